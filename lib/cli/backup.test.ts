import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, watch } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { text } from "node:stream/consumers";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test, vi } from "vitest";
import { runCommand, startCommand } from "../../test/command.ts";
import { createTestDatabase, type TestDatabase } from "../../test/database.ts";
import { addTestPerson, createTestSpace, invitedAt } from "../../test/member-space.ts";
import { readAllRows } from "../../test/random-rows.ts";
import { makeViewer } from "../auth/make-viewer.ts";
import { closeDatabase, inSpace, openDatabaseAt } from "../data/database.ts";
import { fillDemoSpace } from "../data/demo/commands.ts";
import { newId } from "../data/new-id.ts";
import { enqueueImportIn } from "../data/queue/enqueue.ts";
import type { Viewer } from "../data/viewer.ts";
import { prepareQueue } from "../jobs/queue.ts";
import { openBackup } from "../server/backup/read-backup.ts";
import { childEnvironment } from "../server/env.ts";
import { acquireLock } from "../server/lock-file.ts";

// Every command is a process of its own; some start a database.
vi.setConfig({ testTimeout: 180_000 });

const now = new Date("2026-11-23T09:00:00Z");
const passphrase = "a long phrase that nobody guesses";

let folder: string;
let source: TestDatabase;
let viewer: Viewer;

const at = (...parts: string[]) => path.join(folder, ...parts);
const placeOf = (database: TestDatabase, dataDir = at("data")) => ({
  DATA_DIR: dataDir,
  DATABASE_URL: database.ownerUrl,
  DATABASE_APP_URL: database.appUrl,
  BACKUPS: "true",
});
/** An embedded database of its own. */
const embedded = (name: string) => ({
  DATA_DIR: at(name),
  DATABASE_URL: undefined,
  DATABASE_APP_URL: undefined,
  NEXTAUTH_SECRET: undefined,
});

async function rowsOf(url: string): Promise<Map<string, string[]>> {
  const address = new URL(inject("adminUrl"));
  address.pathname = new URL(url).pathname;
  const client = new pg.Client({ connectionString: address.toString() });
  await client.connect();
  try {
    const rows = await readAllRows(client);
    for (const place of ["session", "sign_in_attempt", "upkeep"]) rows.delete(place);
    return rows;
  } finally {
    await client.end();
  }
}

async function waitingJobs(url: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(
      "select name, data, singleton_key, policy, retry_limit from jobs.job where name = 'import' and state = 'created'",
    );
    expect(rows).toHaveLength(1);
    return rows;
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "acquaint-cli-backup-"));
  chmodSync(folder, 0o755);
  source = await createTestDatabase();
  await prepareQueue(source.ownerUrl);
  await openDatabaseAt(source.appUrl);
  viewer = await createTestSpace("Europe/Vienna", now);
  await fillDemoSpace(viewer, now);
  const other = await createTestSpace("UTC", now);
  await addTestPerson(other, "Priya Sorensen", invitedAt(now), now);
  const { ownerId } = viewer;
  const id = newId(now);
  const storedAt = path.join("uploads", ownerId, id);
  await mkdir(at("data", storedAt), { recursive: true });
  await writeFile(at("data", storedAt, "0_Connections.csv"), "First Name,Last Name\nMei,Tan\n");
  await inSpace(viewer, async (tx) => {
    await tx.import.create({
      data: {
        ownerId,
        id,
        fileName: "Connections.csv",
        storedAt,
        bytes: 30,
        status: "reading",
        createdAt: now,
      },
    });
    const gone = { fileName: "gone.zip", storedAt: "uploads/gone", bytes: 1, status: "uploaded" };
    await tx.import.create({ data: { ownerId, id: newId(now), ...gone, createdAt: now } });
    await enqueueImportIn(tx, viewer, id, "read");
  });
  await closeDatabase();
});
afterAll(async () => {
  await source.drop();
  await rm(folder, { recursive: true, force: true });
});

describe("what backup saved from one place, restore brings back in another", () => {
  test("of a PostgreSQL of one's own, record for record, with uploads and jobs, and no drift", async () => {
    const target = await createTestDatabase();
    try {
      const file = at("own.zip");
      const saved = await runCommand(["backup", "--to", file, "--json"], placeOf(source));
      expect(saved).toMatchObject({ err: "", code: 0 });
      expect(JSON.parse(saved.out)).toMatchObject({
        rows: { member: 2 },
        secrets: "left out",
        uploads: {
          files: [expect.stringContaining("0_Connections.csv")],
          missing: ["uploads/gone"],
        },
      });
      const place = placeOf(target, at("restored"));
      const restored = await runCommand(["restore", "--from", file, "--json"], place);
      expect(restored).toMatchObject({ err: "", code: 0 });
      const report = JSON.parse(restored.out);
      // The import, and the search for duplicates that people who came wait for.
      expect(report).toMatchObject({ drift: 0, jobs: 2, migrated: [] });
      expect(report.people).toBeGreaterThan(5);
      expect(await rowsOf(target.ownerUrl)).toEqual(await rowsOf(source.ownerUrl));
      expect(await waitingJobs(target.ownerUrl)).toEqual(await waitingJobs(source.ownerUrl));
      const [upload = ""] = report.uploads.files;
      expect(await readFile(at("restored", upload))).toEqual(await readFile(at("data", upload)));
      const again = await runCommand(["restore", "--from", file], place);
      expect(again).toMatchObject({ out: "", code: 1 });
      expect(again.err).toMatch(/^This place is not empty.*Nothing was changed\.\n$/);
    } finally {
      await target.drop();
    }
  });

  test("of an embedded database with its secrets, that open for the passphrase alone", async () => {
    const file = at("from-own.zip");
    await runCommand(["backup", "--to", file], placeOf(source));
    const first = embedded("first");
    expect(await runCommand(["restore", "--from", file], first)).toMatchObject({
      err: "",
      code: 0,
    });
    const sealed = at("sealed.zip");
    const backup = ["backup", "--to", sealed, "--with-secrets"];
    const short = await runCommand(backup, first, "short\n");
    expect(short).toMatchObject({
      code: 1,
      err: expect.stringContaining("at least 12 characters"),
    });
    expect(existsSync(sealed)).toBe(false);
    expect(await runCommand(backup, first, `${passphrase}\n`)).toMatchObject({ err: "", code: 0 });
    const secrets = JSON.parse(await readFile(at("first", "secrets.json"), "utf8"));
    expect((await readFile(sealed)).includes(secrets.nextAuthSecret)).toBe(false);
    const second = embedded("second");
    const restore = ["restore", "--from", sealed, "--with-secrets"];
    const wrong = await runCommand(restore, second, "some other phrase\n");
    expect(wrong).toMatchObject({ out: "", code: 1 });
    expect(wrong.err).toMatch(
      /^The passphrase doesn't open the secrets in .*Nothing was changed\.\n$/,
    );
    expect(existsSync(at("second"))).toBe(false);
    const restored = await runCommand([...restore, "--json"], second, `${passphrase}\n`);
    expect(restored).toMatchObject({ err: "", code: 0 });
    expect(JSON.parse(restored.out)).toMatchObject({ drift: 0, rows: { member: 2 } });
    const kept = JSON.parse(await readFile(at("second", "secrets.json"), "utf8"));
    expect(kept.nextAuthSecret).toBe(secrets.nextAuthSecret);
    expect(kept.clusterId).not.toBe(secrets.clusterId);
    const listed = await runCommand(["user", "list", "--json"], second);
    expect(JSON.parse(listed.out)).toHaveLength(2);
    const none = await runCommand(["restore", "--from", file, "--with-secrets"], embedded("third"));
    expect(none.err).toMatch(/^There are no secrets in .*Nothing was changed\.\n$/);
    expect(existsSync(at("third"))).toBe(false);
  });
});

test("a place in which the app runs is not restored into", async () => {
  const file = at("running.zip");
  await runCommand(["backup", "--to", file], placeOf(source));
  const lock = acquireLock(at("running", "running.lock"), "http://127.0.0.1:3000");
  const refused = await runCommand(["restore", "--from", file], embedded("running"));
  expect(refused).toMatchObject({ out: "", code: 1 });
  expect(refused.err).toMatch(/^Acquaint is running on .*Stop it first.*\n$/);
  if ("release" in lock) lock.release();
});

test("what is no backup, or nowhere to write to, ends with one line and makes no place", async () => {
  await writeFile(at("letter.zip"), "Dear Robin");
  const bad = await runCommand(["restore", "--from", at("letter.zip")], embedded("nowhere"));
  expect(bad).toMatchObject({ out: "", code: 1 });
  expect(bad.err).toMatch(/^[^\n]*is no backup of Acquaint\. Nothing was changed\.\n$/);
  const nothing = await runCommand(["backup", "--to", at("x.zip")], embedded("nowhere"));
  expect(nothing.err).toMatch(/^There is nothing to back up in [^\n]*\n$/);
  expect(existsSync(at("nowhere"))).toBe(false);
  const missing = await runCommand(["backup", "--to", at("no", "x.zip")], placeOf(source));
  expect(missing.err).toMatch(/^There is no folder [^\n]*\n$/);
});

/** So many rows that a process can be caught in the middle of them; they don't compress. */
async function fillWithInvites(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    `insert into member_invite (token_hash, created_by, created_at, expires_at)
     select encode(sha256(n::text::bytea), 'hex') || encode(sha256(('x' || n)::bytea), 'hex'), gen_random_uuid(), now(), now()
     from generate_series(1, 150000) n`,
  );
  await client.end();
}

test("a backup killed at any moment leaves no half file under its name", async () => {
  const big = await createTestDatabase();
  try {
    await fillWithInvites(big.ownerUrl);
    const target = at("killed");
    await mkdir(target);
    const file = path.join(target, "backup.zip");
    for (const events of [1, 2, 5, 40, 100_000]) {
      const watcher = watch(target);
      const child = startCommand(["backup", "--to", file], placeOf(big));
      let seen = 0;
      watcher.on("change", () => {
        seen += 1;
        if (seen === events) child.kill("SIGKILL");
      });
      await once(child, "exit");
      watcher.close();
      const isThere = existsSync(file);
      if (events < 40) expect(isThere).toBe(false);
      if (isThere) (await openBackup(file)).close();
    }
    expect(existsSync(file)).toBe(true);
    expect(
      (await readdir(target)).filter(
        (name) => !/^backup\.zip(\.[0-9a-f]{12}\.partial)?$/.test(name),
      ),
    ).toEqual([]);
  } finally {
    await big.drop();
  }
});

test("where the disk takes no more, the reason is said and nothing is left behind", async () => {
  const target = at("full");
  await mkdir(target);
  // A limit of 2 kB for each file of the process.
  const command = 'ulimit -f 4; exec "$0" --conditions=react-server "$@"';
  const main = path.join(import.meta.dirname, "main.ts");
  const parameters = [process.execPath, main, "backup", "--to", path.join(target, "backup.zip")];
  const child = spawn("sh", ["-c", command, ...parameters], {
    stdio: ["ignore", "ignore", "pipe"],
    env: childEnvironment(placeOf(source)),
  });
  const err = await text(child.stderr);
  expect(err).toBe("The backup could not be made: this user may not write a file of that size.\n");
  expect(await readdir(target)).toEqual([]);
});

test("a restore killed while rows go in leaves the place empty, and the next one fills it", async () => {
  const [big, target] = [await createTestDatabase(), await createTestDatabase()];
  await fillWithInvites(big.ownerUrl);
  const file = at("for-kill.zip");
  await runCommand(["backup", "--to", file], placeOf(big));
  const place = placeOf(target, at("killed-restore"));
  const empty = await rowsOf(target.ownerUrl);
  const client = new pg.Client({ connectionString: target.ownerUrl });
  await client.connect();
  const count = async (condition: string) => {
    const { rows } = await client.query<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and ${condition}`,
    );
    return rows[0]?.n ?? 0;
  };
  try {
    const child = startCommand(["restore", "--from", file], place);
    while (child.exitCode === null && (await count("query ~ '^copy .member_invite'")) === 0);
    child.kill("SIGKILL");
    if (child.signalCode === null && child.exitCode === null) await once(child, "exit");
    while ((await count("true")) > 0);
    expect(await rowsOf(target.ownerUrl)).toEqual(empty);
    expect(await runCommand(["restore", "--from", file], place)).toMatchObject({
      err: "",
      code: 0,
    });
    expect(await rowsOf(target.ownerUrl)).toEqual(await rowsOf(big.ownerUrl));
  } finally {
    await client.end();
    await Promise.all([big.drop(), target.drop()]);
  }
});

describe("doctor", () => {
  test("says in one screen what needs attention, what to do, and by its exit code", async () => {
    const target = await createTestDatabase();
    const place = placeOf(target, at("doctor"));
    await mkdir(at("doctor"));
    const ask = async (sql: string) => {
      const client = new pg.Client({ connectionString: target.ownerUrl });
      await client.connect();
      await client.query(sql);
      await client.end();
    };
    try {
      await prepareQueue(target.ownerUrl);
      await openDatabaseAt(target.appUrl);
      const mine = await createTestSpace("UTC", now);
      const person = await addTestPerson(mine, "Ana Ruiz", invitedAt(now), now);
      const well = await runCommand(["doctor"], place);
      expect(well).toMatchObject({ err: "", code: 0 });
      expect(well.out.split("\n").length).toBeLessThan(25);
      for (const about of [
        "Versions",
        "Disk",
        "Permissions",
        "Migrations",
        "Drift",
        "Queue",
        "Last sweep",
        "Last backup",
        "Mailboxes",
        "Mail server",
      ]) {
        expect(well.out).toMatch(new RegExp(`^(ok|\\.\\.) {2}${about} `, "m"));
      }
      await inSpace(makeViewer(mine.ownerId), (tx) =>
        tx.person.updateMany({
          where: { ownerId: mine.ownerId, id: person },
          data: { stage: "met" },
        }),
      );
      await ask(
        "insert into upkeep (task, failures, last_error) values ('backup', 2, 'the disk is full')",
      );
      await inSpace(mine, (tx) => enqueueImportIn(tx, mine, newId(now), "read"));
      await ask(
        "update jobs.job set start_after = now() - interval '1 hour' where name = 'import'",
      );
      chmodSync(at("doctor"), 0o755);
      await writeFile(at("doctor", "secrets.json"), "{}", { mode: 0o644 });
      const settings = { ...place, SMTP_URL: "smtp://127.0.0.1:9", MAIL_FROM: "a@example.org" };
      const ill = await runCommand(["doctor", "--json"], settings);
      expect(ill.code).toBe(1);
      expect(ill.err).toBe("To look at: Permissions, Drift, Queue, Last backup, Mail server.\n");
      const { healthy, findings } = JSON.parse(ill.out);
      expect(healthy).toBe(false);
      for (const { state, todo } of findings) if (state === "attention") expect(todo).toBeTruthy();
      await ask("delete from _prisma_migrations where migration_name like '%backup_upkeep'");
      const behind = await runCommand(["doctor"], place);
      expect(behind).toMatchObject({ code: 1, out: expect.stringContaining("backup_upkeep") });
    } finally {
      await closeDatabase();
      await target.drop();
    }
  });

  test("makes no place where there is none, and names a database that doesn't open", async () => {
    const none = await runCommand(["doctor"], embedded("unborn"));
    expect(none).toMatchObject({ err: "", code: 0 });
    expect(existsSync(at("unborn"))).toBe(false);
    const away = { ...embedded("away"), DATABASE_URL: "postgresql://nobody@127.0.0.1:9/none" };
    const ill = await runCommand(["doctor"], away);
    expect(ill).toMatchObject({ code: 1, out: expect.stringContaining("can't be reached") });
  });
});
