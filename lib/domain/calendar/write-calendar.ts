import ICAL from "ical.js";
import { dayMs } from "../time/day-ms.ts";
import { cleanValue } from "./clean-value.ts";

/** One event of a calendar: at an instant (epoch milliseconds), or on a whole day. */
export type CalendarEvent = {
  /** the same for ever, so that a change changes the event instead of adding one */
  uid: string;
  /** goes up with every change */
  sequence: number;
  when: { start: number; end: number } | { day: string };
  title: string;
  description: string;
  location: string | null;
  url: string;
  cancelled: boolean;
  /** takes time: shown as busy */
  busy: boolean;
};

type Property = [name: string, parameters: Record<string, string>, type: string, value: string];

/** Octets of a folded line without its leading space; RFC 5545 allows 75 in all. */
const foldAt = 74;

/** How soon to look again. */
const hint = "PT1H";

const text = (name: string, value: string): Property => [name, {}, "text", cleanValue(value)];

function utc(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + dayMs).toISOString().slice(0, 10);
}

function span(when: CalendarEvent["when"]): Property[] {
  return "day" in when
    ? [
        ["dtstart", {}, "date", when.day],
        ["dtend", {}, "date", dayAfter(when.day)],
      ]
    : [
        ["dtstart", {}, "date-time", utc(when.start)],
        ["dtend", {}, "date-time", utc(when.end)],
      ];
}

function toComponent(event: CalendarEvent, stamp: number) {
  const properties: Property[] = [
    text("uid", event.uid),
    ["dtstamp", {}, "date-time", utc(stamp)],
    ["sequence", {}, "integer", String(event.sequence)],
    ...span(event.when),
    text("summary", event.title),
    ...(event.description ? [text("description", event.description)] : []),
    ...(event.location ? [text("location", event.location)] : []),
    ["url", {}, "uri", event.url],
    text("status", event.cancelled ? "CANCELLED" : "CONFIRMED"),
    text("transp", event.busy && !event.cancelled ? "OPAQUE" : "TRANSPARENT"),
  ];
  return ["vevent", properties, []];
}

/**
 * A calendar as RFC 5545 has it: UTC instants, CRLF, lines of at most 75 octets. Clients are told to
 * look again after an hour.
 *
 * @param stamp when this text is made; epoch milliseconds
 */
export function writeCalendar(
  events: readonly CalendarEvent[],
  { name, stamp }: { name: string; stamp: number },
): string {
  const properties: Property[] = [
    text("version", "2.0"),
    text("prodid", "-//Acquaint//Acquaint//EN"),
    text("calscale", "GREGORIAN"),
    text("method", "PUBLISH"),
    ["name", {}, "unknown", cleanValue(name)],
    ["x-wr-calname", {}, "unknown", cleanValue(name)],
    ["refresh-interval", {}, "duration", hint],
    ["x-published-ttl", {}, "unknown", hint],
  ];
  ICAL.foldLength = foldAt;
  const components = events.map((event) => toComponent(event, stamp));
  return ICAL.stringify(["vcalendar", properties, components]);
}
