import { Temporal } from "temporal-polyfill";

/**
 * Reads what a date-and-time field holds, on the member's clock on the wall. A time that the change
 * to summer time skips moves forward by the length of the gap.
 *
 * @param text `YYYY-MM-DDTHH:MM`, or `YYYY-MM-DD` for the beginning of that day
 * @param zone IANA time zone
 * @returns epoch milliseconds, or null when there is no such day or time
 */
export function readWallClock(text: string, zone: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?$/u.test(text)) return null;
  try {
    const wall = Temporal.PlainDateTime.from(text, { overflow: "reject" });
    return wall.toZonedDateTime(zone).epochMilliseconds;
  } catch {
    return null;
  }
}
