import "server-only";
import { openTables } from "../data/database.ts";

/** How the queue is doing: whether it can be used, and the workers heard of lately. */
export type QueueHealth = { ready: boolean; workers: number; lastSeenAt: Date | null };

/**
 * Looks at the queue's tables and at the workers' heartbeats in them. Never throws: a database that
 * can't be asked is a queue that is not ready.
 */
export async function readQueueHealth(): Promise<QueueHealth> {
  try {
    const [row] = await openTables().$queryRaw<{ workers: number; last_seen_at: Date | null }[]>`
      select count(*) filter (
          where stopped_on is null
            and heartbeat_on > now() - 3 * heartbeat_seconds * interval '1 second'
        )::int as workers,
        max(heartbeat_on) as last_seen_at
      from jobs.instance where name = 'worker'`;
    return { ready: true, workers: row?.workers ?? 0, lastSeenAt: row?.last_seen_at ?? null };
  } catch {
    return { ready: false, workers: 0, lastSeenAt: null };
  }
}
