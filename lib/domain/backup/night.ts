import { Temporal } from "temporal-polyfill";
import { dayMs } from "../time/day-ms.ts";

/** A night: the quiet hour at which its backup is due, and the date on the wall then. */
export type Night = { date: string; at: number };

/**
 * The last night whose quiet hour is over.
 *
 * @param now epoch milliseconds
 * @param zone IANA time zone of the machine
 * @param hour 0 to 23; one that a change of the clock leaves out counts as the next
 */
export function lastNight(now: number, zone: string, hour: number): Night {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const open = (date: Temporal.PlainDate) =>
    date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from({ hour }) });
  const tonight = open(today.toPlainDate());
  const night =
    tonight.epochMilliseconds <= now ? tonight : open(today.toPlainDate().subtract({ days: 1 }));
  return { date: night.toPlainDate().toString(), at: night.epochMilliseconds };
}

/**
 * Whether a night's backup has to be made: somebody was here before it, none was made since, and no
 * pause after a failure runs. One that bears a time far ahead was made by a wrong clock and counts for nothing.
 *
 * @param doneAt when the last one was made; null for none
 * @param firstMemberAt since when there has been anything to save; null = nothing yet
 */
export function isBackupDue(
  night: Night,
  known: { doneAt: number | null; nextTryAt: number | null; firstMemberAt: number | null },
  now: number,
): boolean {
  const { doneAt, nextTryAt, firstMemberAt } = known;
  if (firstMemberAt === null || firstMemberAt >= night.at) return false;
  if (doneAt !== null && doneAt >= night.at && doneAt <= now + dayMs) return false;
  return nextTryAt === null || nextTryAt <= now || nextTryAt > now + dayMs;
}

const minuteMs = 60_000;

/** How long to wait after so many failures in a row: ten minutes, doubled each time, at most six hours. */
export function pauseAfter(failures: number): number {
  return Math.min(10 * minuteMs * 2 ** Math.max(failures - 1, 0), 360 * minuteMs);
}
