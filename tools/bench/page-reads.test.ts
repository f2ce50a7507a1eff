import { describe, expect } from "vitest";
import { fillLargeSpace, known } from "../../test/large-space.ts";
import { createTestSpace } from "../../test/member-space.ts";
import { countVisited, type Visited } from "../../test/rows-read.ts";
import { test as base } from "../../test/space-test.ts";
import { recordStatements } from "../../test/statements.ts";
import { listPages } from "./page-reads.ts";

const now = new Date("2026-11-23T09:00:00Z");

/** A look at a few rows that aren't shown: settings, a profile, the newest review. */
const besides = 40;
const mostStatements = 8;

/**
 * Statements of each page beside those of the frame, and, where a page visits more than three rows for each that it
 * gives back, how many. Both may only shrink: a page that needs less gets its new figure here.
 */
const reached: Record<string, { statements: number; rows?: number }> = {
  "the frame of every page": { statements: 2 },
  today: { statements: 9 },
  "queue: promising, all": { statements: 4 },
  "queue: newest, all": { statements: 4 },
  "queue: promising, none": { statements: 4 },
  "queue: promising, personal": { statements: 4 },
  "people: all": { statements: 3 },
  "people: a stage": { statements: 3 },
  "people: trusted": { statements: 3 },
  "people: with a personal note": { statements: 3, rows: 110_000 },
  "people: without a note": { statements: 3, rows: 90_000 },
  "people: sure not to have replied": { statements: 5 },
  "people: to check first": { statements: 5, rows: 3_500 },
  "people: search, many": { statements: 3, rows: 35_000 },
  "people: search, none": { statements: 3, rows: 61_000 },
  "people: search in notes": { statements: 3, rows: 64_000 },
  "people: note, freshness, search": { statements: 5 },
  "people: keep in touch": { statements: 4 },
  "people: losing touch": { statements: 4 },
  "people: losing touch, search": { statements: 4, rows: 10_500 },
  "a person with 2,000 facts": { statements: 10 },
  "a person who was merged": { statements: 1 },
  "duplicates (nothing new)": { statements: 6 },
  "review: cards": { statements: 12 },
  "review: table": { statements: 10, rows: 4_500 },
  "a past review": { statements: 6 },
  removals: { statements: 5 },
  "say hello": { statements: 6 },
  settings: { statements: 7 },
  "settings: wordings": { statements: 7 },
  "settings: wordings, on demand": { statements: 1 },
  import: { statements: 4 },
  "calendar feed": { statements: 5 },
  // All whose week ends at the same moment are put in order.
  digest: { statements: 4, rows: 3_200 },
};

const test = base.extend("large", { scope: "file" }, async ({ database, open: _ }) => {
  const viewer = await createTestSpace("Europe/Vienna", now);
  await fillLargeSpace(database, viewer, now);
  return { viewer, pages: new Map(listPages({ viewer, now, ...known })) };
});

async function visitPage(
  appUrl: string,
  {
    viewer,
    pages,
  }: { viewer: Parameters<typeof countVisited>[1]; pages: Map<string, () => unknown> },
  name: string,
): Promise<Visited & { statements: number }> {
  const load = pages.get(name);
  if (!load) throw new Error(`No page is called ${name}.`);
  // The first time fills what is kept between pages.
  await load();
  const log = recordStatements();
  await load();
  const statements = log.stop();
  return { ...(await countVisited(appUrl, viewer, statements)), statements: statements.length };
}

describe("in a space of 30,000 people", () => {
  test("every page is in the table, and most keep to eight statements", ({ large }) => {
    expect([...large.pages.keys()].sort()).toEqual(Object.keys(reached).sort());
    const above = Object.keys(reached).filter(
      (name) => (reached[name]?.statements ?? 0) > mostStatements,
    );
    expect(above).toEqual(["today", "a person with 2,000 facts", "review: cards", "review: table"]);
  });

  test.for(Object.entries(reached))(
    "%s needs no more statements and rows than it did",
    async ([name, limit], { database, large }) => {
      const { statements, rows, returned } = await visitPage(database.appUrl, large, name);
      expect(statements).toBe(limit.statements);
      if (limit.rows === undefined) expect(rows).toBeLessThanOrEqual(3 * returned + besides);
      else {
        expect(rows).toBeLessThanOrEqual(limit.rows);
        expect(rows).toBeGreaterThan(3 * returned + besides);
      }
    },
  );

  test("no count of the navigation and of Today visits a row", async ({ database, large }) => {
    const { rows, entries } = await visitPage(database.appUrl, large, "the frame of every page");
    expect(rows).toBeLessThanOrEqual(besides);
    expect(entries).toBeGreaterThan(5000);
  });
});
