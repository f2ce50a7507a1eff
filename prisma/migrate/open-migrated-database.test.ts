import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { openBackup } from "../../lib/server/backup/read-backup.ts";
import { applyMigrations } from "./apply.ts";
import { readMigrations } from "./migration-files.ts";
import { openMigratedDatabase } from "./open-migrated-database.ts";

const now = new Date("2026-11-23T09:00:00Z");
const all = readMigrations().map(({ name }) => name);
const [older, pending] = [all.slice(0, -3), all.slice(-3)];

let folder: string;
let admin: pg.Client;
let ownerUrl: string;
let appUrl: string;
let name: string;

function addressOf(url: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.toString();
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "acquaint-migrate-"));
  name = `behind_${randomBytes(4).toString("hex")}`;
  admin = new pg.Client({ connectionString: inject("adminUrl") });
  await admin.connect();
  await admin.query(`create database ${name} owner acquaint_owner`);
  [ownerUrl, appUrl] = [addressOf(inject("ownerUrl")), addressOf(inject("appUrl"))];
  await applyMigrations(ownerUrl, { only: older });
});
afterEach(async () => {
  await admin.query(`drop database ${name} with (force)`);
  await admin.end();
  await rm(folder, { recursive: true, force: true });
});

const open = (place = path.join(folder, "backups"), enabled = true) =>
  openMigratedDatabase(
    {
      dataDir: folder,
      databaseUrl: ownerUrl,
      databaseAppUrl: appUrl,
      backups: { enabled, folder: place, hour: 3, keepDays: 7, keepWeeks: 4 },
    },
    () => undefined,
    now,
  );

async function ask<T extends pg.QueryResultRow>(sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

const addMember = () =>
  ask(
    "insert into member (id, email, name, password_hash) values (gen_random_uuid(), 'robin@example.org', 'Robin', 'none')",
  );
const countMigrations = async () => (await ask("select 1 from _prisma_migrations")).length;

test("a database with members is backed up before a migration changes it, once for all who start", async () => {
  await addMember();
  const opened = await Promise.all([open(), open()]);
  expect(opened.flatMap(({ applied }) => applied)).toEqual(pending);
  const files = await readdir(path.join(folder, "backups"));
  expect(files).toEqual(["acquaint-2026-11-23T090000-before-migration.zip"]);
  const backup = await openBackup(path.join(folder, "backups", files[0] ?? ""));
  expect(backup.manifest.migrations.map((each) => each.name)).toEqual(older);
  expect(backup.manifest.tables.find((table) => table.name === "member")?.rows).toBe(1);
  backup.close();
  await open();
  expect(await readdir(path.join(folder, "backups"))).toEqual(files);
});

test("one that can't be backed up is not migrated, and the way out is named", async () => {
  await addMember();
  const blocked = path.join(folder, "a-file");
  await writeFile(blocked, "");
  await expect(open(blocked)).rejects.toThrow(
    /^The database was not migrated, since it could not be backed up first\..*BACKUPS=false\.$/,
  );
  expect(await countMigrations()).toBe(older.length);
  expect((await open(blocked, false)).applied).toEqual(pending);
});

test("one without members needs no backup", async () => {
  expect((await open()).applied).toEqual(pending);
  expect(existsSync(path.join(folder, "backups"))).toBe(false);
});
