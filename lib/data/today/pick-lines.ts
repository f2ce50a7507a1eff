import "server-only";
import { dayMs } from "../../domain/time/day-ms.ts";
import { endOfDay } from "../../domain/today/day.ts";
import { Prisma } from "../prisma-client/client.ts";

/** Connections of an archive that are older than this were not "accepted recently". */
const helloDays = 30;
const weekEndsWithinDays = 3;
/** A chat is asked about this long after it began. */
const chatLengthMs = 45 * 60_000;

/**
 * Whoever needs something: a subquery with the columns `"group"`, `id`, `at` and `rank`. Every group
 * reads its own partial index, so that it may be counted for each page.
 *
 * @param days how many of the member's days to look ahead, 1 = today only
 */
export function pickLines(ownerId: string, now: Date, zone: string, days: number): Prisma.Sql {
  const ago = (ms: number) => new Date(now.getTime() - ms);
  const endOf = (day: number) => new Date(endOfDay(now.getTime(), zone, day));
  return Prisma.sql`
    select 'hello' as "group", id, connected_at as at, -extract(epoch from connected_at) as rank
      from person where owner_id = ${ownerId}::uuid and stage = 'connected' and kept_at is null
        and removal_decided_at is null and connected_at >= ${ago(helloDays * dayMs)}
    union all
    select 'hello', id, connected_at, -extract(epoch from connected_at)
      from person where owner_id = ${ownerId}::uuid and stage = 'connected' and kept_at is null
        and removal_decided_at is null and connected_at < ${ago(helloDays * dayMs)}
        and id in (
          select i.person_id from assessment a
          join invitation i on i.owner_id = a.owner_id and i.id = a.invitation_id
          where a.owner_id = ${ownerId}::uuid and a.outcome = 'accept'
        )
    union all
    select case when chat_at < ${ago(chatLengthMs)} then 'did-you-meet' else 'chat' end, id,
        chat_at, extract(epoch from chat_at)
      from person where owner_id = ${ownerId}::uuid and stage = 'chat-scheduled'
        and chat_at < ${endOf(days)}
    union all
    select 'week-ends', id, due_at, extract(epoch from due_at)
      from person where owner_id = ${ownerId}::uuid and stage = 'awaiting-reply'
        and due_at < ${endOf(Math.max(days, weekEndsWithinDays))}
    union all
    select 'touch', id, next_touch_at, extract(epoch from next_touch_at)
      from person where owner_id = ${ownerId}::uuid and next_touch_at < ${endOf(days)}
        and stage <> 'removed'
    union all
    select 'removal', id, removal_decided_at, extract(epoch from removal_decided_at)
      from person where owner_id = ${ownerId}::uuid and removal_decided_at is not null`;
}
