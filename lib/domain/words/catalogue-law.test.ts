import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { fillWords, type Params } from "./catalogue.ts";
import { problems } from "./problems.ts";

const root = path.resolve(import.meta.dirname, "../../..");
const rooms = ["app", "components", "lib"];

/** A value for every parameter of the catalogue, by its name. */
const samples: Params = {
  count: 12,
  detail: "bad header",
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
  folder: "INBOX",
  from: 1,
  gigabytes: 4,
  heading: "Phone",
  headings: ["Name", "Mail"],
  host: "imap.example.net",
  isUnnamed: false,
  kind: "flagged",
  least: 8,
  line: 3,
  minutes: 15,
  most: 500,
  name: "Ana Ruiz",
  nearest: "first name",
  offers: [],
  organisation: "example.net",
  port: 993,
  reason: "has no name",
  received: 700,
  reply: "550 no such user.",
  time: "02:30",
  to: 60,
  written: "frist name",
  zone: "Europe/Berlin",
};

const all = Object.entries(problems).map(([code, words]) => ({
  code,
  words: fillWords(words, samples),
}));

/** Words of the house's own dialect, which nobody outside of it uses so. */
const dialect =
  /\b(?:settles?|settled|retell|retold|turnstile|weigh(?:s|ed)?|taken? back|take back|whom|lest|hitherto)\b|(?<!\bthere )\bis no\b|\btakes? no\b|\bone is none\b/i;

function listSources(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => path.join(folder, file))
    .filter((file) => !file.startsWith("lib/domain/words/problems"));
}

/** Codes that wait for their first use, each with the reason. */
const waiting: Record<string, string> = {
  "server-unreachable": "the one frame of the components shows it",
};

describe("the catalogue of problems", () => {
  test("names a parameter the same way everywhere, and has words for each", () => {
    expect(all.filter(({ words }) => /undefined|\[object/.test(words))).toEqual([]);
  });

  test("speaks in whole sentences", () => {
    expect(all.filter(({ words }) => !/^\S.*[.?!]$/su.test(words))).toEqual([]);
    expect(all.filter(({ words }) => / {2}|\.\./.test(words))).toEqual([]);
  });

  test("never says two things in the same words: the words of a schema lead back to the code", () => {
    const byWords = Map.groupBy(all, ({ words }) => words);
    const doubled = [...byWords.values()].filter((group) => group.length > 1);
    expect(doubled.map((group) => group.map(({ code }) => code))).toEqual([]);
  });

  test("speaks plain English", () => {
    expect(all.filter(({ words }) => dialect.test(words))).toEqual([]);
  });

  test("gives codes that programs can rely on: words in small letters with hyphens", () => {
    expect(all.filter(({ code }) => !/^[a-z]+(?:-[a-z]+)*$/.test(code))).toEqual([]);
  });

  test("holds nothing that nobody says", () => {
    const sources = rooms
      .flatMap(listSources)
      .map((file) => readFileSync(path.join(root, file), "utf8"))
      .join("\n");
    const said = ({ code }: { code: string }) =>
      code in waiting ||
      sources.includes(`"${code}"`) ||
      (code.startsWith("mail-server-") && sources.includes("`mail-server-$"));
    expect(all.filter((one) => !said(one)).map(({ code }) => code)).toEqual([]);
  });
});
