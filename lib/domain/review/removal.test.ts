import { expect, test } from "vitest";
import { begin, day, makeFact, makeUndo } from "../../../test/timeline-arbitrary.ts";
import { findConfirmation, findRemoval } from "./removal.ts";

const removed = makeFact("removed", "removed", 0);
const again = makeFact("again", "removed", 60);
const archive = (id: string, days: number) => ({
  id,
  archiveDate: begin + days * day,
  appliedAt: begin + (days + 1) * day,
});

test("the last removal that was not taken back is the one that stands", () => {
  expect(findRemoval([again, removed])?.at).toBe(again.at);
  expect(findRemoval([again, makeUndo("undo", "again"), removed])?.at).toBe(removed.at);
  expect(findRemoval([removed, makeUndo("undo", "removed")])).toBeNull();
});

test("the first archive made after a removal confirms it; an older one says nothing", () => {
  const removal = { at: begin, recordedAt: begin };
  expect(findConfirmation(removal, [archive("old", -3)])).toBeNull();
  expect(findConfirmation(removal, [archive("b", 9), archive("old", -3), archive("a", 4)])).toBe(
    begin + 4 * day,
  );
});

test("an archive read before the removal was told, or that found them, confirms nothing", () => {
  const told = { at: begin, recordedAt: begin + 30 * day };
  expect(findConfirmation(told, [archive("a", 4)])).toBeNull();
  const removal = { at: begin, recordedAt: begin };
  expect(findConfirmation(removal, [archive("a", 4)], new Set(["a"]))).toBeNull();
});
