import { mayMean, type OpenMails, type Waiting } from "./open-mails.ts";

/** What a flag rests on. Times are epoch milliseconds. */
export type Freshness =
  /** what was read of LinkedIn covers the whole week, and shows no reply */
  | { kind: "no-reply"; evidenceThrough: number; by: "archive" | "mailbox" }
  /** they may have replied where Acquaint has not looked yet */
  | {
      kind: "check-first";
      evidenceThrough: number | null;
      /** a mail that nobody could be given may be their answer */
      mayHaveWritten: boolean;
    };

/** Up to when Acquaint knows of every message. Times are epoch milliseconds. */
export type SilenceEvidence = {
  /** of when the newest archive with messages is; null when there is none */
  archiveThrough: number | null;
  /** a mailbox shows what came while it was watched; null without one that LinkedIn writes to */
  mailbox: { since: number; through: number } | null;
  /** what was heard and nobody was given */
  openMails: readonly OpenMails[];
};

/** Somebody whose answer is waited for, and when their week ended. */
export type Silence = Waiting & {
  dueAt: number | null;
  /** invented for the demo: no archive or mailbox of the member's shows them */
  demo?: boolean;
};

/** Up to when anything was looked at, whatever it covers; null for nothing at all. */
export function findEvidenceThrough({
  archiveThrough,
  mailbox,
}: Pick<SilenceEvidence, "archiveThrough" | "mailbox">): number | null {
  const ends = [archiveThrough, mailbox?.through].filter((end) => typeof end === "number");
  return ends.length > 0 ? Math.max(...ends) : null;
}

/**
 * How sure a silence is: sure when an archive reaches to the end of the week, or a mailbox was watched
 * from the invite on and read after the end of the week, and when nothing that was heard lies open that
 * may be the answer. The one rule for the review, Today, the list of people, the digest and the command
 * line.
 */
export function judgeFreshness(silence: Silence, evidence: SilenceEvidence): Freshness {
  const { invitedAt, dueAt } = silence;
  const { archiveThrough, mailbox } = evidence;
  const mayHaveWritten = evidence.openMails.some((mails) => mayMean(mails, silence));
  const evidenceThrough = findEvidenceThrough(evidence);
  if (silence.demo) return { kind: "check-first", evidenceThrough: null, mayHaveWritten };
  if (mayHaveWritten || dueAt === null) {
    return { kind: "check-first", evidenceThrough, mayHaveWritten };
  }
  if (archiveThrough !== null && archiveThrough >= dueAt) {
    return { kind: "no-reply", evidenceThrough: archiveThrough, by: "archive" };
  }
  const watched = mailbox !== null && invitedAt !== null && mailbox.since <= invitedAt;
  if (watched && mailbox.through > dueAt) {
    return { kind: "no-reply", evidenceThrough: mailbox.through, by: "mailbox" };
  }
  return { kind: "check-first", evidenceThrough, mayHaveWritten };
}
