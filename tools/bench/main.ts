import { execFile } from "node:child_process";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import pg from "pg";
import { makeViewer } from "../../lib/auth/make-viewer.ts";
import { closeDatabase, openDatabaseAt } from "../../lib/data/database.ts";
import { createMember } from "../../lib/data/member/commands.ts";
import { newId } from "../../lib/data/new-id.ts";
import type { Viewer } from "../../lib/data/viewer.ts";
import { prepareQueue } from "../../lib/jobs/queue.ts";
import { openDisposableDatabase } from "../../lib/server/postgres/disposable-database.ts";
import type { OpenDatabase } from "../../lib/server/postgres/embedded-database.ts";
import { applyMigrations } from "../../prisma/migrate/apply.ts";
import { type ArchiveSize, writeInventedArchive } from "./archive.ts";
import { measureDuplicates } from "./duplicates.ts";
import { measurePages } from "./pages.ts";
import { fillBenchSpace } from "./space.ts";

const run = promisify(execFile);
const sizes: ArchiveSize[] = [
  { connections: 30_000, invitations: 0, messages: 300_000 },
  { connections: 30_000, invitations: 50_000, messages: 500_000 },
];
const tables = ["person", "person_key", "invitation", "timeline_entry"];

type Imported = { seconds: number; peakMb: number; result: { facts: { added: number } } };

/** The flags of the worker, see lib/server/start/main.ts. */
const flags = ["--conditions=react-server", "--max-old-space-size=208", "--max-semi-space-size=8"];

async function importApart(appUrl: string, ownerId: string, file: string): Promise<Imported> {
  const child = path.join(import.meta.dirname, "import-child.ts");
  const { stdout } = await run(process.execPath, [...flags, child, appUrl, ownerId, file]);
  return JSON.parse(stdout);
}

/** The same rows once more into the same, emptied tables, by nothing but COPY. */
async function copyPlainly(
  ownerUrl: string,
  folder: string,
): Promise<{ rows: number; seconds: number }> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const order = tables;
  let rows = 0;
  for (const table of order) {
    await client.query(`alter table ${table} disable row level security`);
    await client.query(`create temp table kept_${table} as select * from ${table}`);
    const counted = await client.query(`select count(*)::int as n from kept_${table}`);
    rows += counted.rows[0].n;
  }
  const out = (table: string) => path.join(folder, table);
  const { from, to } = await import("pg-copy-streams");
  const { createReadStream, createWriteStream } = await import("node:fs");
  const { pipeline } = await import("node:stream/promises");
  for (const table of order) {
    await pipeline(client.query(to(`copy kept_${table} to stdout`)), createWriteStream(out(table)));
  }
  await client.query(`truncate ${order.join(", ")} cascade`);
  const started = performance.now();
  await client.query("begin");
  for (const table of order) {
    await pipeline(createReadStream(out(table)), client.query(from(`copy ${table} from stdin`)));
  }
  await client.query("commit");
  const seconds = (performance.now() - started) / 1000;
  await client.end();
  return { rows, seconds };
}

/** A migrated database with a member, open in this process. */
async function openBenchSpace(): Promise<{ database: OpenDatabase; viewer: Viewer }> {
  const database = await openDisposableDatabase();
  await applyMigrations(database.ownerUrl);
  await prepareQueue(database.ownerUrl);
  const viewer = makeViewer(newId());
  await openDatabaseAt(database.appUrl);
  const account = {
    email: "bench@example.org",
    name: "Robin",
    passwordHash: "x",
    zone: "Europe/London",
  };
  await createMember(viewer, account, { by: "operator" }, new Date());
  return { database, viewer };
}

/** Every page's reads in a large space; `only` is part of the name of those to measure. */
async function measureLargeSpace(only: string): Promise<void> {
  const { database, viewer } = await openBenchSpace();
  try {
    const now = new Date();
    await fillBenchSpace(database.appUrl, viewer, now);
    await measurePages(viewer, now, only);
  } finally {
    await closeDatabase();
    await database.stop();
  }
}

async function measureImport(size: ArchiveSize): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "acquaint-bench-"));
  const { database, viewer } = await openBenchSpace();
  try {
    await closeDatabase();
    const file = path.join(folder, "archive.zip");
    await writeInventedArchive(file, size);
    const { size: bytes } = await stat(file);
    const imported = await importApart(database.appUrl, viewer.ownerId, file);
    const plain = await copyPlainly(database.ownerUrl, folder);
    const sourceRows = size.connections + size.invitations + size.messages;
    const lines = [
      `${size.connections} connections, ${size.invitations} invitations, ${size.messages} messages (ZIP of ${(bytes / 1e6).toFixed(1)} MB)`,
      `  import      ${imported.seconds.toFixed(2)} s   ${Math.round(sourceRows / imported.seconds)} archive rows/s   ${Math.round(plain.rows / imported.seconds)} table rows/s   peak ${Math.round(imported.peakMb)} MB`,
      `  plain COPY  ${plain.seconds.toFixed(2)} s   ${Math.round(plain.rows / plain.seconds)} table rows/s   (${plain.rows} rows into ${tables.join(", ")})`,
      `  ratio       import takes ${(imported.seconds / plain.seconds).toFixed(2)} times the COPY`,
    ];
    process.stdout.write(`${lines.join("\n")}\n`);
  } finally {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const [what, only] = process.argv.slice(2);
if (what === "import") for (const size of sizes) await measureImport(size);
else if (what === "pages") await measureLargeSpace(only ?? "");
else if (what === "duplicates") measureDuplicates();
else {
  process.stderr.write("Say what to measure: npm run bench -- import, pages or duplicates\n");
  process.exitCode = 1;
}
