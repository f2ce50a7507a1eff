import { describe, expect, it } from "vitest";
import { inventSpace, plantedKinds, throwDice } from "../../../test/duplicates/planted-space.ts";
import type { DuplicateCandidate } from "./duplicate-pair.ts";
import { findDuplicates } from "./find-duplicates.ts";

const keyOf = (ids: readonly string[]) => [...ids].sort().join(" ");

function measure(seed: number) {
  const space = inventSpace(seed, 6000, 25);
  const listed = findDuplicates(space.people).map((pair) => keyOf([pair.firstId, pair.secondId]));
  const isListed = new Set(listed);
  const truth = new Set(space.truth.map(({ ids }) => keyOf(ids)));
  const share = (kind: string) => {
    const planted = space.truth.filter((one) => one.kind === kind);
    return planted.filter(({ ids }) => isListed.has(keyOf(ids))).length / planted.length;
  };
  const hits = listed.filter((pair) => truth.has(pair)).length;
  return {
    seed,
    people: space.people.length,
    planted: truth.size,
    listed: hits,
    recall: Math.round((1000 * hits) / truth.size) / 10,
    false: listed.length - hits,
    namesakes: space.namesakes.filter((ids) => isListed.has(keyOf(ids))).length,
    kinds: Object.fromEntries(plantedKinds.map((kind) => [kind, share(kind)])),
  };
}

const nobody: DuplicateCandidate = {
  id: "a",
  name: "",
  headline: null,
  company: null,
  position: null,
  slugs: [],
  memberIds: [],
  emails: [],
  connectedOn: null,
  listedIn: [],
};
/** Enough others for names and companies to be common or rare. */
const crowd = inventSpace(77, 2000, 0).people.map((person) => ({ ...person, id: `x${person.id}` }));

function find(...two: Partial<DuplicateCandidate>[]) {
  const people = two.map((one, at) => ({ ...nobody, id: `${"ab"[at]}`, ...one }));
  const pairs = findDuplicates([...crowd, ...people]);
  return pairs.find(({ firstId, secondId }) => firstId === "a" && secondId === "b");
}
const codes = (pair: ReturnType<typeof find>) => pair?.reasons.map(({ code }) => code);

describe("people who may be one", () => {
  it("are listed, at least 95 of 100, with fewer than one false pair for each true one", () => {
    const rows = [1, 2, 3, 4, 5].map(measure);
    console.table(rows.map(({ kinds: _, ...row }) => row));
    console.table(
      Object.fromEntries(plantedKinds.map((kind) => [kind, rows.map(({ kinds }) => kinds[kind])])),
    );
    const sum = (of: (row: (typeof rows)[number]) => number) =>
      rows.reduce((total, row) => total + of(row), 0);
    expect(sum((row) => row.listed) / sum((row) => row.planted)).toBeGreaterThanOrEqual(0.95);
    for (const row of rows) expect(row.false).toBeLessThan(row.planted);
    for (const row of rows) expect(row.namesakes).toBe(0);
  });

  it.each([
    ["same", { name: "Tilda Quimby" }, { name: "TILDA QUIMBY", slugs: ["tilda-quimby"] }],
    ["same", { name: "Zoë Müller-Quast" }, { name: "Zoe Mueller-Quast" }],
    ["same", { name: "Dr. Tilda Quimby, PhD 🚀" }, { name: "Tilda Quimby (she/her)" }],
    ["transposed", { name: "Quimby, Tilda" }, { name: "Tilda J Quimby" }],
    ["transposed", { name: "Quimby Tilda" }, { name: "Tilda Quimby" }],
    ["nickname", { name: "Bob Quimby" }, { name: "Robert Quimby" }],
    ["nickname", { name: "Paco Quiñones" }, { name: "Francisco Quinones" }],
    ["longer", { name: "Tilda Marie Quimby" }, { name: "Tilda Quimby" }],
    ["longer", { name: "Tilda Quimby-Lang" }, { name: "Tilda Quimby" }],
    ["longer", { name: "Tilda Lang (née Quimby)" }, { name: "Tilda Quimby" }],
    ["one-letter", { name: "Tilda Quimby" }, { name: "Tilda Qiumby" }],
  ] as const)("by the name: %s", (code, a, b) => {
    const found = codes(find(a, b));
    expect(
      found === undefined ? [] : code === "transposed" ? ["transposed", "longer"] : [code],
    ).toContain(found?.[0]);
  });

  it("by an initial at one company", () => {
    const work = { company: "Quimby & Daughters" };
    expect(codes(find({ name: "J. Quimby", ...work }, { name: "John Quimby", ...work }))).toContain(
      "initial",
    );
  });

  it("by an address that holds the surname from before the marriage", () => {
    const before = { name: "Tilda Quimby", slugs: ["tilda-quimby-4b2a91"] };
    const after = { name: "Tilda Lang", slugs: ["tilda-quimby"] };
    expect(codes(find(before, after))).toContain("address-name");
  });

  it("by an address that is the other's but for LinkedIn's ending", () => {
    const found = find(
      { name: "Ana Quimby", slugs: ["ana-quimby"] },
      { name: "Ana Quimby", slugs: ["ana-quimby-4b2a91"] },
    );
    expect(codes(found)).toContain("address");
  });

  it("are told in words that a member understands", () => {
    const found = find(
      { name: "Ana Quimby", company: "Lumen", slugs: ["ana-quimby"] },
      { name: "Ana Quimby", headline: "Designer at Lumen" },
    );
    expect(found?.reasons.map(({ text }) => text)).toEqual([
      "The same name",
      "Ana Quimby came without a profile link",
      "Both at Lumen",
    ]);
  });

  it("are never two rows of one archive's connections", () => {
    const same = { name: "Tilda Quimby", company: "Lumen", listedIn: ["one"] };
    expect(find({ ...same, slugs: ["tq"] }, { ...same, slugs: ["tq-2"] })).toBeUndefined();
    expect(find({ ...same, slugs: ["tq"] }, { ...same, listedIn: ["two"] })).toBeDefined();
  });

  it("are the same pairs in whatever order the people come", () => {
    const { people } = inventSpace(11, 800, 6);
    const dice = throwDice(5);
    const shuffled = people
      .map((person) => ({ person, place: dice() }))
      .sort((a, b) => a.place - b.place)
      .map(({ person }) => person);
    const ids = (pairs: ReturnType<typeof findDuplicates>) =>
      pairs.map(({ firstId, secondId }) => `${firstId} ${secondId}`).sort();
    expect(ids(findDuplicates(shuffled))).toEqual(ids(findDuplicates(people)));
  });

  it("are nobody where names are empty, signs or in no alphabet known here", () => {
    const odd = ["", "🚀", "...", "李 小龙", "()", "Dr.", "\u202e", "x"].map((name, at) => ({
      ...nobody,
      id: `o${at}`,
      name,
    }));
    expect(findDuplicates(odd)).toEqual([]);
  });
});
