import fc from "fast-check";
import { expect, it } from "vitest";
import { toSearchText } from "./search-text.ts";

it.each([
  ["Priya Sørensen", "priya sorensen"],
  ["Łukasz Đorđević", "lukasz dordevic"],
  ["Weiß, Ægir & Þóra", "weiss, aegir & thora"],
  ["Élodie  İpek", "elodie ipek"],
  ["佐藤 さくら", "佐藤 さくら"],
])("%s is found by %s", (name, typed) => {
  expect(toSearchText([name])).toBe(typed);
});

it("folding twice changes nothing, so that what is typed meets what is stored", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
      const once = toSearchText([text]);
      expect(toSearchText([once])).toBe(once);
    }),
  );
});
