import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { type Catalogue, fillWords, type Params } from "./catalogue.ts";
import { problems } from "./problems.ts";
import { sentences } from "./sentences.ts";
import { titles } from "./titles.ts";

const root = path.resolve(import.meta.dirname, "../../..");
const rooms = ["app", "components", "lib"];

/** A value for every parameter of the catalogue, by its name. */
const samples: Params = {
  address: "ana@example.org",
  cell: '"31 Feb 2024"',
  column: "Sent At",
  columns: 5,
  company: "Osprey Freight",
  count: 12,
  day: "tomorrow",
  days: 90,
  detail: "bad header",
  encoding: "Greek (Windows-1253)",
  expected: 900,
  field: "first name",
  file: "Connections.csv",
  files: [
    {
      file: "Connections.csv",
      rows: 4,
      rejected: 3,
      reasons: [{ reason: "has no name", rows: 3, line: 2, raw: "," }],
      candidates: [{ encoding: "windows-1252", sample: ["Zoë"] }],
    },
  ],
  first: 2019,
  folder: "INBOX",
  from: 1,
  gigabytes: 4,
  heading: "Phone",
  headings: ["Name", "Mail"],
  host: "imap.example.net",
  isPresent: true,
  isStill: true,
  isUnnamed: false,
  isWeekly: true,
  kind: "flagged",
  last: 2024,
  least: 8,
  line: 3,
  litmus: "yes",
  looked: 50,
  media: ["phone", "video"],
  met: 2,
  minutes: 15,
  most: 500,
  name: "Ana Ruiz",
  names: "Excel and sailing",
  nearest: "first name",
  needed: 2,
  noun: "a person",
  offer: "email",
  offers: [],
  ofLinkedIn: 7,
  one: "Bob",
  open: 1,
  organisation: "example.net",
  other: "Robert",
  over: 20,
  passing: 7,
  place: "https://acquaint.example.org",
  port: 993,
  problem: "unreadable",
  reason: "has no name",
  received: 700,
  replied: 15,
  reply: "550 no such user.",
  school: "University of Leeds",
  seconds: 40,
  sent: 24,
  speed: "after 9 h",
  threshold: 5,
  time: "02:30",
  to: 60,
  told: "7 of the last 50 are LinkedIn's; 5 pass.",
  trust: "Lars Achterberg",
  trusted: 1,
  wanted: 1,
  what: ["3 chats"],
  when: "tomorrow",
  written: "frist name",
  years: "2019 to 2024",
  zone: "Europe/Berlin",
};

function speakAll(catalogue: Catalogue) {
  return Object.entries(catalogue).map(([code, words]) => ({
    code,
    words: fillWords(words, samples),
  }));
}

const all = speakAll(problems);
const catalogues = { problems, sentences, titles };

/** Words of the house's own dialect, which nobody outside of it uses so. */
const dialect =
  /\b(?:settles?|settled|retell|retold|turnstile|weigh(?:s|ed)?|taken? back|take back|lest|hitherto)\b|(?<!\bthere )\bis no\b|\btakes? no\b|\bone is none\b/i;

function listSources(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => path.join(folder, file))
    .filter((file) => !file.startsWith("lib/domain/words/"));
}

/** Codes that are put together where they are said: `say(`mail-outcome-${outcome}`)`. */
function isPutTogether(code: string, sources: string): boolean {
  const parts = code.split("-");
  return parts
    .slice(1)
    .some((_, at) => sources.includes(`\`${parts.slice(0, at + 1).join("-")}-$\{`));
}

describe.each(Object.entries(catalogues))("the catalogue of %s", (_, catalogue) => {
  const spoken = speakAll(catalogue);

  test("names a parameter the same way everywhere, and has words for each", () => {
    expect(spoken.filter(({ words }) => /undefined|NaN|\[object/.test(words))).toEqual([]);
    expect(spoken.filter(({ words }) => words === "" || words !== words.trim())).toEqual([]);
  });

  test("speaks plain English", () => {
    expect(spoken.filter(({ words }) => dialect.test(words))).toEqual([]);
    expect(spoken.filter(({ words }) => / {2}|\.\./.test(words))).toEqual([]);
  });

  test("gives codes that programs can rely on: words in small letters with hyphens", () => {
    expect(spoken.filter(({ code }) => !/^[a-z]+(?:-[a-z]+)*$/.test(code))).toEqual([]);
  });

  test("holds nothing that nobody says", () => {
    const sources = rooms
      .flatMap(listSources)
      .map((file) => readFileSync(path.join(root, file), "utf8"))
      .join("\n");
    const isSaid = (code: string) => sources.includes(`"${code}"`) || isPutTogether(code, sources);
    expect(spoken.map(({ code }) => code).filter((code) => !isSaid(code))).toEqual([]);
  });
});

describe("the catalogue of problems", () => {
  test("speaks in whole sentences", () => {
    expect(all.filter(({ words }) => !/^\S.*[.?!]$/su.test(words))).toEqual([]);
  });

  test("never says two things in the same words: the words of a schema lead back to the code", () => {
    const byWords = Map.groupBy(all, ({ words }) => words);
    const doubled = [...byWords.values()].filter((group) => group.length > 1);
    expect(doubled.map((group) => group.map(({ code }) => code))).toEqual([]);
  });
});
