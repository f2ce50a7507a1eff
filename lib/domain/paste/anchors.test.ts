import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { foreignPages, knownPages } from "../../../test/pages/copied-pages.ts";
import { NOW } from "../../../test/pages/people.ts";
import { classifyLines } from "./classify-lines.ts";
import type { PastedPage } from "./pasted-page.ts";
import { readPastedPage } from "./read-pasted-page.ts";
import { linesOfText } from "./text-lines.ts";

const CASES = join(import.meta.dirname, "../../../e2e/fixtures/cases/pastes");
const readCase = (file: string) =>
  readPastedPage({ text: readFileSync(join(CASES, file), "utf8"), now: NOW });
const ANCHORS = new Set(["badge", "age", "caption", "list", "mutual", "label", "chrome"]);

const strangers = ({ rows }: PastedPage, truth: ReadonlySet<string>) =>
  rows
    .filter(({ name, doubts }) => {
      const doubted = doubts.includes("name") || doubts.includes("language");
      return !truth.has(name) && !doubted;
    })
    .map(({ name }) => name);

const written = [...knownPages, ...foreignPages].flatMap(({ name, page, text, rows }) =>
  text === undefined ? [] : [{ name, page, text, truth: new Set(rows.map((row) => row.name)) }],
);

const SIDES = {
  suggestions:
    "People you may know\nFrom your industry\nAbe Fatt\nAbe Fatt\nSoftware Engineer\n12 mutual connections\nConnect\nZed Side\n · 2nd\nBaker\nConnect",
  suggerimenti: "Persone che potresti conoscere\nAbe Fatt\nAbe Fatt\nSarto\nCollegati",
  overlay:
    "Messaging\nYou are on the messaging overlay. Press enter to open the list of conversations.\n2\nCompose message\nAbe Fatt\nAbe Fatt\nJul 28\nAbe: see you soon",
};
const FOOTER =
  "About\nAccessibility\nHelp Center\nPrivacy & Terms\nAdvertising\nMore\nLinkedIn Corporation © 2026";
const ACTIVITY =
  "Activity\n1,204 followers\nAbe Fatt reposted this\nZed Side\n · 3rd+\nBaker\nFollow";

/** Of these, most lines have the marks of another program (bullets, tabs), or the first card is cut at its top. */
const OF_ANOTHER_PROGRAM = /notes app|chat app|spreadsheet/;
const CUT = /^en: half a page|^es: half a page|cut at the top/;

describe("without an anchor nobody else is read", () => {
  for (const { name, text, truth } of written) {
    it(`whichever anchor is missing: ${name}`, () => {
      const lines = text.split("\n");
      for (const [at, line] of lines.entries()) {
        const [item] = classifyLines(linesOfText(line), NOW);
        if (item === undefined || !ANCHORS.has(item.role)) continue;
        const read = readPastedPage({ text: lines.toSpliced(at, 1).join("\n"), now: NOW });
        expect(strangers(read, truth), `without "${line}"`).toEqual([]);
      }
    });
  }
});

describe("what stands beside the page changes nothing", () => {
  const around = (page: string, text: string) => [
    ...Object.values(SIDES).map((side) => `${text}\n${side}`),
    ...Object.values(SIDES).map((side) => `${side}\nSkip to main content\nHome\n${text}`),
    `${text}\n${FOOTER}`,
    ...(page === "profile" ? [`${text}\n${ACTIVITY}`] : []),
  ];
  for (const { name, page, text = "", rows } of knownPages) {
    if (text === "" || page === "unknown" || OF_ANOTHER_PROGRAM.test(name)) continue;
    it(`suggestions, overlay, footer, activity: ${name}`, () => {
      const alone = readPastedPage({ text, now: NOW });
      const truth = new Set(rows.map((row) => row.name));
      for (const shown of around(page, text)) {
        const read = readPastedPage({ text: shown, now: NOW });
        if (CUT.test(name)) expect(strangers(read, truth)).toEqual([]);
        else expect(read.rows, shown).toEqual(alone.rows);
      }
    });
  }
});

describe("a page in a language that is not known", () => {
  for (const { name, text, rows } of foreignPages) {
    it(`carries the doubt: ${name}`, () => {
      const read = readPastedPage({ text: text ?? "", now: NOW });
      expect(read.rows.map((row) => row.name)).toEqual(rows.map((row) => row.name));
      for (const row of read.rows) expect(row.doubts).toContain("language");
    });
  }

  it("carries it on the page of invitations sent", () => {
    const text = "Ana Ruiz\nAna Ruiz\nCook\nWysłano 2 dni temu\nWycofaj";
    for (const row of readPastedPage({ text, now: NOW }).rows)
      expect(row.doubts).toContain("language");
  });
});

describe("the field cases of pages", () => {
  it("own-profile-without-degree: the profile's own person", () => {
    const [row, ...others] = readCase("own-profile-without-degree.txt").rows;
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      name: "Linn Haugen",
      headline: "Builds boats for fun. Teaches for work.",
      mutualCount: 4,
      mutualNames: ["Lars Holm"],
    });
  });

  it("P02-sent-2026: the member's own note under its label", () => {
    const { page, rows } = readCase("P02-sent-2026.txt");
    expect(page).toBe("sent");
    expect(rows.map(({ name, note }) => [name, note])).toEqual([
      ["Filiberto Duran", null],
      ["Yuki Tan", null],
      ["Sam Onyx", "Hi Sam, we met at the harbour fair. Shall we connect?"],
    ]);
  });

  it("P06-received-it: the Italian mutual line", () => {
    const [first] = readCase("P06-received-it.txt").rows;
    expect(first).toMatchObject({
      mutualCount: 5,
      mutualNames: ["Lars Holm"],
      note: "Ciao Robin, ho letto il tuo libro sui gruppi.",
      doubts: [],
    });
  });
});

describe("the member's own profile", () => {
  const own = "Robin Ashworth\nHost\nGraz, Austria\n·\nContact info\n612 connections";
  const other = `${own}\nMessage\nConnect\nMore\nActivity`;
  const member = { name: "Robin Ashworth", slug: "robin-ashworth" };

  it("is told by its buttons, by its address, or by its name where nobody can be reached", () => {
    expect(readPastedPage({ text: `${own}\nAdd profile section`, now: NOW }).self).toBe(true);
    expect(readPastedPage({ text: `${own}\nActivity`, now: NOW, member }).self).toBe(true);
    const html = `<h1>Robin Ashworth</h1><p>Host</p><a href="/in/robin-ashworth/overlay/contact-info/">Contact info</a>`;
    expect(readPastedPage({ html, now: NOW, member }).self).toBe(true);
  });

  it("is not a namesake's", () => {
    expect(readPastedPage({ text: other, now: NOW, member }).self).toBeUndefined();
    const html = `<h1>Robin Ashworth</h1><p>Host</p><a href="/in/robin-2/overlay/contact-info/">Contact info</a>`;
    expect(readPastedPage({ html, now: NOW, member }).self).toBeUndefined();
    expect(readPastedPage({ text: `${own}\nActivity`, now: NOW }).self).toBeUndefined();
  });
});
