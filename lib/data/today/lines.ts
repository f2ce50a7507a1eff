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
  /** everybody who is connected and was never invited nor kept */
  connected: number;
  id: string | null;
  name: string | null;
  headline: string | null;
  at: Date | null;
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
    with ${pickLines(ownerId, now, zone, { days, most: shownLines })},
    ranked as (
      select *, row_number() over (
        partition by "group" order by (case when "group" = 'hello' then at end) desc, rank
      ) as place from picked
    )
    select c."group", c.count, r.id, p.name, coalesce(p.headline, nullif(concat_ws(' · ', p.position, p.company), '')) as headline, r.at,
      p.invited_at as "invitedAt",
      case when r."group" = 'hello' then (
        select left(i.note, 200) from invitation i
        where i.owner_id = p.owner_id and i.person_id = p.id and i.direction = 'incoming'
        order by i.sent_at desc limit 1
      ) when r."group" in ('chat', 'did-you-meet') then chat.data ->> 'place' end as text,
      chat.data ->> 'medium' as medium,
      r."group" = 'removal' and exists (
        select from timeline_entry t where t.owner_id = p.owner_id and t.person_id = p.id
          and t.kind = 'still-connected' and t.at = p.removal_decided_at) as "isStill",
      (select count(*)::int from person
        where owner_id = ${ownerId}::uuid and stage = 'connected' and kept_at is null) as connected
    from counted c
    left join ranked r on r."group" = c."group" and r.place <= ${shownLines}
    left join person p on p.owner_id = ${ownerId}::uuid and p.id = r.id
    left join lateral (
      select t.data from timeline_entry t
      where r."group" in ('chat', 'did-you-meet') and t.owner_id = p.owner_id
        and t.person_id = p.id and t.kind in ('chat-scheduled', 'chat-moved')
      order by t.at desc limit 1
    ) chat on true
    order by c."group", r.place`;
  const groups = Object.fromEntries(
    lineGroups.map((group) => [group, toLines(rows.filter((row) => row.group === group))]),
  ) as Record<LineGroup, PersonLines>;
  const connected = rows[0]?.connected ?? 0;
  return { groups, olderConnections: Math.max(0, connected - groups.hello.count) };
}

function toLines(rows: readonly Row[]): PersonLines {
  return { lines: rows.flatMap(toLine), count: rows[0]?.count ?? 0 };
}

function toLine({ group: _, count: __, connected: ___, ...row }: Row): PersonLine[] {
  const { id, name, at, invitedAt, ...line } = row;
  // A group of nobody is here with its count alone.
  if (id === null || name === null || at === null) return [];
  return [{ ...line, id, name, at: at.getTime(), invitedAt: invitedAt?.getTime() ?? null }];
}
