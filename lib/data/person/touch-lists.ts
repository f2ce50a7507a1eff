import "server-only";
import {
  cadencesOfSilence,
  orderByLoss,
  silentDays,
  type TouchFacts,
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

/** What a row's place rests on. */
type Ranked = TouchFacts & { id: string };

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

/** How many are on a list: a number, for any select. */
export function countOnList(ownerId: string, asked: Asked): Prisma.Sql {
  return Prisma.sql`(select count(*)::int from person
    where ${searching(ownerId, asked.query)} and ${onList(asked)})`;
}

/** What the order rests on, of those who wait longest: all of it stands in the index of the list. */
async function rankIn(tx: Tx, ownerId: string, asked: Asked) {
  const first =
    asked.list === "keep-in-touch" ? Prisma.sql`next_touch_at` : Prisma.sql`last_touch_at`;
  const epochMs = (column: string) =>
    Prisma.raw(`(extract(epoch from w.${column}) * 1000)::float8`);
  const [row] = await tx.$queryRaw<{ waiting: Ranked[]; count: number }[]>`
    with waiting as (
      select id, stage, trusted, last_touch_at, next_touch_at, cadence_days
      from person where ${searching(ownerId, asked.query)} and ${onList(asked)}
      order by ${first}, id limit ${rankedAtMost}
    )
    select ${countOnList(ownerId, asked)} as count, coalesce(jsonb_agg(jsonb_build_object(
      'id', w.id, 'stage', w.stage, 'trusted', w.trusted, 'cadenceDays', w.cadence_days,
      'lastTouchAt', ${epochMs("last_touch_at")}, 'nextTouchAt', ${epochMs("next_touch_at")},
      'agreedOpen', exists (
        select from timeline_entry held
        where held.owner_id = ${ownerId}::uuid and held.person_id = w.id
          and held.at >= coalesce(w.last_touch_at, 'epoch') and held.kind = 'chat-held'
          and held.data #>> '{notes,agreed}' is not null
          and not exists (
            select from timeline_entry undo
            where undo.owner_id = held.owner_id and undo.person_id = held.person_id
              and undo.kind = 'undone' and undo.target_id = held.id
          )))), '[]') as waiting
    from waiting w`;
  return { ranked: orderByLoss(row?.waiting ?? [], asked.now.getTime()), count: row?.count ?? 0 };
}

/** The same as {@link listTouches}, inside a transaction of the caller's. */
export async function listTouchesIn(
  tx: Tx,
  viewer: Viewer,
  asked: Asked,
  limit: number,
): Promise<FoundTouches> {
  const { ownerId } = viewer;
  const { ranked, count } = await rankIn(tx, ownerId, asked);
  const shown = ranked.slice(0, limit);
  const named = await tx.$queryRaw<{ id: string; name: string; sub: string | null }[]>`
    select id, name, coalesce(headline, nullif(concat_ws(' · ', position, company), '')) as sub
    from person where owner_id = ${ownerId}::uuid
      and id = any(${shown.map(({ id }) => id)}::uuid[])`;
  const byId = new Map(named.map((each) => [each.id, each]));
  const rows = shown.flatMap((facts) => {
    const person = byId.get(facts.id);
    return person ? [{ ...facts, ...person }] : [];
  });
  return { rows, count };
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

/** How many are on each of the two lists, for any select: one JSON object. */
export function countTouchesSql(ownerId: string, zone: string, now: Date): Prisma.Sql {
  const count = (list: TouchList) => countOnList(ownerId, { list, query: "", now, zone });
  return Prisma.sql`jsonb_build_object('keep-in-touch', ${count("keep-in-touch")},
    'losing-touch', ${count("losing-touch")})`;
}
