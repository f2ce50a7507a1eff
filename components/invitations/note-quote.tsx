import type { ReactNode } from "react";
import type { Evidence } from "@/lib/domain/assessment/assessment";

type Marked = { start: number; end: number; bad: boolean };

/**
 * The parts of the note that evidence points at, in order. Of two that overlap the shorter stands:
 * it says more precisely where to look.
 */
function marksOf(note: string, evidence: readonly Evidence[]): Marked[] {
  const kept: Marked[] = [];
  const marks = evidence
    .flatMap(({ span, strength, criterion }) =>
      span && criterion === "note" ? [{ ...span, bad: strength === "against" }] : [],
    )
    .filter(({ start, end }) => start >= 0 && end > start && end <= note.length)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  for (const mark of marks) {
    if (kept.every(({ start, end }) => mark.end <= start || mark.start >= end)) kept.push(mark);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** What they wrote, as text, with the distinctive parts marked. The reasons stand in words below. */
export function NoteQuote({ note, evidence }: { note: string; evidence: readonly Evidence[] }) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end, bad } of marksOf(note, evidence)) {
    parts.push(
      note.slice(at, start),
      <mark
        key={start}
        className={bad ? "bg-mark-bad underline decoration-wavy decoration-1" : undefined}
      >
        {note.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  parts.push(note.slice(at));
  return (
    <blockquote
      dir="auto"
      className="mx-5 mb-4 max-h-[40dvh] overflow-y-auto whitespace-pre-wrap break-words rounded-[4px_14px_14px_14px] bg-sunk px-4 py-3 text-start font-serif text-note"
    >
      {parts}
    </blockquote>
  );
}
