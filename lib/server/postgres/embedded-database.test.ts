import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import pg from "pg";
import { expect } from "vitest";
import { databaseTest as test } from "../../../test/space-test.ts";
import { openDisposableDatabase } from "./disposable-database.ts";
import { openDatabase } from "./embedded-database.ts";

async function ask<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

test("the runtime role owns nothing and can't pass row-level security", async ({ database }) => {
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

test("every table with an owner hides its rows from whoever holds no viewer", async ({
  database,
}) => {
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

test("whoever opens a running server shares it, and the last one to go stops it", async () => {
  const first = await openDisposableDatabase();
  const settings = { dataDir: first.dataDir, databaseUrl: undefined, databaseAppUrl: undefined };
  const second = await openDatabase(settings);
  expect(second.appUrl).toBe(first.appUrl);
  expect(await ask(second.appUrl, "select current_user as role")).toEqual([
    { role: "acquaint_app" },
  ]);
  await second.stop();
  expect(await ask(first.appUrl, "select 1 as one")).toEqual([{ one: 1 }]);
  await first.stop();
  await first.lost;
  await expect(ask(first.appUrl, "select 1 as one")).rejects.toThrow();
});

test("a server whose processes were killed comes back with what was committed", async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), "acquaint-kill-"));
  chmodSync(dataDir, 0o755);
  const settings = { dataDir, databaseUrl: undefined, databaseAppUrl: undefined };
  const first = await openDatabase(settings);
  await ask(first.ownerUrl, "create table kept as select 7 as number");
  const pid = readFileSync(path.join(first.folder ?? "", "postmaster.pid"), "utf8").split("\n")[0];
  process.kill(Number(pid), "SIGKILL");
  await first.lost;
  const second = await openDatabase(settings);
  expect(await ask(second.ownerUrl, "select number from kept")).toEqual([{ number: 7 }]);
  await second.stop();
  await first.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test("data of another PostgreSQL version are left alone, with a word on what to do", async () => {
  const first = await openDisposableDatabase();
  const settings = { dataDir: first.dataDir, databaseUrl: undefined, databaseAppUrl: undefined };
  await first.stop();
  const folder = path.join(first.dataDir, "postgres");
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "PG_VERSION"), "12\n");
  await expect(openDatabase(settings)).rejects.toThrow(/written by PostgreSQL 12.*npm start/);
  writeFileSync(path.join(folder, "PG_VERSION"), "99\n");
  await expect(openDatabase(settings)).rejects.toThrow(/written by PostgreSQL 99, which is newer/);
  expect(readdirSync(folder)).toEqual(["PG_VERSION"]);
  rmSync(first.dataDir, { recursive: true, force: true });
});
