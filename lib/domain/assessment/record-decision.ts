import { say } from "../words/sentences.ts";
import { type Answers, criteria } from "./assessment.ts";

/**
 * What was known when the member decided, as a record: "2 of 3 met; litmus: yes". Nothing in it asks for
 * an answer or says what comes next, so that it reads the same years later.
 */
export function recordDecision(answers: Answers): string {
  const met = criteria.filter((criterion) => answers[criterion] === "yes").length;
  const open = criteria.filter((criterion) => answers[criterion] === "unknown").length;
  return say("decision-record", { met, open, litmus: answers.litmus });
}

/** How earlier versions kept what they said at the moment of the decision. */
const spoken: readonly [RegExp, string][] = [
  [/^(\d of 3 met)\. You would not spend a coffee on them\.$/, "$1; litmus: no"],
  [/^(\d of 3 met), and you would have a coffee with them\.$/, "$1; litmus: yes"],
  [/^(\d of 3 met)\. Your litmus answer decides\.$/, "$1; litmus: not answered"],
  [/^(\d of 3 met, \d not answered) yet: \d more needed\.$/, "$1"],
  [/^(\d of 3 met), but you would have a coffee: ask why first\.$/, "$1; litmus: yes"],
  [/^(\d of 3 met), fewer than your (\d)\.$/, "$1, $2 were needed"],
];

/** A record that an earlier version kept in the present, read as what was known then; others unchanged. */
export function readRecord(text: string): string {
  const found = spoken.find(([form]) => form.test(text));
  return found ? text.replace(...found) : text;
}
