import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareNames, differByOneLetter } from "./compare-names.ts";
import { parseName } from "./name-parts.ts";
import { areNicknames } from "./nicknames.ts";
import { withoutRandomEnding } from "./slug-parts.ts";

describe("a name", () => {
  it.each([
    ["Dr. Ana Ruiz, PhD", "ana ruiz"],
    ["RUIZ, Ana", "ana ruiz"],
    ["Ana Ruiz MBA CSPO", "ana ruiz"],
    ["Jack Ma", "jack ma"],
    ["JACK MA", "jack ma"],
    ["🚀 Ana de la Cruz-Ruiz ✨ (she/her)", "ana cruz ruiz"],
    ["Jürgen Größe", "jurgen grosse"],
    ["Juergen Groesse", "jurgen grosse"],
    ["J. R. R. O'Neil", "j r r oneil"],
    ["Ana Ruiz | Hiring engineers", "ana ruiz"],
    ["李小龙", "李小龙"],
    ["محمد الحسن", "محمد الحسن"],
    ["", ""],
  ])("%s is %s", (name, text) => {
    expect(parseName(name).text).toBe(text);
  });

  it("keeps what stands in brackets apart", () => {
    expect(parseName("Robert “Bob” Miller").asides).toEqual(["bob"]);
    expect(parseName("Anna Schmidt (née Weber)").asides).toEqual(["weber"]);
  });

  it("never throws, whatever is written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (name) => {
        expect(parseName(name).words.every((word) => word !== "")).toBe(true);
      }),
    );
  });
});

describe("two names", () => {
  it("are compared alike from either side", () => {
    const word = fc.constantFrom(
      "Ana",
      "Bob",
      "Robert",
      "Ruiz",
      "Ruitz",
      "J.",
      "Weber-Ruiz",
      "(Bob)",
    );
    const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(name, name, (one, other) => {
        const [a, b] = [parseName(one), parseName(other)];
        expect(compareNames(a, b)).toBe(compareNames(b, a));
      }),
    );
  });

  it("differ by one letter when one was changed, added, left out or swapped", () => {
    expect(differByOneLetter("quimby", "quimbi")).toBe(true);
    expect(differByOneLetter("quimby", "quiimby")).toBe(true);
    expect(differByOneLetter("quimby", "qiumby")).toBe(true);
    expect(differByOneLetter("quimby", "quimby")).toBe(false);
    expect(differByOneLetter("quimby", "mibuqy")).toBe(false);
    expect(differByOneLetter("ana", "ann")).toBe(false);
  });

  it("are nicknames of one another in several languages", () => {
    const pairs = [
      ["bob", "robert"],
      ["paco", "francisco"],
      ["gosia", "malgorzata"],
      ["dima", "dmitri"],
      ["uschi", "ursula"],
    ] as const;
    for (const [one, other] of pairs) expect(areNicknames(one, other)).toBe(true);
    expect(areNicknames("bob", "ursula")).toBe(false);
  });
});

it.each([
  ["ana-ruiz-4b2a91", "ana-ruiz"],
  ["ana-ruiz-12-345-6b7", "ana-ruiz"],
  ["ana-ruiz", "ana-ruiz"],
  ["ana-ruiz2", "ana-ruiz"],
  ["12345", "12345"],
])("the address %s without LinkedIn's ending is %s", (slug, base) => {
  expect(withoutRandomEnding(slug)).toBe(base);
});
