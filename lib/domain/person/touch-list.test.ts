import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { orderByLoss, scoreWaiting, type TouchFacts } from "./touch-list.ts";

const day = 86_400_000;
const now = 1000 * day;
const late: TouchFacts = {
  stage: "met",
  trusted: false,
  lastTouchAt: now - 40 * day,
  nextTouchAt: now - 10 * day,
  cadenceDays: 30,
  agreedOpen: false,
};

const facts = fc.record({
  stage: fc.constantFrom("met" as const, "in-conversation" as const, "connected" as const),
  trusted: fc.boolean(),
  lastTouchAt: fc.option(fc.integer({ min: 0, max: now })),
  nextTouchAt: fc.option(fc.integer({ min: 0, max: now })),
  cadenceDays: fc.option(fc.integer({ min: 1, max: 400 })),
  agreedOpen: fc.boolean(),
});

describe("what is lost by waiting", () => {
  test("never falls by waiting longer, and stays between 1 and 20", () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 0, max: 400 }), (each, days) => {
        const today = scoreWaiting(each, now);
        expect(scoreWaiting(each, now + days * day)).toBeGreaterThanOrEqual(today);
        expect(today).toBeGreaterThanOrEqual(1);
        expect(today).toBeLessThanOrEqual(20);
      }),
    );
  });

  test("is more the better one knows them", () => {
    fc.assert(
      fc.property(facts, (each) => {
        const score = (more: Partial<TouchFacts>) => scoreWaiting({ ...each, ...more }, now);
        expect(score({ stage: "met" })).toBeGreaterThan(score({ stage: "in-conversation" }));
        expect(score({ trusted: true })).toBeGreaterThan(score({ trusted: false }));
        expect(score({ agreedOpen: true })).toBeGreaterThan(score({ agreedOpen: false }));
      }),
    );
  });

  test("counts days by the measure of the cadence", () => {
    expect(scoreWaiting(late, now)).toBeCloseTo(4);
    expect(scoreWaiting({ ...late, cadenceDays: 10 }, now)).toBeCloseTo(6);
    expect(
      scoreWaiting({ ...late, nextTouchAt: null, lastTouchAt: now - 90 * day }, now),
    ).toBeCloseTo(3 * (1 + 2));
  });

  test("orders the list, whatever order it came in", () => {
    const rows = fc
      .array(facts, { minLength: 2, maxLength: 20 })
      .map((all) => all.map((each, at) => ({ ...each, id: `id-${at}`, name: "A", sub: null })));
    fc.assert(
      fc.property(rows, (all) => {
        const ordered = orderByLoss(all, now);
        const scores = ordered.map((row) => scoreWaiting(row, now));
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        expect(orderByLoss(all.toReversed(), now)).toEqual(ordered);
      }),
    );
  });
});
