import "server-only";
import { dayMs } from "../../domain/time/day-ms.ts";
import { endOfDay, type LineGroup, waitingGroups } from "../../domain/today/day.ts";
import { Prisma } from "../prisma-client/client.ts";

/** Connections of an archive that are older than this were not "accepted recently". */
const helloDays = 30;
const weekEndsWithinDays = 3;
/** A chat is asked about this long after it began. */
const chatLengthMs = 45 * 60_000;

/** People of one group: the condition on `person`, and the time by which they stand in order. */
type Branch = { group: LineGroup; where: Prisma.Sql; at: Prisma.Sql; newestFirst?: true };

/**
 * Whoever needs something. Every branch reads its own partial index, which holds the time and the id: a count of it
 * visits no row, and the first of it are the first of the index.
 *
 * @param days how many of the member's days to look ahead, 1 = today only
 * @param accepted a query of those whose invitation was accepted here
 */
function listBranches(
  ownerId: string,
  now: Date,
  zone: string,
  { days, accepted }: { days: number; accepted: Prisma.Sql },
): Branch[] {
  const ago = (ms: number) => new Date(now.getTime() - ms);
  const endOf = (day: number) => new Date(endOfDay(now.getTime(), zone, day));
  const own = Prisma.sql`owner_id = ${ownerId}::uuid`;
  const hello = Prisma.sql`${own} and stage = 'connected' and kept_at is null
    and removal_decided_at is null`;
  const chat = Prisma.sql`${own} and stage = 'chat-scheduled'`;
  const [over, chatAt] = [ago(chatLengthMs), Prisma.sql`chat_at`];
  const [recent, connectedAt] = [ago(helloDays * dayMs), Prisma.sql`connected_at`];
  return [
    {
      group: "hello",
      where: Prisma.sql`${hello} and connected_at >= ${recent}`,
      at: connectedAt,
      newestFirst: true,
    },
    {
      group: "hello",
      where: Prisma.sql`${hello} and connected_at < ${recent} and id in (${accepted})`,
      at: connectedAt,
      newestFirst: true,
    },
    { group: "did-you-meet", where: Prisma.sql`${chat} and chat_at < ${over}`, at: chatAt },
    {
      group: "chat",
      where: Prisma.sql`${chat} and chat_at >= ${over} and chat_at < ${endOf(days)}`,
      at: chatAt,
    },
    {
      group: "week-ends",
      where: Prisma.sql`${own} and stage = 'awaiting-reply'
        and due_at < ${endOf(Math.max(days, weekEndsWithinDays))}`,
      at: Prisma.sql`due_at`,
    },
    {
      group: "touch",
      where: Prisma.sql`${own} and next_touch_at < ${endOf(days)} and stage <> 'removed'`,
      at: Prisma.sql`next_touch_at`,
    },
    {
      group: "removal",
      where: Prisma.sql`${own} and removal_decided_at is not null`,
      at: Prisma.sql`removal_decided_at`,
    },
  ];
}

const acceptedHere = (ownerId: string) => Prisma.sql`select i.person_id from assessment a
  join invitation i on i.owner_id = a.owner_id and i.id = a.invitation_id
  where a.owner_id = ${ownerId}::uuid and a.outcome = 'accept'`;

const countOf = ({ where }: Branch) =>
  Prisma.sql`(select count(*)::int from person where ${where})`;

/** How many wait in all groups that ask for something to be done: a number, for any select. */
export function countPeopleWaiting(ownerId: string, now: Date, zone: string): Prisma.Sql {
  const branches = listBranches(ownerId, now, zone, { days: 1, accepted: acceptedHere(ownerId) });
  const waiting = branches.filter(({ group }) => waitingGroups.some((each) => each === group));
  return Prisma.sql`(${Prisma.join(waiting.map(countOf), " + ")})`;
}

/**
 * The first few of each branch and the number of all: subqueries, `picked` with the columns `"group"`, `id`, `at` and
 * `rank`, and `counted` with `"group"` and `count`.
 */
export function pickLines(
  ownerId: string,
  now: Date,
  zone: string,
  { days, most }: { days: number; most: number },
): Prisma.Sql {
  const accepted = Prisma.sql`select person_id from accepted`;
  const branches = listBranches(ownerId, now, zone, { days, accepted });
  const firsts = branches.map(({ group, where, at, newestFirst }) => {
    const order = newestFirst ? Prisma.sql`${at} desc, id desc` : Prisma.sql`${at}, id`;
    return Prisma.sql`(select ${group} as "group", id, ${at} as at, row_number() over (order by ${order}) as rank
      from person where ${where} order by ${order} limit ${most})`;
  });
  const counts = branches.map((branch) => Prisma.sql`(${branch.group}, ${countOf(branch)})`);
  return Prisma.sql`
    accepted as materialized (${acceptedHere(ownerId)}),
    picked as (${Prisma.join(firsts, " union all ")}),
    counted as (
      select "group", sum(count)::int as count
      from (values ${Prisma.join(counts)}) as each_branch("group", count) group by "group"
    )`;
}
