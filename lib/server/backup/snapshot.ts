import "server-only";
import type { Readable } from "node:stream";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { type SavedJob, savedJobsSchema } from "./manifest.ts";
import { allowBackupReads, listHidden } from "./row-security.ts";
import { type BackupTable, listTables, quoteAll } from "./tables.ts";

// Values as every PostgreSQL reads them again, whatever the server's settings are.
const plainText = [
  "set local app.backup = 'on'",
  "set local datestyle = 'ISO, YMD'",
  "set local intervalstyle = 'iso_8601'",
  "set local timezone = 'UTC'",
  "set local bytea_output = 'hex'",
  "set local extra_float_digits = 3",
  "set local client_encoding = 'UTF8'",
  // Rows in the order in which they lie, so that the same rows give the same file.
  "set local synchronize_seqscans = off",
  "set local statement_timeout = 0",
  "set local idle_in_transaction_session_timeout = 0",
];

/** Settings of a transaction that copies rows out or in. */
export async function applyCopySettings(client: pg.ClientBase): Promise<void> {
  for (const setting of plainText) await client.query(setting);
}

/** The rows of a table as `COPY` writes text. */
export function copyOut(client: pg.ClientBase, { name, columns }: BackupTable): Readable {
  const list = quoteAll(
    client,
    columns.map((column) => column.name),
  );
  const rows = client.query(copyTo(`copy ${client.escapeIdentifier(name)} (${list}) to stdout`));
  // Whoever gave up reading hears nothing more of it, also when the connection ends under it.
  rows.on("error", () => undefined);
  return rows;
}

/** The jobs that wait or run, as the app enqueued them; the queue's own bookkeeping is left to it. */
export async function readOpenJobs(client: pg.ClientBase): Promise<SavedJob[]> {
  const present = await client.query<{ present: boolean }>(
    "select to_regclass('jobs.job') is not null as present",
  );
  if (!present.rows[0]?.present) return [];
  const { rows } = await client.query<{ queue: string; data: unknown }>(
    `select name as queue, data from jobs.job
     where state in ('created', 'retry', 'active') and name !~ '^__' and data is not null
     order by created_on, id`,
  );
  return savedJobsSchema.parse(rows);
}

/**
 * Opens a transaction that sees everything as it stands now, whatever is written meanwhile, with the
 * tables held against changes of their shape.
 *
 * @throws Error when row-level security would keep rows back
 */
export async function openSnapshot(client: pg.ClientBase): Promise<BackupTable[]> {
  await allowBackupReads(client);
  await client.query("begin isolation level repeatable read read only");
  await applyCopySettings(client);
  const names = (await listTables(client)).map(({ name }) => name);
  if (names.length > 0) {
    await client.query("set local lock_timeout = '60s'");
    await client.query(`lock table ${quoteAll(client, names)} in access share mode`);
  }
  const tables = await listTables(client);
  const hidden = await listHidden(client);
  const readable = await client.query<{ name: string }>(
    `select tablename::text as name from pg_policies
     where schemaname = 'public' and policyname = 'owner_reads_for_backup' and current_user = any(roles)`,
  );
  const open = new Set(readable.rows.map(({ name }) => name));
  const kept = hidden.filter((name) => !open.has(name));
  if (kept.length > 0) {
    throw new Error(
      `The user of DATABASE_URL may not read all rows of ${kept.join(", ")}. Name the owner of the tables.`,
    );
  }
  return tables;
}
