import {
  claimed,
  hasStake,
  hasStock,
  highestOfPraise,
  isAsking,
  isBareOffer,
  isDecoration,
  isFromCard,
  isNothingOfOnes,
  isOffer,
  isOwnQuestion,
  isPraiseAlone,
  isTalkAsked,
  isToMany,
  isUnbound,
  isWordsAlone,
  THREE_WORDS,
  TWO_WORDS,
  WITNESSED,
} from "./kind-signs.ts";
import { type NoteValue, PITCH } from "./note-values.ts";
import type { NoteReading } from "./read-note.ts";
import { KIND_WEIGHTS } from "./weights.ts";

/** Between these the provenance does not decide. */
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

export type NoteVerdict = "personal" | "template" | "unsure";

/**
 * The rules above the score: personal needs something that only life or reading gives; template needs something said
 * to many. Without either the answer is that nobody can tell.
 * @param alike how many others sent the same sentences
 */
export function classifyKind(
  reading: NoteReading,
  values: ReadonlyMap<NoteValue, number>,
  score: number,
  alike: number,
): NoteVerdict {
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
    return !(isBareOffer(reading, values) && score < TEMPLATE_BELOW) &&
      (of("question") > 0 ||
        (of("trade") < 2 &&
          (isAsking(reading) ||
            score > PERSONAL_ABOVE ||
            of("iActed") > 0 ||
            of("ownWords") > THREE_WORDS)) ||
        (of("trade") < 2 && isOwnQuestion(reading, values)))
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
  if (sold > 0) return of("ownWords") === 0 && of("salesAsk") > 0 ? 0 : TEMPLATE_BELOW;
  return ownWords ? TEMPLATE_IN_SPITE_BELOW : TEMPLATE_BELOW;
}

/** The weighted sum of the values: the log-odds of a logistic model. */
export function sumWeights(
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
export function boundScore(kind: NoteVerdict, raw: number, isCertain: boolean): number {
  if (kind === "template" && isCertain) return -SURE;
  return SURE * Math.tanh(raw / SURE);
}

export function scoreKind(values: ReadonlyMap<NoteValue, number>): number {
  return sumWeights(values, KIND_WEIGHTS);
}
