import type { Stretch } from "./slots.ts";
import { GAP } from "./strip-manners.ts";

const SENTENCE_END = /[!?。！？؟।\n…]+|\.(?=\s|$)/g;

/** The sentences of a note, each with its stop; a note without any is one sentence. */
export function splitSentences(note: string): Stretch[] {
  const sentences: Stretch[] = [];
  let start = 0;
  for (const match of note.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    sentences.push({ start, end });
    start = end;
  }
  if (start < note.length || sentences.length === 0) sentences.push({ start, end: note.length });
  return sentences;
}

/** The parts of a word that manners left, Latin apart from signs without spaces. */
export function splitParts(text: string, start: number, end: number): Stretch[] {
  const found: Stretch[] = [];
  const word = text.slice(start, end);
  if (/^[a-z0-9]+$/.test(word)) return [{ start, end }];
  for (const match of word.replaceAll(GAP, " ").matchAll(/[a-z]+|\d+|[^a-z\d ]+/g))
    found.push({ start: start + match.index, end: start + match.index + match[0].length });
  return found;
}
