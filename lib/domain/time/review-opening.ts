import { Temporal } from "temporal-polyfill";

/**
 * The next opening of a weekly review: the first instant after `now` at which the member's clock on
 * the wall shows the chosen weekday and full hour. An hour that the change of clocks skips opens at
 * the end of the gap; an hour that comes twice opens the first time only.
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
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  const openingOn = (date: Temporal.PlainDate) =>
    date.toZonedDateTime({ timeZone: zone, plainTime: new Temporal.PlainTime(hour) })
      .epochMilliseconds;
  const day = today.add({ days: (weekday - today.dayOfWeek + 7) % 7 });
  const opening = openingOn(day);
  return opening > now ? opening : openingOn(day.add({ days: 7 }));
}
