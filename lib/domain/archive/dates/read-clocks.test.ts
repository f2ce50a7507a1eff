import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readArchiveName, readConnectedOn, readMessageDate, readSentAt } from "./read-clocks.ts";

const iso = (text: string) => {
  const read = readSentAt(text);
  return "problem" in read ? read.problem : new Date(read.at).toISOString();
};
const message = (text: string) => {
  const read = readMessageDate(text);
  return "problem" in read ? read.problem : new Date(read.at).toISOString();
};
const day = (text: string) => {
  const read = readConnectedOn(text);
  return "problem" in read ? read.problem : read.day;
};

describe("readSentAt", () => {
  it.each([
    ["1/29/26, 2:37 PM", "2026-01-29T22:37:00.000Z"],
    ["7/15/22, 5:44 AM", "2022-07-15T12:44:00.000Z"],
    ["7/15/22, 5:44\u202fAM", "2022-07-15T12:44:00.000Z"],
    ["12/31/25, 11:59 PM", "2026-01-01T07:59:00.000Z"],
    ["1/1/26, 12:00 AM", "2026-01-01T08:00:00.000Z"],
    ["1/1/26, 12:30 PM", "2026-01-01T20:30:00.000Z"],
    ["1/1/26 2:30 pm", "2026-01-01T22:30:00.000Z"],
    ["2026-01-29 14:37", "2026-01-29T22:37:00.000Z"],
    ["2026-01-29T14:37:00Z", "2026-01-29T14:37:00.000Z"],
    ["29/01/2026 14:37", "2026-01-29T22:37:00.000Z"],
    ["1/29/2026 14:37", "2026-01-29T22:37:00.000Z"],
    ["29-Jan-26 14:37", "2026-01-29T22:37:00.000Z"],
  ])("reads %s in US Pacific time", (text, expected) => expect(iso(text)).toBe(expected));

  it("takes the first of the two hours when clocks go back", () => {
    expect(iso("11/1/26, 1:30 AM")).toBe("2026-11-01T08:30:00.000Z");
    expect(iso("11/1/26, 12:30 AM")).toBe("2026-11-01T07:30:00.000Z");
    expect(iso("11/1/26, 2:30 AM")).toBe("2026-11-01T10:30:00.000Z");
  });

  it("moves a time that clocks skip forward by the gap", () => {
    expect(iso("3/8/26, 1:59 AM")).toBe("2026-03-08T09:59:00.000Z");
    expect(iso("3/8/26, 2:30 AM")).toBe("2026-03-08T10:30:00.000Z");
    expect(iso("3/8/26, 3:00 AM")).toBe("2026-03-08T10:00:00.000Z");
  });

  it("agrees with the platform's own zone data at any minute", () => {
    const format = new Intl.DateTimeFormat("en-US", {
      timeZone: "America/Los_Angeles",
      dateStyle: "short",
      timeStyle: "short",
    });
    const minute = fc
      .integer({ min: Date.UTC(2004, 0), max: Date.UTC(2026, 11) })
      .map((at) => at - (at % 60_000));
    fc.assert(
      fc.property(minute, (at) => {
        const read = readSentAt(format.format(at));
        expect("at" in read && format.format(read.at)).toBe(format.format(at));
        expect("at" in read && [at, at - 3_600_000].includes(read.at)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    "2/30/26, 2:37 PM",
    "13/1/26, 2:37 PM",
    "1/29/26, 13:37 PM",
    "1/29/26, 0:37 AM",
    "1/29/26, 2:61 PM",
  ])("refuses %s, which does not exist", (text) => expect(iso(text)).toBe("nonexistent"));

  it("refuses to guess between day and month", () => {
    expect(iso("05/01/2026 14:37")).toBe("ambiguous");
    expect(iso("05/05/2026 14:37")).toBe("2026-05-05T21:37:00.000Z");
  });

  it("marks a date without a time", () => {
    expect(readSentAt("29-Jan-26")).toEqual({ at: Date.UTC(2026, 0, 29, 8), precision: "day" });
  });
});

describe("readConnectedOn", () => {
  it.each([
    ["15 Jan 2024", "2024-01-15"],
    ["05 Sep 2019", "2019-09-05"],
    ["1/15/18, 9:03 AM", "2018-01-15"],
    ["2024-01-15", "2024-01-15"],
    ["2024/1/5", "2024-01-05"],
    ["15-Jan-24", "2024-01-15"],
    ["15-JAN-2024", "2024-01-15"],
    ["15 January 2024", "2024-01-15"],
    ["Jan 15, 2024", "2024-01-15"],
    ["January 15th, 2024", "2024-01-15"],
    ["15. Januar 2024", "2024-01-15"],
    ["15-Mrz-24", "2024-03-15"],
    ["15 Mär. 2024", "2024-03-15"],
    ["15-janv.-24", "2024-01-15"],
    ["15 févr. 2024", "2024-02-15"],
    ["15 août 2024", "2024-08-15"],
    ["15-ene-24", "2024-01-15"],
    ["15 de enero de 2024", "2024-01-15"],
    ["15-dic-24", "2024-12-15"],
    ["15-out-24", "2024-10-15"],
    ["15-okt-24", "2024-10-15"],
    ["15.01.2024", "2024-01-15"],
    ["29 Feb 2024", "2024-02-29"],
    ["31/12/2024", "2024-12-31"],
    ["12/31/2024", "2024-12-31"],
  ])("reads %s", (text, expected) => expect(day(text)).toBe(expected));

  it.each([
    "31 Feb 2024",
    "29 Feb 2023",
    "0 Jan 2024",
    "32-Jan-24",
    "2024-13-01",
    "15 Jan 1924",
    "31.04.2024",
  ])("refuses %s, which does not exist", (text) => expect(day(text)).toBe("nonexistent"));

  it.each(["soon", "15 Foo 2024", "15", "", "45306", "15 Jan", "1".repeat(100_000)])(
    "refuses %.20s, which is no date",
    (text) => expect(day(text)).toBe("unreadable"),
  );

  it("refuses to guess between day and month", () => {
    expect(day("01/02/2024")).toBe("ambiguous");
  });

  it("keeps the time that 2018 wrote", () => {
    expect(readConnectedOn("1/15/18, 9:03 AM")).toEqual({
      day: "2018-01-15",
      at: Date.UTC(2018, 0, 15, 9, 3),
    });
    expect(readConnectedOn("15 Jan 2024")).toEqual({ day: "2024-01-15", at: null });
  });
});

describe("readMessageDate", () => {
  it.each([
    ["2024-01-15 09:03:11 UTC", "2024-01-15T09:03:11.000Z"],
    ["2024-03-10 02:30:00 UTC", "2024-03-10T02:30:00.000Z"],
    ["2024-01-15T09:03:11Z", "2024-01-15T09:03:11.000Z"],
    ["2024-01-15T09:03:11.123+02:00", "2024-01-15T07:03:11.000Z"],
    ["2024-01-15 09:03", "2024-01-15T09:03:00.000Z"],
    ["1/15/18, 9:03 AM", "2018-01-15T09:03:00.000Z"],
    ["15-Jan-24 9:03", "2024-01-15T09:03:00.000Z"],
  ])("reads %s as UTC", (text, expected) => expect(message(text)).toBe(expected));

  it.each(["2024-02-30 09:03:11 UTC", "2024-01-15 24:03:11 UTC", "2024-01-15 09:60:11 UTC"])(
    "refuses %s, which does not exist",
    (text) => expect(message(text)).toBe("nonexistent"),
  );

  it("reads every instant it could have written", () => {
    const second = fc.integer({ min: Date.UTC(2004, 0) / 1000, max: Date.UTC(2099, 0) / 1000 });
    fc.assert(
      fc.property(second, (at) => {
        const text = `${new Date(at * 1000).toISOString().slice(0, 19).replace("T", " ")} UTC`;
        expect(readMessageDate(text)).toEqual({ at: at * 1000, precision: "minute" });
      }),
    );
  });
});

describe("readArchiveName", () => {
  it("reads the day of the archive from its name and from nothing else", () => {
    expect(readArchiveName("Basic_LinkedInDataExport_12-09-2023.zip")).toBe(Date.UTC(2023, 11, 9));
    expect(readArchiveName("Complete_LinkedInDataExport_11-15-2026 (1).zip")).toBe(
      Date.UTC(2026, 10, 15),
    );
    expect(readArchiveName("Basic_LinkedInDataExport_13-09-2023.zip")).toBeNull();
    expect(readArchiveName("my archive.zip")).toBeNull();
  });
});
