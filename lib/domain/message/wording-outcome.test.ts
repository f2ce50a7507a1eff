import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  arriveInOrder,
  begin,
  day,
  makeFact,
  makeUndo,
  timelineArbitrary,
} from "../../../test/timeline-arbitrary.ts";
import type { TimelineEntry } from "../conversation/timeline-entry.ts";
import { countWordingOutcomes, describeOutcome } from "./wording-outcome.ts";

const hour = 60;
const later = begin + 40 * day;
const hello = (id: string, at: number) =>
  makeFact(id, "chat-invited", at, { data: { template: "hello" } });
const nudge = (id: string, at: number) =>
  makeFact(id, "nudged", at, { data: { template: "nudge" } });
const outcome = (entries: TimelineEntry[], template = "hello", now = later) =>
  countWordingOutcomes([entries], now).get(template);

/** Timelines in which some messages were made from one of two wordings. */
const withWordings = fc
  .tuple(timelineArbitrary, fc.infiniteStream(fc.constantFrom("hello", "nudge", undefined)))
  .map(([entries, drawn]) =>
    entries.map((entry) => {
      const template = drawn.next().value;
      return template === undefined ? entry : { ...entry, data: { ...entry.data, template } };
    }),
  );

describe("the outcome of a wording", () => {
  test("is the same in whatever order the facts arrive", () => {
    fc.assert(
      fc.property(
        withWordings.chain((entries) =>
          fc.tuple(
            fc.constant(entries),
            fc.shuffledSubarray(entries, { minLength: entries.length }),
          ),
        ),
        ([entries, shuffled]) => {
          expect(countWordingOutcomes([arriveInOrder(shuffled)], later)).toEqual(
            countWordingOutcomes([arriveInOrder(entries)], later),
          );
        },
      ),
    );
  });

  test("never has more answers than weeks that are over, nor more of these than messages", () => {
    fc.assert(
      fc.property(fc.array(withWordings, { maxLength: 5 }), fc.nat(60), (timelines, days) => {
        for (const each of countWordingOutcomes(timelines, begin + days * day).values()) {
          expect(each.replied).toBeLessThanOrEqual(each.over);
          expect(each.over).toBeLessThanOrEqual(each.sent);
          expect(each.medianHours === null).toBe(each.replied === 0);
          expect(each.medianHours ?? 0).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test("adds up over people", () => {
    fc.assert(
      fc.property(withWordings, withWordings, (one, other) => {
        const both = countWordingOutcomes([one, other], later);
        const [first, second] = [
          countWordingOutcomes([one], later),
          countWordingOutcomes([other], later),
        ];
        for (const [template, { sent, over, replied }] of both) {
          const sum = (field: "sent" | "over" | "replied") =>
            (first.get(template)?.[field] ?? 0) + (second.get(template)?.[field] ?? 0);
          expect({ sent, over, replied }).toEqual({
            sent: sum("sent"),
            over: sum("over"),
            replied: sum("replied"),
          });
        }
      }),
    );
  });

  test("does not count what was undone, and counts it again when the undo is undone", () => {
    const sent = [hello("a", 0), makeFact("b", "replied", 3 * hour)];
    const undone = [...sent, makeUndo("u", "a")];
    expect(outcome(undone)).toBeUndefined();
    expect(outcome([...undone, makeUndo("v", "u", begin + 61 * day)])).toEqual(outcome(sent));
    expect(outcome([...sent, makeUndo("w", "b")])?.replied).toBe(0);
  });

  test("does not count what the member said was no invite", () => {
    const correction = makeFact("r", "reclassified", 5, {
      targetId: "a",
      data: { as: "message-sent" },
    });
    expect(outcome([hello("a", 0), correction])).toBeUndefined();
  });

  test("takes the first thing heard after it as the answer, and nothing before it", () => {
    const entries = [
      makeFact("early", "message-received", 0),
      hello("a", hour),
      makeFact("first", "replied", 4 * hour),
      makeFact("second", "message-received", 9 * hour),
    ];
    expect(outcome(entries)).toEqual({ sent: 1, over: 1, replied: 1, medianHours: 3 });
  });

  test("leaves an answer after a nudge to the nudge", () => {
    const entries = [
      hello("a", 0),
      nudge("b", 8 * 24 * hour),
      makeFact("c", "replied", 8 * 24 * hour + 2 * hour),
    ];
    expect(outcome(entries)).toMatchObject({ sent: 1, over: 1, replied: 0 });
    expect(outcome(entries, "nudge")).toEqual({ sent: 1, over: 1, replied: 1, medianHours: 2 });
  });

  test("counts a message once that was marked as sent and came with an archive too", () => {
    const entries = [hello("archive", 0), hello("typed", 12), makeFact("c", "replied", hour)];
    expect(outcome(entries)).toEqual({ sent: 1, over: 1, replied: 1, medianHours: 1 });
  });

  test("waits for the week to be over", () => {
    const entries = [hello("a", 0), makeFact("c", "replied", hour)];
    expect(outcome(entries, "hello", begin + day)).toMatchObject({ sent: 1, over: 0, replied: 0 });
  });

  test("is said only where the numbers allow it", () => {
    expect(describeOutcome(undefined)).toBe("Not sent yet");
    expect(describeOutcome({ sent: 4, over: 4, replied: 3, medianHours: 2 })).toBe(
      "Too few to say: 4 sent",
    );
    expect(describeOutcome({ sent: 14, over: 9, replied: 3, medianHours: 2 })).toBe(
      "Too few to say: 14 sent, 9 of them more than a week ago",
    );
    expect(describeOutcome({ sent: 24, over: 20, replied: 15, medianHours: 9.2 })).toBe(
      "24 sent · 15 of 20 replied (75 %), typically after 9 h",
    );
  });
});
