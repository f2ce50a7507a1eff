import type { ClientBase } from "pg";

/** What one batch did: the people it took, and the flags that were new. */
export type FlaggedBatch = { swept: number; flagged: number };

/** People in one transaction: short enough that a reply never waits long for the lock. */
export const batchSize = 2_000;

/**
 * Flags up to `limit` people of one space whose week is over at `now`, in the caller's transaction.
 *
 * The flag stands at the end of the week, whenever the sweep comes by, and a unique index allows one
 * for each week. Rows that another sweep or an append holds are left to it. The columns written are
 * those that the fold gives with the flag added: nothing that stops the clock can lie before the
 * flag while the cache says `awaiting-reply`, and later facts that leave it running don't touch them.
 */
export async function flagDueBatch(
  client: ClientBase,
  ownerId: string,
  now: Date,
  limit: number = batchSize,
): Promise<FlaggedBatch> {
  const { rows } = await client.query<FlaggedBatch>(
    `with due as (
       select id, due_at from person
       where owner_id = $1 and stage = 'awaiting-reply' and due_at < $2
       order by due_at limit $3
       for update skip locked
     ), flag as (
       insert into timeline_entry (owner_id, id, person_id, kind, at, recorded_at, source, data)
       select $1, gen_random_uuid(), id, 'flagged', due_at, $2, 'sweep',
         jsonb_build_object('dueAt', (extract(epoch from due_at) * 1000)::bigint)
       from due
       on conflict do nothing
       returning 1
     ), swept as (
       update person set stage = 'unresponsive', flagged_at = due.due_at
       from due where person.owner_id = $1 and person.id = due.id
       returning 1
     )
     select (select count(*)::int from flag) as flagged,
       (select count(*)::int from swept) as swept`,
    [ownerId, now, limit],
  );
  return rows[0] ?? { swept: 0, flagged: 0 };
}
