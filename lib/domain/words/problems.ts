import type { Given } from "./catalogue.ts";
import { speaker } from "./catalogue.ts";
import { accountProblems } from "./problems-account.ts";
import { archiveProblems } from "./problems-archive.ts";
import { connectionProblems } from "./problems-connection.ts";
import { conversationProblems } from "./problems-conversation.ts";
import { importProblems } from "./problems-import.ts";
import { inputProblems } from "./problems-input.ts";
import { invitationProblems } from "./problems-invitation.ts";
import { mailProblems } from "./problems-mail.ts";
import { personProblems } from "./problems-person.ts";
import { timeProblems } from "./problems-time.ts";

/** Everything that can be wrong, in English, by code. A code is what programs rely on: it stays when its words change. */
export const problems = {
  ...accountProblems,
  ...archiveProblems,
  ...connectionProblems,
  ...conversationProblems,
  ...importProblems,
  ...inputProblems,
  ...invitationProblems,
  ...mailProblems,
  ...personProblems,
  ...timeProblems,
};

export type ProblemCode = keyof typeof problems;
/** The problems whose words take no parameters. */
export type PlainProblemCode = {
  [C in ProblemCode]: (typeof problems)[C] extends string ? C : never;
}[ProblemCode];

export type GivenForProblem<C extends ProblemCode> = Given<(typeof problems)[C]>;

/** The English of a problem whose code is known: `wordsOf("text-too-long", { most: 200 })`. */
export const wordsOf = speaker(problems);
