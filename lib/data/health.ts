import "server-only";
import { sharedTables } from "./database.ts";

/**
 * Whether the database answers and the queue's tables are there.
 * @returns what is not ready, in a word each; empty when all is
 */
export async function findUnready(): Promise<("database" | "queue")[]> {
  try {
    const [row] = await sharedTables().$queryRaw<{ queue: boolean }[]>`
      select to_regclass('jobs.job') is not null as queue`;
    return row?.queue ? [] : ["queue"];
  } catch {
    return ["database", "queue"];
  }
}
