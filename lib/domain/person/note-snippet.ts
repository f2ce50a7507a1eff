import { toSearchText } from "../text/search-text.ts";

const around = 50;

/** The text as the search reads it, and where in the text each of its characters comes from. */
function foldWithPlaces(text: string): { folded: string; places: number[] } {
  let folded = "";
  const places: number[] = [];
  let at = 0;
  for (const char of text) {
    const plain = /\s/u.test(char) ? " " : toSearchText([char]);
    folded += plain;
    for (let each = 0; each < plain.length; each += 1) places.push(at);
    at += char.length;
  }
  return { folded, places };
}

/**
 * The part of a note around the first word that a search looks for, on one line.
 *
 * @param words folded as by `toSearchText`
 * @returns null when none of the words is in the note
 */
export function cutSnippet(note: string, words: readonly string[]): string | null {
  const text = note.replace(/\s+/gu, " ").trim();
  const { folded, places } = foldWithPlaces(text);
  const hits = words.map((word) => folded.indexOf(word)).filter((at) => at >= 0);
  if (hits.length === 0) return null;
  const hit = places[Math.min(...hits)] ?? 0;
  if (text.length <= around * 2) return text;
  const begin = hit <= around ? 0 : text.indexOf(" ", hit - around) + 1;
  const start = begin > 0 && begin <= hit ? begin : Math.max(0, hit - around);
  const space = text.lastIndexOf(" ", hit + around);
  const end = hit + around >= text.length ? text.length : space > hit ? space : hit + around;
  const cut = text.slice(start, end).toWellFormed();
  return `${start > 0 ? "…" : ""}${cut}${end < text.length ? "…" : ""}`;
}
