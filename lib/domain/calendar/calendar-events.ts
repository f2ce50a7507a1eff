import { type Chat, chatLengthMs } from "../conversation/list-chats.ts";
import { localDate } from "../time/format.ts";
import { titleWords } from "../words/titles.ts";
import type { CalendarEvent } from "./write-calendar.ts";

export type EventPerson = { id: string; name: string; headline: string | null };

const minutes = 60_000;

function linkPerson(publicUrl: string, { id }: EventPerson): string {
  return `${publicUrl}/people/${id}`;
}

function lines(...parts: (string | null)[]): string {
  return parts.filter(Boolean).join("\n");
}

/** A chat as an event; its UID follows it through every move. */
export function toChatEvent(chat: Chat, person: EventPerson, publicUrl: string): CalendarEvent {
  const url = linkPerson(publicUrl, person);
  return {
    uid: `chat-${chat.id}@acquaint`,
    sequence: chat.sequence,
    when: { start: chat.at, end: chat.at + chatLengthMs },
    title: titleWords("calendar-chat", { name: person.name }),
    description: lines(
      person.headline,
      chat.medium && chat.medium !== "other" ? titleWords(`medium-${chat.medium}`) : null,
      url,
    ),
    location: chat.place,
    url,
    cancelled: chat.status === "cancelled",
    busy: true,
  };
}

/** The end of the time that somebody has to reply; it blocks nothing. */
export function toWeekEndEvent(
  dueAt: number,
  person: EventPerson,
  publicUrl: string,
): CalendarEvent {
  const url = linkPerson(publicUrl, person);
  return {
    uid: `week-${person.id}@acquaint`,
    sequence: 0,
    when: { start: dueAt, end: dueAt + 15 * minutes },
    title: titleWords("calendar-week-ends", { name: person.name }),
    description: lines(person.headline, url),
    location: null,
    url,
    cancelled: false,
    busy: false,
  };
}

/** The day of the next touch, by the member's zone. */
export function toTouchEvent(
  nextTouchAt: number,
  person: EventPerson,
  publicUrl: string,
  zone: string,
): CalendarEvent {
  const url = linkPerson(publicUrl, person);
  return {
    uid: `touch-${person.id}@acquaint`,
    sequence: 0,
    when: { day: localDate(nextTouchAt, zone) },
    title: titleWords("calendar-touch", { name: person.name }),
    description: lines(person.headline, url),
    location: null,
    url,
    cancelled: false,
    busy: false,
  };
}
