import { describe, expect, test } from "vitest";
import { makeFact, makeUndo } from "../../../test/timeline-arbitrary.ts";
import {
  countReviewOutcomes,
  describeOutcomes,
  listDecisions,
  type ReviewEntry,
} from "./outcomes.ts";

const decide = (id: string, kind: ReviewEntry["kind"], personId: string, at = 0): ReviewEntry => ({
  ...makeFact(id, kind, at),
  personId,
  reviewId: "this",
});

describe("the decisions of a review", () => {
  test("the last one of each person stands", () => {
    const entries = [
      decide("b", "removed", "ana", 5),
      decide("a", "removal-decided", "ana", 1),
      decide("c", "kept", "ben", 2),
    ];
    expect(listDecisions(entries, "this").map((each) => [each.personId, each.outcome])).toEqual([
      ["ben", "kept"],
      ["ana", "removed"],
    ]);
    expect(listDecisions(entries, "this")[1]?.entryIds.toSorted()).toEqual(["a", "b"]);
  });

  test("an undone one does not count, and the one before it stands again", () => {
    const entries = [
      decide("a", "removal-decided", "ana", 1),
      decide("b", "removed", "ana", 5),
      { ...makeUndo("undo", "b"), personId: "ana", reviewId: null },
    ];
    expect(listDecisions(entries, "this")).toMatchObject([{ outcome: "removal-decided" }]);
  });

  test("decisions of another review are left to it", () => {
    const entries = [{ ...decide("a", "kept", "ana"), reviewId: "other" }];
    expect(listDecisions(entries, "this")).toEqual([]);
  });
});

test("a summary names what happened and leaves out what did not", () => {
  const counts = countReviewOutcomes([
    { outcome: "kept" },
    { outcome: "removed" },
    { outcome: "kept" },
  ]);
  expect(describeOutcomes(counts)).toBe("1 removed · 2 kept");
  expect(describeOutcomes(countReviewOutcomes([]))).toBeNull();
});
