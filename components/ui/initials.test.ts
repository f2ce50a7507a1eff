import fc from "fast-check";
import { expect, it } from "vitest";
import { hueOf, initialsOf } from "./initials.ts";

it.each([
  ["Ingrid Byström", "IB"],
  ["ingrid maria byström", "IB"],
  ["Cher", "C"],
  ["佐藤 さくら", "佐"],
  ["김민준", "김"],
  ["نورا الحداد", "ن"],
  ["דנה כהן", "דכ"],
  ["🚀 Noah Whitfield ✨", "NW"],
  ["🚀", "🚀"],
  ["👩‍👩‍👧", "👩‍👩‍👧"],
  ["Dr. (Ana) Haddad, PhD", "DP"],
  ["\u200fنورا\u200f", "ن"],
  ["O'Neil Étienne", "OÉ"],
  ["", "?"],
  ["   ", "?"],
])("%s is shown as %s", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

it("any text gives something to show and a hue of the twelve", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (name) => {
      expect(initialsOf(name).length).toBeGreaterThan(0);
      expect(hueOf(name)).toBeGreaterThanOrEqual(0);
      expect(hueOf(name)).toBeLessThan(12);
    }),
  );
});
