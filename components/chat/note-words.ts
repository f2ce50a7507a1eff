/** The parts of the notes on a chat, as they are called everywhere. */
export const noteParts = [
  ["theyDo", "What they do"],
  ["iCanDo", "What I can do for them"],
  ["agreed", "What was agreed"],
] as const;
