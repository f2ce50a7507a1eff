import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../test/database.ts";
import { createTestSpace } from "../../../test/member-space.ts";
import { closeDatabase, openDatabaseAt } from "../../data/database.ts";
import { noteUpkeepDone, noteUpkeepFailed } from "../../data/upkeep/commands.ts";
import { readUpkeep } from "../../data/upkeep/queries.ts";
import { openBackup } from "../../server/backup/read-backup.ts";
import { makeNightlyBackup, type NightlySettings } from "./nightly-backup.ts";

const joined = new Date("2026-11-20T09:00:00Z");
const at = (day: number, hour: number) => new Date(Date.UTC(2026, 10, day, hour));

let database: TestDatabase;
let folder: string;
let settings: NightlySettings;

beforeAll(async () => {
  database = await createTestDatabase();
  await openDatabaseAt(database.appUrl);
  await createTestSpace("UTC", joined);
});
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "acquaint-nights-"));
  const backups = { enabled: true, folder, hour: 3, keepDays: 7, keepWeeks: 4 };
  settings = { ownerUrl: database.ownerUrl, dataDir: folder, zone: "UTC", backups };
  await ask("delete from upkeep");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function ask(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  await client.query(sql);
  await client.end();
}

test("six workers at once make one backup of the night, and none until the next", async () => {
  const looks = Array.from({ length: 6 }, () => makeNightlyBackup(settings, at(24, 4)));
  const kinds = (await Promise.all(looks)).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === "made")).toHaveLength(1);
  expect(kinds.filter((kind) => kind === "failed")).toEqual([]);
  expect(await readdir(folder)).toEqual(["acquaint-2026-11-24.zip"]);
  expect(await makeNightlyBackup(settings, at(24, 23))).toEqual({ kind: "not-due" });
  expect(await makeNightlyBackup(settings, at(25, 2))).toEqual({ kind: "not-due" });
  expect(await makeNightlyBackup(settings, at(25, 9))).toMatchObject({ kind: "made" });
  expect(await readUpkeep("backup")).toMatchObject({ doneAt: at(25, 9), failures: 0 });
  const backup = await openBackup(path.join(folder, "acquaint-2026-11-25.zip"));
  expect(backup.manifest.tables.find(({ name }) => name === "member")?.rows).toBe(1);
  backup.close();
});

test("what a worker that was killed began is made by the next", async () => {
  const begun = new pg.Client({ connectionString: database.ownerUrl });
  begun.on("error", () => undefined);
  await begun.connect();
  await begun.query("begin");
  await begun.query("select pg_try_advisory_xact_lock(4107238903)");
  expect(await makeNightlyBackup(settings, at(24, 4))).toEqual({ kind: "elsewhere" });
  const { rows } = await begun.query<{ pid: number }>("select pg_backend_pid() as pid");
  const ended = new Promise((resolve) => begun.once("end", resolve));
  await ask(`select pg_terminate_backend(${rows[0]?.pid})`);
  await ended;
  expect(await makeNightlyBackup(settings, at(24, 4))).toMatchObject({ kind: "made" });
});

test("a failure is noted with its reason and tried again after a pause", async () => {
  const blocked = path.join(folder, "a-file");
  await writeFile(blocked, "");
  const wrong = { ...settings, backups: { ...settings.backups, folder: blocked } };
  expect(await makeNightlyBackup(wrong, at(24, 4))).toMatchObject({ kind: "failed" });
  const noted = await readUpkeep("backup");
  expect(noted).toMatchObject({
    doneAt: null,
    failures: 1,
    nextTryAt: new Date("2026-11-24T04:10Z"),
  });
  expect(noted?.lastError).toBeTruthy();
  expect(await makeNightlyBackup(settings, at(24, 4))).toEqual({ kind: "not-due" });
  expect(await makeNightlyBackup(settings, at(24, 5))).toMatchObject({ kind: "made" });
  expect(await readUpkeep("backup")).toMatchObject({ failures: 0, lastError: null });
});

test("old nights go by the rule, half files after a day, and nobody else's file ever", async () => {
  const nights = Array.from(
    { length: 20 },
    (_, day) => `acquaint-2026-11-${String(day + 4).padStart(2, "0")}.zip`,
  );
  const changes = [
    "acquaint-2026-09-01T101010-before-migration.zip",
    "acquaint-2026-09-02T101010-before-migration.zip",
  ];
  const others = ["acquaint-mine.zip", "notes.txt", "acquaint-2026-11-24.zip.0123456789ab.partial"];
  for (const name of [...nights, ...changes, ...others])
    await writeFile(path.join(folder, name), "");
  const stale = path.join(folder, "acquaint-2026-11-20.zip.0123456789ab.partial");
  await writeFile(stale, "");
  await utimes(stale, at(20, 3), at(20, 3));
  await mkdir(path.join(folder, "kept"));
  expect(await makeNightlyBackup(settings, at(24, 4))).toMatchObject({ kind: "made" });
  expect((await readdir(folder)).sort()).toEqual(
    [
      "acquaint-2026-11-08.zip",
      "acquaint-2026-11-15.zip",
      ...["18", "19", "20", "21", "22", "23", "24"].map((day) => `acquaint-2026-11-${day}.zip`),
      "acquaint-2026-09-02T101010-before-migration.zip",
      "kept",
      ...others,
    ].sort(),
  );
});

test("a task that is done every few seconds is noted once a minute, and a failure is no more once it is done", async () => {
  await noteUpkeepDone("sweep", at(24, 4));
  await noteUpkeepDone("sweep", new Date(at(24, 4).getTime() + 30_000));
  expect(await readUpkeep("sweep")).toMatchObject({ doneAt: at(24, 4) });
  await noteUpkeepFailed("sweep", "The sweep failed.");
  expect(await readUpkeep("sweep")).toMatchObject({ failures: 1, lastError: "The sweep failed." });
  await noteUpkeepDone("sweep", new Date(at(24, 4).getTime() + 40_000));
  expect(await readUpkeep("sweep")).toMatchObject({ failures: 0, lastError: null });
});
