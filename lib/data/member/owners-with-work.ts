import "server-only";
import { sharedTables } from "../database.ts";

/**
 * The members in whose spaces something is due at `now`, the first member first: one statement for
 * all of them, since the worker asks every few seconds. Whoever has nothing due costs no more than
 * a look at an index.
 *
 * @param work a sweep (a week that ended, a review to open), a mailbox to read, a digest to send
 */
export async function listOwnersWithWork(
  work: "sweep" | "mailbox" | "digest",
  now: Date,
): Promise<string[]> {
  const rows = await sharedTables().$queryRaw<{ id: string }[]>`
    select list_owners_with_work(${work}, ${now}::timestamptz) as id`;
  return rows.map(({ id }) => id);
}
