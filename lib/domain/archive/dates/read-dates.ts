import { dayMs } from "../../time/day-ms.ts";
import type { DayOrder } from "../headings/meaning.ts";
import { type DateProblem, readArchiveClock } from "./read-wall-clock.ts";

const NUMBERS = /^(\d{1,2})([/.-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?:[\sT,].*)?$/;
const SERIAL = /^(\d{5})(?:[.,]\d{1,12})?$/;
/** Day 0 of the serial numbers that spreadsheets keep dates as. */
const serialZero = Date.UTC(1899, 11, 30);
const firstSerial = 37_257;
const lastSerial = 73_050;
/** Words for "none" in a column of dates. */
const NONE = /^(?:n\/?a|none|null|unknown|-+|–|\?|0)?$/i;

const LINKEDINS = /^\d{1,2}\/\d{1,2}\/\d{2},? .*[ap]\.?m\.?/i;

/**
 * Whether a date is of numbers alone, as spreadsheets write them: only its whole column shows what it means. LinkedIn's
 * own `1/15/18, 9:03 AM` is not: its month always comes first.
 */
export function isNumberDate(text: string): boolean {
  return SERIAL.test(text) || NONE.test(text) || (NUMBERS.test(text) && !LINKEDINS.test(text));
}

/** What a date of numbers can mean: one day, or two, or none. */
export function possibleDays(text: string): string[] {
  const days = (["day-first", "month-first"] as const).flatMap((order) => {
    const read = readDay(text, order);
    return "day" in read && read.day !== null ? [read.day] : [];
  });
  return [...new Set(days)];
}

/** Whether a cell looks like a date of any kind. */
export function looksLikeDate(text: string): boolean {
  const plain = text.trim();
  if (plain.length > 40 || !/\d/.test(plain)) return false;
  return NUMBERS.test(plain) || !("problem" in readArchiveClock(plain));
}

function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function toDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && month >= 1;
  return exists && year >= 2002 && year < 2100 ? date.toISOString().slice(0, 10) : null;
}

/** What a whole column of dates says of its order. `doubt` is for the member, when nothing decides. */
export type OrderReading = { order: DayOrder; isDoubtful: boolean };

/**
 * Decides the order of day and month over a whole column: a number over 12 decides it, and so does a date that would
 * lie in the future. When nothing does, points mean the day first, and else the file's delimiter shows the country.
 *
 * @param now epoch ms
 */
export function readDayOrder(
  dates: Iterable<string>,
  delimiter: string,
  now: number,
): OrderReading {
  let dayFirst = 0;
  let monthFirst = 0;
  let open = 0;
  let points = 0;
  const tomorrow = new Date(now + dayMs).toISOString().slice(0, 10);
  for (const text of dates) {
    const found = NUMBERS.exec(text.trim());
    if (!found) continue;
    const [a, b, year] = [Number(found[1]), Number(found[3]), fullYear(found[4] ?? "")];
    if (found[2] === ".") points++;
    if (a === b) continue;
    const asDayFirst = toDay(year, b, a);
    const asMonthFirst = toDay(year, a, b);
    const canBe = (day: string | null) => day !== null && day <= tomorrow;
    if (canBe(asDayFirst) && !canBe(asMonthFirst)) dayFirst++;
    else if (canBe(asMonthFirst) && !canBe(asDayFirst)) monthFirst++;
    else open++;
  }
  if (dayFirst > 0 && monthFirst === 0) return { order: "day-first", isDoubtful: false };
  if (monthFirst > 0 && dayFirst === 0) return { order: "month-first", isDoubtful: false };
  if (dayFirst > 0)
    return { order: dayFirst >= monthFirst ? "day-first" : "month-first", isDoubtful: true };
  if (points > 0) return { order: "day-first", isDoubtful: false };
  return { order: delimiter === ";" ? "day-first" : "month-first", isDoubtful: open > 0 };
}

/**
 * Reads a date as spreadsheets of any country write it, their serial numbers (46329) included.
 * @returns `YYYY-MM-DD`; null where the cell says that there is none; or what is wrong with it
 */
export function readDay(text: string, order: DayOrder): { day: string | null } | DateProblem {
  const plain = text.trim();
  if (NONE.test(plain)) return { day: null };
  const serial = SERIAL.exec(plain);
  if (serial) {
    const days = Number(serial[1]);
    if (days < firstSerial || days > lastSerial) return { problem: "unreadable" };
    return { day: new Date(serialZero + days * dayMs).toISOString().slice(0, 10) };
  }
  const numbers = NUMBERS.exec(plain);
  if (numbers) {
    const [a, b] = [Number(numbers[1]), Number(numbers[3])];
    const [day, month] = order === "day-first" ? [a, b] : [b, a];
    const read = toDay(fullYear(numbers[4] ?? ""), month, day);
    return read === null ? { problem: "nonexistent" } : { day: read };
  }
  const clock = readArchiveClock(plain);
  if ("problem" in clock) return clock;
  return { day: toDay(clock.year, clock.month, clock.day) };
}
