import { apart } from "./clean-hits.ts";
import { LIVED } from "./note-values.ts";
import type { Provenance } from "./provenance.ts";
import { countEsteem, countTrade } from "./word-classes.ts";

/** What may state a purpose: a question, a wish, an offer. Purpose words of courtesy are gone with the frame. */
export const PURPOSE = [
  "asks",
  "wants",
  "questionMark",
  "offer",
  "salesAsk",
  "gain",
  "recruit",
  "promo",
  "jobSeek",
  "sellingStep",
  "wrongPerson",
  "genericPurpose",
  "connectOnly",
  "mutualCount",
  "flattery",
  "cardPraise",
  "vaguePraise",
  "guessedTrouble",
  "ownCase",
  "lived",
  "youDid",
  "trade",
  "esteem",
] as const;
export type PurposeValue = (typeof PURPOSE)[number];

/** A single wish or request weighs about as much as the bias: it is a purpose by itself. */
export const PURPOSE_ABOVE = -0.1;

/** Counts what may state a purpose. */
export function countPurpose(note: string, found: Provenance): Map<PurposeValue, number> {
  const values = new Map<PurposeValue, number>();
  const all = withoutHollowPurpose(apart(found.hits));
  const count = (codes: readonly string[]) =>
    Math.min(2, all.filter(({ code }) => codes.includes(code)).length);
  for (const code of PURPOSE)
    if (code !== "questionMark") values.set(code, count(code === "lived" ? LIVED : [code]));
  values.set("trade", Math.min(2, Math.max(0, countTrade(found) - 1)));
  values.set("esteem", Math.max(0, countEsteem(found) - 1));
  const asksIn = new Set(all.filter(({ code }) => code === "asks").map(({ sentence }) => sentence));
  const acquaints = found.classed.filter(
    ({ code, sentence }) => code === "acquaint" && !asksIn.has(sentence),
  );
  const stock = found.hits.filter(({ code }) => HOLLOW.has(code));
  const hollowIn = new Set([...stock, ...acquaints].map(({ sentence }) => sentence));
  const ownIn = new Set(found.own.map(({ sentence }) => sentence));
  const isPut = found.sentences.some(
    ({ start, end }, number) =>
      found.worded.has(number) &&
      /[?？؟]/.test(note.slice(start, end)) &&
      !(hollowIn.has(number) && !ownIn.has(number)),
  );
  if (isPut || (found.language === "en" && BARE_QUESTION.test(note))) {
    values.set("questionMark", 1);
    // Who asks something of their own beside it does not only ask to connect.
    values.set("connectOnly", 0);
    values.set("genericPurpose", 0);
  }
  return values;
}

/** "what breed is she", "any club u recommend": a question by its grammar, whatever the stop. */
const BARE_QUESTION =
  /(?:^|[,.;:!?\n]\s*)(?:what|which|how (?:many|much|long|often)|where|any)(?: \p{L}+){1,2}? (?:is|are|was|were|do|does|did|should|would|will|to|u|you|i)\s+\p{L}/iu;

/** Purposes that any two people have: to connect, to learn from each other, to stay in touch. */
const HOLLOW: ReadonlySet<string> = new Set([
  "genericPurpose",
  "anyPurpose",
  "connectOnly",
  "growNetwork",
]);
const WISHES: ReadonlySet<string> = new Set(["wants", "asks"]);

/** "I want to learn from your experience": a wish that runs into a purpose of everybody's is no wish of its own. */
function withoutHollowPurpose(hits: Provenance["hits"]): Provenance["hits"] {
  const hollow = hits.filter(({ code }) => HOLLOW.has(code));
  const looks = hits.filter(({ code }) => LOOKS.has(code));
  if (hollow.length + looks.length === 0) return hits;
  return hits.filter(
    ({ code, start, end }) =>
      !WISHES.has(code) ||
      (looks.every((look) => end <= look.start || look.end <= start) &&
        !hollow.some(
          (stock) =>
            (stock.start <= start && end <= stock.end) ||
            (start < stock.start && stock.start <= end + NEAR),
        )),
  );
}
/** "I see you", "my partner", "struck by how you": seen, praised or lived with, and nothing wished. */
const LOOKS: ReadonlySet<string> = new Set(["cardPraise", "profileSeen", "flattery", "kin"]);
/** A blank and a short word. */
const NEAR = 4;
