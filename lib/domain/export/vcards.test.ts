import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { writeVcard } from "./vcards.ts";

const id = "0192f3a0-0000-7000-8000-000000000000";
const nobody = { slug: null, email: null, company: null, position: null, location: null };
const breaks = ["\r\n", "\n", "\r", "\u2028", "\u0085", "\u000b", "\0"];
const evil = breaks.flatMap((end) => [
  `Ana${end}EMAIL:x@evil.test`,
  `Ana${end}END:VCARD${end}BEGIN:VCARD${end}FN:Eve`,
  `Ana${end} folded`,
]);
const text = fc.oneof(
  fc.constantFrom(...evil, "Ruiz; Ana, \\n", "\\", ";", '"', "=0D=0A"),
  fc.string({ unit: "binary", minLength: 1, maxLength: 60 }),
);

test("no text of a person becomes a line or a card of its own", () => {
  fc.assert(
    fc.property(text, text, text, text, text, (name, company, position, location, slug) => {
      const card = writeVcard({ id, name, company, position, location, slug, email: name });
      const lines = card.replace(/\r\n[ \t]/g, "").split("\r\n");
      const kinds = lines.filter(Boolean).map((line) => /^[A-Z]+/.exec(line)?.[0]);
      expect(lines.filter((line) => /^BEGIN:|^END:/.test(line)).length).toBe(2);
      expect(kinds.filter((kind) => kind === "EMAIL").length).toBe(1);
      expect(card.replaceAll("\r\n", "")).not.toMatch(/[\r\n\0]/);
    }),
  );
});

test("a card is read again as it was written", () => {
  for (const name of ["Zoë O'Neil", "Ruiz; Ana, MBA", "a\\b", "😀 Ana", "ريم"]) {
    const card = new ICAL.Component(ICAL.parse(writeVcard({ id, name, ...nobody }).trim()));
    expect(card.getFirstPropertyValue("fn")).toBe(name);
  }
});
