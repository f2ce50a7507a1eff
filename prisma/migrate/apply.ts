import { randomUUID } from "node:crypto";
import pg from "pg";
import { readMigrationHistory } from "../../lib/server/backup/tables.ts";
import { type Migration, readMigrations } from "./migration-files.ts";

/** Any number that is ours alone: starters of the same database queue up behind it. */
const lockKey = 4_219_020_071;

// The table that Prisma's own tools read and write.
const historyTable = `
  create table if not exists "_prisma_migrations" (
    "id" varchar(36) primary key not null,
    "checksum" varchar(64) not null,
    "finished_at" timestamptz,
    "migration_name" varchar(255) not null,
    "logs" text,
    "rolled_back_at" timestamptz,
    "started_at" timestamptz not null default now(),
    "applied_steps_count" integer not null default 0
  )`;

async function readHistory(client: pg.Client): Promise<Map<string, string>> {
  const present = await client.query<{ present: boolean }>(
    `select to_regclass('"_prisma_migrations"') is not null as present`,
  );
  if (!present.rows[0]?.present) await client.query(historyTable);
  const rows = await client.query<{ migration_name: string; checksum: string }>(
    `select migration_name, checksum from "_prisma_migrations"
     where finished_at is not null and rolled_back_at is null`,
  );
  return new Map(rows.rows.map((row) => [row.migration_name, row.checksum]));
}

function checkHistory(history: Map<string, string>, migrations: Migration[]): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]));
  for (const [name, checksum] of history) {
    const expected = known.get(name);
    if (expected === undefined) {
      throw new Error(
        `The database was written by a newer version of Acquaint (it has the migration ${name}). Start that version, or restore an older backup.`,
      );
    }
    if (expected !== checksum) {
      throw new Error(
        `The migration ${name} was changed after it had been applied to this database. Migrations are never edited: undo the change and add a new one with \`npm run db:diff -- NAME\`.`,
      );
    }
  }
}

// SQL and its entry in the history are one transaction: a kill in the middle leaves neither.
async function applyOne(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query("begin");
    await client.query(migration.sql);
    await client.query(
      `insert into "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
       values ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new Error(`The migration ${migration.name} failed: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

/** Which migrations, and what comes before them. */
export type MigrationOrder = {
  /** Names of those to apply, in order; all when left out. */
  only?: readonly string[] | undefined;
  /** Runs before the first that changes a database which has some already, while others wait. */
  beforeChange?: ((pending: readonly string[]) => Promise<void>) | undefined;
};

function chooseMigrations(only: readonly string[] | undefined): Migration[] {
  const migrations = readMigrations();
  if (!only) return migrations;
  const byName = new Map(migrations.map((migration) => [migration.name, migration]));
  return only.flatMap((name) => byName.get(name) ?? []);
}

/**
 * The migrations that a database lacks; changes nothing.
 * @throws Error when the history isn't ours
 */
export async function listPendingMigrations(ownerUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const migrations = readMigrations();
    const rows = await readMigrationHistory(client);
    const history = new Map(rows.map(({ name, checksum }) => [name, checksum]));
    checkHistory(history, migrations);
    return migrations.filter(({ name }) => !history.has(name)).map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/**
 * Brings a database to the schema of this version.
 * @param ownerUrl address of the role that owns the tables
 * @returns the names of the migrations that were applied now
 * @throws Error when one fails (it leaves no trace), when the history isn't ours, or when what must
 *   come before fails
 */
export async function applyMigrations(
  ownerUrl: string,
  { only, beforeChange }: MigrationOrder = {},
): Promise<string[]> {
  const migrations = chooseMigrations(only);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [lockKey]);
    const history = await readHistory(client);
    checkHistory(history, migrations);
    const pending = migrations.filter((migration) => !history.has(migration.name));
    if (pending.length > 0 && history.size > 0) {
      await beforeChange?.(pending.map((migration) => migration.name));
    }
    for (const migration of pending) await applyOne(client, migration);
    return pending.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}
