import type { DateProblemCode } from "../../words/sentences-rows.ts";
import type { DayOrder } from "../headings/meaning.ts";

/** A time as written: fields of the calendar and the clock, with the zone only where the text names one. */
export type WallClock = {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  /** false when the text holds a date alone */
  hasTime: boolean;
  /** minutes east of UTC where the text says so, else null */
  offset: number | null;
};

export type DateProblem = { problem: DateProblemCode };

/** Month names and their short forms as LinkedIn and spreadsheets write them, without accents and dots. */
const MONTHS: Record<string, number> = Object.fromEntries(
  [
    "jan january januar janv janvier ene enero janeiro gen gennaio januari",
    "feb february februar fev fevr fevrier febrero fevereiro febbraio februari",
    "mar march mrz maerz marz mars marzo marco mrt maart",
    "apr april avr avril abr abril aprile",
    "may mai mayo maio mag maggio mei",
    "jun june juni juin junio junho giu giugno",
    "jul july juli juil juillet julio julho lug luglio",
    "aug august aout ago agosto augustus",
    "sep sept september septembre septiembre setembro set settembre",
    "oct october okt oktober octobre octubre outubro out ott ottobre",
    "nov november novembre noviembre novembro",
    "dec december dez dezember decembre dic diciembre dezembro dicembre",
  ].flatMap((names, index) => names.split(" ").map((name) => [name, index + 1])),
);

const TIME = String.raw`(?:[\sT,]+(?:at\s+)?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(?:\s*([ap])\.?m\.?)?)?`;
const ZONE = String.raw`(?:\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}))?`;
const WORD = String.raw`(\p{L}+)\.?`;
const shape = (date: string) => new RegExp(`^${date}${TIME}${ZONE}$`, "iu");

const ISO = shape(String.raw`(\d{4})[-/](\d{1,2})[-/](\d{1,2})`);
const SLASHES = shape(String.raw`(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})`);
const DOTS = shape(String.raw`(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})`);
const DAY_FIRST = shape(
  String.raw`(\d{1,2})(?:\.?[\s-]+|\.)(?:de\s+)?${WORD}(?:[\s-]+|,\s*)(?:de\s+)?(\d{4}|\d{2})`,
);
const MONTH_FIRST = shape(
  String.raw`${WORD}[\s-]+(\d{1,2})(?:st|nd|rd|th)?(?:,\s*|[\s-]+)(\d{4}|\d{2})`,
);

const UNREADABLE = { problem: "unreadable" } as const;
const IMPOSSIBLE = { problem: "nonexistent" } as const;
const AMBIGUOUS = { problem: "ambiguous" } as const;

function monthOf(name: string): number | undefined {
  return MONTHS[name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()];
}

function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** LinkedIn opened in 2003; a year outside of this span is a misread or broken cell. */
const FIRST_YEAR = 2003;
const LAST_YEAR = 2099;

function assemble(
  date: [year: number, month: number | undefined, day: number],
  clock: readonly (string | undefined)[],
): WallClock | DateProblem {
  const [year, month, day] = date;
  const [hourText, minuteText, secondText, half, zone] = clock;
  if (month === undefined) return UNREADABLE;
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return IMPOSSIBLE;
  if (day < 1 || day > daysIn(year, month)) return IMPOSSIBLE;
  let hour = Number(hourText ?? 0);
  if (half && (hour < 1 || hour > 12)) return IMPOSSIBLE;
  if (half) hour = (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  const minute = Number(minuteText ?? 0);
  const second = Number(secondText ?? 0);
  if (hour > 23 || minute > 59 || second > 59) return IMPOSSIBLE;
  return {
    year,
    month,
    day,
    hour,
    minute,
    second,
    hasTime: hourText !== undefined,
    offset: readOffset(zone),
  };
}

function readOffset(zone: string | undefined): number | null {
  if (zone === undefined) return null;
  if (/^[a-z]/i.test(zone)) return 0;
  const digits = zone.replace(":", "");
  const minutes = Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3, 5));
  return zone.startsWith("-") ? -minutes : minutes;
}

/**
 * `1/29/26, 2:37 PM` is LinkedIn's own month-first form. Other numbers between slashes come from a spreadsheet of any
 * country and count only where one of the two cannot be a month.
 */
function readNumbers(found: RegExpExecArray, order: DayOrder | null): WallClock | DateProblem {
  const [, first = "", separator, second = "", year = "", ...clock] = found;
  const a = Number(first);
  const b = Number(second);
  const isLinkedIns = separator === "/" && year.length === 2 && clock[3] !== undefined;
  if (isLinkedIns || (b > 12 && a <= 12) || a === b) return assemble([fullYear(year), a, b], clock);
  if (a > 12) return assemble([fullYear(year), b, a], clock);
  if (order === null) return AMBIGUOUS;
  const [month, day] = order === "month-first" ? [a, b] : [b, a];
  return assemble([fullYear(year), month, day], clock);
}

/**
 * Reads a date, with or without a time, in the forms of LinkedIn's files and of a spreadsheet's re-save: `15 Jan 2024`,
 * `1/15/18, 9:03 AM` (month first), ISO 8601, `15-Jan-24`, `Jan 15, 2024`, `15. Januar 2024`, `15.01.2024`.
 *
 * @param order what comes first in numbers between slashes of which neither shows it; null when nobody knows
 * @returns the fields as written, or what is wrong, worded to follow the quoted text
 */
export function readArchiveClock(
  text: string,
  order: DayOrder | null = null,
): WallClock | DateProblem {
  const plain = text
    .normalize("NFC")
    .replace(/[\s\u200e\u200f\ufeff]+/g, " ")
    .trim();
  if (plain.length > 60) return UNREADABLE;
  const iso = ISO.exec(plain);
  if (iso) return assemble([Number(iso[1]), Number(iso[2]), Number(iso[3])], iso.slice(4));
  const numbers = SLASHES.exec(plain);
  if (numbers) return readNumbers(numbers, order);
  const dots = DOTS.exec(plain);
  if (dots)
    return assemble([fullYear(dots[3] ?? ""), Number(dots[2]), Number(dots[1])], dots.slice(4));
  const dayFirst = DAY_FIRST.exec(plain);
  if (dayFirst) {
    const month = monthOf(dayFirst[2] ?? "");
    return assemble([fullYear(dayFirst[3] ?? ""), month, Number(dayFirst[1])], dayFirst.slice(4));
  }
  const monthFirst = MONTH_FIRST.exec(plain);
  if (!monthFirst) return UNREADABLE;
  const month = monthOf(monthFirst[1] ?? "");
  return assemble(
    [fullYear(monthFirst[3] ?? ""), month, Number(monthFirst[2])],
    monthFirst.slice(4),
  );
}
