import "server-only";
import {
  type LineGroup,
  lineGroups,
  type PersonLine,
  type PersonLines,
} from "../../domain/today/day.ts";
import type { Tx } from "../database.ts";
import { pickLines } from "./pick-lines.ts";

const shownLines = 6;

type Row = {
  group: LineGroup;
  count: number;
  id: string;
  name: string;
  headline: string | null;
  at: Date;
  text: string | null;
  medium: string | null;
  invitedAt: Date | null;
  isStill: boolean;
};

/**
 * The people who need something now, each group cut to what a screen shows with the number of all,
 * and how many older connections were never invited to a chat.
 *
 * @param days how many of the member's days to look ahead, 1 = today only
 */
export async function selectLines(
  tx: Tx,
  ownerId: string,
  now: Date,
  zone: string,
  days = 1,
): Promise<{ groups: Record<LineGroup, PersonLines>; olderConnections: number }> {
  const rows = await tx.$queryRaw<Row[]>`
    with picked as (
      ${pickLines(ownerId, now, zone, days)}
    ), ranked as (
      select *, row_number() over (partition by "group" order by rank, id) as place,
        count(*) over (partition by "group")::int as count
      from picked
    )
    select r."group", r.count, r.id, p.name, coalesce(p.headline, nullif(concat_ws(' · ', p.position, p.company), '')) as headline, r.at,
      p.invited_at as "invitedAt",
      case when r."group" = 'hello' then (
        select left(i.note, 200) from invitation i
        where i.owner_id = p.owner_id and i.person_id = p.id and i.direction = 'incoming'
        order by i.sent_at desc limit 1
      ) when r."group" in ('chat', 'did-you-meet') then chat.data ->> 'place' end as text,
      chat.data ->> 'medium' as medium,
      r."group" = 'removal' and exists (
        select from timeline_entry t where t.owner_id = p.owner_id and t.person_id = p.id
          and t.kind = 'still-connected' and t.at = p.removal_decided_at) as "isStill"
    from ranked r
    join person p on p.owner_id = ${ownerId}::uuid and p.id = r.id
    left join lateral (
      select t.data from timeline_entry t
      where r."group" in ('chat', 'did-you-meet') and t.owner_id = p.owner_id
        and t.person_id = p.id and t.kind in ('chat-scheduled', 'chat-moved')
      order by t.at desc limit 1
    ) chat on true
    where r.place <= ${shownLines}
    order by r."group", r.place`;
  const groups = Object.fromEntries(
    lineGroups.map((group) => [group, toLines(rows.filter((row) => row.group === group))]),
  ) as Record<LineGroup, PersonLines>;
  return { groups, olderConnections: await countOlder(tx, ownerId, groups.hello.count) };
}

function toLines(rows: readonly Row[]): PersonLines {
  return { lines: rows.map(toLine), count: rows[0]?.count ?? 0 };
}

function toLine({ group: _, count: __, at, invitedAt, ...line }: Row): PersonLine {
  return { ...line, at: at.getTime(), invitedAt: invitedAt?.getTime() ?? null };
}

async function countOlder(tx: Tx, ownerId: string, hellos: number): Promise<number> {
  const rows = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from person
    where owner_id = ${ownerId}::uuid and stage = 'connected' and kept_at is null`;
  return Math.max(0, (rows[0]?.count ?? 0) - hellos);
}
