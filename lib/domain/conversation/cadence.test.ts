import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  begin,
  day,
  makeFact,
  makeUndo,
  timelineArbitrary,
} from "../../../test/timeline-arbitrary.ts";
import { foldConversation } from "./fold-conversation.ts";
import { toNotesText } from "./notes-text.ts";
import type { TimelineEntry } from "./timeline-entry.ts";
import type { TimelineKind } from "./timeline-kind.ts";

const dayInMinutes = 24 * 60;
const connection = makeFact("connection", "connected", -10);
const plan = (id: string, at: number, data: TimelineEntry["data"]) =>
  makeFact(id, "next-touch", at, { data });

const touches: TimelineKind[] = [
  "message-sent",
  "thanked",
  "chat-invited",
  "nudged",
  "message-received",
  "replied",
  "chat-scheduled",
  "chat-moved",
  "chat-cancelled",
  "chat-held",
];

describe("the next touch", () => {
  test("every real touch of any kind resets it, and a cadence plans the one after", () => {
    for (const kind of touches) {
      const once = plan("once", 0, { until: begin + 90 * day });
      const often = plan("often", 0, { until: begin + 90 * day, cadenceDays: 30 });
      const touch = makeFact("touch", kind, 5 * dayInMinutes);
      expect(foldConversation([connection, once, touch]).nextTouchAt).toBeNull();
      const state = foldConversation([connection, often, touch]);
      expect(state).toMatchObject({ cadenceDays: 30, nextTouchAt: touch.at + 30 * day });
    }
  });

  test("a touch never leaves it in the past of that touch while a cadence is agreed", () => {
    fc.assert(
      fc.property(timelineArbitrary, fc.constantFrom(...touches), (entries, kind) => {
        const last = Math.max(...entries.map(({ at }) => at));
        const touch = makeFact("touch", kind, 0, { at: last + 1, recordedAt: last + 1 });
        const { cadenceDays, nextTouchAt } = foldConversation([...entries, touch]);
        if (cadenceDays) expect(nextTouchAt).toBe(touch.at + cadenceDays * day);
        else expect(nextTouchAt).toBeNull();
      }),
    );
  });

  test("a chat that nobody came to is no touch", () => {
    const agreed = plan("plan", 10, { until: begin + 9 * day });
    const chat = makeFact("chat", "chat-scheduled", 0, { data: { chatAt: begin + day } });
    const missed = makeFact("missed", "chat-missed", dayInMinutes);
    expect(foldConversation([connection, chat, agreed, missed])).toMatchObject({
      stage: "in-conversation",
      lastTouchAt: chat.at,
      nextTouchAt: begin + 9 * day,
    });
  });

  test("never holds through all later touches, until a day is planned again", () => {
    const never = plan("never", 0, { until: null, cadenceDays: 0 });
    const reply = makeFact("reply", "replied", 60);
    expect(foldConversation([connection, never, reply])).toMatchObject({
      cadenceDays: 0,
      nextTouchAt: null,
    });
    const again = plan("again", 90, { until: begin + 9 * day });
    expect(foldConversation([connection, never, reply, again])).toMatchObject({
      cadenceDays: null,
      nextTouchAt: begin + 9 * day,
    });
  });

  test("putting it off once leaves the cadence, saying once takes it away", () => {
    const often = plan("often", 0, { until: begin + 30 * day, cadenceDays: 30 });
    const later = plan("later", 60, { until: begin + 37 * day });
    const once = plan("once", 90, { until: begin + 40 * day, cadenceDays: null });
    expect(foldConversation([connection, often, later])).toMatchObject({
      cadenceDays: 30,
      nextTouchAt: begin + 37 * day,
    });
    expect(foldConversation([connection, often, later, once])).toMatchObject({
      cadenceDays: null,
      nextTouchAt: begin + 40 * day,
    });
  });

  test("an undone plan is as if it had never been made", () => {
    fc.assert(
      fc.property(timelineArbitrary, fc.constantFrom(null, 0, 14), (entries, cadenceDays) => {
        const made = plan("made", 5, { until: begin + 9 * day, cadenceDays });
        const undone = [...entries, made, makeUndo("undo", "made")];
        expect(foldConversation(undone)).toEqual(foldConversation(entries));
      }),
    );
  });

  test("the same plan told twice is told once", () => {
    fc.assert(
      fc.property(timelineArbitrary, fc.constantFrom(null, 0, 14), (entries, cadenceDays) => {
        const made = plan("made", 5, { until: begin + 9 * day, cadenceDays });
        expect(foldConversation([...entries, made, { ...made, id: "again" }])).toEqual(
          foldConversation([...entries, made]),
        );
      }),
    );
  });
});

describe("the notes for the search", () => {
  const held = makeFact("held", "chat-held", 0, {
    data: { notes: { theyDo: "Baut Brücken", agreed: "Send Zoë the deck" } },
  });
  const note = makeFact("note", "note", 5);
  const texts = new Map([["note", "Loves  Ærøskøbing"]]);

  test("hold all that stands, newest first, without accents", () => {
    expect(toNotesText([held, note], texts)).toBe(
      "loves aeroskobing baut brucken send zoe the deck",
    );
  });

  test("lose what was undone, and are nothing where nothing is noted", () => {
    expect(toNotesText([held, note, makeUndo("undo", "note")], texts)).toBe(
      "baut brucken send zoe the deck",
    );
    expect(toNotesText([connection], new Map())).toBeNull();
  });

  test("are the same in any order", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([held, note, connection], { minLength: 3 }), (entries) => {
        expect(toNotesText(entries, texts)).toBe(toNotesText([held, note], texts));
      }),
    );
  });
});
