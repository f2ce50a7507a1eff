import { hash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { timelineArbitrary } from "../../../test/timeline-arbitrary.ts";
import { foldConversation, foldVersion } from "./fold-conversation.ts";

/** What each version of the fold gave for the same drawn timelines. */
const given: Record<number, string> = {
  1: "aac9e337e5c8",
  2: "d30b9a45194a",
};

// When this fails: the fold gives something else than the version that stored spaces were written by. Raise
// foldVersion and add a line, so that they are folded again. (Other drawn timelines alone need only a new mark.)
test("the version of the fold goes up whenever the fold changes", () => {
  const drawn = fc.sample(timelineArbitrary, { numRuns: 2000, seed: 20261123 });
  const states = drawn.map((entries) => foldConversation(entries));
  const mark = hash("sha1", JSON.stringify(states), "hex").slice(0, 12);
  expect({ [foldVersion]: mark }).toEqual({ [foldVersion]: given[foldVersion] });
});
