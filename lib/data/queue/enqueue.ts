import "server-only";
import type pg from "pg";
import { fromPrisma, PgBoss } from "pg-boss";
import { atEndOf, type Tx } from "../database.ts";
import type { Viewer } from "../viewer.ts";

/** What one import needs next; one at a time for each member. */
export const importQueue = "import";

/** The search for people who are there twice; one waits for each member at most. */
export const duplicatesQueue = "duplicates";

export type DuplicatesJob = { ownerId: string };

export type ImportStep = "read" | "apply" | "undo";
export type ImportJob = { ownerId: string; importId: string; step: ImportStep };

/** The queue's own schema, beside the tables of the app. */
export const jobsSchema = "jobs";

/** Options of a client that runs under the runtime role, which may use the queue but not change it. */
export const runtimeOptions = {
  schema: jobsSchema,
  migrate: false,
  createSchema: false,
  schedule: false,
  reindex: false,
} as const;

function openQueueIn(tx: Tx | pg.PoolClient): PgBoss {
  const db =
    "$queryRaw" in tx
      ? fromPrisma(tx)
      : { executeSql: (text: string, values?: unknown[]) => tx.query(text, values) };
  return new PgBoss({ ...runtimeOptions, db, supervise: false });
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
  const job: ImportJob = { ownerId: viewer.ownerId, importId, step };
  await openQueueIn(tx).send(importQueue, job, { singletonKey: viewer.ownerId });
}

/**
 * Lets the worker look for people who are there twice, once this transaction is through: whatever adds people, or
 * changes by what they are told apart, calls it where it writes. One search waits for each member at most.
 */
export function searchDuplicatesAfter(tx: Tx | pg.PoolClient, viewer: Viewer): void {
  atEndOf(tx, duplicatesQueue, async () => {
    const job: DuplicatesJob = { ownerId: viewer.ownerId };
    await openQueueIn(tx).send(duplicatesQueue, job, { singletonKey: viewer.ownerId });
  });
}
