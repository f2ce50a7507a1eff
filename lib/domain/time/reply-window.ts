import { Temporal } from "temporal-polyfill";

/**
 * The end of a reply window: the same wall-clock time `days` later in the member's zone, so that a
 * week with a change of clocks lasts 167 or 169 hours. A time that does not exist on the last day
 * (the hour skipped in spring) moves forward by the length of the gap.
 *
 * @param at epoch milliseconds of the coffee-chat invite
 * @param zone IANA time zone of the member
 * @param days whole days, 7 by the method's default
 * @returns epoch milliseconds
 */
export function endReplyWindow(at: number, zone: string, days: number): number {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).add({ days })
    .epochMilliseconds;
}
