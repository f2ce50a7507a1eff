import { nextWallHour } from "./wall-hour.ts";

/**
 * The next opening of a weekly review: the first instant after `now` at which the member's clock on
 * the wall shows the chosen weekday and full hour, as `nextWallHour` reads it.
 *
 * @param now epoch milliseconds; an opening at `now` itself is over
 * @param zone IANA time zone of the member
 * @param weekday ISO weekday, 1 = Monday to 7 = Sunday
 * @param hour 0 to 23
 * @returns epoch milliseconds
 */
export function nextReviewOpening(
  now: number,
  zone: string,
  weekday: number,
  hour: number,
): number {
  return nextWallHour(now, zone, hour, weekday);
}
