import fc from "fast-check";
import type { TimelineEntry } from "../lib/domain/conversation/timeline-entry.ts";
import {
  startsReplyClock,
  type TimelineKind,
  timelineKinds,
} from "../lib/domain/conversation/timeline-kind.ts";
import { endReplyWindow } from "../lib/domain/time/reply-window.ts";

export const minute = 60_000;
export const day = 24 * 60 * minute;
/** 1 November 2026, 10:12 in UTC: where the invented timelines begin. */
export const begin = Date.UTC(2026, 10, 1, 10, 12);

const facts = timelineKinds.filter((kind) => kind !== "undone" && kind !== "reclassified");

/** One fact with what the fold needs of it; `at` in minutes after `begin`. */
export function makeFact(
  id: string,
  kind: TimelineKind,
  at: number,
  more: Partial<TimelineEntry> = {},
): TimelineEntry {
  const when = begin + at * minute;
  return {
    id,
    kind,
    at: when,
    recordedAt: when,
    dueAt: startsReplyClock(kind) ? endReplyWindow(when, "Europe/Berlin", 7) : null,
    guessed: false,
    targetId: null,
    data: null,
    ...more,
  };
}

/** Times crowd on few instants, so that ties and window ends are met often. */
const instant = fc.oneof(
  fc.integer({ min: 0, max: 30 * 24 * 60 }),
  fc.constantFrom(0, 7, 14).map((days) => days * 24 * 60),
);

/** The kinds that move the clock come more often than the others. */
const kind = fc.oneof(
  fc.constantFrom(...facts),
  fc.constantFrom<TimelineKind>(
    "chat-invited",
    "nudged",
    "replied",
    "flagged",
    "snoozed",
    "next-touch",
  ),
);

const fact = fc
  .record({
    kind,
    at: instant,
    guessed: fc.boolean(),
    days: fc.constantFrom(3, 7, 7, 7, 14),
    until: instant,
    cadence: fc.constantFrom({}, { cadenceDays: null }, { cadenceDays: 0 }, { cadenceDays: 14 }),
  })
  .map(({ kind, at, guessed, days, until, cadence }): Omit<TimelineEntry, "id"> => {
    const base = makeFact("", kind, at);
    const dueAt = startsReplyClock(kind) ? endReplyWindow(base.at, "Europe/Berlin", days) : null;
    const later = begin + until * minute;
    const data =
      kind === "snoozed"
        ? { until: later }
        : kind === "next-touch"
          ? { until: later, ...cadence }
          : kind === "chat-scheduled" || kind === "chat-moved"
            ? { chatAt: later }
            : null;
    return { ...base, dueAt, guessed: guessed && kind === "chat-invited", data };
  });

/** Timelines of a connected person: up to 14 facts of any kind, in no order. */
export const timelineArbitrary = fc
  .array(fact, { minLength: 1, maxLength: 14 })
  .map((drawn) => [
    makeFact("connection", "connected", -1),
    ...drawn.map((entry, place) => ({ ...entry, id: `fact-${place}` })),
  ]);

/** The same facts as they would be stored if they had arrived in the given order. */
export function arriveInOrder(entries: readonly TimelineEntry[]): TimelineEntry[] {
  return entries.map((entry, place) => ({
    ...entry,
    id: `arrived-${String(place).padStart(3, "0")}`,
    recordedAt: begin + 100 * day + place,
  }));
}

/** A correction that takes `targetId` back. */
export function makeUndo(id: string, targetId: string, recordedAt = begin + 60 * day) {
  return makeFact(id, "undone", 0, { targetId, at: recordedAt, recordedAt });
}
