import fc from "fast-check";
import { expect, test } from "vitest";
import { createFactLedger, type LedgerFact } from "./fact-ledger.ts";
import { foldConversation } from "./fold-conversation.ts";

const kinds = [
  "invitation-received",
  "invitation-sent",
  "connected",
  "message-sent",
  "message-received",
  "chat-invited",
  "still-connected",
] as const;

const factArbitrary: fc.Arbitrary<LedgerFact> = fc
  .record({
    personId: fc.constantFrom("ana", "ben", "cem"),
    kind: fc.constantFrom(...kinds),
    at: fc.integer({ min: 0, max: 40 }).map((day) => Date.UTC(2026, 0, 1) + day * 86_400_000),
    guessed: fc.boolean(),
  })
  .map((fact) => ({
    ...fact,
    dueAt: fact.kind === "chat-invited" ? fact.at + 7 * 86_400_000 : null,
  }));

test("the ledger folds everybody as their own facts alone would", () => {
  fc.assert(
    fc.property(fc.array(factArbitrary, { maxLength: 60 }), (facts) => {
      const ledger = createFactLedger();
      for (const fact of facts) ledger.add(fact);
      const folded = new Map([...ledger.fold()].map(({ personId, state }) => [personId, state]));
      const people = Map.groupBy(facts, ({ personId }) => personId);
      expect([...folded.keys()].sort()).toEqual([...people.keys()].sort());
      for (const [personId, own] of people) {
        const entries = own.map(({ kind, at, dueAt, guessed }, index) => {
          return {
            id: String(index),
            kind,
            at,
            dueAt,
            guessed,
            recordedAt: 0,
            targetId: null,
            data: null,
          };
        });
        expect(folded.get(personId)).toEqual(foldConversation(entries));
      }
    }),
  );
});

test("the ledger holds more facts than it first made room for", () => {
  const ledger = createFactLedger();
  for (let index = 0; index < 50_000; index++) {
    const personId = `person ${index % 7}`;
    ledger.add({ personId, kind: "message-received", at: index, dueAt: null, guessed: false });
  }
  const last = [...ledger.fold()].map(({ state }) => state.lastTouchAt);
  expect(last.sort()).toEqual([49_993, 49_994, 49_995, 49_996, 49_997, 49_998, 49_999]);
});
