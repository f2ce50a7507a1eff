import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import type { Command } from "commander";
import { formatCount } from "../domain/time/format.ts";
import { collectSecrets } from "../server/backup/instance-secrets.ts";
import { leastPassphrase } from "../server/backup/passphrase-seal.ts";
import { writeBackup } from "../server/backup/write-backup.ts";
import { type Env, env } from "../server/env.ts";
import { openDatabase } from "../server/postgres/embedded-database.ts";
import { addCommonOptions, CommandProblem, type CommonOptions, print } from "./command-line.ts";
import { readPassphrase } from "./passphrase.ts";

type BackupOptions = CommonOptions & { to: string; withSecrets?: true };

async function checkTarget(to: string): Promise<string> {
  const file = path.resolve(to);
  const folder = await stat(path.dirname(file)).catch(() => null);
  if (!folder?.isDirectory()) throw new CommandProblem(`There is no folder ${path.dirname(to)}.`);
  if ((await stat(file).catch(() => null))?.isDirectory()) {
    throw new CommandProblem(
      `${to} is a folder. Name the file, such as ${to}/acquaint-backup.zip.`,
    );
  }
  return file;
}

/** Whether this place has anything: a look must not make a database. */
function checkPlace({ databaseUrl, dataDir }: Env): void {
  if (!databaseUrl && !existsSync(path.join(dataDir, "secrets.json"))) {
    throw new CommandProblem(`There is nothing to back up in ${dataDir}.`);
  }
}

async function readNewPassphrase(): Promise<string> {
  const passphrase = await readPassphrase(true);
  if (passphrase.length >= leastPassphrase) return passphrase;
  throw new CommandProblem(
    `A passphrase has at least ${leastPassphrase} characters. Nothing was written.`,
  );
}

async function backup({ to, withSecrets, json, now = new Date() }: BackupOptions): Promise<void> {
  const settings = env();
  const file = await checkTarget(to);
  checkPlace(settings);
  const passphrase = withSecrets && (await readNewPassphrase());
  const secrets = passphrase ? { values: collectSecrets(settings), passphrase } : undefined;
  const database = await openDatabase(settings);
  try {
    const { ownerUrl } = database;
    const { dataDir } = settings;
    const order = { ownerUrl, dataDir, file, reason: "asked for on the command line", secrets };
    const { manifest, bytes } = await writeBackup(order, now);
    const { tables, uploads, createdAt } = manifest;
    const rows = Object.fromEntries(tables.map((table) => [table.name, table.rows]));
    const missing = uploads.missing.map((place) => `Not found, and not in it: ${place}`);
    print({ file, bytes, createdAt, rows, uploads, secrets: manifest.secrets }, json, [
      `Backed up to ${to}, as of ${createdAt} (${Math.ceil(bytes / 1024)} kB).`,
      ...tables.filter((table) => table.rows > 0).map((table) => `${table.name}: ${table.rows}`),
      `${formatCount(uploads.files.length, "uploaded file", "uploaded files")} of imports that aren't applied yet.`,
      ...missing,
      secrets
        ? "The secrets are in it, sealed with your passphrase."
        : "The secrets are not in it (--with-secrets adds them): after a restore elsewhere, app passwords of mailboxes are asked for again.",
    ]);
  } finally {
    await database.stop();
  }
}

/** Adds the command that saves everything into one file. */
export function addBackupCommand(program: Command): void {
  addCommonOptions(program.command("backup"))
    .description("save everything as it stands at one moment; the app may run")
    .requiredOption("--to <file>", "the ZIP to write")
    .option("--with-secrets", "add the secrets, sealed with a passphrase (asked, or from stdin)")
    .action(backup);
}
