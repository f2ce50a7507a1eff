import pg from "pg";
import { PgBoss } from "pg-boss";
import { expect } from "vitest";
import type { TestDatabase } from "../../test/database.ts";
import { test } from "../../test/space-test.ts";
import { makeViewer } from "../auth/make-viewer.ts";
import { inSpace } from "../data/database.ts";
import { newId } from "../data/new-id.ts";
import {
  enqueueImportIn,
  type ImportStep,
  runtimeOptions,
  searchDuplicatesAfter,
} from "../data/queue/enqueue.ts";
import type { Viewer } from "../data/viewer.ts";
import { prepareQueue } from "./queue.ts";

const viewer = makeViewer(newId());

test.beforeAll(async ({ database }) => {
  await prepareQueue(database.ownerUrl);
});

const enqueue = (importId: string, step: ImportStep) =>
  inSpace(viewer, (tx) => enqueueImportIn(tx, viewer, importId, step));

const requestDuplicates = (of: Viewer) => inSpace(of, async (tx) => searchDuplicatesAfter(tx, of));

async function countJobs({ ownerUrl }: TestDatabase): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const { rows } = await client.query("select count(*)::int as jobs from jobs.job");
  await client.end();
  return rows[0].jobs;
}

test("preparing the queue again changes nothing", async ({ database }) => {
  await prepareQueue(database.ownerUrl);
  expect(await countJobs(database)).toBe(0);
});

// Each run of the command line prepares it beside the running app.
test("twelve who prepare the queue at once don't hinder each other", async ({ database }) => {
  for (let round = 0; round < 3; round += 1) {
    await Promise.all(Array.from({ length: 12 }, () => prepareQueue(database.ownerUrl)));
  }
  expect(await countJobs(database)).toBe(0);
});

test("a job goes into the queue with the caller's transaction or not at all", async ({
  database,
}) => {
  await expect(
    inSpace(viewer, async (tx) => {
      await enqueueImportIn(tx, viewer, newId(), "read");
      throw new Error("the caller failed");
    }),
  ).rejects.toThrow("the caller failed");
  expect(await countJobs(database)).toBe(0);
  await enqueue(newId(), "read");
  expect(await countJobs(database)).toBe(1);
});

test("the runtime role works through the queue, one job of a member at a time", async ({
  database,
}) => {
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

test("several requests for a search of duplicates make one, and one more once it has begun", async ({
  database,
}) => {
  const before = await countJobs(database);
  await requestDuplicates(viewer);
  await requestDuplicates(viewer);
  await requestDuplicates(makeViewer(newId()));
  expect(await countJobs(database)).toBe(before + 2);
  const boss = new PgBoss({ ...runtimeOptions, connectionString: database.appUrl, max: 2 });
  await boss.start();
  const [job] = await boss.fetch<{ ownerId: string }>("duplicates");
  expect(job?.data.ownerId).toBe(viewer.ownerId);
  await requestDuplicates(viewer);
  expect(await countJobs(database)).toBe(before + 3);
  await boss.stop({ graceful: false });
});
