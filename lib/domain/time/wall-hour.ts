import { Temporal } from "temporal-polyfill";

// A full hour on the member's clock. One that the change of clocks skips is the end of the gap; one
// that comes twice is the first of the two.

function hourOn(date: Temporal.PlainDate, zone: string, hour: number): number {
  return date.toZonedDateTime({ timeZone: zone, plainTime: new Temporal.PlainTime(hour) })
    .epochMilliseconds;
}

function dateOf(at: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
}

/**
 * The first instant after `now` at which the member's clock on the wall shows the full hour.
 *
 * @param now epoch milliseconds; an hour that begins at `now` itself is over
 * @param zone IANA time zone of the member
 * @param hour 0 to 23
 * @param weekday ISO weekday, 1 = Monday to 7 = Sunday; null for every day
 * @returns epoch milliseconds
 */
export function nextWallHour(
  now: number,
  zone: string,
  hour: number,
  weekday: number | null,
): number {
  const today = dateOf(now, zone);
  const day = weekday ? today.add({ days: (weekday - today.dayOfWeek + 7) % 7 }) : today;
  const at = hourOn(day, zone, hour);
  return at > now ? at : hourOn(day.add({ days: weekday ? 7 : 1 }), zone, hour);
}

/**
 * The local date that an hour belongs to: the date on the wall, or the one before where the change of
 * clocks pushed the hour over midnight.
 *
 * @param at epoch milliseconds of an hour that `nextWallHour` gave
 */
export function dateOfWallHour(at: number, zone: string, hour: number): Temporal.PlainDate {
  const date = dateOf(at, zone);
  if (hourOn(date, zone, hour) === at) return date;
  const before = date.subtract({ days: 1 });
  return hourOn(before, zone, hour) === at ? before : date;
}
