import "server-only";
import { sharedTables } from "../database.ts";
import type { UpkeepTask } from "./queries.ts";

const minuteMs = 60_000;

/** Notes that a task was done; at most once a minute, as some are done every few seconds. */
export async function noteUpkeepDone(task: UpkeepTask, now: Date): Promise<void> {
  const since = new Date(now.getTime() - minuteMs);
  await sharedTables().$executeRaw`
    insert into upkeep (task, done_at, failures) values (${task}, ${now}::timestamptz, 0)
    on conflict (task) do update
      set done_at = excluded.done_at, failures = 0, last_error = null, next_try_at = null
      where upkeep.done_at is null or upkeep.done_at < ${since}::timestamptz
        or upkeep.done_at > ${now}::timestamptz or upkeep.failures > 0`;
}

/** Notes that a task failed. @param problem a sentence without names and texts of members */
export async function noteUpkeepFailed(task: UpkeepTask, problem: string): Promise<void> {
  await sharedTables().$executeRaw`
    insert into upkeep (task, failures, last_error) values (${task}, 1, ${problem})
    on conflict (task) do update set failures = upkeep.failures + 1, last_error = excluded.last_error`;
}
