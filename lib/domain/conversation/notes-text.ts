import { toSearchText } from "../text/search-text.ts";
import { findUndone } from "./order-timeline.ts";
import type { TimelineEntry } from "./timeline-entry.ts";
import { specOf, timelineKinds } from "./timeline-kind.ts";

/** Kinds whose words are the member's own notes on a person. */
export const notedKinds = timelineKinds.filter((kind) => specOf(kind).noted);

const longestNotes = 20_000;

/** Whether facts of this kind carry notes. */
export function isNoted(kind: string): boolean {
  return (notedKinds as readonly string[]).includes(kind);
}

/** What the member noted with a fact, part by part; empty for facts that carry no notes. */
export function listNotes(
  { kind, data }: Pick<TimelineEntry, "kind" | "data">,
  text: string | null,
) {
  if (!isNoted(kind)) return [];
  const { theyDo, iCanDo, agreed } = data?.notes ?? {};
  return [text, theyDo, iCanDo, agreed, data?.reason].filter((part) => typeof part === "string");
}

/**
 * The notes on a person as the search reads them: of the facts that stand, newest first, lower-case
 * and without accents, cut at 20,000 characters.
 *
 * @param entries all facts of one person, in any order
 * @param texts the texts of the noted ones by id
 * @returns null when nothing is noted
 */
export function toNotesText(
  entries: readonly TimelineEntry[],
  texts: ReadonlyMap<string, string>,
): string | null {
  const noted = entries.filter(({ kind }) => isNoted(kind));
  if (noted.length === 0) return null;
  const undone = findUndone(entries);
  const parts = noted
    .filter(({ id }) => !undone.has(id))
    .sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
    .flatMap((entry) => listNotes(entry, texts.get(entry.id) ?? null));
  return toSearchText(parts, longestNotes) || null;
}
