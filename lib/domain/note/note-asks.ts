import * as asking from "./lexicon/asking.ts";
import { PhraseIndex } from "./phrase-index.ts";
import type { NoteReading } from "./read-note.ts";

/** What a note asks for; a closed list. It is shown beside the kind and never part of it. */
const noteAsks = [
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

const phrases = new PhraseIndex(asking);
/** The most specific first: a pitch that asks for a call asks for a sale. */
const ORDER: readonly NoteAsk[] = [
  "invest",
  "candidate",
  "introduction",
  "sale",
  "job",
  "thesis",
  "return",
  "event",
  "talk",
  "help",
];

/** What the note asks for. Whole text: manners may say what is asked ("I am looking for work"). */
export function detectAsk(reading: NoteReading, reason: boolean): NoteAsk {
  if (reading.isDefault) return "connection";
  const said = new Set<string>(phrases.find(reading.folded.text).map(({ code }) => code));
  for (const { code } of reading.found.hits) {
    if (code === "wrongPerson") said.add("introduction");
    if (code === "offer" || code === "gain") said.add("sale");
    if (code === "investment") said.add("invest");
    if (code === "hiring") said.add("candidate");
    if (code === "anyWork") said.add("job");
    if (code === "promo") said.add("event");
    if (code === "sellingStep" && !said.has("job") && !said.has("thesis")) said.add("maybeSale");
    if (code === "connectOnly" || code === "growNetwork") said.add("connection");
  }
  const found = ORDER.find((ask) => said.has(ask));
  if (found) return found;
  if (/[?？؟]/.test(reading.note)) return said.has("maybeSale") ? "sale" : "advice";
  if (said.has("connection")) return "connection";
  return reason ? "help" : "nothing";
}
