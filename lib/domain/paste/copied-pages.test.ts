import { describe, expect, it } from "vitest";
import { knownPages } from "../../../test/pages/copied-pages.ts";
import { NOW } from "../../../test/pages/people.ts";
import { readPastedPage } from "./read-pasted-page.ts";

const empty = {
  headline: null,
  slug: null,
  mutualCount: null,
  mutualNames: [],
  note: null,
  noteCut: false,
  date: null,
};
const fields = ["name", ...Object.keys(empty)] as ["name", ...(keyof typeof empty)[]];

const pages = knownPages.map(({ name, text = "", html = "", page, rows }) => {
  const read = readPastedPage({ text, html, now: NOW });
  return { name, page, read, expected: rows.map((row) => ({ ...empty, ...row })) };
});

describe("pages in layouts and words of another day", () => {
  for (const { name, page, read, expected } of pages) {
    it(`are read: ${name}`, () => {
      const rows = read.rows.map((row) =>
        Object.fromEntries(fields.map((field) => [field, row[field]])),
      );
      expect({ page: read.page, rows }).toEqual({ page, rows: expected });
    });
  }

  for (const field of fields) {
    const pairs = pages.flatMap(({ read, expected }) =>
      expected.map((row, at) => [row[field], read.rows[at]?.[field]] as const),
    );
    const hits = pairs.filter(([a, b]) => JSON.stringify(a) === JSON.stringify(b)).length;
    it(`hit ${field} ${hits} times of ${pairs.length}`, () => {
      expect(hits).toBe(pairs.length);
    });
  }
});
