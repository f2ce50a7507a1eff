import { dayMs } from "./day-ms.ts";
/** An instant: a Date, or epoch milliseconds. */
export type Instant = Date | number;

const locale = "en-GB";
const formats = new Map<string, Intl.DateTimeFormat>();

/** A format for these parts in a zone; made once. */
export function formatWith(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${zone}|${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
  formats.set(key, made);
  return made;
}

/** The calendar date of an instant in a zone, `YYYY-MM-DD`. */
export function localDate(at: Instant, zone: string): string {
  const parts = formatWith(zone, { year: "numeric", month: "2-digit", day: "2-digit" });
  const of = new Map(parts.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${of.get("year")}-${of.get("month")}-${of.get("day")}`;
}

/** Whole calendar days from `now` to `at` in the zone: 0 today, 1 tomorrow, -1 yesterday. */
export function daysBetween(now: Instant, at: Instant, zone: string): number {
  return Math.round((Date.parse(localDate(at, zone)) - Date.parse(localDate(now, zone))) / dayMs);
}

/** "9 Nov", or "9 Nov 2025" where the year is not the one of `now`. */
export function formatDay(at: Instant, zone: string, now: Instant): string {
  const year = localDate(at, zone).slice(0, 4) === localDate(now, zone).slice(0, 4);
  return formatWith(zone, {
    day: "numeric",
    month: "short",
    ...(year ? {} : { year: "numeric" as const }),
  }).format(at);
}

/** "10:12", on the member's clock. */
export function formatTime(at: Instant, zone: string): string {
  return formatWith(zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at);
}

/** "9 Nov 10:12". */
export function formatDayTime(at: Instant, zone: string, now: Instant): string {
  return `${formatDay(at, zone, now)} ${formatTime(at, zone)}`;
}

/** "Monday 16 November". */
export function formatLongDay(at: Instant, zone: string): string {
  return formatWith(zone, { weekday: "long", day: "numeric", month: "long" })
    .format(at)
    .replace(",", "");
}

/** "Mon 16 Nov 14:30": a day to be somewhere, with the year where it is another one. */
export function formatMeeting(at: Instant, zone: string, now: Instant): string {
  const weekday = formatWith(zone, { weekday: "short" }).format(at);
  return `${weekday} ${formatDayTime(at, zone, now)}`;
}

/** What a date-and-time field holds for an instant: "2026-11-16T14:30". */
export function toFieldTime(at: Instant, zone: string): string {
  return `${localDate(at, zone)}T${formatTime(at, zone)}`;
}

/** "today", "yesterday", "tomorrow", "on Friday" within six days, else "9 Nov". */
export function formatRelativeDay(at: Instant, zone: string, now: Instant): string {
  const days = daysBetween(now, at, zone);
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (days === -1) return "yesterday";
  if (Math.abs(days) < 7) return `on ${formatWith(zone, { weekday: "long" }).format(at)}`;
  return formatDay(at, zone, now);
}

/** With the time where it is near: "today 10:12", "tomorrow 09:00", "on Friday", "9 Nov". */
export function formatWhen(at: Instant, zone: string, now: Instant): string {
  const day = formatRelativeDay(at, zone, now);
  return Math.abs(daysBetween(now, at, zone)) <= 1 ? `${day} ${formatTime(at, zone)}` : day;
}

/** How long ago, short: "now", "5 min", "3 h", "2 d", "5 w", "8 mo", "2 y". Never negative. */
export function formatAge(at: Instant, now: Instant): string {
  const minutes = Math.max(0, Math.floor((Number(now) - Number(at)) / 60_000));
  if (minutes < 1) return "now";
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${hours} h`;
  const days = Math.floor(hours / 24);
  if (days < 14) return `${days} d`;
  if (days < 63) return `${Math.floor(days / 7)} w`;
  if (days < 730) return `${Math.floor(days / 30.44)} mo`;
  return `${Math.floor(days / 365.25)} y`;
}

/** How long until, short: "in 5 h", "in 20 min"; "now" once it is there. */
export function formatUntil(at: Instant, now: Instant): string {
  const age = formatAge(now, at);
  return age === "now" ? "now" : `in ${age}`;
}

/** "1 person", "12 people", "1,204 people". */
export function formatCount(count: number, one: string, many: string): string {
  return `${count.toLocaleString(locale)} ${count === 1 ? one : many}`;
}
