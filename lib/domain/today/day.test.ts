import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localDate } from "../time/format.ts";
import {
  countInTitle,
  endOfDay,
  estimateMinutes,
  formatDuration,
  greet,
  layOutWeek,
} from "./day.ts";

const at = (text: string) => Date.parse(text);

describe("the day", () => {
  it("greets by the clock of the member's zone", () => {
    expect(greet(at("2026-11-16T05:00:00Z"), "UTC")).toBe("Good morning");
    expect(greet(at("2026-11-16T05:00:00Z"), "Asia/Tokyo")).toBe("Good afternoon");
    expect(greet(at("2026-11-16T23:59:00Z"), "America/New_York")).toBe("Good evening");
    expect(greet(at("2026-11-16T00:00:00Z"), "UTC")).toBe("Good morning");
  });

  it("has seven dates in a row, also where the clock changes", () => {
    const days = layOutWeek(at("2026-10-24T23:30:00Z"), "Europe/London", [], []);
    expect(days.map(({ date }) => date)).toEqual([
      "2026-10-25",
      "2026-10-26",
      "2026-10-27",
      "2026-10-28",
      "2026-10-29",
      "2026-10-30",
      "2026-10-31",
    ]);
  });

  it("tells what waits before the name of a page, in at most two digits", () => {
    expect(countInTitle("Today · Acquaint", 7)).toBe("(7) Today · Acquaint");
    expect(countInTitle("(7) Today · Acquaint", 99)).toBe("(99) Today · Acquaint");
    expect(countInTitle("(99) Today · Acquaint", 1204)).toBe("(99+) Today · Acquaint");
    expect(countInTitle("(99+) Today · Acquaint", 0)).toBe("Today · Acquaint");
  });

  it("ends at the member's midnight, 25 hours later where the clock goes back", () => {
    expect(endOfDay(at("2026-10-24T23:00:00Z"), "Europe/London")).toBe(at("2026-10-26T00:00:00Z"));
    expect(endOfDay(at("2026-11-16T18:20:00Z"), "Asia/Kathmandu")).toBe(at("2026-11-17T18:15:00Z"));
  });

  it("puts chats and ends of weeks on the member's date", () => {
    const days = layOutWeek(
      at("2026-11-16T22:00:00Z"),
      "America/New_York",
      [at("2026-11-17T02:00:00Z"), at("2026-11-18T15:00:00Z")],
      [at("2026-11-18T16:00:00Z"), at("2026-12-18T16:00:00Z")],
    );
    expect(days.map(({ chats }) => chats)).toEqual([1, 0, 1, 0, 0, 0, 0]);
    expect(days.map(({ weeksEnding }) => weeksEnding)).toEqual([0, 0, 1, 0, 0, 0, 0]);
  });

  it("puts each time on the date that it has in the zone, across a change of clocks", () => {
    const zones = fc.constantFrom("Europe/London", "America/New_York", "Asia/Kathmandu", "UTC");
    const began = at("2026-10-20T00:00:00Z");
    const hours = fc.integer({ min: 0, max: 20 * 24 * 4 }).map((n) => began + n * 900_000);
    fc.assert(
      fc.property(zones, hours, fc.array(hours), (zone, now, times) => {
        for (const { date, chats } of layOutWeek(now, zone, times, [])) {
          expect(chats).toBe(times.filter((each) => localDate(each, zone) === date).length);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("costs nothing when nothing waits, and a minute at least when something does", () => {
    expect(estimateMinutes({ invitations: 0, hellos: 0, others: 0, review: 0 })).toBe(0);
    expect(estimateMinutes({ invitations: 1, hellos: 0, others: 0, review: 0 })).toBe(1);
    expect(estimateMinutes({ invitations: 16, hellos: 2, others: 2, review: 12 })).toBe(13);
  });
  it("is told in minutes as long as one would count in them", () => {
    expect(formatDuration(1)).toBe("about 1 minute");
    expect(formatDuration(89)).toBe("about 89 minutes");
    expect(formatDuration(328)).toBe("about 5 hours");
  });
});
