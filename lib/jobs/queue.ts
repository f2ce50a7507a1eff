import "server-only";
import pg from "pg";
import { PgBoss } from "pg-boss";
import { duplicatesQueue, importQueue, jobsSchema, runtimeOptions } from "../data/queue/enqueue.ts";

/** How often a step is tried again before the member sees that it failed. */
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

/** Any number that is ours alone. PostgreSQL fails one of two grants on the same table that meet. */
const grantLock = 4_219_020_072;

async function grantToRuntimeRole(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    // One query, one transaction: the lock ends with it.
    await client.query(`
      select pg_advisory_xact_lock(${grantLock});
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
 * owns the database; running it again, or by several processes at once, changes nothing.
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
