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
  const hollowIn = new Set(
    found.hits.filter(({ code }) => HOLLOW.has(code)).map(({ sentence }) => sentence),
  );
  const ownIn = new Set(found.own.map(({ sentence }) => sentence));
  const isPut = found.sentences.some(
    ({ start, end }, number) =>
      /[?？؟]/.test(note.slice(start, end)) && !(hollowIn.has(number) && !ownIn.has(number)),
  );
  if (isPut) {
    values.set("questionMark", 1);
    // Who asks something of their own beside it does not only ask to connect.
    values.set("connectOnly", 0);
    values.set("genericPurpose", 0);
  }
  return values;
}

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
  if (hollow.length === 0) return hits;
  return hits.filter(
    ({ code, start, end }) =>
      !WISHES.has(code) ||
      !hollow.some(
        (stock) =>
          (stock.start <= start && end <= stock.end) ||
          (start < stock.start && stock.start <= end + NEAR),
      ),
  );
}
/** A blank and a short word. */
const NEAR = 4;
