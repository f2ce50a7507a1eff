import "server-only";
import {
  cadencesOfSilence,
  orderByLoss,
  silentDays,
  type TouchList,
  type TouchRow,
} from "../../domain/person/touch-list.ts";
import { dayMs } from "../../domain/time/day-ms.ts";
import { endOfDay } from "../../domain/today/day.ts";
import { inSpace, type Tx } from "../database.ts";
import { Prisma } from "../prisma-client/client.ts";
import { readSettingsIn } from "../settings/queries.ts";
import type { Viewer } from "../viewer.ts";
import { searching } from "./list-people.ts";

/** A list cut to what is looked at, with the number of all. */
export type FoundTouches = { rows: TouchRow[]; count: number };

/** Of more than this, those waiting longest are ranked. */
const rankedAtMost = 1000;

type RawRow = Omit<TouchRow, "lastTouchAt" | "nextTouchAt" | "agreedOpen"> & {
  lastTouchAt: Date | null;
  nextTouchAt: Date | null;
  agreedAt: Date | null;
};

type Asked = { list: TouchList; query: string; now: Date; zone: string };

/** Who is on the list; each condition has its partial index. */
function onList({ list, now, zone }: Asked): Prisma.Sql {
  if (list === "keep-in-touch") {
    const tonight = new Date(endOfDay(now.getTime(), zone));
    return Prisma.sql`next_touch_at < ${tonight} and stage <> 'removed'`;
  }
  const silentSince = new Date(now.getTime() - silentDays * dayMs);
  return Prisma.sql`stage in ('met', 'in-conversation') and next_touch_at is null
    and removal_decided_at is null and coalesce(cadence_days, 1) <> 0
    and last_touch_at < case when cadence_days > 0
      then ${now}::timestamptz - cadence_days * ${cadencesOfSilence}::float8 * interval '1 day'
      else ${silentSince}::timestamptz end`;
}

function toRow({ agreedAt, lastTouchAt, nextTouchAt, ...row }: RawRow): TouchRow {
  return {
    ...row,
    lastTouchAt: lastTouchAt?.getTime() ?? null,
    nextTouchAt: nextTouchAt?.getTime() ?? null,
    agreedOpen: agreedAt !== null && agreedAt.getTime() >= (lastTouchAt?.getTime() ?? 0),
  };
}

/** How many are on a list, inside a transaction of the caller's. */
export async function countOn(tx: Tx, ownerId: string, asked: Asked): Promise<number> {
  const rows = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from person
    where ${searching(ownerId, asked.query)} and ${onList(asked)}`;
  return rows[0]?.count ?? 0;
}

/** The same as {@link listTouches}, inside a transaction of the caller's. */
export async function listTouchesIn(
  tx: Tx,
  viewer: Viewer,
  asked: Asked,
  limit: number,
): Promise<FoundTouches> {
  const { ownerId } = viewer;
  const first =
    asked.list === "keep-in-touch" ? Prisma.sql`next_touch_at` : Prisma.sql`last_touch_at`;
  const rows = await tx.$queryRaw<RawRow[]>`
    with waiting as (
      select id, name, coalesce(headline, nullif(concat_ws(' · ', position, company), '')) as sub,
        stage, trusted, last_touch_at, next_touch_at, cadence_days
      from person where ${searching(ownerId, asked.query)} and ${onList(asked)}
      order by ${first}, id limit ${rankedAtMost}
    ), agreed as (
      select held.person_id, max(held.at) as at from timeline_entry held
      where held.owner_id = ${ownerId}::uuid and held.kind = 'chat-held'
        and held.data #>> '{notes,agreed}' is not null
        and not exists (
          select from timeline_entry undo
          where undo.owner_id = held.owner_id and undo.person_id = held.person_id
            and undo.kind = 'undone' and undo.target_id = held.id
        )
      group by held.person_id
    )
    select w.id, w.name, w.sub, w.stage, w.trusted, w.last_touch_at as "lastTouchAt",
      w.next_touch_at as "nextTouchAt", w.cadence_days as "cadenceDays", agreed.at as "agreedAt"
    from waiting w left join agreed on agreed.person_id = w.id`;
  const ordered = orderByLoss(rows.map(toRow), asked.now.getTime()).slice(0, limit);
  const all = rows.length < rankedAtMost ? rows.length : await countOn(tx, ownerId, asked);
  return { rows: ordered, count: all };
}

/**
 * The people to be in touch with, ordered by what is lost by waiting: those whose planned day has
 * come (`keep-in-touch`), or those met or spoken with who have not been heard of for long and with
 * whom nothing is planned (`losing-touch`).
 *
 * @param query narrows the list as the search of people does
 */
export function listTouches(
  viewer: Viewer,
  asked: { list: TouchList; query: string },
  limit: number,
  now: Date,
): Promise<FoundTouches> {
  return inSpace(viewer, async (tx) => {
    const { zone } = await readSettingsIn(tx, viewer);
    return listTouchesIn(tx, viewer, { ...asked, now, zone }, limit);
  });
}

/** How many are on each of the two lists. */
export function countTouches(viewer: Viewer, now: Date): Promise<Record<TouchList, number>> {
  return inSpace(viewer, async (tx) => {
    const { zone } = await readSettingsIn(tx, viewer);
    const count = (list: TouchList) => countOn(tx, viewer.ownerId, { list, query: "", now, zone });
    return {
      "keep-in-touch": await count("keep-in-touch"),
      "losing-touch": await count("losing-touch"),
    };
  });
}
