import { describe, expect, it } from "vitest";
import {
  daysBetween,
  formatAge,
  formatCount,
  formatDay,
  formatLongDay,
  formatRelativeDay,
  formatUntil,
  formatWhen,
  localDate,
} from "./format.ts";

const at = (text: string) => new Date(text);
const zone = "Europe/London";
const now = at("2026-11-16T09:00:00Z");

describe("dates as the member reads them", () => {
  it("are those of the member's zone, not of the machine", () => {
    expect(localDate(at("2026-11-15T23:30:00Z"), "Europe/Berlin")).toBe("2026-11-16");
    expect(localDate(at("2026-11-16T02:30:00Z"), "America/New_York")).toBe("2026-11-15");
    expect(localDate(at("0999-01-02T12:00:00Z"), "UTC")).toMatch(/01-02$/);
  });

  it("name the year only where it is another one", () => {
    expect(formatDay(at("2026-11-09T10:12:00Z"), zone, now)).toBe("9 Nov");
    expect(formatDay(at("2025-11-09T10:12:00Z"), zone, now)).toBe("9 Nov 2025");
    expect(formatLongDay(now, zone)).toBe("Monday 16 November");
  });

  it("count calendar days, also over the night on which the clock changes", () => {
    expect(daysBetween(at("2026-10-24T22:30:00Z"), at("2026-10-25T23:30:00Z"), zone)).toBe(1);
    expect(daysBetween(now, at("2026-11-16T23:59:00Z"), zone)).toBe(0);
  });

  it("speak of near days by name and of far ones by date", () => {
    expect(formatRelativeDay(at("2026-11-15T10:00:00Z"), zone, now)).toBe("yesterday");
    expect(formatRelativeDay(at("2026-11-13T10:00:00Z"), zone, now)).toBe("on Friday");
    expect(formatRelativeDay(at("2026-11-09T10:00:00Z"), zone, now)).toBe("9 Nov");
    expect(formatWhen(at("2026-11-16T10:12:00Z"), zone, now)).toBe("today 10:12");
    expect(formatWhen(at("2026-11-17T10:12:00Z"), zone, now)).toBe("tomorrow 10:12");
    expect(formatWhen(at("2026-11-19T10:12:00Z"), zone, now)).toBe("on Thursday");
  });
});

describe("spans of time", () => {
  it("grow from minutes to years and are never negative", () => {
    expect(formatAge(at("2026-11-16T09:00:30Z"), now)).toBe("now");
    expect(formatAge(at("2026-11-16T08:20:00Z"), now)).toBe("40 min");
    expect(formatAge(at("2026-11-14T08:20:00Z"), now)).toBe("2 d");
    expect(formatAge(at("2026-10-20T08:20:00Z"), now)).toBe("3 w");
    expect(formatAge(at("2026-04-20T08:20:00Z"), now)).toBe("6 mo");
    expect(formatAge(at("2023-04-20T08:20:00Z"), now)).toBe("3 y");
    expect(formatUntil(at("2026-11-16T14:30:00Z"), now)).toBe("in 5 h");
  });

  it("counts agree with their noun", () => {
    expect(formatCount(1, "person", "people")).toBe("1 person");
    expect(formatCount(1204, "person", "people")).toBe("1,204 people");
  });
});
