import { Temporal } from "temporal-polyfill";
import type { Pace } from "../review/pace.ts";
import { dayMs } from "../time/day-ms.ts";
import { localDate } from "../time/format.ts";
import { say } from "../words/sentences.ts";

/** Somebody who needs something today. Times are epoch milliseconds. */
export type PersonLine = {
  id: string;
  name: string;
  headline: string | null;
  /** when it is about: the acceptance, the chat, the end of the week, the agreed touch, the removal */
  at: number;
  /** hello: what they wrote; chat: where */
  text: string | null;
  /** chat: phone · video · cafe · other */
  medium: string | null;
  /** week ends: when they were invited to a chat */
  invitedAt: number | null;
  /** removal: an archive lists them still although they were removed */
  isStill: boolean;
};

/** The lists of Today, each cut to what fits; `count` is how many there are in all. */
export type PersonLines = { lines: PersonLine[]; count: number };

export const lineGroups = [
  "hello",
  "chat",
  "did-you-meet",
  "week-ends",
  "touch",
  "removal",
] as const;
export type LineGroup = (typeof lineGroups)[number];

/** The groups that ask for something to be done; the others only show what is coming. */
export const waitingGroups = lineGroups.filter((group) => group !== "week-ends");

/** How many came how far, of those who sent an invitation in the span. */
export type Funnel = {
  received: number;
  accepted: number;
  invited: number;
  replied: number;
  met: number;
};

/** What the weekly review holds, and how the last one went. */
export type TodayReview = {
  waiting: number;
  /** null while no review is open */
  openedAt: number | null;
  opensAt: number | null;
  /** how fast the member decides */
  pace: Pace;
  last: { removed: number; kept: number; nudged: number; snoozed: number } | null;
};

/** One day of the strip: epoch milliseconds of an instant on it, and what happens. */
export type StripDay = { date: string; at: number; chats: number; weeksEnding: number };

/** "Good morning" until noon, "Good afternoon" until six, then "Good evening", by the zone's clock. */
export function greet(now: number, zone: string): string {
  const hour = Number(
    new Intl.DateTimeFormat("en-GB", { hour: "2-digit", hourCycle: "h23", timeZone: zone }).format(
      now,
    ),
  );
  if (hour < 12) return say("greeting-morning");
  return say(hour < 18 ? "greeting-afternoon" : "greeting-evening");
}

/**
 * The seven days from today, with the chats and the ends of weeks that fall on each.
 *
 * @param now, chats, weeksEnding epoch milliseconds
 */
export function layOutWeek(
  now: number,
  zone: string,
  chats: readonly number[],
  weeksEnding: readonly number[],
): StripDay[] {
  // Noon is on the same date however a change of clocks moves it.
  const noon = Date.parse(`${localDate(now, zone)}T12:00:00Z`);
  const begins = Array.from({ length: 8 }, (_, day) => endOfDay(now, zone, day));
  const onDay = (times: readonly number[], day: number) => {
    const [from = 0, to = 0] = begins.slice(day, day + 2);
    return times.filter((at) => at >= from && at < to).length;
  };
  return Array.from({ length: 7 }, (_, day) => ({
    date: new Date(noon + day * dayMs).toISOString().slice(0, 10),
    at: noon + day * dayMs,
    chats: onDay(chats, day),
    weeksEnding: onDay(weeksEnding, day),
  }));
}

/** The end of the day of `now` in the zone, or of so many days from it; epoch milliseconds. */
export function endOfDay(now: number, zone: string, days = 1): number {
  return Temporal.Instant.fromEpochMilliseconds(now)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .add({ days })
    .toZonedDateTime(zone).epochMilliseconds;
}

/** What waits, by kind, for the estimate of the day's work. */
export type Work = { invitations: number; hellos: number; others: number; review: number };

const mostShown = 99;

/** A count where room is short: "7", "99+". */
export function boundCount(count: number): string {
  return count > mostShown ? `${mostShown}+` : String(count);
}

/**
 * The title of a page with the count of what waits: "(7) Today · Acquaint". The count comes first,
 * where a row of tabs still shows it; one that stands there already is replaced.
 */
export function countInTitle(title: string, count: number): string {
  const name = title.replace(/^\(\d+\+?\) /, "");
  return count === 0 ? name : `(${boundCount(count)}) ${name}`;
}

const seconds = { invitations: 15, hellos: 60, others: 30, review: 30 } as const;

/** Minutes that the day's work takes, at the pace the product aims for; at least 1 when any waits. */
export function estimateMinutes(work: Work): number {
  const sum = (Object.keys(seconds) as (keyof Work)[]).reduce(
    (total, kind) => total + work[kind] * seconds[kind],
    0,
  );
  return Math.ceil(sum / 60);
}

/** "about 12 minutes", or hours where there are many. */
export function formatDuration(minutes: number): string {
  if (minutes < 90) return `about ${minutes} ${minutes === 1 ? "minute" : "minutes"}`;
  return `about ${Math.round(minutes / 60)} hours`;
}
