import "server-only";
import { statfs } from "node:fs/promises";
import { env } from "../server/env.ts";
import { sharedTables } from "./database.ts";
import { waitWithin } from "./wait-within.ts";

/** Who watches the app wants an answer, also while the database hangs. */
const patienceMs = 2_000;

/** With less than this left, the next upload or the next write of the database may fail. */
const leastFreeBytes = 64 * 1024 * 1024;

async function isDiskFull(): Promise<boolean> {
  try {
    const { bavail, bsize } = await statfs(env().dataDir);
    return bavail * bsize < leastFreeBytes;
  } catch {
    // No folder yet, or a system that doesn't say: no sign of a full disk.
    return false;
  }
}

/**
 * Whether the database answers, the queue's tables are there and the disk has room.
 * @returns what is not ready, in a word each; empty when all is
 */
export async function findUnready(): Promise<("database" | "queue" | "disk")[]> {
  try {
    return await waitWithin(patienceMs, askAll);
  } catch {
    return ["database", "queue"];
  }
}

async function askAll(): Promise<("database" | "queue" | "disk")[]> {
  const [row] = await sharedTables().$queryRaw<{ queue: boolean }[]>`
      select to_regclass('jobs.job') is not null as queue`;
  return [
    ...(row?.queue ? [] : ["queue" as const]),
    ...((await isDiskFull()) ? ["disk" as const] : []),
  ];
}
