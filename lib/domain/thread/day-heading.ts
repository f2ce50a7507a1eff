import { Temporal } from "temporal-polyfill";
import { MONTHS } from "../paste/ages.ts";

/** A calendar day, on the member's clock. */
export type Day = Temporal.PlainDate;

/** The day that a heading names; `sure` is false where another reading is as good. */
export type DayHeading = { day: Day; sure: boolean };

const words = (list: string) => list.split(" ");
const RELATIVE = new Map<string, number>([
  ...words("today hoy aujourd'hui heute hoje vandaag oggi").map((word) => [word, 0] as const),
  ...words("yesterday ayer hier gestern ontem gisteren ieri").map((word) => [word, 1] as const),
]);

/** ISO weekdays: Monday is 1. Full names, and the short ones of calendars. */
const WEEKDAYS = new Map<string, number>(
  [
    "monday mon lunes lun lundi montag mo segunda segunda-feira seg maandag ma lunedi",
    "tuesday tue tues martes mar mardi dienstag di terca terca-feira ter dinsdag martedi",
    "wednesday wed miercoles mie mercredi mer mittwoch mi quarta quarta-feira qua woensdag wo mercoledi",
    "thursday thu thur thurs jueves jue jeudi jeu donnerstag do quinta quinta-feira qui donderdag giovedi gio",
    "friday fri viernes vie vendredi ven freitag fr sexta sexta-feira sex vrijdag vr venerdi",
    "saturday sat sabado sab samedi sam samstag sa zaterdag za sabato",
    "sunday sun domingo dom dimanche dim sonntag so zondag zo domenica",
  ].flatMap((list, at) => words(list).map((word) => [word, at + 1] as const)),
);
const FILLERS = new Set(
  words("de del of the le la el den der am om on at a à um op do il alle ore"),
);
const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th|er|º|o|e)$/;
const NUMERIC = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})\.?$/;

function makeDay(year: number, month: number, day: number): Day | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" });
  } catch {
    return null;
  }
}

function isPast(day: Day | null, today: Day): day is Day {
  // The page may have been copied in a zone that is a day ahead.
  return day !== null && Temporal.PlainDate.compare(day, today.add({ days: 1 })) <= 0;
}

function readNumeric(token: string, today: Day): DayHeading | null {
  const parts = NUMERIC.exec(token);
  if (!parts) return null;
  const [first, second, third] = [Number(parts[1]), Number(parts[3]), Number(parts[4])];
  if ((parts[1]?.length ?? 0) === 4) {
    const day = makeDay(first, second, third);
    return day && { day, sure: true };
  }
  const year = third < 100 ? 2000 + third : third;
  const readings = [makeDay(year, first, second), makeDay(year, second, first)];
  if (parts[2] !== "/") readings.shift();
  const found = readings.filter((day) => isPast(day, today));
  const [day] = found;
  return day ? { day, sure: found.length === 1 || first === second } : null;
}

/** Without a year: the last such day up to now. */
function lastOf(month: number, day: number, today: Day): Day | null {
  const back = [0, 1, 2, 3, 4].map((years) => makeDay(today.year - years, month, day));
  return back.find((found) => isPast(found, today)) ?? null;
}

function lastWeekday(weekday: number, today: Day): DayHeading {
  const back = (today.dayOfWeek - weekday + 7) % 7;
  return { day: today.subtract({ days: back === 0 ? 7 : back }), sure: back !== 0 };
}

function readWords(tokens: readonly string[], today: Day): DayHeading | null {
  const bares = tokens.map((token) => token.replace(/\.$/, ""));
  // "mar" is Tuesday and March, in French and in Spanish.
  const hasMonth = bares.some((bare) => MONTHS.has(bare) && !WEEKDAYS.has(bare));
  let weekday: number | null = null;
  let month: number | null = null;
  const numbers: number[] = [];
  for (const bare of bares) {
    const number = Number(ORDINAL.exec(bare)?.[1] ?? bare);
    const asWeekday = WEEKDAYS.get(bare);
    const asMonth = asWeekday !== undefined && hasMonth ? undefined : MONTHS.get(bare);
    if (/^\d/.test(bare) && Number.isInteger(number)) numbers.push(number);
    else if (asMonth !== undefined && month === null) month = asMonth;
    else if (asWeekday !== undefined) weekday ??= asWeekday;
    else if (!FILLERS.has(bare)) return null;
  }
  if (numbers.length === 0) {
    const [only = ""] = tokens;
    const named = weekday ?? WEEKDAYS.get(only.replace(/\.$/, "")) ?? null;
    const clear = tokens.length === 1 && (only.length > 2 || only.endsWith("."));
    return named !== null && clear ? lastWeekday(named, today) : null;
  }
  const year = numbers.find((number) => number > 1990 && number < 2200);
  const day = numbers.find((number) => number >= 1 && number <= 31);
  if (month === null || day === undefined || numbers.length > (year === undefined ? 1 : 2)) {
    return null;
  }
  const found = year === undefined ? lastOf(month, day, today) : makeDay(year, month, day);
  return isPast(found, today) ? { day: found, sure: true } : null;
}

/**
 * Reads a heading that names the day of the messages under it: "Today", "MONDAY", "Nov 3", "3 de nov", "3. Nov. 2025",
 * "lun. 3 nov.", "03/11/2025". Days without a year are the last such day; a weekday is the last one before today.
 *
 * @param folded the line in lower case without accents
 * @param today the member's calendar day
 * @returns null for every other line
 */
export function readDayHeading(folded: string, today: Day): DayHeading | null {
  if (folded.length > 45 || folded.length < 3) return null;
  const tokens = folded
    .replace(/[\s,·•|()–—-]*$/, "")
    .split(/[\s,·•|()–—]+/)
    .filter((token) => token !== "" && token !== "-");
  if (tokens.length === 0 || tokens.length > 7) return null;
  const back = tokens.length === 1 ? RELATIVE.get(tokens[0] ?? "") : undefined;
  if (back !== undefined) return { day: today.subtract({ days: back }), sure: true };
  const written = tokens.filter((token) => !WEEKDAYS.has(token.replace(/\.$/, "")));
  const numeric = written.length === 1 ? readNumeric(written[0] ?? "", today) : null;
  return numeric ?? readWords(tokens, today);
}
