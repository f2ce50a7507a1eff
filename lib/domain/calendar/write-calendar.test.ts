import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { begin, day, makeFact, makeUndo } from "../../../test/timeline-arbitrary.ts";
import { findAgreedChat, listChats } from "../conversation/list-chats.ts";
import { toChatEvent, toTouchEvent, toWeekEndEvent } from "./calendar-events.ts";
import { type CalendarEvent, writeCalendar } from "./write-calendar.ts";

const person = { id: "p1", name: "Zoë O'Neil; Ltd, \\ 🎉", headline: null };
const options = { name: "Acquaint", stamp: Date.UTC(2026, 10, 23, 9) };

function parse(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((each) => new ICAL.Event(each));
}

const bytes = (text: string) => new TextEncoder().encode(text).length;

const event = fc.record({
  uid: fc.uuid(),
  sequence: fc.nat(),
  when: fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => ({
    start: seconds * 1000,
    end: seconds * 1000 + 60_000,
  })),
  title: fc.string({ unit: "binary", maxLength: 200 }),
  description: fc.string({ unit: "grapheme", maxLength: 400 }),
  location: fc.option(fc.string({ unit: "binary", minLength: 1, maxLength: 90 })),
  url: fc.constant("http://127.0.0.1:3000/people/1"),
  cancelled: fc.boolean(),
  busy: fc.boolean(),
}) satisfies fc.Arbitrary<CalendarEvent>;

describe("a calendar", () => {
  test("reads back as it was written, whatever is in its texts", () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 4 }), (events) => {
        const text = writeCalendar(events, options);
        const read = parse(text).map(({ uid, sequence, startDate }) => [
          uid,
          sequence,
          startDate.toUnixTime() * 1000,
        ]);
        expect(read).toEqual(events.map(({ uid, sequence, when }) => [uid, sequence, when.start]));
      }),
    );
  });

  test("has CRLF, no line beyond 75 octets, and no bare control character", () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 3 }), (events) => {
        const text = writeCalendar(events, options);
        const lines = text.split("\r\n");
        expect(lines.indexOf("")).toBe(lines.length - 1);
        expect(Math.max(...lines.map(bytes))).toBeLessThanOrEqual(75);
        expect(lines.join("")).not.toMatch(/[\r\n\0]/u);
      }),
    );
  });

  test("keeps umlauts, commas, line breaks and emoji", () => {
    const chat = { id: "c", at: begin, zone: null, medium: null, place: "Café „Blau“,\nHof; 2" };
    const event = toChatEvent({ ...chat, status: "agreed", sequence: 0 }, person, "http://x");
    const [read] = parse(writeCalendar([event], options));
    expect(read?.summary).toBe(`Chat with ${person.name}`);
    expect(read?.location).toBe("Café „Blau“,\nHof; 2");
  });

  test("tells instants in UTC, when it was made, and to look again in an hour", () => {
    const text = writeCalendar([toWeekEndEvent(begin, person, "http://x")], options);
    expect(text).toContain("DTSTART:20261101T101200Z\r\n");
    expect(text).toContain("DTSTAMP:20261123T090000Z\r\n");
    expect(text).toContain("REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n");
    expect(text).toContain("X-PUBLISHED-TTL:PT1H\r\n");
    expect(text).toContain("TRANSP:TRANSPARENT\r\n");
  });

  test("puts the next touch on the member's day", () => {
    const midnight = Date.UTC(2026, 10, 23, 23, 0);
    const text = writeCalendar(
      [toTouchEvent(midnight, person, "http://x", "Europe/Vienna")],
      options,
    );
    expect(text).toContain("DTSTART;VALUE=DATE:20261124\r\nDTEND;VALUE=DATE:20261125\r\n");
  });
});

describe("a chat", () => {
  const agreed = makeFact("agreed", "chat-scheduled", 0, {
    data: { chatAt: begin + day, medium: "cafe", place: "Blue Door", zone: "America/New_York" },
  });
  const moved = makeFact("moved", "chat-moved", 5, { data: { chatAt: begin + 2 * day } });
  const cancelled = makeFact("cancelled", "chat-cancelled", 9);

  test("keeps its id through moves, and its sequence goes up with every change", () => {
    const steps = [
      [agreed],
      [agreed, moved],
      [agreed, moved, makeUndo("undo", "moved")],
      [agreed, moved, makeUndo("undo", "moved"), cancelled],
    ].map(listChats);
    expect(steps.map(([chat]) => chat?.id)).toEqual(Array(4).fill("agreed"));
    expect(steps.map(([chat]) => chat?.sequence)).toEqual([0, 1, 2, 3]);
    expect(steps.map(([chat]) => chat?.at)).toEqual([1, 2, 1, 1].map((days) => begin + days * day));
    expect(steps.at(-1)).toMatchObject([{ status: "cancelled", place: "Blue Door" }]);
  });

  test("a move keeps how and where unless it says otherwise", () => {
    expect(findAgreedChat([agreed, moved])).toMatchObject({ medium: "cafe", place: "Blue Door" });
    const elsewhere = { ...moved, data: { chatAt: begin, place: "" } };
    expect(findAgreedChat([agreed, elsewhere])?.place).toBeNull();
  });

  test("ends by being held, missed or cancelled, and the next one is another", () => {
    const held = makeFact("held", "chat-held", 9);
    const again = makeFact("again", "chat-scheduled", 20, { data: { chatAt: begin + 9 * day } });
    const chats = listChats([agreed, held, again]);
    expect(chats.map(({ id, status }) => [id, status])).toEqual([
      ["agreed", "held"],
      ["again", "agreed"],
    ]);
  });

  test("an agreement that was taken back shows as cancelled, once brought back as agreed", () => {
    const undone = [agreed, makeUndo("undo", "agreed")];
    expect(listChats(undone)).toMatchObject([{ id: "agreed", status: "cancelled", sequence: 1 }]);
    expect(findAgreedChat(undone)).toBeNull();
    expect(listChats([...undone, makeUndo("redo", "undo")])).toMatchObject([
      { id: "agreed", status: "agreed", sequence: 2 },
    ]);
  });
});
