import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { resolveAnswers } from "../invitation/queue-item.ts";
import {
  type Answers,
  criteria,
  defaultPolicy,
  evidenceSchema,
  type Policy,
} from "./assessment.ts";
import { decideVerdict } from "./decide-verdict.ts";
import { proposeAnswers } from "./propose-answers.ts";

const answer = fc.constantFrom("yes", "no", "unknown" as const);
const answers: fc.Arbitrary<Answers> = fc.record({
  note: answer,
  "common-ground": answer,
  mutuals: answer,
  litmus: answer,
}) as fc.Arbitrary<Answers>;
const policy: fc.Arbitrary<Policy> = fc.record({
  criteriaNeeded: fc.integer({ min: 0, max: 3 }),
  mutualThreshold: fc.integer({ min: 0, max: 500 }),
  trustedRefereeIsEnough: fc.boolean(),
  replyDays: fc.constant(7),
  nudgeDays: fc.constant(7),
});
const evidence = fc.array(
  fc.record({
    criterion: fc.constantFrom(...criteria),
    strength: fc.constantFrom("for" as const, "against" as const, "neutral" as const),
    weight: fc.double({ min: 0, max: 1, noNaN: true }),
    text: fc.string(),
    source: fc.constant("note"),
  }),
  { maxLength: 8 },
);

describe("the verdict", () => {
  test("accepts only when enough criteria are met and the litmus answer is yes", () => {
    fc.assert(
      fc.property(answers, policy, (given, rules) => {
        const met = criteria.filter((criterion) => given[criterion] === "yes").length;
        const isAccepted = decideVerdict(given, rules).verdict === "accept";
        expect(isAccepted).toBe(met >= rules.criteriaNeeded && given.litmus === "yes");
      }),
    );
  });

  test("never counts unknown as met: unknown and no accept alike", () => {
    fc.assert(
      fc.property(answers, policy, fc.constantFrom(...criteria), (given, rules, criterion) => {
        const unknown = decideVerdict({ ...given, [criterion]: "unknown" }, rules);
        const no = decideVerdict({ ...given, [criterion]: "no" }, rules);
        expect(unknown.met).toBe(no.met);
        expect(unknown.verdict === "accept").toBe(no.verdict === "accept");
      }),
    );
  });

  test("without a litmus answer is never accept", () => {
    fc.assert(
      fc.property(answers, policy, (given, rules) => {
        expect(decideVerdict({ ...given, litmus: "unknown" }, rules).verdict).not.toBe("accept");
      }),
    );
  });

  test("never worsens when one more criterion is met", () => {
    const rank = { ignore: 0, "reply-first": 1, "needs-answers": 1, "needs-litmus": 2, accept: 3 };
    fc.assert(
      fc.property(answers, policy, fc.constantFrom(...criteria), (given, rules, criterion) => {
        const before = decideVerdict({ ...given, [criterion]: "no" }, rules);
        const after = decideVerdict({ ...given, [criterion]: "yes" }, rules);
        expect(rank[after.verdict]).toBeGreaterThanOrEqual(rank[before.verdict]);
      }),
    );
  });

  test("always says why, in one line", () => {
    fc.assert(
      fc.property(answers, policy, (given, rules) => {
        expect(decideVerdict(given, rules).reason).toMatch(/^.+[.]$/);
      }),
    );
  });
});

describe("the answers that evidence proposes", () => {
  test("never touch the litmus test", () => {
    fc.assert(
      fc.property(evidence, policy, (found, rules) => {
        expect(Object.keys(proposeAnswers(found, rules))).toEqual([...criteria]);
      }),
    );
  });

  test("are unknown where there is no evidence", () => {
    expect(proposeAnswers([], defaultPolicy)).toEqual({
      note: "unknown",
      "common-ground": "unknown",
      mutuals: "unknown",
    });
  });

  test("never say that nothing is shared", () => {
    fc.assert(
      fc.property(evidence, policy, (found, rules) => {
        expect(proposeAnswers(found, rules)["common-ground"]).not.toBe("no");
      }),
    );
  });

  test("never propose yes where nothing speaks for it", () => {
    fc.assert(
      fc.property(evidence, policy, (found, rules) => {
        const proposed = proposeAnswers(found, rules);
        for (const criterion of criteria) {
          const speaks = found.some(
            (each) => each.criterion === criterion && each.strength === "for",
          );
          if (!speaks) expect(proposed[criterion]).not.toBe("yes");
        }
      }),
    );
  });

  test("an answer once given is never overwritten by what is proposed", () => {
    fc.assert(
      fc.property(evidence, policy, fc.option(answers, { nil: {} }), (found, rules, given) => {
        const settled = resolveAnswers({ answers: given, proposed: proposeAnswers(found, rules) });
        expect(settled).toMatchObject(given);
        if (!("litmus" in given)) expect(settled.litmus).toBe("unknown");
      }),
    );
  });

  test("few mutual connections stay too few, unless a trusted referee is enough", () => {
    const found = (["against", "for"] as const).map((strength) =>
      evidenceSchema.parse({
        criterion: "mutuals",
        strength,
        weight: 0.6,
        text: "x",
        source: "typed",
      }),
    );
    const answerOf = (trustedRefereeIsEnough: boolean) =>
      proposeAnswers(found, { trustedRefereeIsEnough }).mutuals;
    expect([answerOf(false), answerOf(true)]).toEqual(["no", "yes"]);
  });
});
