import "server-only";
import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { json } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { BackupProblem, describeFailure } from "./backup-problem.ts";
import { clearEmptyPlace } from "./empty-place.ts";
import { jobsEntry, type SavedJob, savedJobsSchema } from "./manifest.ts";
import type { OpenBackup } from "./read-backup.ts";
import { restoreRows } from "./restore-rows.ts";
import { isUploadPlace } from "./uploads.ts";

/** Brings a database to these migrations (all, when none are named); prisma/migrate has it. */
type Migrate = (ownerUrl: string, only?: readonly string[]) => Promise<string[]>;

/** Where a backup goes. */
export type RestoreOrder = {
  ownerUrl: string;
  dataDir: string;
  migrate: Migrate;
  /** Runs once the place is known to be empty, before the first row is there. */
  beforeRows?: (() => void) | undefined;
  /** Every migration of this version, with its checksum. */
  known: readonly { name: string; checksum: string }[];
};

/** What came back. */
export type Restored = {
  /** Migrations that the backup's schema was short of, applied after its rows were back. */
  migrated: string[];
  /** To be given to the queue again, once it is prepared. */
  jobs: SavedJob[];
};

/** Refuses a backup whose schema this version doesn't know. @throws BackupProblem */
export function checkSchema(
  { manifest }: OpenBackup,
  known: readonly { name: string; checksum: string }[],
): void {
  const sums = new Map(known.map(({ name, checksum }) => [name, checksum]));
  for (const { name, checksum } of manifest.migrations) {
    if (sums.get(name) === checksum) continue;
    throw new BackupProblem(
      sums.has(name)
        ? `The backup was written by another Acquaint than this one (its migration ${name} differs). Nothing was changed.`
        : `The backup was written by a newer version of Acquaint (it has the migration ${name}). Update Acquaint first. Nothing was changed.`,
    );
  }
  if (manifest.migrations.length === 0) {
    throw new BackupProblem("The backup was made of an empty database. Nothing was changed.");
  }
}

async function restoreUploads(backup: OpenBackup, dataDir: string): Promise<void> {
  for (const file of backup.manifest.uploads.files) {
    if (!isUploadPlace(file))
      throw new BackupProblem(
        `The backup names a file outside of the uploads (${file}). Nothing was changed.`,
      );
    const target = path.join(dataDir, file);
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    await pipeline(
      await backup.read(file),
      createWriteStream(target, { mode: 0o600, flush: true }),
    );
  }
}

/**
 * Restores a backup into an empty place: its schema, its files, its rows, then the migrations that came
 * after it. A kill in the middle leaves a place that is still empty, but for files that nothing refers to.
 *
 * @throws BackupProblem in a sentence
 */
export async function restoreBackup(backup: OpenBackup, order: RestoreOrder): Promise<Restored> {
  checkSchema(backup, order.known);
  const names = backup.manifest.migrations.map(({ name }) => name);
  const client = new pg.Client({ connectionString: order.ownerUrl, keepAlive: true });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await clearEmptyPlace(client, names);
    await order.migrate(order.ownerUrl, names);
    order.beforeRows?.();
    await restoreUploads(backup, order.dataDir);
    await restoreRows(client, backup);
    const jobs = savedJobsSchema.parse(await json(await backup.read(jobsEntry)));
    return { migrated: await order.migrate(order.ownerUrl), jobs };
  } catch (error) {
    if (error instanceof BackupProblem) throw error;
    throw new BackupProblem(`The backup could not be restored: ${describeFailure(error)}.`, {
      cause: error,
    });
  } finally {
    await client.end().catch(() => undefined);
  }
}
