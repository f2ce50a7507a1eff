import { say } from "../words/sentences.ts";
import {
  type AuthenticationProblem,
  authenticateMail,
  domainOf,
  explainAuthentication,
  isLinkedInDomain,
} from "./authenticate-mail.ts";
import { type LearntServer, learnServer } from "./checking-server.ts";
import type { ReceivedMail } from "./received-mail.ts";

export type SurveyedMail = Pick<ReceivedMail, "from" | "authenticationResults">;

/** What the newest mails of a folder show: who checks them, and what of LinkedIn's would be read. */
export type MailboxSurvey = {
  looked: number;
  /** how many of them say that they come from LinkedIn */
  ofLinkedIn: number;
  /** how many of those are proved to */
  passing: number;
  /** what keeps most of the others out; null when all pass */
  problem: AuthenticationProblem | null;
};

/** Finds who checks the mails of a folder, as learnServer does. */
export function learnFromSurvey(mails: readonly SurveyedMail[]): LearntServer | null {
  return learnServer(mails.map(({ authenticationResults }) => authenticationResults));
}

/**
 * Counts which of the newest mails of a folder would be taken, by the rule that takes them.
 * @param house the server whose checks are believed
 */
export function surveyMails(mails: readonly SurveyedMail[], house: string): MailboxSurvey {
  const ours = mails.filter(({ from }) => isLinkedInDomain(domainOf(from?.address ?? "")));
  const problems = ours.flatMap((mail) => {
    const judged = authenticateMail(mail, house);
    return judged.passed ? [] : [judged.problem];
  });
  const [most] = [...Map.groupBy(problems, (problem) => problem)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  return {
    looked: mails.length,
    ofLinkedIn: ours.length,
    passing: ours.length - problems.length,
    problem: most?.[0] ?? null,
  };
}

/** What will be taken, in words: "7 of the last 50 are LinkedIn's; 7 pass." */
export function describeSurvey({ looked, ofLinkedIn, passing, problem }: MailboxSurvey): string {
  if (ofLinkedIn === 0) return say("mailbox-none-of-linkedin", { looked });
  const description = say("mailbox-some-of-linkedin", { looked, ofLinkedIn, passing });
  return problem === null
    ? description
    : say("mailbox-most-others", { told: description, problem: explainAuthentication(problem) });
}
