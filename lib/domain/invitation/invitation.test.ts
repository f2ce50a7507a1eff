import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultPolicy } from "../assessment/assessment.ts";
import { readMutualText } from "../mutual/read-mutuals.ts";
import { guessNameFromSlug } from "../person/guess-name.ts";
import { assessCommonGround, assessMutuals } from "./first-evidence.ts";
import { scoreInvitation } from "./score-invitation.ts";

describe("the line of mutual connections", () => {
  test.each([
    ["Ana Ruiz, Ben Cole and 11 other mutual connections", ["Ana Ruiz", "Ben Cole"], 13],
    ["Ana Ruiz and 71 others", ["Ana Ruiz"], 72],
    ["Ana Ruiz und 71 weitere gemeinsame Kontakte", ["Ana Ruiz"], 72],
    ["Ana, Ben et 35 autres relations en commun", ["Ana", "Ben"], 37],
    ["Ana is a mutual connection", ["Ana"], 1],
    ["Ana and Ben are mutual connections", ["Ana", "Ben"], 2],
    ["7 mutual connections", [], 7],
    ["Ana; Ben", ["Ana", "Ben"], 2],
    ["", [], null],
  ])("%s", (line, names, count) => {
    expect(readMutualText(line)).toEqual({ names, count });
  });

  test("is read quickly, whatever it holds", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 5000 }), (line) => {
        const { names, count } = readMutualText(line);
        expect(count ?? 0).toBeGreaterThanOrEqual(names.length);
      }),
    );
  });
});

test("a name is read out of a slug, without its number", () => {
  expect(guessNameFromSlug("ana-ruiz-1b2c3")).toBe("Ana Ruiz");
  expect(guessNameFromSlug("12345")).toBeNull();
});

describe("first evidence", () => {
  const facts = {
    name: "Ana",
    headline: "Analyst at Harbour & Pine",
    company: null,
    note: null,
    mutualCount: null as number | null,
    mutuals: [],
    relationship: { client: false, referralPartner: false, wantToKnow: false },
  };

  test("on mutual connections counts more than the threshold as met, and unknown as unknown", () => {
    const answerOf = (mutualCount: number | null) =>
      assessMutuals({ ...facts, mutualCount }, defaultPolicy).answer;
    expect([null, 0, 5, 6].map(answerOf)).toEqual(["unknown", "no", "no", "yes"]);
  });

  test("on mutual connections lets one trusted referee do, where the policy says so", () => {
    const mutuals = [{ name: "Ben", trusted: true, trustedWhy: "whom you met in May" }];
    const weighed = (trustedRefereeIsEnough: boolean) =>
      assessMutuals(
        { ...facts, mutualCount: 1, mutuals },
        { ...defaultPolicy, trustedRefereeIsEnough },
      );
    expect(weighed(false).answer).toBe("no");
    expect(weighed(true).answer).toBe("yes");
    expect(weighed(true).evidence.map(({ text }) => text)).toContain(
      "You trust Ben, whom you met in May",
    );
  });

  test("on common ground finds a shared employer, and says where from", () => {
    const profile = {
      name: "Robin",
      positions: [{ company: "Harbour & Pine" }],
      education: [],
      skills: ["R"],
      languages: [],
    };
    const { answer, evidence } = assessCommonGround(facts, profile);
    expect(answer).toBe("yes");
    expect(evidence.map(({ text }) => text)).toEqual(["Harbour & Pine, where you worked"]);
  });
});

test("every further criterion met is worth more than anything below it", () => {
  const answer = fc.constantFrom("yes", "no", "unknown" as const);
  const weights = fc.array(
    fc.record({
      criterion: fc.constant("note" as const),
      strength: fc.constantFrom("for" as const, "against" as const),
      weight: fc.double({ min: 0, max: 1, noNaN: true }),
      text: fc.constant(""),
      source: fc.constant(""),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(answer, answer, weights, weights, (ground, litmus, some, others) => {
      fc.pre(litmus !== "no");
      const rest = { "common-ground": ground, mutuals: "no", litmus } as const;
      const met = scoreInvitation({ note: "yes", ...rest }, some);
      expect(met).toBeGreaterThan(scoreInvitation({ note: "unknown", ...rest }, others));
      expect(met).toBeLessThanOrEqual(1000);
    }),
  );
});
