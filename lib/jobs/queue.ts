import "server-only";
import pg from "pg";
import { fromPrisma, PgBoss } from "pg-boss";
import type { Tx } from "../data/database.ts";
import type { Viewer } from "../data/viewer.ts";

/** The queue's own schema, beside the tables of the app. */
const jobsSchema = "jobs";
/** What one import needs next; one at a time for each member. */
export const importQueue = "import";

/** The search for people who are there twice; one waits for each member at most. */
export const duplicatesQueue = "duplicates";

export type DuplicatesJob = { ownerId: string };

export type ImportStep = "read" | "apply" | "undo";
export type ImportJob = { ownerId: string; importId: string; step: ImportStep };

/** How often a step is tried again before the member is told that it failed. */
export const importRetries = 5;

const importOptions = {
  policy: "singleton",
  retryLimit: importRetries,
  retryDelay: 2,
  retryBackoff: true,
  expireInSeconds: 3_600,
  // A worker that was killed is missed after this, and another one takes its job over.
  heartbeatSeconds: 20,
  deleteAfterSeconds: 24 * 3_600,
};

const duplicatesOptions = { policy: "short", retryLimit: 1, deleteAfterSeconds: 3_600 };

/** Options of a client that runs under the runtime role, which may use the queue but not change it. */
export const runtimeOptions = {
  schema: jobsSchema,
  migrate: false,
  createSchema: false,
  schedule: false,
  reindex: false,
} as const;

async function grantToRuntimeRole(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`
      grant usage on schema ${jobsSchema} to acquaint_app;
      grant select, insert, update, delete on all tables in schema ${jobsSchema} to acquaint_app;
      grant usage on all sequences in schema ${jobsSchema} to acquaint_app;
      grant execute on all functions in schema ${jobsSchema} to acquaint_app`);
  } finally {
    await client.end();
  }
}

/**
 * Makes or updates the queue's tables. Run once at start, after the migrations, with the role that
 * owns the database; running it again changes nothing.
 *
 * @param ownerUrl PostgreSQL address of the owner
 */
export async function prepareQueue(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: jobsSchema,
    schedule: false,
    supervise: false,
    registerInstance: false,
    max: 1,
  });
  let problem: Error | undefined;
  boss.on("error", (error) => {
    problem ??= error;
  });
  await boss.start();
  try {
    await boss.createQueue(importQueue, importOptions);
    await boss.createQueue(duplicatesQueue, duplicatesOptions);
  } finally {
    await boss.stop({ graceful: false });
  }
  if (problem) throw problem;
  await grantToRuntimeRole(ownerUrl);
}

/**
 * Puts a step of an import into the queue, in the caller's transaction: either both are there
 * afterwards, what the caller wrote and the job, or neither.
 */
export async function enqueueImportIn(
  tx: Tx,
  viewer: Viewer,
  importId: string,
  step: ImportStep,
): Promise<void> {
  const boss = new PgBoss({ ...runtimeOptions, db: fromPrisma(tx), supervise: false });
  const job: ImportJob = { ownerId: viewer.ownerId, importId, step };
  await boss.send(importQueue, job, { singletonKey: viewer.ownerId });
}

/** Asks for a search for duplicates, in the caller's transaction; does nothing when one waits already. */
export async function enqueueDuplicatesIn(tx: Tx, viewer: Viewer): Promise<void> {
  const boss = new PgBoss({ ...runtimeOptions, db: fromPrisma(tx), supervise: false });
  const job: DuplicatesJob = { ownerId: viewer.ownerId };
  await boss.send(duplicatesQueue, job, { singletonKey: viewer.ownerId });
}

/**
 * Gives jobs that came out of a backup to the queue again. Those of queues that this version no longer has
 * are left out.
 *
 * @param ownerUrl PostgreSQL address of the owner; the queue is prepared
 */
export async function resendJobs(
  ownerUrl: string,
  jobs: readonly { queue: string; data: Record<string, unknown> }[],
): Promise<void> {
  const known = jobs.filter(({ queue }) => queue === importQueue || queue === duplicatesQueue);
  if (known.length === 0) return;
  const boss = new PgBoss({
    ...runtimeOptions,
    connectionString: ownerUrl,
    supervise: false,
    max: 1,
  });
  await boss.start();
  try {
    for (const { queue, data } of known) {
      const { ownerId } = data;
      await boss.send(queue, data, typeof ownerId === "string" ? { singletonKey: ownerId } : {});
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}
