import { describe, expect } from "vitest";
import { fillLargeSpace, known } from "../../test/large-space.ts";
import { countVisited } from "../../test/rows-read.ts";
import { test } from "../../test/space-test.ts";
import { recordStatements } from "../../test/statements.ts";
import { listPages } from "./page-reads.ts";

const now = new Date("2026-11-23T09:00:00Z");

test("x", async ({ viewer, database }) => {
  const t0 = performance.now();
  await fillLargeSpace(database, viewer, now);
  console.log("filled", performance.now() - t0);
  for (const [name, load] of listPages({ viewer, now, ...known })) {
    await load();
    const log = recordStatements();
    await load();
    const statements = log.stop();
    const v = await countVisited(database.appUrl, viewer, statements);
    console.log(`${JSON.stringify(name)}: [${statements.length}, ${v.rows}],`, v.entries);
  }
});
