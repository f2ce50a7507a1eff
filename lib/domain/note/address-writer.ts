/** The detector speaks to who received a note; these turn its sentences to who wrote it. */
const turns: readonly [RegExp, string][] = [
  [/\bWritten for you\b/g, "Written for them"],
  [/\bon your profile/g, "on their profile"],
  [/\bthat your profile\b/g, "that their profile"],
  [/\bfrom your title\b/g, "from their title"],
  [/\bat your company\b/g, "at their company"],
  [/\bplace of your name\b/g, "place of their name"],
  [/\bwork of yours\b/g, "work of theirs"],
  [/\bsomething of yours\b/g, "something of theirs"],
  [/\bwhere you met or what you shared\b/g, "where the two met or what they shared"],
  [/\bwhat you did or said\b/g, "what they did or said"],
  [/\bAsks you something\b/g, "Asks them something"],
  [/\bcame from (\d+) others?\b/g, "went to $1 more"],
];

/** A sentence of the detector's, turned to the writer of the note. */
export function addressWriter(sentence: string): string {
  return turns.reduce((text, [pattern, words]) => text.replace(pattern, words), sentence);
}
