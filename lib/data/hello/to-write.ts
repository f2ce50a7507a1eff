import "server-only";
import { dayMs } from "../../domain/time/day-ms.ts";
import { inSpace, type Tx } from "../database.ts";
import { Prisma } from "../prisma-client/client.ts";
import type { Viewer } from "../viewer.ts";

const hellosWithinDays = 30;
/** Of each moment: far more than anybody writes in a sitting. */
const mostAtOnce = 1000;

/** Somebody to write to. Times are epoch milliseconds. */
export type ToWrite = {
  personId: string;
  name: string;
  headline: string | null;
  slug: string | null;
  moment: "hello" | "reply-first";
  /** when the member accepted, or decided to ask first */
  since: number;
};

/** Those that wait, cut to a page, with the number of all. */
export type FoundToWrite = { rows: ToWrite[]; count: number };

/** The row after which a page begins. */
type ToWriteCursor = Pick<ToWrite, "personId" | "moment" | "since">;

type Asked = { after?: ToWriteCursor | null; most?: number };

/**
 * The messages that wait to be written: people accepted in the last 30 days and not yet invited to a
 * chat, then questions to those whose invitation waits for a reason. Newest first.
 */
export function listToWrite(viewer: Viewer, now: Date, asked: Asked = {}): Promise<FoundToWrite> {
  return inSpace(viewer, (tx) => listToWriteIn(tx, viewer, now, asked));
}

type Row = Omit<ToWrite, "since"> & { since: Date; count: number };

/** The same as {@link listToWrite}, inside a transaction of the caller's: one statement. */
export async function listToWriteIn(
  tx: Tx,
  viewer: Viewer,
  now: Date,
  { after = null, most = mostAtOnce }: Asked = {},
): Promise<FoundToWrite> {
  const { ownerId } = viewer;
  const begin = new Date(now.getTime() - hellosWithinDays * dayMs);
  const place =
    after && Prisma.sql`(${new Date(after.since)}::timestamptz, ${after.personId}::uuid)`;
  const onward = {
    hello: after?.moment === "hello" ? Prisma.sql`and (connected_at, id) < ${place}` : Prisma.empty,
    "reply-first":
      after?.moment === "reply-first"
        ? Prisma.sql`and (i.replied_first_at, p.id) < ${place}`
        : Prisma.empty,
  };
  const rows = await tx.$queryRaw<Row[]>`
    with waiting as (
      (select id, 'hello' as moment, connected_at as since from person
        where owner_id = ${ownerId}::uuid and stage = 'connected' and kept_at is null
          and connected_at >= ${begin} and ${after?.moment !== "reply-first"} ${onward.hello}
        order by connected_at desc, id desc limit ${most})
      union all
      (select p.id, 'reply-first', i.replied_first_at from invitation i
        join person p on p.owner_id = i.owner_id and p.id = i.person_id
        where i.owner_id = ${ownerId}::uuid and i.status = 'pending' and i.direction = 'incoming'
          and i.replied_first_at is not null
          and coalesce(p.last_touch_at, '-infinity') <= i.replied_first_at ${onward["reply-first"]}
        order by i.replied_first_at desc, p.id desc limit ${mostAtOnce})
    ), page as (
      select * from waiting order by moment, since desc, id desc limit ${most}
    )
    select w.id as "personId", w.moment, w.since, p.name, p.headline, p.slug,
      ${countToWriteSql(viewer, now)} as count
    from page w join person p on p.owner_id = ${ownerId}::uuid and p.id = w.id
    order by w.moment, w.since desc, w.id desc`;
  return {
    rows: rows.map(({ count: _, since, ...row }) => ({ ...row, since: since.getTime() })),
    count: rows[0]?.count ?? 0,
  };
}

/** How many messages wait to be written, for any select; see {@link listToWrite}. */
export function countToWriteSql({ ownerId }: Viewer, now: Date): Prisma.Sql {
  const after = new Date(now.getTime() - hellosWithinDays * dayMs);
  return Prisma.sql`(
    least(${mostAtOnce}, (select count(*) from person
      where owner_id = ${ownerId}::uuid and stage = 'connected' and kept_at is null
        and connected_at >= ${after})) +
    least(${mostAtOnce}, (select count(*) from invitation i
      join person p on p.owner_id = i.owner_id and p.id = i.person_id
      where i.owner_id = ${ownerId}::uuid and i.status = 'pending' and i.direction = 'incoming'
        and i.replied_first_at is not null
        and coalesce(p.last_touch_at, '-infinity') <= i.replied_first_at))
  )::int`;
}
