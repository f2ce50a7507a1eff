import path from "node:path";
import pg from "pg";
import { nameBefore, openBackupFolder } from "../../lib/server/backup/backup-folder.ts";
import type { SavedJob } from "../../lib/server/backup/manifest.ts";
import { allowBackupReads } from "../../lib/server/backup/row-security.ts";
import { writeBackup } from "../../lib/server/backup/write-backup.ts";
import type { Env } from "../../lib/server/env.ts";
import { EarlierCluster } from "../../lib/server/postgres/cluster-version.ts";
import { type OpenDatabase, openDatabase } from "../../lib/server/postgres/embedded-database.ts";
import { upgradeCluster } from "../../lib/server/postgres/upgrade-cluster.ts";
import { applyMigrations } from "./apply.ts";
import { readMigrations } from "./migration-files.ts";

/** A database with the tables of this version. */
export type MigratedDatabase = OpenDatabase & {
  /** The migrations that were applied now. */
  applied: string[];
  /** Jobs that came along from an earlier PostgreSQL, for the queue. */
  jobs: SavedJob[];
};

/** The settings that opening needs. */
export type DatabaseSettings = Pick<Env, "dataDir" | "databaseUrl" | "databaseAppUrl" | "backups">;

async function asOwner<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function hasMembers(ownerUrl: string): Promise<boolean> {
  return asOwner(ownerUrl, async (client) => {
    await allowBackupReads(client);
    // In one transaction: an answer that row-level security made would be "none".
    await client.query("begin");
    await client.query("set local app.backup = 'on'");
    const found = await client.query<{ any: boolean }>("select exists (select from member) as any");
    await client.query("commit");
    return found.rows[0]?.any ?? false;
  });
}

async function saveBefore(
  { dataDir, backups }: DatabaseSettings,
  ownerUrl: string,
  pending: readonly string[],
  now: Date,
): Promise<void> {
  if (!backups.enabled || !(await hasMembers(ownerUrl))) return;
  const file = path.join(backups.folder, nameBefore("migration", now));
  try {
    await openBackupFolder(backups.folder);
    await writeBackup(
      { ownerUrl, dataDir, file, reason: `before the migrations ${pending.join(", ")}` },
      now,
    );
  } catch (error) {
    throw new Error(
      `The database was not migrated, since it could not be backed up first. ${(error as Error).message} Mend that, name another BACKUP_DIR, or set BACKUPS=false.`,
    );
  }
}

async function openCarriedOver(settings: DatabaseSettings, say: (text: string) => void, now: Date) {
  try {
    return { database: await openDatabase(settings), jobs: [] };
  } catch (error) {
    if (!(error instanceof EarlierCluster)) throw error;
    const migrate = (ownerUrl: string, only?: readonly string[]) =>
      applyMigrations(ownerUrl, { only });
    const known = readMigrations();
    const restored = await upgradeCluster({ settings, say, migrate, known }, now);
    return { database: await openDatabase(settings), jobs: restored?.jobs ?? [] };
  }
}

/**
 * Opens the database of these settings (see `openDatabase`) with the tables of this version: an embedded
 * one of an earlier PostgreSQL is carried over first, and one that has members is backed up before
 * a migration changes it.
 *
 * @throws Error in plain words; the data are as they were then
 */
export async function openMigratedDatabase(
  settings: DatabaseSettings,
  say: (text: string) => void,
  now: Date,
): Promise<MigratedDatabase> {
  const { database, jobs } = await openCarriedOver(settings, say, now);
  try {
    const { ownerUrl } = database;
    const applied = await applyMigrations(ownerUrl, {
      beforeChange: (pending) => saveBefore(settings, ownerUrl, pending, now),
    });
    // Where somebody holds a table just now, the next backup does it.
    await asOwner(ownerUrl, allowBackupReads).catch(() => undefined);
    return { ...database, applied, jobs };
  } catch (error) {
    await database.stop();
    throw error;
  }
}
