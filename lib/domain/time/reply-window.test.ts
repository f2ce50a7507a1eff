import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { makeFact } from "../../../test/timeline-arbitrary.ts";
import { foldConversation, isOverdue } from "../conversation/fold-conversation.ts";
import { endReplyWindow } from "./reply-window.ts";

const hour = 3_600_000;
const zones = [
  "Europe/Berlin",
  "America/New_York",
  "Australia/Lord_Howe",
  "America/Sao_Paulo",
  "Africa/Casablanca",
  "Asia/Kathmandu",
  "Pacific/Chatham",
  "UTC",
];

const at = (zoned: string) => Temporal.ZonedDateTime.from(zoned).epochMilliseconds;

describe("the end of the reply window", () => {
  test.each([
    // the clocks go forward inside the week: 167 hours; half an hour on Lord Howe Island
    ["2027-03-22T10:12[Europe/Berlin]", "2027-03-29T10:12[Europe/Berlin]", 167],
    ["2027-03-10T23:59[America/New_York]", "2027-03-17T23:59[America/New_York]", 167],
    ["2026-10-01T00:00[Australia/Lord_Howe]", "2026-10-08T00:00[Australia/Lord_Howe]", 167.5],
    // and back: 169 hours
    ["2026-10-20T10:12[Europe/Berlin]", "2026-10-27T10:12[Europe/Berlin]", 169],
    ["2026-10-28T07:30[America/New_York]", "2026-11-04T07:30[America/New_York]", 169],
    ["2027-04-01T12:00[Australia/Lord_Howe]", "2027-04-08T12:00[Australia/Lord_Howe]", 168.5],
    // no change
    ["2026-11-09T10:12[Asia/Kathmandu]", "2026-11-16T10:12[Asia/Kathmandu]", 168],
  ])("%s ends at %s", (sent, ends, hours) => {
    const days = 7;
    const zone = Temporal.ZonedDateTime.from(sent).timeZoneId;
    expect(endReplyWindow(at(sent), zone, days)).toBe(at(ends));
    expect((at(ends) - at(sent)) / hour).toBe(hours);
  });

  test("a time that the last day skips moves forward by the gap", () => {
    expect(endReplyWindow(at("2027-03-21T02:30[Europe/Berlin]"), "Europe/Berlin", 7)).toBe(
      at("2027-03-28T03:30[Europe/Berlin]"),
    );
  });

  test("a time that the last day has twice ends at its first", () => {
    expect(endReplyWindow(at("2026-10-18T02:30[Europe/Berlin]"), "Europe/Berlin", 7)).toBe(
      at("2026-10-25T02:30+02:00[Europe/Berlin]"),
    );
  });

  test("it is the same time on the clock on the wall, whatever the zone and the minute", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(2020, 0) / 60_000, max: Date.UTC(2032, 0) / 60_000 }),
        fc.integer({ min: 1, max: 60 }),
        (zone, minutes, days) => {
          const sent = Temporal.Instant.fromEpochMilliseconds(minutes * 60_000).toZonedDateTimeISO(
            zone,
          );
          const end = Temporal.Instant.fromEpochMilliseconds(
            endReplyWindow(sent.epochMilliseconds, zone, days),
          ).toZonedDateTimeISO(zone);
          const wanted = sent.toPlainDateTime().add({ days });
          const late = end.toPlainDateTime().since(wanted).total("minutes");
          const exists = wanted.toZonedDateTime(zone).toPlainDateTime().equals(wanted);
          expect(exists ? late : late > 0 && late <= 60).toBe(exists ? 0 : true);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("in every zone a week is over in the minute after, not in the minute of its end", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 366 * 24 * 60 }),
        (zone, minutes) => {
          const sent = Date.UTC(2026, 0) + minutes * 60_000;
          const dueAt = endReplyWindow(sent, zone, 7);
          const state = foldConversation([
            makeFact("connection", "connected", 0, { at: sent - 1 }),
            makeFact("invite", "chat-invited", 0, { at: sent, dueAt }),
          ]);
          expect(isOverdue(state, dueAt)).toBe(false);
          expect(isOverdue(state, dueAt + 60_000)).toBe(true);
        },
      ),
    );
  });
});
