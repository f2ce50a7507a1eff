import fc from "fast-check";
import type pg from "pg";
import { type BackupTable, listTables } from "../lib/server/backup/tables.ts";

// Rows of any content for every table that the migrations make, found by looking: a new table or
// column is in the tests on the day it comes.

type ForeignKey = { columns: string[]; parent: string; parentColumns: string[] };
type Row = Record<string, unknown>;

const nasty = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom(
    "",
    "\\N",
    "\\.",
    "a\tb",
    "line\nbreak\r\n",
    'quote " and \\ back',
    "null",
    "=1+1",
    "日本語の名前",
    "🧑🏽‍🤝‍🧑🏻",
    "e\u0301",
    "\u202Eright to left",
  ),
);
// PostgreSQL keeps no NUL and no half of a surrogate pair.
const text = nasty.map((value) => value.replaceAll("\0", "").toWellFormed());
const instant = fc
  .date({
    min: new Date("0001-01-01T00:00:00Z"),
    max: new Date("9999-12-31T00:00:00Z"),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString());
const json = fc
  .jsonValue({ maxDepth: 2, stringUnit: "grapheme" })
  .map((value) => JSON.stringify(value));

function anyOf(type: string): fc.Arbitrary<unknown> {
  if (type === "uuid") return fc.uuid();
  if (type === "boolean") return fc.boolean();
  if (type === "integer") return fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
  if (type === "bigint") return fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String);
  if (type === "double precision") return fc.double({ noNaN: true });
  if (type === "bytea") return fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes));
  if (type === "jsonb") return json.filter((value) => !value.includes("\\u0000"));
  if (type === "text[]") return fc.array(text, { maxLength: 3 });
  if (/^timestamp/.test(type)) return instant;
  if (type === "date") return instant.map((value) => value.slice(0, 10));
  if (/^(text|character varying)/.test(type)) return text;
  throw new Error(`Say in random-rows.ts what a value of the type ${type} may be.`);
}

async function readKeys(client: pg.ClientBase, table: string): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select p.relname::text as parent,
       (select json_agg(a.attname order by k.n) from unnest(f.conkey) with ordinality k(num, n)
         join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.num) as columns,
       (select json_agg(a.attname order by k.n) from unnest(f.confkey) with ordinality k(num, n)
         join pg_attribute a on a.attrelid = f.confrelid and a.attnum = k.num) as "parentColumns"
     from pg_constraint f join pg_class p on p.oid = f.confrelid
     where f.contype = 'f' and f.conrelid = $1::regclass`,
    [`"${table}"`],
  );
  return rows;
}

async function readNullable(client: pg.ClientBase, table: string): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>(
    `select attname::text as name from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attnotnull`,
    [`"${table}"`],
  );
  return new Set(rows.map(({ name }) => name));
}

async function insert(client: pg.ClientBase, table: BackupTable, row: Row): Promise<void> {
  const names = Object.keys(row);
  await client.query(
    `insert into "${table.name}" (${names.map((name) => `"${name}"`).join(", ")})
     values (${names.map((_, n) => `$${n + 1}`).join(", ")}) on conflict do nothing`,
    Object.values(row),
  );
}

/**
 * Fills every table with `perTable` random rows (fewer where a key comes twice), parents first.
 * @param client of a role that row-level security doesn't bind
 */
export async function fillWithRandomRows(
  client: pg.ClientBase,
  seed: number,
  perTable: number,
): Promise<void> {
  for (const [index, table] of (await listTables(client)).entries()) {
    const keys = await readKeys(client, table.name);
    const nullable = await readNullable(client, table.name);
    const model = fc.record(
      Object.fromEntries(
        table.columns.map(({ name, type }) => [
          name,
          nullable.has(name) ? fc.option(anyOf(type), { freq: 3 }) : anyOf(type),
        ]),
      ),
    );
    const rows = fc.sample(model, { seed: seed + index, numRuns: perTable }) as Row[];
    const parents = new Map<string, Row[]>();
    for (const { parent } of keys) {
      parents.set(parent, (await client.query<Row>(`select * from "${parent}"`)).rows);
    }
    for (const [n, row] of rows.entries()) {
      for (const { columns, parent, parentColumns } of keys) {
        const all = parents.get(parent) ?? [];
        const chosen = all[n % Math.max(all.length, 1)];
        for (const [at, column] of columns.entries()) {
          // Two keys that share a column (an owner's) must mean the same one.
          if (chosen) row[column] = chosen[parentColumns[at] ?? ""];
        }
      }
      await insert(client, table, row);
    }
  }
}

/** Every row of every table as text, sorted, by table. @param client of a role that sees all rows */
export async function readAllRows(client: pg.ClientBase): Promise<Map<string, string[]>> {
  await client.query("set timezone = 'UTC'");
  const result = new Map<string, string[]>();
  for (const { name } of await listTables(client)) {
    const { rows } = await client.query<{ row: string }>(
      `select t::text as row from "${name}" t order by 1`,
    );
    result.set(
      name,
      rows.map(({ row }) => row),
    );
  }
  return result;
}
