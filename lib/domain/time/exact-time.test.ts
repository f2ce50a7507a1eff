import fc from "fast-check";
import { expect, test } from "vitest";
import { readExactTime } from "./exact-time.ts";
import { readWallClock } from "./wall-clock.ts";

test("a time that the clocks skip or show twice is refused in words, by the zone it was meant in", () => {
  expect(readExactTime("2027-03-28T02:30", "Europe/Vienna")).toMatchObject({
    problem: expect.stringContaining("it is never 02:30"),
  });
  expect(readExactTime("2026-10-25T02:30", "Europe/Vienna")).toMatchObject({
    problem: expect.stringContaining("it is 02:30 twice"),
  });
  expect(readExactTime("2027-03-28T02:30", "America/New_York")).toEqual({
    ok: true,
    value: Date.parse("2027-03-28T06:30:00Z"),
  });
});

test("what is no day or time says so", () => {
  expect(readExactTime("2026-02-30T10:00", "UTC").ok).toBe(false);
  expect(readExactTime("2026-11-24", "UTC")).toMatchObject({ problem: "Enter a day and a time." });
});

test("any time that is on the clock once reads as on the wall", () => {
  const zone = fc.constantFrom("Europe/Vienna", "Asia/Kathmandu", "America/St_Johns", "UTC");
  const time = fc.date({
    min: new Date("2026-01-01"),
    max: new Date("2029-01-01"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(time, zone, (date, zone) => {
      const text = date.toISOString().slice(0, 16);
      const read = readExactTime(text, zone);
      if (read.ok) expect(read.value).toBe(readWallClock(text, zone));
    }),
  );
});
