/** What a note asks for; a closed list. It is shown beside the kind and never part of it. */
export const noteAsks = [
  "nothing",
  "connection",
  "talk",
  "advice",
  "help",
  "thesis",
  "job",
  "candidate",
  "sale",
  "event",
  "introduction",
  "return",
  "invest",
] as const;
export type NoteAsk = (typeof noteAsks)[number];

/** Each as the screen says it: "Asks for: a talk". */
export const askWords: Record<NoteAsk, string> = {
  nothing: "nothing",
  connection: "a connection",
  talk: "a talk",
  advice: "advice",
  help: "help",
  thesis: "help with a thesis",
  job: "a job",
  candidate: "your application",
  sale: "a sale",
  event: "your part in an event",
  introduction: "an introduction",
  return: "your address or reply, to give something",
  invest: "an investment",
};
