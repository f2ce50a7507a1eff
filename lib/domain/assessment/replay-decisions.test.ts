import { expect, test } from "vitest";
import { defaultPolicy } from "./assessment.ts";
import { type PastDecision, replayDecisions } from "./replay-decisions.ts";

const accepted: PastDecision = {
  answers: { note: "yes", "common-ground": "unknown", mutuals: "yes", litmus: "yes" },
  proposedMutuals: "yes",
  mutualCount: 7,
  trusted: false,
  policy: defaultPolicy,
};

test("the policy of the time changes nothing", () => {
  expect(replayDecisions([accepted], defaultPolicy)).toEqual({ decisions: 1, changed: 0 });
});

test("a higher threshold turns a proposed yes into a no", () => {
  const stricter = { ...defaultPolicy, mutualThreshold: 10 };
  expect(replayDecisions([accepted], stricter).changed).toBe(1);
});

test("an answer of the member's own stands whatever the threshold", () => {
  const own: PastDecision = { ...accepted, proposedMutuals: "no" };
  expect(replayDecisions([own], { ...defaultPolicy, mutualThreshold: 10 }).changed).toBe(0);
});

test("a trusted referee counts only where the policy lets one be enough", () => {
  const few: PastDecision = {
    ...accepted,
    answers: { ...accepted.answers, mutuals: "no" },
    proposedMutuals: "no",
    mutualCount: 2,
    trusted: true,
  };
  expect(replayDecisions([few], defaultPolicy).changed).toBe(0);
  expect(replayDecisions([few], { ...defaultPolicy, trustedRefereeIsEnough: true }).changed).toBe(
    1,
  );
});

test("fewer criteria needed accept more, and all three fewer", () => {
  const one: PastDecision = {
    ...accepted,
    answers: { note: "yes", "common-ground": "no", mutuals: "no", litmus: "yes" },
    proposedMutuals: "no",
    mutualCount: 1,
  };
  expect(replayDecisions([one], { ...defaultPolicy, criteriaNeeded: 1 }).changed).toBe(1);
  expect(replayDecisions([accepted], { ...defaultPolicy, criteriaNeeded: 3 }).changed).toBe(1);
});
