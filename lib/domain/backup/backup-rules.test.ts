import fc from "fast-check";
import { expect, test } from "vitest";
import { datesToKeep } from "./keep-rule.ts";
import { isBackupDue, lastNight, pauseAfter } from "./night.ts";

const dayMs = 86_400_000;
const start = Date.parse("2026-01-01T00:00:00Z");
const dates = fc.array(
  fc
    .integer({ min: 0, max: 400 })
    .map((day) => new Date(start + day * dayMs).toISOString().slice(0, 10)),
  { maxLength: 60 },
);
const rule = fc.record({ days: fc.integer({ min: 1, max: 10 }), weeks: fc.nat(6) });
const zone = fc.constantFrom(
  "UTC",
  "Asia/Kathmandu",
  "America/New_York",
  "Australia/Lord_Howe",
  "Pacific/Apia",
);

test("what is kept stays kept when the rule runs again, and the newest always stays", () => {
  fc.assert(
    fc.property(dates, rule, (all, kept) => {
      const once = datesToKeep(all, kept);
      expect(datesToKeep(once, kept)).toEqual(once);
      if (all.length > 0) expect(once[0]).toBe([...all].sort().at(-1));
      expect(once.length).toBeLessThanOrEqual(kept.days + kept.weeks);
    }),
  );
});

test("7 days and 4 weeks: night after night for a year, the last seven and a Sunday of each week before", () => {
  let kept: string[] = [];
  for (let day = 0; day < 365; day += 1) {
    const date = new Date(start + day * dayMs).toISOString().slice(0, 10);
    kept = datesToKeep([...kept, date], { days: 7, weeks: 4 });
  }
  // 31 December 2026 is a Thursday.
  expect(kept).toEqual([
    ...[
      "2026-12-31",
      "2026-12-30",
      "2026-12-29",
      "2026-12-28",
      "2026-12-27",
      "2026-12-26",
      "2026-12-25",
    ],
    ...["2026-12-20", "2026-12-13"],
  ]);
});

test("an outage of months costs none of the backups that are there", () => {
  expect(datesToKeep(["2026-02-01", "2026-02-02", "2026-09-01"], { days: 7, weeks: 4 })).toEqual([
    "2026-09-01",
    "2026-02-02",
    "2026-02-01",
  ]);
});

test("each moment has one last night, at most 25 hours ago, and it bears the date on the wall", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: start, max: start + 800 * dayMs }),
      zone,
      fc.nat(23),
      (now, place, hour) => {
        const night = lastNight(now, place, hour);
        expect(night.at).toBeLessThanOrEqual(now);
        expect(now - night.at).toBeLessThan(26 * 3_600_000);
        expect(lastNight(night.at, place, hour)).toEqual(night);
        expect(lastNight(night.at - 1, place, hour).date < night.date).toBe(true);
      },
    ),
  );
});

test("a backup is due once a night, whenever the worker looks", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 20, maxLength: 60 }),
      zone,
      fc.nat(23),
      (hours, place, hour) => {
        let now = start;
        let doneAt: number | null = null;
        const nights: string[] = [];
        for (const pause of hours) {
          now += pause * 3_600_000;
          const night = lastNight(now, place, hour);
          const known = { doneAt, nextTryAt: null, firstMemberAt: start - 10 * dayMs };
          if (!isBackupDue(night, known, now)) continue;
          nights.push(night.date);
          doneAt = now;
        }
        expect(new Set(nights).size).toBe(nights.length);
        expect(doneAt).toBeGreaterThanOrEqual(lastNight(now, place, hour).at);
      },
    ),
  );
});

test("nothing is due before anybody is here, or in the first hours of a new place", () => {
  const night = lastNight(start + 12 * 3_600_000, "UTC", 3);
  const none = { doneAt: null, nextTryAt: null };
  const now = night.at + 1;
  expect(isBackupDue(night, { ...none, firstMemberAt: null }, now)).toBe(false);
  expect(isBackupDue(night, { ...none, firstMemberAt: night.at }, now)).toBe(false);
  expect(isBackupDue(night, { ...none, firstMemberAt: night.at - 1 }, now)).toBe(true);
  expect(isBackupDue(night, { ...none, firstMemberAt: 0, nextTryAt: now + 1 }, now)).toBe(false);
});

test("after failures the pause grows from ten minutes to six hours", () => {
  expect([1, 2, 3, 20].map((failures) => pauseAfter(failures) / 60_000)).toEqual([10, 20, 40, 360]);
});
