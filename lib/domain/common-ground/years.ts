import { say } from "../words/sentences.ts";

/** A span of work; dates as `YYYY` or `YYYY-MM`, an open end is null. */
type Span = { startedOn?: string | null; finishedOn?: string | null };

export type YearsCompared =
  | { kind: "together"; words: string }
  | { kind: "apart" }
  | { kind: "unknown" };

/**
 * Were two people at a place at the same time? Months count where both are written; a year alone means the whole year.
 * Unknown when a beginning is missing on either side.
 */
export function compareYears(mine: readonly Span[], theirs: readonly Span[]): YearsCompared {
  let isKnown = false;
  for (const a of mine) {
    for (const b of theirs) {
      const [first, second] = [monthsOf(a), monthsOf(b)];
      if (!first || !second) continue;
      isKnown = true;
      const start = Math.max(first.start, second.start);
      const end = Math.min(first.end, second.end);
      if (start <= end) return { kind: "together", words: yearsInWords(start, end) };
    }
  }
  return { kind: isKnown ? "apart" : "unknown" };
}

function monthsOf(span: Span): { start: number; end: number } | null {
  const start = toMonth(span.startedOn, 0);
  if (start === null) return null;
  const end = span.finishedOn ? toMonth(span.finishedOn, 11) : Number.POSITIVE_INFINITY;
  return end === null ? null : { start, end };
}

function toMonth(date: string | null | undefined, monthOfYear: number): number | null {
  const match = /^(\d{4})(?:-(\d{2}))?/.exec(date ?? "");
  if (!match) return null;
  return Number(match[1]) * 12 + (match[2] ? Number(match[2]) - 1 : monthOfYear);
}

function yearsInWords(start: number, end: number): string {
  const first = Math.floor(start / 12);
  if (end === Number.POSITIVE_INFINITY) return say("years-since", { first });
  const last = Math.floor(end / 12);
  return first === last ? say("years-in", { first }) : say("years-span", { first, last });
}
