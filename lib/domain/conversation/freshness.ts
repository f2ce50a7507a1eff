/** What a flag rests on. Times are epoch milliseconds. */
export type Freshness =
  /** what was read of LinkedIn tells of the whole week, and of no reply */
  | { kind: "no-reply"; evidenceThrough: number; by: "archive" | "mailbox" }
  /** they may have replied where Acquaint has not looked yet */
  | { kind: "check-first"; evidenceThrough: number | null };

/** Up to when Acquaint knows of every message. Times are epoch milliseconds. */
export type Evidence = {
  /** of when the newest archive with messages is; null when there is none */
  archiveThrough: number | null;
  /** a mailbox tells of what came while it was watched; null without one that LinkedIn writes to */
  mailbox: { since: number; through: number } | null;
};

/** Up to when anything was looked at, whatever it covers; null for nothing at all. */
export function findEvidenceThrough({ archiveThrough, mailbox }: Evidence): number | null {
  const ends = [archiveThrough, mailbox?.through].filter((end) => typeof end === "number");
  return ends.length > 0 ? Math.max(...ends) : null;
}

/**
 * How sure the silence is: sure when an archive reaches to the end of the week, or a mailbox was
 * watched from the invite on and read after the end of the week.
 *
 * @param week when the message that asks for an answer went out, and when its week ended (epoch ms)
 */
export function judgeFreshness(
  week: { invitedAt: number | null; dueAt: number | null },
  evidence: Evidence,
): Freshness {
  const { invitedAt, dueAt } = week;
  const { archiveThrough, mailbox } = evidence;
  if (dueAt !== null && archiveThrough !== null && archiveThrough >= dueAt) {
    return { kind: "no-reply", evidenceThrough: archiveThrough, by: "archive" };
  }
  const watched = mailbox !== null && invitedAt !== null && mailbox.since <= invitedAt;
  if (dueAt !== null && watched && mailbox.through > dueAt) {
    return { kind: "no-reply", evidenceThrough: mailbox.through, by: "mailbox" };
  }
  return { kind: "check-first", evidenceThrough: findEvidenceThrough(evidence) };
}
