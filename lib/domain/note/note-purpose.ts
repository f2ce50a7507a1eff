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
  const all = apart(found.hits);
  const count = (codes: readonly string[]) =>
    Math.min(2, all.filter(({ code }) => codes.includes(code)).length);
  for (const code of PURPOSE)
    if (code !== "questionMark") values.set(code, count(code === "lived" ? LIVED : [code]));
  values.set("trade", Math.min(2, Math.max(0, countTrade(found) - 1)));
  values.set("esteem", Math.max(0, countEsteem(found) - 1));
  if (/[?？؟]/.test(note)) values.set("questionMark", 1);
  return values;
}
