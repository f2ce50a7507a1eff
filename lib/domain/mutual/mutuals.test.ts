import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judgeMutuals } from "./judge-mutuals.ts";
import { readMutualText } from "./read-mutuals.ts";

describe("reading mutual connections", () => {
  test.each([
    ["Ana Ruiz, Ben Cole and 11 other mutual connections", ["Ana Ruiz", "Ben Cole"], 13],
    ["Ana Ruiz and 71 others", ["Ana Ruiz"], 72],
    ["Ana Ruiz und 71 weitere gemeinsame Kontakte", ["Ana Ruiz"], 72],
    ["Ana, Ben et 35 autres relations en commun", ["Ana", "Ben"], 37],
    ["Ana Ruiz y 3 contactos más en común", ["Ana Ruiz"], 4],
    ["Ana Ruiz e outras 4 conexões em comum", ["Ana Ruiz"], 5],
    ["Ana Ruiz en 6 andere gemeenschappelijke connecties", ["Ana Ruiz"], 7],
    ["Ana is a mutual connection", ["Ana"], 1],
    ["Ana and Ben are mutual connections", ["Ana", "Ben"], 2],
    ["7 mutual connections", [], 7],
    ["13", [], 13],
    ["Ana; Ben", ["Ana", "Ben"], 2],
    ["Ana Ruiz, Ben Cole", ["Ana Ruiz", "Ben Cole"], 2],
    ["", [], null],
  ])("%s", (text, names, count) => {
    expect(readMutualText(text)).toEqual({ names, count });
  });

  test("never counts fewer than it names, whatever the text holds", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 5000, unit: "binary" }), (text) => {
        const { names, count } = readMutualText(text);
        expect(count ?? 0).toBeGreaterThanOrEqual(names.length);
      }),
    );
  });
});

describe("judging mutual connections", () => {
  const judge = (count: number | null, trusted: { name: string; why: string | null }[] = []) =>
    judgeMutuals({ count, names: [], trusted }, 5).map(
      ({ strength, text }) => `${strength}: ${text}`,
    );

  test("says who is trusted and why", () => {
    const trusted = [
      { name: "Ana", why: "who recommended you" },
      { name: "Ben", why: "whom you met in May" },
    ];
    expect(judge(13, trusted)).toEqual([
      "for: 13, of whom you trust 2: Ana, who recommended you, and Ben, whom you met in May",
    ]);
  });

  test("is met by more than the threshold, and few are a red flag", () => {
    expect(judge(6)).toEqual(["for: 6, more than your 5"]);
    expect(judge(5)).toEqual(["against: 5: fewer than 6 is a red flag"]);
    expect(judge(0)).toEqual(["against: None: fewer than 6 is a red flag"]);
    expect(judge(2, [{ name: "Ana", why: null }])).toEqual([
      "against: 2: fewer than 6 is a red flag",
      "for: You trust Ana",
    ]);
  });

  test("an unknown count is neither for nor against", () => {
    expect(
      judgeMutuals({ count: null, names: ["Ana"], trusted: [] }, 5).map((each) => each.strength),
    ).toEqual(["neutral"]);
  });
});
