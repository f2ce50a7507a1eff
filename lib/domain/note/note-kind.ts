import { AGAINST, HARMLESS, type NoteValue, PITCH, SOLD } from "./note-values.ts";
import { namesGoods } from "./provenance.ts";
import type { NoteReading } from "./read-note.ts";
import { KIND_WEIGHTS } from "./weights.ts";

/** Between these the provenance does not tell. */
const PERSONAL_ABOVE = 0.3;
/** Two claims of life, or a figure among words of one's own, outdo a word of business or a glance at the card. */
const PERSONAL_IF_LIVED_ABOVE = -0.7;
const TEMPLATE_BELOW = -0.6;
/** Where something could only be known from life or reading, much more must speak against it. */
const TEMPLATE_IN_SPITE_BELOW = -2.5;
/** Who repeats words of the member's has read them. */
const TEMPLATE_IN_SPITE_OF_QUOTE_BELOW = -5;
const LIFE: readonly NoteValue[] = [
  "lived",
  "read",
  "told",
  "ownCase",
  "moments",
  "numbers",
  "quotes",
  "youActed",
  "iActed",
];
/** And more than usual where a single word is on no card. */
const TEMPLATE_WITH_A_WORD_BELOW = -2;
/** ln(1 + 2): two own words. */
const TWO_WORDS = 1;

export type Verdict = "personal" | "template" | "unsure";

/**
 * The rules above the score: personal needs something that only life or reading gives; template needs something said
 * to many. Without either the answer is that nobody can tell.
 * @param alike how many others sent the same sentences
 */
export function tellKind(
  reading: NoteReading,
  values: ReadonlyMap<NoteValue, number>,
  score: number,
  alike: number,
): Verdict {
  if (reading.slots.length > 0 || reading.wrongName) return "template";
  if (reading.isEmpty || alike > 0) return "template";
  const of = (code: NoteValue) => values.get(code) ?? 0;
  const fromLife = LIFE.some((code) => of(code) > 0);
  // French and many a learner put a blank before the stop: with something from life it is no empty name.
  if (reading.greeting?.gap && !fromLife) return "template";
  const witnessed = WITNESSED.reduce((sum, code) => sum + of(code), 0);
  const ownWords = of("ownWords") >= TWO_WORDS;
  const sold = of("sold");
  if (sold >= PITCH && witnessed <= sold - PITCH)
    return hasStake(values, sold) ? "unsure" : "template";
  if ((sold > 0 || of("trade") > 1) && witnessed === 0 && reading.isBySeller)
    return hasStake(values, sold) ? "unsure" : "template";
  if (isOffer(reading, values) && claimed(values) === 0)
    return of("question") > 0 ||
      (of("trade") < 2 &&
        (isAsking(reading) ||
          score > PERSONAL_ABOVE ||
          of("iActed") > 0 ||
          of("ownWords") > THREE_WORDS)) ||
      isOwnQuestion(reading, values)
      ? "unsure"
      : "template";
  if (isNothingOfOnes(reading, values)) return "template";
  if (score < highestOfPraise(values) && isPraiseAlone(values, witnessed))
    return isOwnQuestion(reading, values) ? "unsure" : "template";
  if (of("anyWork") > 0 && witnessed === 0) return "template";
  if (isDecoration(reading, values))
    return score < PERSONAL_ABOVE && isToMany(reading, values) ? "template" : "unsure";
  if (of("lived") > 1 && of("lived") >= sold && score > PERSONAL_IF_LIVED_ABOVE) return "personal";
  if (score > PERSONAL_ABOVE && (fromLife || ownWords) && sold <= PITCH + witnessed)
    return isFromCard(reading, values, witnessed) ||
      isWordsAlone(reading, values, witnessed) ||
      isUnbound(reading, values)
      ? "unsure"
      : "personal";
  if (
    claimed(values) + of("iActed") > 1 &&
    claimed(values) > 0 &&
    sold === 0 &&
    score > PERSONAL_IF_LIVED_ABOVE
  )
    return "personal";
  const isFigured = of("numbers") > 0 && of("ownWords") >= THREE_WORDS && sold === 0;
  if (isFigured && score > PERSONAL_IF_LIVED_ABOVE) return "personal";
  if (!hasStock(values) || isOwnQuestion(reading, values) || isTalkAsked(values)) return "unsure";
  return score < lowest(values, fromLife, ownWords, sold) ? "template" : "unsure";
}

function hasStock(values: ReadonlyMap<NoteValue, number>): boolean {
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
function isDecoration(reading: NoteReading, values: ReadonlyMap<NoteValue, number>): boolean {
  const of = (code: NoteValue) => values.get(code) ?? 0;
  if (!isUntied(values) || !hasStock(values) || of("ownWords") === 0) return false;
  return (
    of("boundWords") <= ONE_WORD || (isToMany(reading, values) && of("boundWords") <= FIVE_WORDS)
  );
}

function isToMany({ found }: NoteReading, values: ReadonlyMap<NoteValue, number>): boolean {
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
function isUnbound({ found }: NoteReading, values: ReadonlyMap<NoteValue, number>): boolean {
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
function claimed(values: ReadonlyMap<NoteValue, number>): number {
  return CLAIMS.reduce((sum, code) => sum + (values.get(code) ?? 0), 0);
}
const CLAIMS: readonly NoteValue[] = ["lived", "read", "quotes", "youActed"];

/** Classes of trade that meet: what is sold, what it brings, to whom, on which terms, the next step. */
function isOffer({ found }: NoteReading, values: ReadonlyMap<NoteValue, number>): boolean {
  const trade = values.get("trade") ?? 0;
  if (!namesGoods(found)) return false;
  return trade >= 2 || (trade === 1 && (values.get("sold") ?? 0) > 0);
}

/** The card, esteem and a wish to get acquainted are all there is: nobody had to know anything for it. */
function isNothingOfOnes({ found }: NoteReading, values: ReadonlyMap<NoteValue, number>): boolean {
  const of = (code: NoteValue) => values.get(code) ?? 0;
  const bySelf = of("numbers") + of("ownCase") + of("iActed") + of("asked");
  if (claimed(values) > 0 || bySelf > 0) return false;
  const isEsteemed = of("esteem") > 0;
  const wants = found.hits.some(({ code }) => code === "wants");
  if (of("ownWords") <= (of("esteem") > 1 ? TWO_WORDS_OR_SO : ONE_WORD) && isEsteemed)
    return WELL_READ.has(found.language)
      ? !wants || of("ownWords") === 0
      : of("esteem") > 1 || of("ownWords") === 0;
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
function isTalkAsked(values: ReadonlyMap<NoteValue, number>): boolean {
  const of = (code: NoteValue) => values.get(code) ?? 0;
  if (of("trade") + of("esteem") + of("jobSeek") > 0) return false;
  return (
    of("asked") > 0 &&
    AGAINST.every((code) => of(code) === 0 || code === "salesAsk" || code === "sellingStep")
  );
}

function isAsking({ found }: NoteReading): boolean {
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
const WITNESSED: readonly NoteValue[] = ["lived", "read", "told", "quotes", "youActed"];
/** Up to two own words. */
const TWO_WORDS_OR_SO = 1.1;
/** ln(1 + 1), and a little. */
const ONE_WORD = 0.7;
/** ln(1 + 3): few enough words to be the question's own. */
const THREE_WORDS = Math.log1p(3);
/** ln(1 + 5): rare words, but too few to tell a story. */
const FIVE_WORDS = Math.log1p(5);

/** A question about what stands on the card, with nothing else from life: fair, and anybody's. */
function isFromCard(
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
function isWordsAlone(
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
  if (of("profileSeen") > 0 || of("cardPraise") > 0) return true;
  if (of("ownCase") > 0 || of("iActed") > 0 || of("ownWords") > FIVE_WORDS) return false;
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
function isPraiseAlone(values: ReadonlyMap<NoteValue, number>, witnessed: number): boolean {
  const of = (code: NoteValue) => values.get(code) ?? 0;
  return (
    witnessed === 0 &&
    ["asked", "numbers", "ownCase", "iActed"].every((code) => of(code as NoteValue) === 0) &&
    of("ownWords") <= FIVE_WORDS &&
    ANYBODYS.some((code) => of(code) > 0)
  );
}

/** Praise of a talk may come from a listener, that of a career from a card; a bridge from line to line needs no listener. */
function highestOfPraise(values: ReadonlyMap<NoteValue, number>): number {
  if ((values.get("bridge") ?? 0) > 0) return Number.POSITIVE_INFINITY;
  return (values.get("vaguePraise") ?? 0) > 0 ? TEMPLATE_BELOW : 0;
}

/** A figure, a day, a deed of the writer's own. */
const STAKES: readonly NoteValue[] = ["numbers", "moments", "iActed", "quotes"];

/** "May I send it?" beside figures and words of one's own may be the writer's solution, not an offer. */
function hasStake(values: ReadonlyMap<NoteValue, number>, sold: number): boolean {
  const of = (code: NoteValue) => values.get(code) ?? 0;
  return (
    sold <= PITCH &&
    SOLD.every((code) => code === "sellingStep" || of(code as NoteValue) === 0) &&
    STAKES.some((code) => of(code) > 0) &&
    (of("ownWords") >= TWO_WORDS || (of("numbers") > 0 && of("iActed") > 0))
  );
}

/** A question or wish of the writer's own beside nothing worse than the card. */
function isOwnQuestion({ found }: NoteReading, values: ReadonlyMap<NoteValue, number>): boolean {
  if ((values.get("jobSeek") ?? 0) > 0) return false;
  const isPut = (values.get("asked") ?? 0) > 0 || found.hits.some(({ code }) => code === "wants");
  return isPut && AGAINST.every((code) => (values.get(code) ?? 0) === 0 || HARMLESS.has(code));
}

function lowest(
  values: ReadonlyMap<NoteValue, number>,
  fromLife: boolean,
  ownWords: boolean,
  sold: number,
): number {
  const of = (code: NoteValue) => values.get(code) ?? 0;
  if (of("quotes") > 0) return TEMPLATE_IN_SPITE_OF_QUOTE_BELOW;
  if (fromLife) return TEMPLATE_IN_SPITE_BELOW;
  if (of("ownWords") > 0 && of("asked") > 0) return TEMPLATE_WITH_A_WORD_BELOW;
  if (sold > 0) return TEMPLATE_BELOW;
  return ownWords ? TEMPLATE_IN_SPITE_BELOW : TEMPLATE_BELOW;
}

/** The weighted sum of the values: the log-odds of a logistic model. */
export function weigh(
  values: ReadonlyMap<string, number>,
  weights: Readonly<Record<string, number>>,
): number {
  let sum = weights.bias ?? 0;
  for (const [code, value] of values) sum += (weights[code] ?? 0) * value;
  return sum;
}

/** The score grows ever slower and ends here: beyond, more of the same says nothing new. */
const SURE = 3;

/** The score on a bounded scale, in line with the kind: -3 sent to many, 0 cannot tell, 3 written for the member. */
export function tellScore(kind: Verdict, raw: number, isCertain: boolean): number {
  if (kind === "template" && isCertain) return -SURE;
  return SURE * Math.tanh(raw / SURE);
}

export function scoreKind(values: ReadonlyMap<NoteValue, number>): number {
  return weigh(values, KIND_WEIGHTS);
}
