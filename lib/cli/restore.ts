import path from "node:path";
import { text } from "node:stream/consumers";
import type { Command } from "commander";
import { applyMigrations } from "../../prisma/migrate/apply.ts";
import { readMigrations } from "../../prisma/migrate/migration-files.ts";
import { closeDatabase, openDatabaseAt } from "../data/database.ts";
import { prepareQueue, resendJobs } from "../jobs/queue.ts";
import { refoldAll } from "../jobs/upgrade-spaces.ts";
import { verifySpaces } from "../jobs/verify-spaces.ts";
import {
  adoptSecrets,
  type MovableSecrets,
  parseMovableSecrets,
} from "../server/backup/instance-secrets.ts";
import { secretsEntry } from "../server/backup/manifest.ts";
import { openWithPassphrase } from "../server/backup/passphrase-seal.ts";
import { type OpenBackup, openBackup } from "../server/backup/read-backup.ts";
import { checkSchema, restoreBackup } from "../server/backup/restore-backup.ts";
import { provideDatabaseUrls } from "../server/database-urls.ts";
import { type Env, env } from "../server/env.ts";
import { findLockHolder } from "../server/lock-file.ts";
import { openDatabase } from "../server/postgres/embedded-database.ts";
import { addCommonOptions, CommandProblem, type CommonOptions, print } from "./command-line.ts";
import { readPassphrase } from "./passphrase.ts";

type RestoreOptions = CommonOptions & { from: string; withSecrets?: true };

async function openSecretsOf(backup: OpenBackup, from: string): Promise<MovableSecrets> {
  if (backup.manifest.secrets === "left out") {
    throw new CommandProblem(`There are no secrets in ${from}. Nothing was changed.`);
  }
  const sealed = await text(await backup.read(secretsEntry));
  const passphrase = await readPassphrase(false);
  const opened = await openWithPassphrase(sealed, passphrase, backup.manifest.createdAt);
  if (opened === null) {
    throw new CommandProblem(
      `The passphrase doesn't open the secrets in ${from}. Nothing was changed.`,
    );
  }
  return parseMovableSecrets(opened);
}

function refuseRunning({ dataDir }: Env): void {
  const holder = findLockHolder(path.join(dataDir, "running.lock"));
  if (!holder) return;
  throw new CommandProblem(
    `Acquaint is running on ${dataDir} (process ${holder.pid}). Stop it first, or name another DATA_DIR. Nothing was changed.`,
  );
}

async function restoreInto(
  settings: Env,
  backup: OpenBackup,
  secrets: MovableSecrets | undefined,
  now: Date,
) {
  const database = await openDatabase(settings);
  try {
    const { ownerUrl } = database;
    let overruled: string[] = [];
    const { jobs, migrated } = await restoreBackup(backup, {
      ownerUrl,
      dataDir: settings.dataDir,
      migrate: (url, only) => applyMigrations(url, { only }),
      known: readMigrations(),
      beforeRows: () => {
        if (secrets) overruled = adoptSecrets(settings, secrets);
      },
    });
    await prepareQueue(ownerUrl);
    await resendJobs(ownerUrl, jobs);
    provideDatabaseUrls(database);
    await openDatabaseAt(database.appUrl);
    await refoldAll();
    return { migrated, overruled, jobs: jobs.length, verified: await verifySpaces(now) };
  } finally {
    await closeDatabase();
    await database.stop();
  }
}

async function restore({ from, withSecrets, json, now = new Date() }: RestoreOptions) {
  const settings = env();
  refuseRunning(settings);
  const backup = await openBackup(path.resolve(from));
  try {
    checkSchema(backup, readMigrations());
    const secrets = withSecrets ? await openSecretsOf(backup, from) : undefined;
    const { migrated, overruled, jobs, verified } = await restoreInto(
      settings,
      backup,
      secrets,
      now,
    );
    const { tables, createdAt, uploads } = backup.manifest;
    const rows = Object.fromEntries(tables.map((table) => [table.name, table.rows]));
    const drift = verified.drifted.size;
    const report = { createdAt, rows, uploads, jobs, migrated, people: verified.people, drift };
    print(report, json, [
      `Restored ${from}, as of ${createdAt}. Every row was compared with the backup.`,
      ...tables.filter((table) => table.rows > 0).map((table) => `${table.name}: ${table.rows}`),
      ...(migrated.length > 0 ? [`Migrated since: ${migrated.join(", ")}.`] : []),
      ...overruled.map(
        (name) => `${name} is set here to another value than the backup's, and wins.`,
      ),
      `Looked at ${verified.people} people; ${drift} differ from their facts.`,
      ...(secrets
        ? []
        : ["Members sign in again; app passwords of mailboxes are asked for again."]),
    ]);
    if (drift > 0) {
      throw new CommandProblem(`${drift} people differ from their facts. \`verify\` says which.`);
    }
  } finally {
    backup.close();
  }
}

/** Adds the command that brings a saved file back into an empty place. */
export function addRestoreCommand(program: Command): void {
  addCommonOptions(program.command("restore"))
    .description("bring a backup back, into an empty place only")
    .requiredOption("--from <file>", "the ZIP that `backup` wrote")
    .option("--with-secrets", "restore the secrets too (passphrase asked, or from stdin)")
    .action(restore);
}
