import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { memberProfileSchema } from "../person/member-profile.ts";
import { analyseNote } from "./read-note.ts";

const fixtures = new URL("../../../e2e/fixtures/notes/", import.meta.url);
const member = memberProfileSchema.parse(
  JSON.parse(readFileSync(new URL("member.json", fixtures), "utf8")),
);
const notes = Papa.parse<Record<string, string>>(
  readFileSync(new URL("notes-e.csv", fixtures), "utf8"),
  { header: true, skipEmptyLines: true },
).data.map(({ note }) => note ?? "");
const find = (note: string, isKnown?: (phrase: string) => boolean) =>
  analyseNote(note, { name: "Sam Sender" }, member, [member.name], isKnown).found;

describe("a reader that knows fewer phrases", () => {
  it("reads as before where it knows all of them", () => {
    for (const note of notes) expect(find(note, () => true)).toEqual(find(note));
  });

  it("finds none that it does not know, and each of those that it does", () => {
    const note = "Robin, let's connect and grow our networks. Thursday?";
    const asked: string[] = [];
    const codes = (isKnown: (phrase: string) => boolean) => {
      const { hits, classed } = find(note, isKnown);
      return [...hits, ...classed].map(({ code }) => code as string);
    };
    expect(codes((phrase) => asked.push(phrase) === 0)).toEqual([]);
    expect(asked.length).toBeGreaterThan(2);
    for (const phrase of asked)
      expect(codes((known) => known === phrase)).toContain(phrase.split("|")[0]);
  });
});
