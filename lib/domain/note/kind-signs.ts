import { AGAINST, HARMLESS, type NoteValue, PITCH, SOLD } from "./note-values.ts";
import type { NoteReading } from "./read-note.ts";
import { findPricedSentences, namesGoods } from "./word-classes.ts";

/** Praise of a talk counts as standard only this far below. */
const PRAISE_BELOW = -0.6;
/** ln(1 + 2): two own words. */
export const TWO_WORDS = 1;

/** Is anything in the note said to many: a stock phrase, an offer, esteem, a search for any post? */
export function hasStock(values: ReadonlyMap<NoteValue, number>): boolean {
  const of = (code: NoteValue) => values.get(code) ?? 0;
  if (of("trade") + of("esteem") + of("jobSeek") > 0) return true;
  return AGAINST.some((code) => of(code) > 0);
}

/** Nothing that ties the writer's life to the member: nothing met or read, nothing asked, nothing said of them. */
function isUntied(values: ReadonlyMap<NoteValue, number>): boolean {
  const of = (code: NoteValue) => values.get(code) ?? 0;
  return claimed(values) + of("told") + of("asked") + of("question") === 0;
}

/** A life told beside what is said to many, with nothing that ties it to the member, adorns a standard note. */
export function isDecoration(
  reading: NoteReading,
  values: ReadonlyMap<NoteValue, number>,
): boolean {
  const of = (code: NoteValue) => values.get(code) ?? 0;
  if (!isUntied(values) || !hasStock(values) || of("ownWords") === 0) return false;
  return (
    of("boundWords") <= ONE_WORD || (isToMany(reading, values) && of("boundWords") <= FIVE_WORDS)
  );
}

export function isToMany({ found }: NoteReading, values: ReadonlyMap<NoteValue, number>): boolean {
  const of = (code: NoteValue) => values.get(code) ?? 0;
  return (
    of("trade") > 1 ||
    of("esteem") > 1 ||
    of("growNetwork") > 0 ||
    AGAINST.filter((code) => of(code) > 0).length >= 3 ||
    (of("trade") > 0 && of("sold") > 0 && namesGoods(found))
  );
}

/** A few words from life that go to nobody in particular. */
export function isUnbound({ found }: NoteReading, values: ReadonlyMap<NoteValue, number>): boolean {
  if (found.hits.some(({ code }) => code === "yourWork")) return false;
  const of = (code: NoteValue) => values.get(code) ?? 0;
  return (
    isUntied(values) &&
    of("numbers") === 0 &&
    of("boundWords") < TWO_WORDS &&
    of("ownWords") <= THREE_WORDS
  );
}

/** Something met, read or quoted, with its content. */
export function claimed(values: ReadonlyMap<NoteValue, number>): number {
  return CLAIMS.reduce((sum, code) => sum + (values.get(code) ?? 0), 0);
}
const CLAIMS: readonly NoteValue[] = ["lived", "read", "quotes", "youActed"];

/** Classes of trade that meet: what is sold, what it brings, to whom, on which terms, the next step. */
export function isOffer({ found }: NoteReading, values: ReadonlyMap<NoteValue, number>): boolean {
  const trade = values.get("trade") ?? 0;
  if (!namesGoods(found)) return false;
  const isDearOrSold =
    (values.get("sold") ?? 0) > 0 ||
    findPricedSentences(found).size > 0 ||
    isBareBargain(values, found);
  return trade >= 2 || (trade === 1 && isDearOrSold);
}

/** An offer with no word, figure, deed or wish of the writer's own beside it. */
export function isBareOffer(
  { found }: NoteReading,
  values: ReadonlyMap<NoteValue, number>,
): boolean {
  const own: readonly NoteValue[] = ["ownWords", "numbers", "iActed"];
  return (
    own.every((code) => (values.get(code) ?? 0) === 0) &&
    !found.hits.some(({ code }) => code === "wants")
  );
}

/** Goods and terms in two sentences, with not a word of the writer's own beside them. */
function isBareBargain(
  values: ReadonlyMap<NoteValue, number>,
  { classed }: NoteReading["found"],
): boolean {
  const own = (values.get("ownWords") ?? 0) + (values.get("numbers") ?? 0);
  return own === 0 && classed.some(({ code }) => code === "terms");
}

/** The card, esteem and a wish to get acquainted are all there is: nobody had to know anything for it. */
export function isNothingOfOnes(
  { found }: NoteReading,
  values: ReadonlyMap<NoteValue, number>,
): boolean {
  const of = (code: NoteValue) => values.get(code) ?? 0;
  const bySelf = of("numbers") + of("ownCase") + of("iActed") + of("asked");
  if (claimed(values) > 0 || bySelf > 0) return false;
  const isEsteemed = of("esteem") > 0;
  const wants = found.hits.some(({ code }) => code === "wants");
  if (of("ownWords") <= (of("esteem") > 1 ? TWO_WORDS_OR_SO : ONE_WORD) && isEsteemed)
    return WELL_READ.has(found.language)
      ? !wants || of("ownWords") === 0
      : of("esteem") > 1 || of("ownWords") === 0;
  const acquaints = found.classed.some(({ code }) => code === "acquaint");
  if (acquaints && of("ownWords") === 0 && !wants && of("sold") === 0) return true;
  return (
    WELL_READ.has(found.language) &&
    of("ownWords") === 0 &&
    found.card.length > 0 &&
    of("moments") === 0 &&
    of("told") === 0 &&
    !wants &&
    !found.hits.some(({ code }) => code === "ownCase")
  );
}

/** "15 minutes?" beside no word of trade or esteem: whoever wants an answer asks so. */
export function isTalkAsked(values: ReadonlyMap<NoteValue, number>): boolean {
  const of = (code: NoteValue) => values.get(code) ?? 0;
  if (of("trade") + of("esteem") + of("jobSeek") > 0) return false;
  return (
    of("asked") > 0 &&
    AGAINST.every((code) => of(code) === 0 || code === "salesAsk" || code === "sellingStep")
  );
}

/** Asks something, and nothing that an offer asks. */
export function isAsking({ found }: NoteReading): boolean {
  const codes = new Set<string>(found.hits.map(({ code }) => code));
  return codes.has("asks") && !ASKED_TO_SELL.some((code) => codes.has(code));
}
const ASKED_TO_SELL = [
  "sellingStep",
  "salesAsk",
  "offer",
  "gain",
  "recruit",
  "investment",
  "hiring",
];

/** Languages of which the judge knows so many words that nothing found means that nothing is there. */
const WELL_READ: ReadonlySet<string> = new Set(["en", "de", "fr", "es", "pt", "it", "nl"]);

/** What only reading, hearing or meeting gives; a case of one's own may be the sender's firm. */
export const WITNESSED: readonly NoteValue[] = ["lived", "read", "told", "quotes", "youActed"];
/** Up to two own words. */
const TWO_WORDS_OR_SO = 1.1;
/** ln(1 + 1), and a little. */
const ONE_WORD = 0.7;
/** ln(1 + 3): few enough words to be the question's own. */
export const THREE_WORDS = Math.log1p(3);
/** ln(1 + 5): rare words, but too few to tell a story. */
const FIVE_WORDS = Math.log1p(5);

/** A question about what stands on the card, with nothing else from life: fair, and anybody's. */
export function isFromCard(
  { found }: NoteReading,
  values: ReadonlyMap<NoteValue, number>,
  witnessed: number,
): boolean {
  const of = (code: NoteValue) => values.get(code) ?? 0;
  return (
    witnessed - of("told") <= 0 &&
    of("asked") > 0 &&
    found.card.length > 0 &&
    of("numbers") === 0 &&
    of("ownWords") <= THREE_WORDS
  );
}

/** What a few rare words need beside them to be a claim: a day, a thing kept, words of the member's. */
const CLAIMED: ReadonlySet<string> = new Set([
  "moments",
  "keepsake",
  "yourWork",
  "heardRead",
  "youDid",
]);

/** An offer, a gain, an event, a post: the rare words beside it are its own. */
const OFFERED: readonly NoteValue[] = ["offer", "gain", "promo", "hiring", "investment", "proof"];

/** Rare words are no evidence of life or reading by themselves; beside a line of the card, nor is a day. */
export function isWordsAlone(
  { found }: NoteReading,
  values: ReadonlyMap<NoteValue, number>,
  witnessed: number,
): boolean {
  const of = (code: NoteValue) => values.get(code) ?? 0;
  if (witnessed - of("told") > 0 || of("numbers") > 0) return false;
  // A matter of the writer's own, put as a question, with nothing borrowed from the card or from trade.
  const fewest = found.card.length > 0 ? THREE_WORDS + 0.1 : THREE_WORDS;
  const isOwnMatter = of("asked") > 0 && of("ownWords") >= fewest && found.card.length < 2;
  if (isOwnMatter && !hasStock(values)) return false;
  // Who begins from the profile and brings no figure, no reading and no meeting has the card and a wish.
  if (of("profileSeen") > 0 || of("cardPraise") > 0)
    return !(of("asked") > 0 && of("iActed") > 0 && of("ownWords") >= THREE_WORDS);
  // "I am preparing a talk and look for people in the trade": a case of one's own, but nobody's in particular.
  const isSearch = found.hits.some(({ code }) => code === "wants");
  const isCase = of("ownCase") > 0 && !(isSearch && of("ownWords") <= TWO_WORDS_OR_SO);
  if (isCase || of("iActed") > 0 || of("ownWords") > FIVE_WORDS) return false;
  if (of("hollowReading") > 0 || OFFERED.some((code) => of(code) > 0)) return true;
  return found.card.length > 0 || !found.hits.some(({ code }) => CLAIMED.has(code));
}

/** What has no writer in it: praise, shared contacts, wishes for two people who need not know each other. */
const ANYBODYS: readonly NoteValue[] = [
  "flattery",
  "cardPraise",
  "vaguePraise",
  "congrats",
  "bridge",
  "mutualCount",
  "growNetwork",
  "connectOnly",
  "genericPurpose",
  "anyPurpose",
];

/** Praise and a wish that fits everybody, with no question, figure or case of the writer's. */
export function isPraiseAlone(values: ReadonlyMap<NoteValue, number>, witnessed: number): boolean {
  const of = (code: NoteValue) => values.get(code) ?? 0;
  return (
    witnessed === 0 &&
    ["asked", "numbers", "ownCase", "iActed"].every((code) => of(code as NoteValue) === 0) &&
    of("ownWords") <= FIVE_WORDS &&
    ANYBODYS.some((code) => of(code) > 0)
  );
}

/** Praise of a talk may come from a listener, that of a career from a card; a bridge from line to line needs no listener. */
export function highestOfPraise(values: ReadonlyMap<NoteValue, number>): number {
  if ((values.get("bridge") ?? 0) > 0) return Number.POSITIVE_INFINITY;
  return (values.get("vaguePraise") ?? 0) > 0 ? PRAISE_BELOW : 0;
}

/** A figure, a day, a deed of the writer's own. */
const STAKES: readonly NoteValue[] = ["numbers", "moments", "iActed", "quotes"];

/** "May I send it?" beside figures and words of one's own may be the writer's solution, not an offer. */
export function hasStake(values: ReadonlyMap<NoteValue, number>, sold: number): boolean {
  const of = (code: NoteValue) => values.get(code) ?? 0;
  // Where goods, terms and steps meet, figures are the offer's; a deed is still the writer's.
  if (of("trade") > 1 && of("iActed") === 0) return false;
  return (
    sold <= PITCH &&
    SOLD.every((code) => code === "sellingStep" || of(code as NoteValue) === 0) &&
    STAKES.some((code) => of(code) > 0) &&
    (of("ownWords") >= TWO_WORDS || (of("numbers") > 0 && of("iActed") > 0))
  );
}

/** A question or wish of the writer's own beside nothing worse than the card. */
export function isOwnQuestion(
  { found }: NoteReading,
  values: ReadonlyMap<NoteValue, number>,
): boolean {
  if ((values.get("jobSeek") ?? 0) > 0) return false;
  const isPut = (values.get("asked") ?? 0) > 0 || found.hits.some(({ code }) => code === "wants");
  return isPut && AGAINST.every((code) => (values.get(code) ?? 0) === 0 || HARMLESS.has(code));
}
