import { z } from "zod";
import { mailKinds, mailOutcomes } from "./received-mail.ts";

const count = z.number().int().nonnegative();

/** One mail of an upload. `sentAt` is epoch milliseconds; `outcome` is null for news of no interest. */
const mailLineSchema = z.object({
  file: z.string(),
  /** the place of the mail in its file, from 1 */
  number: count,
  kind: z.enum(mailKinds),
  outcome: z.enum(mailOutcomes).nullable(),
  name: z.string().nullable(),
  sentAt: z.number(),
  problem: z.string().nullable(),
});
export type MailLine = z.infer<typeof mailLineSchema>;

/** What uploaded mails would bring, or brought: `preview` and `result` of an import of mails. */
export const mailsReportSchema = z.object({
  /** mails show no time up to which everything is known */
  archiveDate: z.null(),
  mails: count,
  taken: z.object({ invitations: count, acceptances: count, messages: count }),
  knownAlready: count,
  ofNoInterest: count,
  /** not believed, not understood, nobody found, or no mail at all: each listed with its reason */
  rejected: count,
  lines: z.array(mailLineSchema),
});
export type MailsReport = z.infer<typeof mailsReportSchema>;

/** The first lines of a report; the rest is in the counts, and the rejected ones can be fetched. */
const mostLines = 100;

/** An empty report, for the mails of one upload to be counted in. */
export function beginReport(): MailsReport {
  return {
    archiveDate: null,
    mails: 0,
    taken: { invitations: 0, acceptances: 0, messages: 0 },
    knownAlready: 0,
    ofNoInterest: 0,
    rejected: 0,
    lines: [],
  };
}

/** Adds a mail to a report. @returns whether it has to be listed among the rejected */
export function addToReport(report: MailsReport, line: MailLine): boolean {
  report.mails += 1;
  if (line.outcome === null) {
    report.ofNoInterest += 1;
    return false;
  }
  if (report.lines.length < mostLines) report.lines.push(line);
  if (line.outcome === "known-already") {
    report.knownAlready += 1;
    return false;
  }
  if (line.outcome !== "taken") {
    report.rejected += 1;
    return true;
  }
  if (line.kind === "invitation-received") report.taken.invitations += 1;
  else if (line.kind === "invitation-accepted") report.taken.acceptances += 1;
  else report.taken.messages += 1;
  return false;
}
