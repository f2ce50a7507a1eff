import "server-only";
import {
  type EventPerson,
  toChatEvent,
  toTouchEvent,
  toWeekEndEvent,
} from "../../domain/calendar/calendar-events.ts";
import type { CalendarEvent } from "../../domain/calendar/write-calendar.ts";
import { chatKinds, listChats } from "../../domain/conversation/list-chats.ts";
import { dayMs } from "../../domain/time/day-ms.ts";
import { inSpace, type Tx } from "../database.ts";
import { Prisma } from "../prisma-client/client.ts";
import { readSettingsIn } from "../settings/queries.ts";
import { foldColumns, toEntry } from "../timeline/entry-row.ts";
import type { Viewer } from "../viewer.ts";

const pastDays = 30;
const futureDays = 366;
/** More than this of one kind would be no calendar any more. */
const mostOfAKind = 1000;

type DatedPerson = EventPerson & { at: Date };

const sub = Prisma.sql`coalesce(p.headline, nullif(concat_ws(' · ', p.position, p.company), ''))`;

/** People with a chat in the window: agreed (by the cache), or over (by the facts that ended it). */
function selectChatPeople(tx: Tx, ownerId: string, from: Date, to: Date): Promise<EventPerson[]> {
  return tx.$queryRaw<EventPerson[]>`
    select p.id, p.name, ${sub} as headline from person p
    where p.owner_id = ${ownerId}::uuid and p.id in (
      (select id from person
        where owner_id = ${ownerId}::uuid and stage = 'chat-scheduled'
          and chat_at >= ${from} and chat_at <= ${to}
        order by chat_at limit ${mostOfAKind})
      union
      (select person_id from timeline_entry
        where owner_id = ${ownerId}::uuid and kind in ('chat-held', 'chat-missed', 'chat-cancelled')
          and at >= ${from}
        order by at desc limit ${mostOfAKind})
    )`;
}

async function listChatEvents(
  tx: Tx,
  ownerId: string,
  publicUrl: string,
  [from, to]: readonly [Date, Date],
): Promise<CalendarEvent[]> {
  const people = await selectChatPeople(tx, ownerId, from, to);
  const rows = await tx.timelineEntry.findMany({
    where: {
      ownerId,
      personId: { in: people.map(({ id }) => id) },
      kind: { in: [...chatKinds, "undone"] },
    },
    select: { ...foldColumns, personId: true },
  });
  const factsOf = Map.groupBy(rows, ({ personId }) => personId);
  return people.flatMap((person) =>
    listChats((factsOf.get(person.id) ?? []).map(toEntry))
      .filter(({ at }) => at >= from.getTime() && at <= to.getTime())
      .map((chat) => toChatEvent(chat, person, publicUrl)),
  );
}

function selectDue(
  tx: Tx,
  ownerId: string,
  [from, to]: readonly [Date, Date],
): Promise<DatedPerson[]> {
  return tx.$queryRaw<DatedPerson[]>`
    select p.id, p.name, ${sub} as headline, p.due_at as at from person p
    where p.owner_id = ${ownerId}::uuid and p.stage = 'awaiting-reply'
      and p.due_at >= ${from} and p.due_at <= ${to}
    order by p.due_at limit ${mostOfAKind}`;
}

function selectTouches(
  tx: Tx,
  ownerId: string,
  [from, to]: readonly [Date, Date],
): Promise<DatedPerson[]> {
  return tx.$queryRaw<DatedPerson[]>`
    select p.id, p.name, ${sub} as headline, p.next_touch_at as at from person p
    where p.owner_id = ${ownerId}::uuid and p.stage <> 'removed'
      and p.next_touch_at >= ${from} and p.next_touch_at <= ${to}
    order by p.next_touch_at limit ${mostOfAKind}`;
}

/**
 * What the member's calendar shows, from 30 days ago to a year ahead: all chats, the ends of weeks
 * and the next touches, at most 1,000 of each however large the space.
 *
 * @param publicUrl where events link to
 */
export function listCalendarEvents(
  viewer: Viewer,
  publicUrl: string,
  now: Date,
): Promise<CalendarEvent[]> {
  const { ownerId } = viewer;
  const window = [
    new Date(now.getTime() - pastDays * dayMs),
    new Date(now.getTime() + futureDays * dayMs),
  ] as const;
  return inSpace(viewer, async (tx) => {
    const { zone } = await readSettingsIn(tx, viewer);
    const chats = await listChatEvents(tx, ownerId, publicUrl, window);
    const due = await selectDue(tx, ownerId, window);
    const touches = await selectTouches(tx, ownerId, window);
    return [
      ...chats,
      ...due.map(({ at, ...person }) => toWeekEndEvent(at.getTime(), person, publicUrl)),
      ...touches.map(({ at, ...person }) => toTouchEvent(at.getTime(), person, publicUrl, zone)),
    ];
  });
}

/** One chat of one person as an event; null when the space has no such chat. */
export function findChatEvent(
  viewer: Viewer,
  asked: { personId: string; chatId: string },
  publicUrl: string,
): Promise<CalendarEvent | null> {
  const { ownerId } = viewer;
  return inSpace(viewer, async (tx) => {
    const person = await tx.person.findUnique({
      where: { ownerId_id: { ownerId, id: asked.personId } },
      select: { id: true, name: true, headline: true },
    });
    if (!person) return null;
    const rows = await tx.timelineEntry.findMany({
      where: { ownerId, personId: person.id, kind: { in: [...chatKinds, "undone"] } },
      select: foldColumns,
    });
    const chat = listChats(rows.map(toEntry)).find(({ id }) => id === asked.chatId);
    return chat ? toChatEvent(chat, person, publicUrl) : null;
  });
}
