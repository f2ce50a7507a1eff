/** What a flag rests on. Times are epoch milliseconds. */
export type Freshness =
  /** an archive tells of the whole week, and of no reply */
  | { kind: "no-reply"; evidenceThrough: number }
  /** they may have replied where Acquaint has not looked yet */
  | { kind: "check-first"; evidenceThrough: number | null };

/**
 * How sure the silence is: sure when what was read of LinkedIn reaches beyond the end of the week.
 *
 * @param dueAt when the reply window ended (epoch ms)
 * @param evidenceThrough up to when the newest archive with messages tells of everything (epoch ms);
 *   null when there is none
 */
export function judgeFreshness(dueAt: number | null, evidenceThrough: number | null): Freshness {
  return dueAt !== null && evidenceThrough !== null && evidenceThrough >= dueAt
    ? { kind: "no-reply", evidenceThrough }
    : { kind: "check-first", evidenceThrough };
}
