import pg from "pg";
import type { Viewer } from "../lib/data/viewer.ts";
import type { Statement } from "./statements.ts";

type Plan = {
  "Node Type": string;
  "Relation Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  "Rows Removed by Index Recheck"?: number;
  Plans?: Plan[];
};

/** What statements visit and give back: rows of tables, and entries of indexes that were enough by themselves. */
export type Visited = { rows: number; entries: number; returned: number };

type Scanned = Omit<Visited, "returned">;

function visit(plan: Plan): Scanned {
  const below = (plan.Plans ?? []).map(visit);
  const sum = (of: keyof Scanned) => below.reduce((total, each) => total + each[of], 0);
  const read = plan["Relation Name"]
    ? (plan["Actual Rows"] +
        (plan["Rows Removed by Filter"] ?? 0) +
        (plan["Rows Removed by Index Recheck"] ?? 0)) *
      plan["Actual Loops"]
    : 0;
  // Whether it then looks at a page that was written a moment ago is up to the last vacuum, not to the statement.
  const isEntry = plan["Node Type"] === "Index Only Scan";
  return {
    rows: Math.round(sum("rows") + (isEntry ? 0 : read)),
    entries: Math.round(sum("entries") + (isEntry ? read : 0)),
  };
}

/** Runs statements of a space again under EXPLAIN (ANALYZE), as the runtime role, and adds up what their plans visit. */
export async function countVisited(
  appUrl: string,
  viewer: Viewer,
  statements: readonly Statement[],
): Promise<Visited> {
  const client = new pg.Client({ connectionString: appUrl, options: "-c TimeZone=UTC" });
  await client.connect();
  const total = { rows: 0, entries: 0, returned: 0 };
  try {
    await client.query("begin");
    await client.query("select set_config('app.owner_id', $1, true)", [viewer.ownerId]);
    for (const { text, values } of statements) {
      const { rows } = await client.query<{ "QUERY PLAN": [{ Plan: Plan }] }>(
        `explain (analyze, timing off, format json) ${text}`,
        values,
      );
      const plan = rows[0]?.["QUERY PLAN"][0].Plan;
      if (!plan) continue;
      const scanned = visit(plan);
      total.rows += scanned.rows;
      total.entries += scanned.entries;
      total.returned += plan["Actual Rows"];
    }
    await client.query("rollback");
  } finally {
    await client.end();
  }
  return total;
}
