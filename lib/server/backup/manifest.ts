import { z } from "zod";

/** What a backup calls itself. */
export const backupFormat = "acquaint-backup";
/** Goes up when an older program could no longer read what is written. */
export const backupVersion = 1;

export const manifestEntry = "manifest.json";
/** `sha256sum -c` reads it: one line for every other entry. */
export const sumsEntry = "SHA256SUMS";
export const jobsEntry = "jobs.json";
export const secretsEntry = "secrets.json";

const name = z.string().regex(/^[a-z_][a-z0-9_]*$/);

const column = z.object({ name, type: z.string() });

/** One table: its rows are in `tables/NAME.copy`, as `COPY … TO` writes text, in these columns. */
const table = z.object({ name, columns: z.array(column).min(1), rows: z.number().int().min(0) });
export type SavedTable = z.infer<typeof table>;

const job = z.object({ queue: z.string(), data: z.record(z.string(), z.unknown()) });
/** A job that waited or ran when the backup was made. */
export type SavedJob = z.infer<typeof job>;
export const savedJobsSchema = z.array(job);

export const backupManifestSchema = z.object({
  format: z.literal(backupFormat),
  version: z.number().int(),
  /** When the snapshot was made: everything is as it stood then. */
  createdAt: z.iso.datetime(),
  reason: z.string(),
  acquaint: z.string(),
  postgres: z.string(),
  /** The schema: every migration with its checksum, in the order in which they were applied. */
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  /** Parents before the rows that refer to them. */
  tables: z.array(table),
  /** Tables of which no rows were saved, and why. */
  leftOut: z.record(z.string(), z.string()),
  jobs: z.number().int().min(0),
  /** Uploaded files of imports that still need them, and those that were not on this machine. */
  uploads: z.object({
    files: z.array(z.string()),
    missing: z.array(z.string()),
  }),
  secrets: z.enum(["left out", "sealed with a passphrase"]),
});

export type BackupManifest = z.infer<typeof backupManifestSchema>;

/** The entry with a table's rows. */
export function entryOfTable(tableName: string): string {
  return `tables/${tableName}.copy`;
}
