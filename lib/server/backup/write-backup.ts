import "server-only";
import { createReadStream, readFileSync } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { BackupProblem, describeFailure } from "./backup-problem.ts";
import {
  type BackupManifest,
  backupFormat,
  backupVersion,
  entryOfTable,
  jobsEntry,
  manifestEntry,
  secretsEntry,
} from "./manifest.ts";
import { sealWithPassphrase } from "./passphrase-seal.ts";
import { copyOut, openSnapshot, readOpenJobs } from "./snapshot.ts";
import { readMigrationHistory, tablesOfThePlace } from "./tables.ts";
import { findUploads } from "./uploads.ts";
import { openZipWriter, type ZipWriter } from "./zip-writer.ts";

/** What to save, and where. */
export type BackupOrder = {
  /** Address of the role that owns the tables. */
  ownerUrl: string;
  dataDir: string;
  /** Absolute path; a file of this name is replaced once the new one is whole. */
  file: string;
  /** Why it is made, for whoever finds the file. */
  reason: string;
  /** Secrets to add, and the passphrase to seal them with. */
  secrets?: { values: Record<string, string>; passphrase: string } | undefined;
  /** Whether also what belongs to the running place is saved: only for its own move to another cluster. */
  wholePlace?: boolean;
};

export type WrittenBackup = { manifest: BackupManifest; bytes: number };

const readme = `This is a backup of Acquaint, as one moment had it.

manifest.json    what is in here: when, which schema, which tables and columns, how many rows
tables/*.copy    the rows of each table, as PostgreSQL's COPY writes text (COPY … FROM reads it)
jobs.json        jobs that waited
uploads/         uploaded files of imports that weren't applied yet
secrets.json     secrets, sealed with a passphrase; only where they were asked for
SHA256SUMS       for: sha256sum -c SHA256SUMS

To restore it: npm run -s cli -- restore --from THIS-FILE, with DATA_DIR or DATABASE_URL naming an empty place.
`;

function readVersion(): string {
  const file = path.resolve(import.meta.dirname, "../../../package.json");
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}

const whole = (text: string) => [Buffer.from(text)];
const json = (value: unknown) => whole(`${JSON.stringify(value, null, 2)}\n`);

async function addUploads(
  zip: ZipWriter,
  client: pg.ClientBase,
  dataDir: string,
): Promise<BackupManifest["uploads"]> {
  const { files, missing } = await findUploads(client, dataDir);
  const saved: string[] = [];
  for (const file of files) {
    const source = path.join(dataDir, file);
    // One that goes away between the look and the copy belongs to an import that is done by now.
    if (!(await stat(source).catch(() => null))) missing.push(file);
    else {
      await zip.add(file, createReadStream(source));
      saved.push(file);
    }
  }
  return { files: saved, missing };
}

async function addAll(
  zip: ZipWriter,
  client: pg.Client,
  order: BackupOrder,
): Promise<BackupManifest> {
  const tables = await openSnapshot(client);
  const moment = await client.query<{ at: string; version: string }>(
    `select to_char(transaction_timestamp(), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
       current_setting('server_version') as version`,
  );
  await zip.add("README.txt", whole(readme));
  const isLeftOut = (name: string) => !order.wholePlace && name in tablesOfThePlace;
  const saved: BackupManifest["tables"] = [];
  for (const table of tables.filter(({ name }) => !isLeftOut(name))) {
    const rows = await zip.add(entryOfTable(table.name), copyOut(client, table));
    saved.push({ name: table.name, columns: table.columns, rows });
  }
  const jobs = await readOpenJobs(client);
  await zip.add(jobsEntry, json(jobs));
  const uploads = await addUploads(zip, client, order.dataDir);
  const createdAt = moment.rows[0]?.at ?? "";
  if (order.secrets) {
    const { values, passphrase } = order.secrets;
    const sealed = await sealWithPassphrase(JSON.stringify(values), passphrase, createdAt);
    await zip.add(secretsEntry, whole(sealed));
  }
  const manifest: BackupManifest = {
    format: backupFormat,
    version: backupVersion,
    createdAt,
    reason: order.reason,
    acquaint: readVersion(),
    postgres: moment.rows[0]?.version ?? "",
    migrations: await readMigrationHistory(client),
    tables: saved,
    leftOut: Object.fromEntries(
      Object.entries(tablesOfThePlace).filter(([name]) =>
        tables.some((table) => table.name === name && isLeftOut(name)),
      ),
    ),
    jobs: jobs.length,
    uploads,
    secrets: order.secrets ? "sealed with a passphrase" : "left out",
  };
  await zip.add(manifestEntry, json(manifest));
  await client.query("commit");
  return manifest;
}

/**
 * Saves one consistent snapshot of everything into a ZIP, in bounded memory, while the app runs or not.
 * The file appears whole or not at all, readable by its owner only.
 *
 * @throws BackupProblem in one sentence; nothing is left behind then
 */
export async function writeBackup(order: BackupOrder, now: Date): Promise<WrittenBackup> {
  const zip = openZipWriter(order.file, now);
  const client = new pg.Client({ connectionString: order.ownerUrl, keepAlive: true });
  // A connection that breaks is reported by the query in hand.
  client.on("error", () => undefined);
  try {
    await client.connect();
    const manifest = await addAll(zip, client, order);
    await zip.finish();
    return { manifest, bytes: (await stat(order.file)).size };
  } catch (error) {
    await zip.abandon();
    throw new BackupProblem(`The backup could not be made: ${describeFailure(error)}.`, {
      cause: error,
    });
  } finally {
    await client.end().catch(() => undefined);
  }
}
