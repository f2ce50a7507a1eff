import { describe, expect, it } from "vitest";
import { knownPages } from "../../../test/pages/copied-pages.ts";
import { countHits, NOW, toExpected } from "../../../test/pages/people.ts";
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

const pages = knownPages.map(({ name, text = "", html = "", page, rows }) => {
  const read = readPastedPage({ text, html, now: NOW });
  return { name, page, read, expected: rows.map((row) => ({ ...empty, ...row })) };
});

describe("pages in layouts and words of another day", () => {
  for (const { name, page, read, expected } of pages) {
    it(`are read: ${name}`, () => {
      const rows = read.rows.map(toExpected);
      expect({ page: read.page, rows }).toEqual({ page, rows: expected });
    });
  }

  const pairs = pages.flatMap(({ read, expected }) =>
    expected.map((row, at) => [row, read.rows[at]] as const),
  );
  for (const { field, hits, all } of countHits(pairs)) {
    it(`hit ${field} ${hits} times of ${all}`, () => {
      expect(hits).toBe(all);
    });
  }
});
