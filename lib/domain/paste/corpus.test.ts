import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { countHits, type ExpectedRow, NOW, toExpected } from "../../../test/pages/people.ts";
import type { PastedPage } from "./pasted-page.ts";
import { readPastedPage } from "./read-pasted-page.ts";

const FOLDER = join(import.meta.dirname, "../../../e2e/fixtures/pastes");
type Shape = { file: string; expected: { page: string; rows: ExpectedRow[] }; read: PastedPage };

const shapes: Shape[] = readdirSync(FOLDER)
  .filter((file) => /\.(?:txt|html)$/.test(file))
  .map((file) => {
    const content = readFileSync(join(FOLDER, file), "utf8");
    const expected = readFileSync(join(FOLDER, file.replace(/\.\w+$/, ".json")), "utf8");
    const input = file.endsWith(".html") ? { html: content } : { text: content };
    return { file, expected: JSON.parse(expected), read: readPastedPage({ ...input, now: NOW }) };
  });

describe("the corpus of pasted pages", () => {
  it("holds at least thirty shapes and each of the six languages", () => {
    expect(shapes.length).toBeGreaterThanOrEqual(30);
    for (const language of ["en", "es", "fr", "de", "pt", "nl"]) {
      expect(shapes.filter(({ file }) => file.includes(`${language}-`)).length).toBeGreaterThan(5);
    }
  });

  for (const { file, expected, read } of shapes) {
    it(`gives what must come out of ${file}`, () => {
      const rows = read.rows.map(toExpected);
      expect({ page: read.page, rows }).toEqual(expected);
    });
  }

  const pairs = shapes.flatMap(({ expected, read }) =>
    expected.rows.map((row, at) => [row, read.rows[at]] as const),
  );
  for (const { field, hits, all } of countHits(pairs)) {
    it(`hits every ${field} (${hits} of ${all})`, () => {
      expect(hits).toBe(all);
    });
  }

  it("doubts no more than one row in twenty where the wording is known", () => {
    const rows = shapes.flatMap(({ file, read }) => (file.includes("unknown") ? [] : read.rows));
    expect(rows.filter((row) => row.doubts.length > 0).length * 20).toBeLessThan(rows.length);
  });
});
