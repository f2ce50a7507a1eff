import pg from "pg";
import { PgBoss } from "pg-boss";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeViewer } from "../auth/make-viewer.ts";
import { closeDatabase, inSpace, openDatabaseAt } from "../data/database.ts";
import { newId } from "../data/new-id.ts";
import {
  enqueueImportIn,
  type ImportStep,
  runtimeOptions,
  searchDuplicatesAfter,
} from "../data/queue/enqueue.ts";
import type { Viewer } from "../data/viewer.ts";
import { createTestDatabase, type TestDatabase } from "../server/test-database.ts";
import { prepareQueue } from "./queue.ts";

let database: TestDatabase;
const viewer = makeViewer(newId());

beforeAll(async () => {
  database = await createTestDatabase();
  await openDatabaseAt(database.appUrl);
  await prepareQueue(database.ownerUrl);
});

afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

const enqueue = (importId: string, step: ImportStep) =>
  inSpace(viewer, (tx) => enqueueImportIn(tx, viewer, importId, step));

const requestDuplicates = (of: Viewer) => inSpace(of, async (tx) => searchDuplicatesAfter(tx, of));

async function countJobs(): Promise<number> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  const { rows } = await client.query("select count(*)::int as jobs from jobs.job");
  await client.end();
  return rows[0].jobs;
}

test("preparing the queue again changes nothing", async () => {
  await prepareQueue(database.ownerUrl);
  expect(await countJobs()).toBe(0);
});

test("a job goes into the queue with the caller's transaction or not at all", async () => {
  await expect(
    inSpace(viewer, async (tx) => {
      await enqueueImportIn(tx, viewer, newId(), "read");
      throw new Error("the caller failed");
    }),
  ).rejects.toThrow("the caller failed");
  expect(await countJobs()).toBe(0);
  await enqueue(newId(), "read");
  expect(await countJobs()).toBe(1);
});

test("the runtime role works through the queue, one job of a member at a time", async () => {
  const second = newId();
  await enqueue(second, "apply");
  const boss = new PgBoss({
    ...runtimeOptions,
    connectionString: database.appUrl,
    supervise: false,
    max: 2,
  });
  await boss.start();
  const [first] = await boss.fetch<{ step: string }>("import");
  expect(first?.data.step).toBe("read");
  expect(await boss.fetch("import")).toEqual([]);
  await boss.complete("import", first?.id ?? "");
  const [next] = await boss.fetch<{ importId: string }>("import");
  expect(next?.data.importId).toBe(second);
  await boss.stop({ graceful: false });
});

test("several requests for a search of duplicates make one, and one more once it has begun", async () => {
  const before = await countJobs();
  await requestDuplicates(viewer);
  await requestDuplicates(viewer);
  await requestDuplicates(makeViewer(newId()));
  expect(await countJobs()).toBe(before + 2);
  const boss = new PgBoss({ ...runtimeOptions, connectionString: database.appUrl, max: 2 });
  await boss.start();
  const [job] = await boss.fetch<{ ownerId: string }>("duplicates");
  expect(job?.data.ownerId).toBe(viewer.ownerId);
  await requestDuplicates(viewer);
  expect(await countJobs()).toBe(before + 3);
  await boss.stop({ graceful: false });
});
