import type { Meaning, Provenance } from "./provenance.ts";

/**
 * What counts, and nothing else: each is a claim about where the writer could have got something. Values are counts
 * with a ceiling, so that length adds little.
 */
export type NoteValue =
  | "ownWords"
  | "numbers"
  | "quotes"
  | "moments"
  | "lived"
  | "read"
  | "ownCase"
  | "question"
  | "told"
  | "card"
  | "jobSeek"
  | (typeof AGAINST)[number];

/** Said to many: stock sentences, praise from a card, purposes that fit everybody, offers. */
export const AGAINST = [
  "flattery",
  "profileSeen",
  "growNetwork",
  "connectOnly",
  "vaguePraise",
  "mutualCount",
  "congrats",
  "crowd",
  "genericPurpose",
  "cardPraise",
  "guessedTrouble",
  "wrongPerson",
  "offer",
  "salesAsk",
  "gain",
  "recruit",
  "promo",
  "sellingStep",
] as const satisfies readonly Meaning[];
const against: ReadonlySet<string> = new Set(AGAINST);
const LIVED: readonly Meaning[] = ["met", "kin", "hearsay"];
const READ: readonly Meaning[] = ["youDid", "yourWork", "heardRead"];

/** Counts the claims of a note by their provenance. */
export function countProvenance(note: string, found: Provenance): Map<NoteValue, number> {
  const values = new Map<NoteValue, number>();
  const all = apart(found.hits);
  const isSaidToMany = new Set(
    all.filter(({ code }) => against.has(code)).map(({ sentence }) => sentence),
  );
  const ownIn = new Map<number, number>();
  let words = 0;
  let numbers = 0;
  for (const { kind, sentence, amount } of found.own) {
    ownIn.set(sentence, (ownIn.get(sentence) ?? 0) + amount);
    if (kind === "word") words += amount;
    // A figure in an offer or beside shared contacts is the offer's, not the writer's.
    if (kind === "number" && !isSaidToMany.has(sentence)) numbers += amount;
    if (kind === "quote") values.set("quotes", 1);
  }
  values.set("ownWords", Math.log1p(Math.min(words, 8)));
  values.set("numbers", Math.min(numbers, 2));
  const count = (codes: readonly Meaning[], most: number, withOwn?: boolean) =>
    Math.min(
      most,
      all.filter(
        ({ code, sentence }) =>
          codes.includes(code) &&
          (withOwn === undefined || withOwn === (ownIn.get(sentence) ?? 0) > 0),
      ).length,
    );
  values.set("moments", count(["moments"], 2));
  values.set("lived", count(LIVED, 2));
  values.set("read", count(READ, 2, true));
  const told = all.filter(
    ({ code, sentence }) =>
      code === "youDid" && !ownIn.has(sentence) && !isSaidToMany.has(sentence),
  );
  values.set("told", Math.min(1, told.length));
  values.set("ownCase", count(["ownCase"], 2, true));
  for (const code of AGAINST) values.set(code, count([code], 2));
  if (words + numbers === 0) values.set("jobSeek", count(["jobSeek"], 1));
  // A card proves nothing alone; with a purpose that fits everybody it is the filled-in note.
  if (isSaidToMany.size > 0) values.set("card", Math.min(found.card.length, 3));
  const asked = found.sentences.some(
    ({ start, end }, number) =>
      /[?？؟]/.test(note.slice(start, end)) && (ownIn.get(number) ?? 0) > 0,
  );
  if (asked) values.set("question", 1);
  return values;
}

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
  if (/[?？؟]/.test(note)) values.set("questionMark", 1);
  return values;
}

/** Overlapping hits of one meaning are one. */
function apart(hits: Provenance["hits"]): Provenance["hits"] {
  const reached = new Map<string, number>();
  return [...hits]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ code, start, end }) => {
      if (start < (reached.get(code) ?? -1)) return false;
      reached.set(code, end);
      return true;
    });
}
