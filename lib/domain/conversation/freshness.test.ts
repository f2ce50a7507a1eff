import { expect, test } from "vitest";
import { judgeFreshness } from "./freshness.ts";

test("an archive that reaches the end of the week makes the silence sure", () => {
  expect(judgeFreshness(1000, 1000)).toEqual({ kind: "no-reply", evidenceThrough: 1000 });
  expect(judgeFreshness(1000, 999)).toEqual({ kind: "check-first", evidenceThrough: 999 });
});

test("without an archive one has to look first", () => {
  expect(judgeFreshness(1000, null)).toEqual({ kind: "check-first", evidenceThrough: null });
});
