import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { begin, day, makeFact, makeUndo, minute } from "../../../test/timeline-arbitrary.ts";
import { endReplyWindow } from "../time/reply-window.ts";
import type { ConversationState } from "./conversation-state.ts";
import { foldConversation, foldConversationAt } from "./fold-conversation.ts";
import type { TimelineEntry } from "./timeline-entry.ts";
import { startsReplyClock, type TimelineKind, timelineKinds } from "./timeline-kind.ts";

// Laws that hold of every kind of fact, corrections of corrections included, for people who may
// never have been connected at all.

const facts = timelineKinds.filter((kind) => kind !== "undone" && kind !== "reclassified");
const ownMessages = ["message-sent", "thanked", "chat-invited", "nudged"] as const;
const instant = fc.oneof(
  fc.integer({ min: 0, max: 40 * 24 * 60 }),
  fc.constantFrom(0, 7, 14, 21).map((days) => days * 24 * 60),
);

function dueFor(kind: TimelineKind, at: number): number | null {
  return startsReplyClock(kind) ? endReplyWindow(at, "Europe/Berlin", 7) : null;
}

function dataFor(kind: TimelineKind, later: number): TimelineEntry["data"] {
  switch (kind) {
    case "snoozed":
    case "next-touch":
      return { until: later };
    case "chat-scheduled":
    case "chat-moved":
      return { chatAt: later };
    case "kept":
      return { reason: "A friend", missing: true };
    case "removed":
      return { by: "them" };
    default:
      return null;
  }
}

const fact = fc
  .record({ kind: fc.constantFrom(...facts), at: instant, until: instant, guessed: fc.boolean() })
  .map(({ kind, at, until, guessed }): TimelineEntry => {
    const data = dataFor(kind, begin + until * minute);
    return makeFact("", kind, at, { data, guessed: guessed && kind === "chat-invited" });
  });

/** Corrections of the facts before them and of one another, chosen by the numbers drawn. */
function addCorrections(
  entries: readonly TimelineEntry[],
  drawn: readonly { pick: number; as: (typeof ownMessages)[number]; isUndo: boolean }[],
): TimelineEntry[] {
  const told = [...entries];
  drawn.forEach(({ pick, as, isUndo }, place) => {
    const target = told[pick % told.length];
    if (!target) return;
    const recordedAt = begin + 100 * day + place;
    const own = ownMessages.some((kind) => kind === target.kind);
    const word = { targetId: target.id, recordedAt, data: { as }, dueAt: dueFor(as, target.at) };
    told.push(
      isUndo || !own
        ? makeUndo(`undo-${place}`, target.id, recordedAt)
        : makeFact(`word-${place}`, "reclassified", 0, word),
    );
  });
  return told;
}

const timeline = fc
  .tuple(
    fc.boolean(),
    fc.array(fact, { minLength: 1, maxLength: 14 }),
    fc.array(
      fc.record({ pick: fc.nat(40), as: fc.constantFrom(...ownMessages), isUndo: fc.boolean() }),
      { maxLength: 6 },
    ),
  )
  .map(([isConnected, drawn, corrections]) => {
    const numbered = drawn.map((entry, place) => ({ ...entry, id: `fact-${place}` }));
    const first = isConnected ? [makeFact("connection", "connected", -1)] : [];
    return addCorrections([...first, ...numbered], corrections);
  });

const runs = { numRuns: 600 };
const isWaiting = ({ stage }: ConversationState) =>
  stage === "awaiting-reply" || stage === "unresponsive";
const isTalking = ({ stage }: ConversationState) =>
  isWaiting({ stage } as ConversationState) ||
  ["connected", "in-conversation", "chat-scheduled", "met"].includes(stage);
const lastly = begin + 200 * day;

test("every kind of fact is drawn", () => {
  const drawn = fc.sample(timeline, 2000).flatMap((entries) => entries.map(({ kind }) => kind));
  expect(new Set(drawn)).toEqual(new Set(timelineKinds));
});

describe("arrival", () => {
  test("any order gives the same state", () => {
    const shuffled = timeline.chain((entries) =>
      fc.tuple(
        fc.constant(entries),
        fc.shuffledSubarray(entries, { minLength: entries.length, maxLength: entries.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([entries, other]) => {
        expect(foldConversation(other)).toEqual(foldConversation(entries));
      }),
      runs,
    );
  });

  test("a fact that comes twice under one id counts once", () => {
    const doubled = timeline.chain((entries) =>
      fc.tuple(fc.constant(entries), fc.subarray(entries)),
    );
    fc.assert(
      fc.property(doubled, ([entries, again]) => {
        expect(foldConversation([...again, ...entries])).toEqual(foldConversation(entries));
      }),
      runs,
    );
  });

  test("when a fact was told makes no difference, only when it happened", () => {
    const delayed = timeline.chain((entries) => fc.tuple(fc.constant(entries), fc.nat(90)));
    fc.assert(
      fc.property(delayed, ([entries, days]) => {
        const late = entries.map((entry) =>
          entry.kind === "reclassified"
            ? entry
            : { ...entry, recordedAt: entry.recordedAt + days * day },
        );
        expect(foldConversation(late)).toEqual(foldConversation(entries));
      }),
      runs,
    );
  });
});

describe("corrections", () => {
  const withChosen = timeline.chain((entries) =>
    fc.tuple(fc.constant(entries), fc.constantFrom(...entries)),
  );

  test("anything undone and redone, a correction as well, is as before", () => {
    fc.assert(
      fc.property(withChosen, ([entries, { id }]) => {
        const redone = [...entries, makeUndo("back", id), makeUndo("again", "back")];
        expect(foldConversation(redone)).toEqual(foldConversation(entries));
      }),
      runs,
    );
  });

  test("undoing everything leaves nothing", () => {
    fc.assert(
      fc.property(timeline, (entries) => {
        const told = entries.filter(({ kind }) => kind !== "undone" && kind !== "reclassified");
        const taken = told.map(({ id }) => makeUndo(`undo-${id}`, id));
        expect(foldConversation([...told, ...taken])).toEqual(foldConversation([]));
      }),
      runs,
    );
  });

  test("the last word on a message counts, however often it was said before", () => {
    const message = makeFact("message", "message-sent", 60);
    const say = (as: (typeof ownMessages)[number], place: number) =>
      makeFact(`say-${place}`, "reclassified", 0, {
        targetId: "message",
        recordedAt: begin + 300 * day + place,
        data: { as },
        dueAt: dueFor(as, message.at),
      });
    const words = fc.array(fc.constantFrom(...ownMessages), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(timeline, words, (entries, said) => {
        const all = [...entries, message, ...said.map(say)];
        const once = [...entries, message, ...said.map(say).slice(-1)];
        expect(foldConversation(all)).toEqual(foldConversation(once));
      }),
      runs,
    );
  });
});

describe("what a state can be", () => {
  test("a week runs while somebody is waited for, and at no other time", () => {
    fc.assert(
      fc.property(timeline, (entries) => {
        const state = foldConversation(entries);
        expect(state.dueAt !== null).toBe(isWaiting(state));
      }),
      runs,
    );
  });

  test("nobody is flagged before their week is over", () => {
    fc.assert(
      fc.property(timeline, instant, (entries, at) => {
        const now = begin + at * minute;
        const state = foldConversationAt(entries, now);
        if (state.stage === "unresponsive") expect(state.dueAt ?? now).toBeLessThanOrEqual(now);
        const whole = foldConversation(entries);
        expect(whole.flaggedAt !== null).toBe(whole.stage === "unresponsive");
        if (whole.flaggedAt !== null)
          expect(whole.flaggedAt).toBeGreaterThanOrEqual(whole.dueAt ?? 0);
      }),
      runs,
    );
  });

  test("a reply ends the silence of whoever is connected", () => {
    fc.assert(
      fc.property(timeline, (entries) => {
        const reply = makeFact("reply", "replied", 0, { at: lastly });
        const before = foldConversation(entries);
        const after = foldConversation([...entries, reply]);
        expect(isWaiting(after)).toBe(false);
        if (isWaiting(before)) expect(after.stage).toBe("in-conversation");
      }),
      runs,
    );
  });

  test("keeping, and any answer, takes a decision to remove back", () => {
    const kinds = fc.constantFrom<TimelineKind>("kept", "replied", "message-received", "chat-held");
    fc.assert(
      fc.property(timeline, kinds, (entries, kind) => {
        const decided = makeFact("decided", "removal-decided", 0, { at: lastly });
        const word = makeFact("word", kind, 0, { at: lastly + minute });
        if (!isTalking(foldConversation(entries))) return;
        expect(foldConversation([...entries, decided]).removalDecidedAt).toBe(lastly);
        expect(foldConversation([...entries, decided, word]).removalDecidedAt).toBeNull();
      }),
      runs,
    );
  });
});

describe("removed and back", () => {
  const removed = makeFact("removed", "removed", 0, { at: lastly });
  const still = makeFact("still", "still-connected", 0, { at: lastly + 9 * day });

  test("whoever is removed is nothing else, whatever was before", () => {
    fc.assert(
      fc.property(timeline, (entries) => {
        const state = foldConversation([...entries, removed]);
        expect(state).toMatchObject({ stage: "removed", dueAt: null, removalDecidedAt: null });
      }),
      runs,
    );
  });

  test("somebody found still connected stands where they stood, to be removed once more", () => {
    fc.assert(
      fc.property(timeline, (entries) => {
        const before = foldConversation(entries);
        if (!isTalking(before)) return;
        const after = foldConversation([...entries, removed, still]);
        expect(after).toEqual({ ...before, removalDecidedAt: still.at });
        expect(
          foldConversation([...entries, removed, still, makeUndo("undo", "still")]).stage,
        ).toBe("removed");
      }),
      runs,
    );
  });

  test("somebody never removed is not changed by an archive that lists them", () => {
    fc.assert(
      fc.property(timeline, (entries) => {
        const before = foldConversation(entries);
        if (before.stage === "removed") return;
        expect(foldConversation([...entries, still])).toEqual(before);
      }),
      runs,
    );
  });

  test("who connects anew begins anew", () => {
    fc.assert(
      fc.property(timeline, (entries) => {
        const anew = makeFact("anew", "connected", 0, { at: lastly + day });
        const state = foldConversation([...entries, removed, anew]);
        expect(state).toMatchObject({
          stage: "connected",
          connectedAt: anew.at,
          invitedAt: null,
          repliedAt: null,
          keptAt: null,
        });
      }),
      runs,
    );
  });
});
