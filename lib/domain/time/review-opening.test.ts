import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { nextReviewOpening } from "./review-opening.ts";

const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
const show = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toString();

test("opens on the chosen weekday at the chosen hour of the member's zone", () => {
  const opening = nextReviewOpening(at("2026-11-18T12:00:00Z"), "Europe/Vienna", 1, 8);
  expect(show(opening)).toBe("2026-11-23T07:00:00Z");
});

test("opens later on the same day when the hour is still to come", () => {
  const opening = nextReviewOpening(at("2026-11-23T01:00:00Z"), "Asia/Kathmandu", 1, 8);
  expect(show(opening)).toBe("2026-11-23T02:15:00Z");
});

test("waits a week when the hour has just come", () => {
  const opening = nextReviewOpening(at("2026-11-23T02:15:00Z"), "Asia/Kathmandu", 1, 8);
  expect(show(opening)).toBe("2026-11-30T02:15:00Z");
});

test("keeps its hour on the wall over a change of clocks", () => {
  const after = nextReviewOpening(at("2026-03-27T12:00:00Z"), "America/New_York", 7, 9);
  const spring = nextReviewOpening(at("2026-03-07T12:00:00Z"), "America/New_York", 7, 9);
  expect(show(spring)).toBe("2026-03-08T13:00:00Z");
  expect(show(after)).toBe("2026-03-29T13:00:00Z");
});

test("an hour that is skipped in spring opens at the end of the gap", () => {
  const opening = nextReviewOpening(at("2026-03-28T12:00:00Z"), "Europe/Vienna", 7, 2);
  expect(show(opening)).toBe("2026-03-29T01:00:00Z");
});

test("an hour that comes twice in autumn opens once", () => {
  const first = nextReviewOpening(at("2026-10-24T12:00:00Z"), "Europe/Vienna", 7, 2);
  expect(show(first)).toBe("2026-10-25T00:00:00Z");
  expect(show(nextReviewOpening(first, "Europe/Vienna", 7, 2))).toBe("2026-11-01T01:00:00Z");
});

test("is always ahead, at most eight days away, on the weekday asked for", () => {
  const zones = ["UTC", "America/Santiago", "Australia/Lord_Howe", "Pacific/Apia", "Europe/Dublin"];
  fc.assert(
    fc.property(
      fc.integer({ min: at("2009-01-01T00:00:00Z"), max: at("2031-01-01T00:00:00Z") }),
      fc.constantFrom(...zones),
      fc.integer({ min: 1, max: 7 }),
      fc.integer({ min: 0, max: 23 }),
      (now, zone, weekday, hour) => {
        const opening = nextReviewOpening(now, zone, weekday, hour);
        const wall = Temporal.Instant.fromEpochMilliseconds(opening).toZonedDateTimeISO(zone);
        expect(opening).toBeGreaterThan(now);
        expect(opening - now).toBeLessThanOrEqual(8 * 24 * 3_600_000);
        // Samoa skipped a whole Friday in 2011, which then opens on the Saturday.
        if (zone !== "Pacific/Apia") expect(wall.dayOfWeek).toBe(weekday);
      },
    ),
  );
});
