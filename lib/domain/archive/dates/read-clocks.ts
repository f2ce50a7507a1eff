import { Temporal } from "temporal-polyfill";
import type { DayOrder } from "../headings/meaning.ts";
import { type DateProblem, readArchiveClock, type WallClock } from "./read-wall-clock.ts";

/** An instant in epoch milliseconds; `day` when the text held a date alone, which then stands at its first moment. */
export type ReadInstant = { at: number; precision: "minute" | "day" };
/** A UTC calendar date, and the instant where the text (2018) holds a time. */
export type ReadDay = { day: string; at: number | null };

const PACIFIC = "America/Los_Angeles";
const HOUR = 3_600_000;

/** Offsets of whole days, in milliseconds east of UTC; null marks the two days a year on which it changes. */
const offsetOfDay = new Map<number, number | null>();

function pacificOffset(clock: Omit<WallClock, "hasTime" | "offset">): number {
  const zoned = Temporal.PlainDateTime.from(clock).toZonedDateTime(PACIFIC, {
    disambiguation: "compatible",
  });
  const wall = Date.UTC(
    clock.year,
    clock.month - 1,
    clock.day,
    clock.hour,
    clock.minute,
    clock.second,
  );
  return wall - zoned.epochMilliseconds;
}

function offsetAt(clock: WallClock): number {
  const key = (clock.year * 12 + clock.month) * 31 + clock.day;
  let whole = offsetOfDay.get(key);
  if (whole === undefined) {
    const { year, month, day } = clock;
    const morning = pacificOffset({ year, month, day, hour: 0, minute: 0, second: 0 });
    const evening = pacificOffset({ year, month, day, hour: 23, minute: 59, second: 59 });
    whole = morning === evening ? morning : null;
    offsetOfDay.set(key, whole);
  }
  return whole ?? pacificOffset(clock);
}

function wallAsUtc(clock: WallClock): number {
  return Date.UTC(clock.year, clock.month - 1, clock.day, clock.hour, clock.minute, clock.second);
}

/**
 * `Sent At` of Invitations.csv: US Pacific time whatever the member's country (shared facts, "Three clocks"). Of an
 * hour that comes twice in autumn the first is taken; a time skipped in spring moves forward by the gap.
 */
export function readSentAt(text: string, order: DayOrder | null = null): ReadInstant | DateProblem {
  const clock = readArchiveClock(text, order);
  if ("problem" in clock) return clock;
  const offset = clock.offset === null ? offsetAt(clock) : clock.offset * 60_000;
  return { at: wallAsUtc(clock) - offset, precision: clock.hasTime ? "minute" : "day" };
}

/** `DATE` of messages.csv: UTC, `2024-01-15 09:03:11 UTC`. */
export function readMessageDate(text: string): ReadInstant | DateProblem {
  const fast = readPlainUtc(text);
  if (fast !== null) return { at: fast, precision: "minute" };
  const clock = readArchiveClock(text);
  if ("problem" in clock) return clock;
  return {
    at: wallAsUtc(clock) - (clock.offset ?? 0) * 60_000,
    precision: clock.hasTime ? "minute" : "day",
  };
}

/** `Connected On` of Connections.csv: the UTC date; in 2018 with a time, read as UTC. */
export function readConnectedOn(text: string): ReadDay | DateProblem {
  const clock = readArchiveClock(text);
  if ("problem" in clock) return clock;
  const at = wallAsUtc(clock) - (clock.offset ?? 0) * 60_000;
  return { day: new Date(at).toISOString().slice(0, 10), at: clock.hasTime ? at : null };
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

const midnights = new Map<string, number>();

/** The form that every message has, read without regular expressions: half a million of them stand in one file. */
function readPlainUtc(text: string): number | null {
  if (text.length !== 23 || !text.endsWith(" UTC") || text[10] !== " ") return null;
  const day = text.slice(0, 10);
  let midnight = midnights.get(day);
  if (midnight === undefined) {
    const clock = readArchiveClock(day);
    if ("problem" in clock) return null;
    midnight = wallAsUtc(clock);
    midnights.set(day, midnight);
  }
  const hour = digits(text, 11, 13);
  const minute = digits(text, 14, 16);
  const second = digits(text, 17, 19);
  if (text[13] !== ":" || text[16] !== ":") return null;
  if (!(hour <= 23 && minute <= 59 && second <= 59)) return null;
  return midnight + hour * HOUR + minute * 60_000 + second * 1000;
}

/**
 * The date in LinkedIn's archive name, `…_LinkedInDataExport_MM-DD-YYYY.zip`, also behind a browser's `(1)`.
 * @returns the first moment of that day in UTC (epoch ms): the archive may be made at any hour of it; or null
 */
export function readArchiveName(fileName: string): number | null {
  const found = /LinkedInDataExport_(\d{2})-(\d{2})-(\d{4})/i.exec(fileName);
  if (!found) return null;
  const clock = readArchiveClock(`${found[3]}-${found[1]}-${found[2]}`);
  return "problem" in clock ? null : wallAsUtc(clock);
}
