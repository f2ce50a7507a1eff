import fc from "fast-check";
import { expect, test } from "vitest";
import { type Answers, answerSchema, defaultPolicy } from "./assessment.ts";
import { decideVerdict } from "./decide-verdict.ts";
import { readRecord, recordDecision } from "./record-decision.ts";

const answer = fc.constantFrom(...answerSchema.options);
const answers: fc.Arbitrary<Answers> = fc.record({
  note: answer,
  "common-ground": answer,
  mutuals: answer,
  litmus: answer,
});
const present = /\b(?:decides|is|are|ask|would|yet|needed:|more needed)\b/;

test("a record of the past holds no text of the present, whatever was answered", () => {
  fc.assert(
    fc.property(answers, fc.integer({ min: 0, max: 3 }), (given, criteriaNeeded) => {
      const kept = recordDecision(given);
      expect(kept).toMatch(/^\d of 3 met(?:, \d not answered)?; litmus: (?:yes|no|not answered)$/);
      const { reason } = decideVerdict(given, { ...defaultPolicy, criteriaNeeded });
      const read = readRecord(reason);
      expect(read).not.toMatch(present);
      expect(read).not.toBe(reason);
      expect(kept).toContain(read.split(/[;,]/)[0]);
      expect(readRecord(kept)).toBe(kept);
    }),
  );
});

test("what is known is told as it was then", () => {
  const given = { note: "yes", "common-ground": "yes", mutuals: "no", litmus: "yes" } as const;
  expect(recordDecision(given)).toBe("2 of 3 met; litmus: yes");
  expect(readRecord("1 of 3 met. Your litmus answer decides.")).toBe(
    "1 of 3 met; litmus: not answered",
  );
  expect(readRecord("Somebody else's words.")).toBe("Somebody else's words.");
});
