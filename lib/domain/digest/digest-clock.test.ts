import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import {
  type DigestClock,
  digestPeriod,
  nextAttempt,
  nextDigest,
  readPeriod,
} from "./digest-clock.ts";

const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
const zones = [
  "UTC",
  "Europe/Vienna",
  "America/New_York",
  "America/Santiago",
  "America/Nuuk",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Africa/Cairo",
];
const clockOf = (
  every: "daily" | "weekly",
  zone: string,
  hour: number,
  weekday = 1,
): DigestClock => ({
  every,
  zone,
  hour,
  weekday,
});

/** The periods of all digests that are due one after the other. */
function listPeriods(from: number, clock: DigestClock, count: number): string[] {
  const periods: string[] = [];
  for (let now = from; periods.length < count; ) {
    const due = nextDigest(now, clock);
    if (due === null) break;
    periods.push(digestPeriod(due, clock));
    now = due;
  }
  return periods;
}

const start = fc.integer({ min: at("2023-01-01T00:00:00Z"), max: at("2030-01-01T00:00:00Z") });
const zone = fc.constantFrom(...zones);
const hour = fc.integer({ min: 0, max: 23 });

describe("each local date or week has one digest", () => {
  test("a year of daily digests names every date once, in order, without a gap", () => {
    fc.assert(
      fc.property(start, zone, hour, (from, zone, hour) => {
        const dates = listPeriods(from, clockOf("daily", zone, hour), 370).map((period) =>
          Temporal.PlainDate.from(readPeriod(period).on),
        );
        dates.slice(1).forEach((date, index) => {
          expect(`${dates[index]?.add({ days: 1 })}`).toBe(`${date}`);
        });
      }),
      { numRuns: 60 },
    );
  });

  test("two years of weekly digests name every week once, by its Monday", () => {
    fc.assert(
      fc.property(
        start,
        zone,
        hour,
        fc.integer({ min: 1, max: 7 }),
        (from, zone, hour, weekday) => {
          const weeks = listPeriods(from, clockOf("weekly", zone, hour, weekday), 106).map(
            (period) => Temporal.PlainDate.from(readPeriod(period).on),
          );
          expect(weeks.every((monday) => monday.dayOfWeek === 1)).toBe(true);
          weeks.slice(1).forEach((monday, index) => {
            expect(`${weeks[index]?.add({ days: 7 })}`).toBe(`${monday}`);
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  test("any two moments before the same digest see the same digest", () => {
    fc.assert(
      fc.property(
        start,
        zone,
        hour,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (from, zone, hour, part) => {
          const clock = clockOf("daily", zone, hour);
          const due = nextDigest(from, clock) ?? 0;
          const between = Math.floor(from + (due - 1 - from) * part);
          expect(due).toBeGreaterThan(from);
          expect(nextDigest(between, clock)).toBe(due);
        },
      ),
    );
  });
});

describe("where the clock changes", () => {
  test("keeps its hour on the wall in both directions", () => {
    const clock = clockOf("daily", "Europe/Vienna", 8);
    expect(nextDigest(at("2026-03-28T12:00:00Z"), clock)).toBe(at("2026-03-29T06:00:00Z"));
    expect(nextDigest(at("2026-10-24T12:00:00Z"), clock)).toBe(at("2026-10-25T07:00:00Z"));
  });

  test("an hour that doesn't exist is the end of the gap, and still of its own date", () => {
    const vienna = clockOf("daily", "Europe/Vienna", 2);
    expect(listPeriods(at("2026-03-28T12:00:00Z"), vienna, 2)).toEqual([
      "daily:2026-03-29",
      "daily:2026-03-30",
    ]);
    // In Nuuk the last hour of the Saturday is skipped: its digest comes at the Sunday's midnight.
    const nuuk = clockOf("daily", "America/Nuuk", 23);
    const due = nextDigest(at("2025-03-29T12:00:00Z"), nuuk) ?? 0;
    expect(due).toBe(at("2025-03-30T01:00:00Z"));
    expect(digestPeriod(due, nuuk)).toBe("daily:2025-03-29");
    expect(digestPeriod(nextDigest(due, nuuk) ?? 0, nuuk)).toBe("daily:2025-03-30");
  });

  test("an hour that comes twice has one digest, at the first", () => {
    const clock = clockOf("weekly", "Europe/Vienna", 2, 7);
    const due = nextDigest(at("2026-10-24T12:00:00Z"), clock) ?? 0;
    expect(due).toBe(at("2026-10-25T00:00:00Z"));
    expect(nextDigest(due, clock)).toBe(at("2026-11-01T01:00:00Z"));
    expect(digestPeriod(due, clock)).toBe("weekly:2026-10-19");
  });

  test("Samoa's skipped Friday has no digest of its own", () => {
    const clock = clockOf("daily", "Pacific/Apia", 8);
    expect(listPeriods(at("2011-12-28T20:00:00Z"), clock, 3)).toEqual([
      "daily:2011-12-29",
      "daily:2011-12-31",
      "daily:2012-01-01",
    ]);
  });
});

test("nothing is due while the digest is off", () => {
  expect(nextDigest(0, { ...clockOf("daily", "UTC", 8), every: "off" })).toBeNull();
});

test("attempts come ever later, for some hours, and then end", () => {
  const gaps: number[] = [];
  for (let attempts = 1; ; attempts += 1) {
    const next = nextAttempt(0, attempts);
    if (next === null) break;
    gaps.push(next);
  }
  expect(gaps[0]).toBe(60_000);
  expect(gaps).toEqual([...gaps].sort((a, b) => a - b));
  const sum = gaps.reduce((total, gap) => total + gap, 0);
  expect(sum).toBeGreaterThan(5 * 3_600_000);
  expect(sum).toBeLessThan(24 * 3_600_000);
});
