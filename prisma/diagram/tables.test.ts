import { readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { expect, inject, test } from "vitest";
import { prismaFolder, readSchema } from "../migrate/migration-files.ts";
import { drawTables } from "./draw-tables.ts";
import { readTables } from "./read-tables.ts";

type Found = { table: string; column: string; type: string; mayBeNull: boolean };

/** Names of PostgreSQL's types where information_schema has longer ones. */
const shortTypes: Record<string, string> = {
  "timestamp with time zone": "timestamptz",
};

async function query<T extends pg.QueryResultRow>(sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: inject("ownerUrl") });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

const tables = readTables(readSchema());
const sort = (lines: string[]) => lines.toSorted();

test("docs/tables.md is what the schema says (else: npm run docs:tables)", () => {
  const page = readFileSync(path.join(prismaFolder, "..", "docs", "tables.md"), "utf8");
  expect(page).toBe(drawTables(tables));
});

test("the columns that are read out of the schema are those of a migrated database", async () => {
  const found = await query<Found>(
    `select c.table_name as table, c.column_name as column, c.is_nullable = 'YES' as "mayBeNull",
       format_type(a.atttypid, null) as type
     from information_schema.columns c
     join pg_attribute a on a.attrelid = quote_ident(c.table_name)::regclass and a.attname = c.column_name
     where c.table_schema = 'public' and c.table_name <> '_prisma_migrations'`,
  );
  const line = (one: Found) => `${one.table}.${one.column} ${one.type} ${one.mayBeNull}`;
  const read = tables.flatMap(({ name, columns }) =>
    columns.map(({ name: column, type, mayBeNull }) =>
      line({ table: name, column, type, mayBeNull }),
    ),
  );
  const stored = found.map((one) => line({ ...one, type: shortTypes[one.type] ?? one.type }));
  expect(read.length).toBeGreaterThan(150);
  expect(sort(read)).toEqual(sort(stored));
});

test("and so are the keys and the references", async () => {
  const found = await query<{
    table: string;
    kind: string;
    columns: string[];
    target: string | null;
  }>(
    `select r.relname as table, c.contype as kind, t.relname as target,
       array(select a.attname::text from unnest(c.conkey) with ordinality k(number, place)
         join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number
         where a.attname <> 'owner_id' or c.contype = 'p' order by k.place) as columns
     from pg_constraint c join pg_class r on r.oid = c.conrelid left join pg_class t on t.oid = c.confrelid
     where c.contype in ('p', 'f') and r.relnamespace = 'public'::regnamespace
       and r.relname <> '_prisma_migrations'`,
  );
  const stored = found.map(({ table, kind, columns, target }) =>
    [table, kind, sort(columns).join(), target ?? ""].join(" "),
  );
  const read = tables.flatMap(({ name, columns, references }) => {
    const key = columns.filter(({ isKey }) => isKey).map((one) => one.name);
    return [
      [name, "p", sort(key).join(), ""].join(" "),
      ...references.map((one) => [name, "f", sort(one.columns).join(), one.table].join(" ")),
    ];
  });
  expect(sort(read)).toEqual(sort(stored));
});
