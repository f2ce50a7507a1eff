import path from "node:path";
import { expect, test } from "vitest";
import { readSources } from "../docs/read-sources.ts";
import { findRestatements } from "./find-restatements.ts";

const root = path.resolve(import.meta.dirname, "../..");

test.each([
  [
    "/** The settings of the viewer. */",
    "export function readSettings(viewer: Viewer): Promise<Settings> {",
  ],
  ["/** Records one invitation. */", "export async function recordInvitation("],
  ["  /** what was agreed */", "  agreed: z.string().optional(),"],
  ["// The chosen columns.", "const chosenColumns = 3;"],
])("%s over %s says nothing", (comment, below) => {
  expect(findRestatements("lib/some-file.ts", `${comment}\n${below}`)).toHaveLength(1);
});

test.each([
  [
    "/** The settings of the viewer, with defaults. */",
    "export function readSettings(viewer: Viewer) {",
  ],
  ["/** epoch milliseconds */", "at: number;"],
  ["  // Prisma counts rows that were there.", "  const count = rows;"],
  ["// Of two lines", "// the second says why.\nconst lines = 2;"],
])("%s over %s says something", (comment, below) => {
  expect(findRestatements("lib/some-file.ts", `${comment}\n${below}`)).toEqual([]);
});

test("no comment of the code only repeats the name below it: say why, or what goes in and out", () => {
  const found = readSources(root)
    .filter(
      ({ file }) => /^(?:app|components|lib)\/.*\.tsx?$/u.test(file) && !/\.test\./u.test(file),
    )
    .flatMap(({ file, text }) => findRestatements(file, text).map((one) => `${file}:${one}`));
  expect(found).toEqual([]);
});
