import { randomUUID } from "node:crypto";
import pg from "pg";
import { describe, expect, inject } from "vitest";
import { databaseTest as test } from "../../test/space-test.ts";

/** Tables that belong to no space; every other one has to be owned. */
const unowned = [
  "_prisma_migrations",
  "access_token",
  "member",
  "member_invite",
  "passkey_challenge",
  "session",
  "sign_in_attempt",
  "upkeep",
];

const [anna, ben] = [randomUUID(), randomUUID()];
let admin: pg.Client;
let app: pg.Client;
let owned: string[];

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

async function listTables(): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(
    "select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1",
  );
  return rows.map(({ name }) => name);
}

/** Something for every column that must not be empty, by its type. */
function sampleFor(type: string): unknown {
  if (type === "uuid") return randomUUID();
  if (type === "jsonb") return "{}";
  if (type === "boolean") return true;
  if (/int|numeric|double/.test(type)) return 1;
  if (/timestamp|date/.test(type)) return "2026-11-23T00:00:00Z";
  return "sample";
}

/** Puts one row of Anna's into a table, whatever its columns, without minding foreign keys. */
async function fill(table: string): Promise<void> {
  const { rows } = await admin.query<{ name: string; type: string }>(
    "select column_name as name, data_type as type from information_schema.columns where table_schema = 'public' and table_name = $1 and is_nullable = 'NO'",
    [table],
  );
  const names = rows.map(({ name }) => `"${name}"`).join(", ");
  const marks = rows.map((_, index) => `$${index + 1}`).join(", ");
  const values = rows.map(({ name, type }) => (name === "owner_id" ? anna : sampleFor(type)));
  await admin.query(`insert into "${table}" (${names}) values (${marks})`, values);
}

/** Rows of a table as the runtime role sees them, for a viewer or for nobody. */
async function countAs(viewer: string | null, table: string): Promise<number> {
  await app.query("begin");
  try {
    if (viewer) await app.query("select set_config('app.owner_id', $1, true)", [viewer]);
    const { rows } = await app.query<{ n: number }>(`select count(*)::int as n from "${table}"`);
    return rows[0]?.n ?? -1;
  } finally {
    await app.query("rollback");
  }
}

test.beforeAll(async ({ database }) => {
  const adminUrl = new URL(inject("adminUrl"));
  adminUrl.pathname = new URL(database.appUrl).pathname;
  admin = await connect(adminUrl.toString());
  app = await connect(database.appUrl);
  owned = (await listTables()).filter((table) => !unowned.includes(table));
  await admin.query("set session_replication_role = replica");
  for (const table of owned) await fill(table);
});
test.afterAll(async () => {
  await Promise.all([admin.end(), app.end()]);
});

describe("every table of a space", () => {
  test("carries its owner and is shut by row-level security, also to who owns the table", async () => {
    expect(owned).toContain("timeline_entry");
    const { rows } = await admin.query<{ name: string }>(
      `select c.relname as name from pg_class c
       join pg_attribute a on a.attrelid = c.oid and a.attname = 'owner_id' and a.attnotnull
       where c.relnamespace = 'public'::regnamespace and c.relrowsecurity and c.relforcerowsecurity
       order by 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual(owned);
  });

  test("leads every unique key with its owner", async () => {
    const { rows } = await admin.query<{ key: string; table: string; first: string }>(
      `select i.relname as key, c.relname as table, a.attname as first from pg_index x
       join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
       join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0]
       where c.relnamespace = 'public'::regnamespace and x.indisunique`,
    );
    const keys = rows.filter(({ table }) => owned.includes(table));
    expect(keys.filter(({ first }) => first !== "owner_id")).toEqual([]);
  });

  test("refers to other rows of its own space only", async () => {
    const { rows } = await admin.query<{ name: string; table: string; columns: string[] }>(
      `select k.conname as name, c.relname as table, array(
         select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum = any(k.conkey)
       ) as columns
       from pg_constraint k join pg_class c on c.oid = k.conrelid
       where k.contype = 'f' and c.relnamespace = 'public'::regnamespace`,
    );
    const keys = rows.filter(({ table }) => owned.includes(table));
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter(({ columns }) => !columns.includes("owner_id"))).toEqual([]);
  });

  test("shows no row without a viewer, none to another member, and its own to its owner", async () => {
    for (const table of owned) {
      const seen = {
        nobody: await countAs(null, table),
        ben: await countAs(ben, table),
        anna: await countAs(anna, table),
      };
      expect({ table, ...seen }).toEqual({ table, nobody: 0, ben: 0, anna: 1 });
    }
  });

  test("takes no row in another member's name", async () => {
    await app.query("begin");
    await app.query("select set_config('app.owner_id', $1, true)", [ben]);
    const stolen = app.query("insert into member_settings (owner_id) values ($1)", [anna]);
    await expect(stolen).rejects.toThrow(/row-level security/);
    await app.query("rollback");
  });
});

test("a statement in a space sees no session and no token of another member", async () => {
  for (const table of ["session", "access_token"]) {
    const { rows } = await admin.query<{ name: string; type: string }>(
      "select column_name as name, data_type as type from information_schema.columns where table_schema = 'public' and table_name = $1 and is_nullable = 'NO'",
      [table],
    );
    const names = rows.map(({ name }) => `"${name}"`).join(", ");
    const marks = rows.map((_, index) => `$${index + 1}`).join(", ");
    const values = rows.map(({ name, type }) => (name === "member_id" ? anna : sampleFor(type)));
    await admin.query(`insert into "${table}" (${names}) values (${marks})`, values);
    // A sign-in and a link look before they know whose space it is.
    const seen = [
      await countAs(anna, table),
      await countAs(ben, table),
      await countAs(null, table),
    ];
    expect({ table, seen }).toEqual({ table, seen: [1, 0, 1] });
    await app.query("begin");
    await app.query("select set_config('app.owner_id', $1, true)", [ben]);
    const stolen = app.query(`insert into "${table}" (${names}) values (${marks})`, values);
    await expect(stolen).rejects.toThrow(/row-level security/);
    await app.query("rollback");
  }
});

test("the runtime role owns nothing and can't pass row-level security", async () => {
  const { rows } = await app.query<{ super: boolean; bypass: boolean; owns: number }>(
    `select rolsuper as super, rolbypassrls as bypass,
       (select count(*)::int from pg_class where relowner = r.oid) as owns
     from pg_roles r where rolname = current_user`,
  );
  expect(rows).toEqual([{ super: false, bypass: false, owns: 0 }]);
});
