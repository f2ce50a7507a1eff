import { Temporal } from "temporal-polyfill";
import { fail, ok, type Result } from "../result.ts";
import { daysBetween } from "../time/format.ts";
import { readWallClock } from "../time/wall-clock.ts";
import type { FactData } from "./fact-data.ts";
import type { TouchChoice } from "./kinds/touch-choice.ts";

/** What the member chose; `day` (`YYYY-MM-DD`) counts for the choice "date" only. */
export type TouchPlan = { choice: TouchChoice; day: string; repeat: boolean };

/** Thirteen weeks rather than three months, so that a repeated touch keeps its weekday. */
const quarterDays = 91;

function beginDay(now: number, zone: string, after: Temporal.DurationLike): number {
  return Temporal.Instant.fromEpochMilliseconds(now)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .add(after)
    .toZonedDateTime(zone).epochMilliseconds;
}

function readDay(day: string, now: number, zone: string): Result<number> {
  const at = readWallClock(day.slice(0, 10), zone);
  if (at === null) return fail("day-missing", "until");
  return daysBetween(now, at, zone) > 0 ? ok(at) : fail("day-not-future", "until");
}

/**
 * What a `next-touch` fact carries for a choice: the beginning of the day in the member's zone, and
 * the cadence where it repeats. "Never" ends both.
 *
 * @param now epoch milliseconds
 */
export function planTouch({ choice, day, repeat }: TouchPlan, now: number, zone: string) {
  const plan = (until: number, days: number): Result<FactData<"next-touch">> =>
    ok({ until, cadenceDays: repeat ? days : null, choice });
  switch (choice) {
    case "never":
      return ok<FactData<"next-touch">>({ until: null, cadenceDays: 0, choice });
    case "two-weeks":
      return plan(beginDay(now, zone, { days: 14 }), 14);
    case "three-months":
      return plan(beginDay(now, zone, { months: 3 }), quarterDays);
    case "date": {
      const at = readDay(day, now, zone);
      return at.ok ? plan(at.value, daysBetween(now, at.value, zone)) : at;
    }
  }
}

/** How long a planned touch is put off. */
export type Postponement = { by: "week" | "month" } | { until: string };

/** What a `next-touch` fact carries that only puts the day off; a cadence goes on. */
export function postponeTouch(
  wish: Postponement,
  now: number,
  zone: string,
): Result<FactData<"next-touch">> {
  if ("by" in wish) {
    return ok({ until: beginDay(now, zone, wish.by === "week" ? { days: 7 } : { months: 1 }) });
  }
  const at = readDay(wish.until, now, zone);
  return at.ok ? ok({ until: at.value }) : at;
}
