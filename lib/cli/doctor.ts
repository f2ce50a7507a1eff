import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Command } from "commander";
import { listPendingMigrations } from "../../prisma/migrate/apply.ts";
import { closeDatabase, openDatabaseAt } from "../data/database.ts";
import { readServerFacts } from "../data/upkeep/place-facts.ts";
import { provideDatabaseUrls } from "../server/database-urls.ts";
import { type Env, env } from "../server/env.ts";
import { findLockHolder } from "../server/lock-file.ts";
import { type OpenDatabase, openDatabase } from "../server/postgres/embedded-database.ts";
import { addCommonOptions, CommandProblem, type CommonOptions, print } from "./command-line.ts";
import { attention, type Finding, fine, note } from "./doctor/finding.ts";
import {
  lookAtDisk,
  lookAtLeftovers,
  lookAtPermissions,
  lookAtVersions,
} from "./doctor/look-at-machine.ts";
import {
  lookAtBackups,
  lookAtDrift,
  lookAtMail,
  lookAtQueue,
  lookAtSweep,
} from "./doctor/look-at-work.ts";

function readVersion(): string {
  const file = path.resolve(import.meta.dirname, "../../package.json");
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}

async function lookAtMigrations(ownerUrl: string): Promise<Finding> {
  const about = "Migrations";
  try {
    const pending = await listPendingMigrations(ownerUrl);
    if (pending.length === 0) return fine(about, "all are applied");
    const text = `${pending.length} wait: ${pending.slice(0, 3).join(", ")}${pending.length > 3 ? ", …" : ""}`;
    return attention(about, text, "The next `npm start` applies them, after a backup.");
  } catch (error) {
    return attention(about, (error as Error).message, "See docs/backup.md.");
  }
}

async function lookInside(settings: Env, database: OpenDatabase, now: Date): Promise<Finding[]> {
  const migrations = await lookAtMigrations(database.ownerUrl);
  if (migrations.state !== "fine") {
    return [migrations, ...(await lookAtDisk(settings, 0)), ...(await lookAtPermissions(settings))];
  }
  provideDatabaseUrls(database);
  await openDatabaseAt(database.appUrl);
  const { version, bytes, firstMemberAt } = await readServerFacts();
  const runs = findLockHolder(path.join(settings.dataDir, "running.lock")) !== undefined;
  const kind = database.folder ? "embedded" : "of DATABASE_URL";
  return [
    lookAtVersions(readVersion(), `${version} (${kind})`),
    ...(await lookAtDisk(settings, bytes)),
    ...(await lookAtPermissions(settings)),
    migrations,
    await lookAtDrift(now),
    await lookAtQueue(now),
    await lookAtSweep(runs, now),
    await lookAtBackups(settings, { runs, firstMemberAt }, now),
    ...(await lookAtMail(now)),
    ...(await lookAtLeftovers(database.folder)),
  ];
}

async function look(settings: Env, now: Date): Promise<Finding[]> {
  const { databaseUrl, dataDir } = settings;
  // A look must not make a place.
  if (!databaseUrl && !existsSync(path.join(dataDir, "secrets.json"))) {
    return [note("Data", `nothing in ${dataDir} yet; \`npm start\` makes it`)];
  }
  let database: OpenDatabase;
  try {
    database = await openDatabase(settings);
  } catch (error) {
    const [text = ""] = (error as Error).message.split("\n");
    return [
      attention("Database", text, "Nothing inside it could be looked at until it opens."),
      ...(await lookAtDisk(settings, 0)),
      ...(await lookAtPermissions(settings)),
    ];
  }
  try {
    return await lookInside(settings, database, now);
  } finally {
    await closeDatabase();
    await database.stop();
  }
}

const marks = { fine: "ok", note: "..", attention: "!!" };

async function doctor({ json, now = new Date() }: CommonOptions): Promise<void> {
  const findings = await look(env(), now);
  const wide = Math.max(...findings.map(({ about }) => about.length));
  const lines = findings.flatMap(({ about, state, text, todo }) => [
    `${marks[state]}  ${about.padEnd(wide)}  ${text}`,
    ...(todo ? [`${" ".repeat(wide + 6)}→ ${todo}`] : []),
  ]);
  const open = findings.filter(({ state }) => state === "attention");
  print({ healthy: open.length === 0, findings }, json, lines);
  if (open.length > 0) {
    throw new CommandProblem(`To look at: ${open.map(({ about }) => about).join(", ")}.`);
  }
}

/** Adds the command that lists what needs attention; exit code 1 when something does. */
export function addDoctorCommand(program: Command): void {
  addCommonOptions(program.command("doctor"))
    .description("look at everything once: exit code 1 when something needs attention")
    .action(doctor);
}
