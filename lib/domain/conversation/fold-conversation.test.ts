import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  arriveInOrder,
  begin,
  day,
  makeFact,
  makeUndo,
  minute,
  timelineArbitrary,
} from "../../../test/timeline-arbitrary.ts";
import { foldConversation, foldConversationAt, isOverdue } from "./fold-conversation.ts";
import type { TimelineEntry } from "./timeline-entry.ts";

const dayInMinutes = 24 * 60;
const week = 7 * dayInMinutes;
const connection = makeFact("connection", "connected", -10);
const invite = makeFact("invite", "chat-invited", 0);
const flag = makeFact("flag", "flagged", week);

function shuffled(entries: readonly TimelineEntry[]) {
  return fc.shuffledSubarray([...entries], { minLength: entries.length });
}

describe("order of arrival", () => {
  test("any order of arrival gives the same state", () => {
    const twoOrders = timelineArbitrary.chain((entries) =>
      fc.tuple(fc.constant(entries), shuffled(entries)),
    );
    fc.assert(
      fc.property(twoOrders, ([first, second]) => {
        expect(foldConversation(arriveInOrder(second))).toEqual(
          foldConversation(arriveInOrder(first)),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test("the same facts handed over in another order give the same state, corrections included", () => {
    const corrected = timelineArbitrary
      .chain((entries) => fc.tuple(fc.constant(entries), fc.subarray(entries.map(({ id }) => id))))
      .map(([entries, ids]) => [
        ...entries,
        ...ids.map((id, place) => makeUndo(`undo-${place}`, id, begin + place)),
      ]);
    const twoOrders = corrected.chain((entries) =>
      fc.tuple(fc.constant(entries), shuffled(entries)),
    );
    fc.assert(
      fc.property(twoOrders, ([first, second]) => {
        expect(foldConversation(second)).toEqual(foldConversation(first));
      }),
    );
  });

  test("a reply typed in a month later counts from when it came", () => {
    const reply = makeFact("reply", "replied", dayInMinutes, { recordedAt: begin + 40 * day });
    expect(foldConversation([connection, invite, flag, reply]).stage).toBe("in-conversation");
  });
});

describe("undo", () => {
  const withChosen = timelineArbitrary.chain((entries) =>
    fc.tuple(fc.constant(entries), fc.constantFrom(...entries)),
  );

  test("an undone fact counts as if it had never been told", () => {
    fc.assert(
      fc.property(withChosen, ([entries, chosen]) => {
        const undone = foldConversation([...entries, makeUndo("undo", chosen.id)]);
        const without = foldConversation(entries.filter((entry) => entry !== chosen));
        expect(undone).toEqual(without);
      }),
    );
  });

  test("undoing the undo restores", () => {
    fc.assert(
      fc.property(withChosen, ([entries, chosen]) => {
        const redone = [...entries, makeUndo("undo", chosen.id), makeUndo("redo", "undo")];
        expect(foldConversation(redone)).toEqual(foldConversation(entries));
      }),
    );
  });

  test("a chain of n undos takes the fact back when n is odd, and brings it back when even", () => {
    fc.assert(
      fc.property(withChosen, fc.integer({ min: 1, max: 9 }), ([entries, chosen], length) => {
        const chain = Array.from({ length }, (_, place) =>
          makeUndo(`undo-${place}`, place === 0 ? chosen.id : `undo-${place - 1}`),
        );
        const expected = length % 2 === 1 ? entries.filter((entry) => entry !== chosen) : entries;
        expect(foldConversation([...entries, ...chain])).toEqual(foldConversation(expected));
      }),
    );
  });

  test("undoing the same fact twice is undoing it once", () => {
    const twice = [connection, invite, makeUndo("one", "invite"), makeUndo("two", "invite")];
    expect(foldConversation(twice).stage).toBe("connected");
    expect(foldConversation([...twice, makeUndo("back", "one")]).stage).toBe("connected");
  });

  test("undoing a reply brings the flag of that week back", () => {
    const reply = makeFact("reply", "replied", dayInMinutes);
    const state = foldConversation([connection, invite, flag, reply, makeUndo("undo", "reply")]);
    expect(state).toMatchObject({ stage: "unresponsive", flaggedAt: flag.at });
  });

  test("undoing a removal leaves the person as they were", () => {
    const removed = makeFact("removed", "removed", week + 60);
    expect(foldConversation([connection, invite, flag, removed]).stage).toBe("removed");
    expect(
      foldConversation([connection, invite, flag, removed, makeUndo("undo", "removed")]).stage,
    ).toBe("unresponsive");
  });
});

describe("a reply and the flag", () => {
  test("a reply before the flag always wins, at any minute of the window", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: week }),
        fc.constantFrom("replied" as const, "message-received" as const),
        (at, kind) => {
          const state = foldConversation([connection, flag, invite, makeFact("reply", kind, at)]);
          expect(state).toMatchObject({ stage: "in-conversation", flaggedAt: null, dueAt: null });
        },
      ),
    );
  });

  test("nobody is unresponsive who was heard of since the last message that started the clock", () => {
    fc.assert(
      fc.property(timelineArbitrary, (entries) => {
        const state = foldConversation(entries);
        if (state.stage !== "unresponsive") return;
        const heard = entries.filter(
          ({ kind, at }) =>
            (kind === "replied" || kind === "message-received") &&
            state.invitedAt !== null &&
            at >= state.invitedAt,
        );
        expect(heard).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test("a reply at the very moment the week ends is in time, a minute later it ends the silence", () => {
    const inTime = makeFact("reply", "replied", week);
    const late = makeFact("reply", "replied", week + 1);
    expect(foldConversation([connection, invite, inTime, flag]).stage).toBe("in-conversation");
    const before = foldConversationAt([connection, invite, late, flag], flag.at);
    expect(before.stage).toBe("unresponsive");
    expect(foldConversation([connection, invite, late, flag]).stage).toBe("in-conversation");
  });

  test("a flag before the end of the week does not count", () => {
    const early = makeFact("early", "flagged", week - 1);
    expect(foldConversation([connection, invite, early]).stage).toBe("awaiting-reply");
  });

  test("a backdated nudge moves the end of the week, and the flag of the old one is void", () => {
    const nudge = makeFact("nudge", "nudged", 5 * dayInMinutes);
    const state = foldConversation([connection, invite, flag, nudge]);
    expect(state).toMatchObject({ stage: "awaiting-reply", dueAt: nudge.dueAt, flaggedAt: null });
  });

  test("a nudge after the flag gives more days, and its own flag counts", () => {
    const nudge = makeFact("nudge", "nudged", 8 * dayInMinutes);
    const again = makeFact("again", "flagged", 15 * dayInMinutes);
    expect(foldConversation([connection, invite, flag, nudge]).stage).toBe("awaiting-reply");
    expect(foldConversation([connection, invite, flag, nudge, again])).toMatchObject({
      stage: "unresponsive",
      flaggedAt: again.at,
    });
  });
});

describe("corrections of what a machine read", () => {
  const guessed = makeFact("message", "chat-invited", 0, { guessed: true });
  const say = (id: string, as: "chat-invited" | "message-sent", recordedAt: number) =>
    makeFact(id, "reclassified", 0, {
      targetId: "message",
      recordedAt,
      dueAt: as === "chat-invited" ? begin + 7 * day : null,
      data: { as },
    });

  test("a message that was no invite starts no clock", () => {
    expect(foldConversation([connection, guessed]).stage).toBe("awaiting-reply");
    expect(foldConversation([connection, guessed, say("no", "message-sent", 1)])).toMatchObject({
      stage: "connected",
      dueAt: null,
    });
  });

  test("a message that was the invite starts the clock at its own time", () => {
    const sent = makeFact("message", "message-sent", 0);
    const state = foldConversation([connection, sent, say("yes", "chat-invited", 1)]);
    expect(state).toMatchObject({ stage: "awaiting-reply", invitedAt: begin });
  });

  test("the last word of the member counts, in whatever order the words are handed over", () => {
    const words = [say("a", "message-sent", 1), say("b", "chat-invited", 2)];
    expect(foldConversation([connection, guessed, ...words]).stage).toBe("awaiting-reply");
    expect(foldConversation([...words.toReversed(), guessed, connection]).stage).toBe(
      "awaiting-reply",
    );
  });

  test("an undone correction gives the reading back", () => {
    const state = foldConversation([
      connection,
      guessed,
      say("no", "message-sent", 1),
      makeUndo("undo", "no"),
    ]);
    expect(state.stage).toBe("awaiting-reply");
  });

  test("a guess in a running dialogue starts no clock, the member's own word does", () => {
    const reply = makeFact("reply", "replied", -5);
    expect(foldConversation([connection, reply, guessed]).stage).toBe("in-conversation");
    const confirmed = [connection, reply, guessed, say("yes", "chat-invited", 1)];
    expect(foldConversation(confirmed).stage).toBe("awaiting-reply");
  });
});

describe("the state at an instant", () => {
  test("facts of later are not known yet, and a week that is over counts without a sweep", () => {
    const entries = [connection, invite, makeFact("reply", "replied", week + 30)];
    expect(foldConversationAt(entries, begin + week * minute).stage).toBe("awaiting-reply");
    expect(foldConversationAt(entries, begin + week * minute + 1).stage).toBe("unresponsive");
    expect(foldConversationAt(entries, begin + (week + 30) * minute).stage).toBe("in-conversation");
  });

  test("once all facts are past, flagged or not makes no difference to the stage", () => {
    fc.assert(
      fc.property(timelineArbitrary, (entries) => {
        const end = begin + 200 * day;
        const state = foldConversation(entries);
        const swept =
          isOverdue(state, end) && state.dueAt !== null
            ? [...entries, makeFact("sweep", "flagged", 0, { at: state.dueAt, recordedAt: end })]
            : entries;
        expect(foldConversation(swept).stage).toBe(foldConversationAt(entries, end).stage);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("stages", () => {
  const at = (kind: TimelineEntry["kind"], place: number, more?: Partial<TimelineEntry>) =>
    makeFact(`${kind}-${place}`, kind, place, more);

  test("a conversation goes through its stages", () => {
    const told: [TimelineEntry, string][] = [
      [at("invitation-received", 0), "invited"],
      [at("invitation-accepted", 10), "connected"],
      [at("chat-invited", 20), "awaiting-reply"],
      [at("replied", 30), "in-conversation"],
      [at("chat-scheduled", 40, { data: { chatAt: begin + day } }), "chat-scheduled"],
      [at("chat-held", 1500), "met"],
    ];
    const known: TimelineEntry[] = [];
    for (const [entry, stage] of told) {
      known.push(entry);
      expect(foldConversation(known).stage).toBe(stage);
    }
  });

  test("a word before the connection is no answer to the coffee-chat invite", () => {
    const before = makeFact("word", "message-received", -20);
    expect(foldConversation([before, connection, invite, flag]).stage).toBe("unresponsive");
  });

  test("snoozed people stay unresponsive, kept ones do not", () => {
    const snooze = at("snoozed", week + 5, { data: { until: begin + 20 * day } });
    const keep = at("kept", week + 6, { data: { reason: "An old friend." } });
    expect(foldConversation([connection, invite, flag, snooze])).toMatchObject({
      stage: "unresponsive",
      snoozedUntil: begin + 20 * day,
    });
    expect(foldConversation([connection, invite, flag, keep])).toMatchObject({
      stage: "connected",
      keptAt: keep.at,
    });
  });

  test("somebody still connected after a removal is back where they were", () => {
    const removed = at("removed", week + 5);
    const still = at("still-connected", week + 900);
    expect(foldConversation([connection, invite, flag, removed, still]).stage).toBe("unresponsive");
  });

  test("a reply or a flag counts as well while they were thought to be removed", () => {
    const removed = at("removed", 5);
    const still = at("still-connected", week + 900);
    const reply = at("replied", 60);
    expect(foldConversation([connection, invite, removed, flag, still]).stage).toBe("unresponsive");
    expect(foldConversation([connection, invite, removed, flag, reply, still]).stage).toBe(
      "in-conversation",
    );
    expect(foldConversation([connection, invite, removed, flag, reply]).stage).toBe("removed");
  });
});
