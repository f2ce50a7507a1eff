import { possibleDays, readDay, readDayOrder } from "../dates/read-dates.ts";
import type { DayOrder } from "../headings/meaning.ts";
import type { ConnectionRow } from "./archive-row.ts";
import { explainDate } from "./read-connection-row.ts";

/** A person whose date is of numbers alone, and the row as it stands. */
export type OpenDate = { row: ConnectionRow; line: number; text: string; raw: string };

/** A column of dates whose order nothing shows: the member is asked. */
export type DateDoubt = { file: string; rows: number; samples: string[] };

export type ResolvedDates = {
  undated: { line: number; reason: string; raw: string }[];
  doubt: Omit<DateDoubt, "file"> | null;
};

const shownSamples = 3;

/**
 * Gives people their dates by the order that the whole column shows, or the member chose. Where neither shows it, a date
 * that can mean two days is left out.
 *
 * @param options.chosen the member's word; it wins over the column
 * @param options.now epoch ms; no connection lies behind it, which helps to find the order
 */
export function resolveDates(
  open: readonly OpenDate[],
  { delimiter, chosen, now }: { delimiter: string; chosen: DayOrder | null; now: number },
): ResolvedDates {
  const texts = open.map(({ text }) => text);
  const column = readDayOrder(texts, delimiter, now);
  const order = chosen ?? (column.isDoubtful ? null : column.order);
  const undated: ResolvedDates["undated"] = [];
  const doubtful: string[] = [];
  for (const { row, line, text, raw } of open) {
    const days = possibleDays(text);
    const read = readDay(text, order ?? "day-first");
    const day =
      order === null || days.length === 1 ? days[0] : "day" in read ? read.day : undefined;
    if (order === null && days.length > 1) {
      doubtful.push(text);
      undated.push({ line, raw, reason: explainDate(text, "ambiguous") });
    } else if (day !== undefined) row.connectedOn = day;
    else if ("problem" in read)
      undated.push({ line, raw, reason: explainDate(text, read.problem) });
  }
  const doubt =
    doubtful.length === 0
      ? null
      : { rows: doubtful.length, samples: [...new Set(doubtful)].slice(0, shownSamples) };
  return { undated, doubt };
}
