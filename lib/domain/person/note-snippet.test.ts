import fc from "fast-check";
import { expect, test } from "vitest";
import { toSearchText } from "../text/search-text.ts";
import { cutSnippet } from "./note-snippet.ts";

test("a short note is shown whole, in the member's own spelling", () => {
  expect(cutSnippet("Loves\n  Ærøskøbing and Crème brûlée", ["creme"])).toBe(
    "Loves Ærøskøbing and Crème brûlée",
  );
});

test("of a long one the part around the word", () => {
  const note = `${"Before it all. ".repeat(20)}She sails on the Łódź canal. ${"After that. ".repeat(20)}`;
  const cut = cutSnippet(note, ["nowhere", "lodz"]);
  expect(cut).toContain("Łódź");
  expect(cut?.startsWith("…") && cut.endsWith("…")).toBe(true);
  expect(cut?.length).toBeLessThan(110);
});

test("a note without any of the words is not shown", () => {
  expect(cutSnippet("Nothing here", ["sails"])).toBeNull();
});

test("a word of the note itself is always found", () => {
  const word = fc.string({ unit: fc.constantFrom(..."aéßØlŁœ9"), minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), fc.nat(), (all, pick) => {
      const looked = toSearchText([all[pick % all.length]]);
      expect(toSearchText([cutSnippet(all.join("  "), [looked])])).toContain(looked);
    }),
  );
});
