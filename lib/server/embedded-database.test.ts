import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "./test-database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function ask<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

test("the runtime role owns nothing and can't pass row-level security", async () => {
  const roles = await ask(
    database.appUrl,
    "select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user",
  );
  expect(roles).toEqual([
    { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false },
  ]);
  const owned = await ask(
    database.appUrl,
    "select relname from pg_class where pg_get_userbyid(relowner) = current_user",
  );
  expect(owned).toEqual([]);
});

test("every table with an owner hides its rows from whoever holds no viewer", async () => {
  const tables = await ask<{ name: string; forced: boolean }>(
    database.ownerUrl,
    `select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attname = 'owner_id'`,
  );
  expect(tables.length).toBeGreaterThan(5);
  expect(tables.filter((table) => !table.forced)).toEqual([]);
  for (const { name } of tables) {
    expect(await ask(database.appUrl, `select * from "${name}" limit 1`)).toEqual([]);
  }
});
