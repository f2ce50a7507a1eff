import type { ClientBase } from "pg";

/**
 * Removes what sweeps of a wrong clock left in one space, in the caller's transaction: flags of weeks
 * that are not over at `now`, and reviews that were opened later than now and in which nothing was
 * decided. A mark that a machine set on the future is no fact, so it goes without a correction: the end
 * of that week brings it again. The columns written are those that the fold gives without the flag.
 *
 * @returns how many people wait for their answer again
 */
export async function removeEarlyFlags(
  client: ClientBase,
  ownerId: string,
  now: Date,
): Promise<number> {
  await client.query(
    `delete from review r where r.owner_id = $1 and r.opened_at > $2
       and not exists (select from timeline_entry t
         where t.owner_id = $1 and t.review_id = r.id)`,
    [ownerId, now],
  );
  const { rows } = await client.query<{ count: number }>(
    `with early as (
       select id from person
       where owner_id = $1 and stage = 'unresponsive' and flagged_at >= $2
       order by id for update skip locked
     ), gone as (
       delete from timeline_entry t using early
       where t.owner_id = $1 and t.person_id = early.id and t.kind = 'flagged' and t.at >= $2
     ), waiting as (
       update person set stage = 'awaiting-reply', flagged_at = null
       from early where person.owner_id = $1 and person.id = early.id
       returning 1
     )
     select count(*)::int as count from waiting`,
    [ownerId, now],
  );
  return rows[0]?.count ?? 0;
}
