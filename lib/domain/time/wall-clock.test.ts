import { expect, test } from "vitest";
import { readWallClock } from "./wall-clock.ts";

test("a time is read on the member's clock, not the machine's", () => {
  expect(readWallClock("2026-11-16T09:30", "Asia/Tokyo")).toBe(Date.parse("2026-11-16T00:30:00Z"));
  expect(readWallClock("2026-11-16", "Europe/Berlin")).toBe(Date.parse("2026-11-15T23:00:00Z"));
});

test("a day that does not exist is nothing", () => {
  for (const text of ["2026-02-30", "2026-13-01T10:00", "tomorrow", ""]) {
    expect(readWallClock(text, "UTC")).toBeNull();
  }
});
