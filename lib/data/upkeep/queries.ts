import "server-only";
import { sharedTables } from "../database.ts";

/** What the workers do by themselves. */
export type UpkeepTask = "sweep" | "backup";

/** When a task was done last, and what came in its way since. */
export type UpkeepRow = {
  doneAt: Date | null;
  file: string | null;
  bytes: number | null;
  failures: number;
  lastError: string | null;
  nextTryAt: Date | null;
};

/** How a task stands; null before its first run. */
export async function readUpkeep(task: UpkeepTask): Promise<UpkeepRow | null> {
  const row = await sharedTables().upkeep.findUnique({ where: { task }, omit: { task: true } });
  return row && { ...row, bytes: row.bytes === null ? null : Number(row.bytes) };
}
