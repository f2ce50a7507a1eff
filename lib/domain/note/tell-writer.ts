/** The detector speaks to who received a note; these turn its sentences to who wrote it. */
const turns: readonly [RegExp, string][] = [
  [/\byou received\b/g, "you sent"],
  [/\bWritten for you\b/g, "Written for them"],
  [/\bNames your\b/g, "Names their"],
  [/\bsomebody you both know\b/g, "somebody they know"],
];

/** A sentence of the detector's, turned to the writer of the note. */
export function tellWriter(sentence: string): string {
  return turns.reduce((text, [pattern, words]) => text.replace(pattern, words), sentence);
}
