import { apart, apartPlaces, withoutCardClaims, withoutClaimsInStock } from "./clean-hits.ts";
import type { PhraseMeaning } from "./find-phrases.ts";
import type { Provenance } from "./provenance.ts";
import { countEsteem, countTrade, findPricedSentences, tradeBySentence } from "./word-classes.ts";

/**
 * What counts, and nothing else: each is a claim about where the writer could have got something. Values are counts
 * with a ceiling, so that length adds little.
 */
export type NoteValue =
  | "ownWords"
  | "boundWords"
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
  | "sold"
  | "youActed"
  | "iActed"
  | "trade"
  | "esteem"
  | "asked"
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
  "investment",
  "hiring",
  "anyWork",
  "proof",
  "hollowReading",
  "hollowMeeting",
  "bridge",
  "anyPurpose",
] as const satisfies readonly PhraseMeaning[];
/** Something is brought to market: goods, a post, a return, an event. */
export const SOLD: readonly PhraseMeaning[] = [
  "offer",
  "salesAsk",
  "gain",
  "recruit",
  "promo",
  "sellingStep",
  "wrongPerson",
  "investment",
  "hiring",
  "proof",
];
/** Two stretches of an offer are a pitch. */
export const PITCH = 2;
/** Said to many, but each may stand beside a question of the writer's own. */
export const HARMLESS: ReadonlySet<string> = new Set([
  "cardPraise",
  "profileSeen",
  "crowd",
  "recruit",
]);
const against: ReadonlySet<string> = new Set(AGAINST);
export const LIVED: readonly PhraseMeaning[] = ["met", "kin", "hearsay"];
const READ: readonly PhraseMeaning[] = ["youDid", "yourWork", "heardRead"];

/** "Reviewing my proposal": done to the writer, whatever the words. */
const TO_WRITER = /ing (?:my|our|me|us)$/i;

/** Counts the claims of a note by their provenance. */
export function countProvenance(note: string, found: Provenance): Map<NoteValue, number> {
  const values = new Map<NoteValue, number>();
  const all = withoutCardClaims(withoutClaimsInStock(apart(found.hits)));
  const isSaidToMany = new Set(
    all.filter(({ code }) => against.has(code)).map(({ sentence }) => sentence),
  );
  // "May I send it?" is a step of an offer only where trade is spoken of.
  const isStep = countTrade(found) > 1;
  const isStock = new Set(
    all
      .filter(
        ({ code }) =>
          against.has(code) && !HARMLESS.has(code) && (isStep || code !== "sellingStep"),
      )
      .map(({ sentence }) => sentence),
  );
  const soldIn = new Set(
    all.filter(({ code }) => SOLD.includes(code)).map(({ sentence }) => sentence),
  );
  const sold = apartPlaces(all.filter(({ code }) => SOLD.includes(code)));
  const hollowIn = new Set(
    all
      .filter(({ code }) => code === "hollowReading" || code === "hollowMeeting")
      .map(({ sentence }) => sentence),
  );
  const isTraded = new Set(
    [...tradeBySentence(found)].filter(([, classes]) => classes > 1).map(([sentence]) => sentence),
  );
  const isDeal = isTraded.size > 0 || (sold > 0 && countTrade(found) > 1);
  const priced = findPricedSentences(found);
  // From one line of the card to another: what else the writer tells adorns the bridge.
  const isBridge = all.some(({ code }) => code === "bridge");
  const ownIn = new Map<number, number>();
  let words = 0;
  let numbers = 0;
  for (const { kind, sentence, amount } of found.own) {
    ownIn.set(sentence, (ownIn.get(sentence) ?? 0) + amount);
    // A case, a place, a client's name in an offer belong to the offer.
    const isOffered = priced.has(sentence) || (sold >= PITCH && soldIn.has(sentence));
    if (kind === "word" && !isOffered) words += amount;
    // A figure in an offer or beside shared contacts is the offer's, not the writer's.
    if (kind === "number" && !isSaidToMany.has(sentence) && !priced.has(sentence))
      numbers += amount;
    if (kind === "quote") values.set("quotes", 1);
  }
  values.set("ownWords", Math.log1p(Math.min(words, 8)));
  values.set("numbers", Math.min(numbers, 2));
  const bound = found.own.filter(
    ({ kind, sentence }) =>
      kind === "word" &&
      (found.addressed?.has(sentence) ?? true) &&
      !soldIn.has(sentence) &&
      !isStock.has(sentence) &&
      !isTraded.has(sentence),
  );
  values.set("boundWords", Math.log1p(Math.min(bound.length, 6)));
  const count = (codes: readonly PhraseMeaning[], most: number, withOwn?: boolean) =>
    Math.min(
      most,
      all.filter(
        ({ code, sentence }) =>
          codes.includes(code) &&
          (withOwn === undefined || withOwn === (ownIn.get(sentence) ?? 0) > 0),
      ).length,
    );
  values.set("moments", count(["moments"], 2));
  // "So many gems in your podcast": a rare word of praise is not what was heard.
  const admiredIn = new Set(
    found.classed.filter(({ code }) => code === "admiration").map(({ sentence }) => sentence),
  );
  const usedIn = new Set(
    found.events.filter(({ who }) => who === "writer").map(({ sentence }) => sentence),
  );
  const works = all.filter(
    ({ code, sentence }) =>
      READ.includes(code) &&
      ((ownIn.get(sentence) ?? 0) > (hollowIn.has(sentence) || admiredIn.has(sentence) ? 1 : 0) ||
        // "Your slide on rotas: I've stolen it for our ward" says what was done with it.
        (code === "yourWork" && !hollowIn.has(sentence) && usedIn.has(sentence))),
  );
  const isHollowPraise =
    works.length === 0 && countEsteem(found) > 1 && all.some(({ code }) => READ.includes(code));
  // "Great meeting you at the conference" names no place and no day: it is a claim without content.
  const met = all.filter(
    ({ code, sentence }) =>
      LIVED.includes(code) &&
      !(hollowIn.has(sentence) && !ownIn.has(sentence)) &&
      // In an offer, the seller's family and start adorn it; what was shared with the member does not.
      !((isDeal || isBridge || isHollowPraise) && !(found.addressed?.has(sentence) ?? false)),
  );
  values.set("lived", Math.min(2, met.length));
  values.set("read", Math.min(2, works.length));
  const hinted = all.filter(
    ({ code, sentence }) =>
      code === "youDid" && !ownIn.has(sentence) && !isSaidToMany.has(sentence),
  );
  values.set("told", Math.min(1, hinted.length));
  const shared = new Set(
    all.filter(({ code }) => code === "mutualCount").map(({ sentence }) => sentence),
  );
  // "We have 23 contacts in common" is no case of the writer's.
  const cases = all.filter(
    ({ code, sentence }) => code === "ownCase" && ownIn.has(sentence) && !shared.has(sentence),
  );
  values.set("ownCase", Math.min(2, cases.length));
  for (const code of AGAINST) values.set(code, count([code], 2));
  if (words + numbers === 0) values.set("jobSeek", count(["jobSeek"], 1));
  values.set("sold", sold);
  // A single class says nothing: a baker has customers too, and a nurse may be glad.
  // What happened counts beside something that no card accounts for, and not in an offer's sentence.
  // "I took a lot from it" praises; it is no deed.
  const admired = found.classed.filter(({ code }) => code === "admiration");
  const seenIn = new Set(
    all.filter(({ code }) => code === "profileSeen").map(({ sentence }) => sentence),
  );
  const acted = (who: "member" | "writer") =>
    found.events.filter(
      ({ who: doer, start, end, sentence }) =>
        doer === who &&
        !soldIn.has(sentence) &&
        !admired.some((hit) => hit.start < end && start < hit.end) &&
        !(who === "member" && seenIn.has(sentence)) &&
        (ownIn.has(sentence) || TO_WRITER.test(note.slice(start, end))),
    ).length;
  values.set("youActed", Math.min(2, acted("member")));
  values.set("iActed", Math.min(2, acted("writer")));
  const trade = countTrade(found);
  // Where goods, terms and steps meet, a figure is the price, the term or the gain.
  if (trade > 1 && met.length + works.length === 0) {
    const tradedIn = tradeBySentence(found);
    const figures = found.own.filter(
      ({ kind, sentence }) =>
        kind === "number" &&
        !isSaidToMany.has(sentence) &&
        (tradedIn.get(sentence) ?? 0) < (trade > 2 ? 1 : 2),
    );
    values.set("numbers", Math.min(2, figures.length));
  }
  values.set("trade", Math.min(3, Math.max(0, trade - 1)));
  values.set("esteem", Math.max(0, countEsteem(found) - 1));
  // "I loved how you bring people together" asks nothing.
  const withAsks = new Set(
    all
      .filter(({ code, sentence }) => code === "asks" && !admiredIn.has(sentence))
      .map((hit) => hit.sentence),
  );
  // "Shall we follow each other?" asks nothing but to get acquainted.
  const acquaints = new Set(
    found.classed.filter(({ code }) => code === "acquaint").map(({ sentence }) => sentence),
  );
  const put = found.sentences.some(
    ({ start, end }, number) =>
      !isStock.has(number) &&
      !(acquaints.has(number) && !ownIn.has(number) && !withAsks.has(number)) &&
      !isTraded.has(number) &&
      (withAsks.has(number) || /[?？؟]/.test(note.slice(start, end))),
  );
  if (put) values.set("asked", 1);
  // A card proves nothing alone; with a purpose that fits everybody it is the filled-in note.
  if (isSaidToMany.size > 0) values.set("card", Math.min(found.card.length, 3));
  const asked = found.sentences.some(
    ({ start, end }, number) =>
      !isTraded.has(number) &&
      !soldIn.has(number) &&
      /[?？؟]/.test(note.slice(start, end)) &&
      (ownIn.get(number) ?? 0) > 0,
  );
  if (asked) values.set("question", 1);
  return values;
}
