import { AGAINST, type NoteValue } from "./note-values.ts";
import type { NoteReading } from "./read-note.ts";
import { KIND_WEIGHTS } from "./weights.ts";

/** Between these the provenance does not tell. */
const PERSONAL_ABOVE = 0.3;
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
  if (reading.slots.length > 0 || reading.wrongName || reading.greeting?.gap) return "template";
  if (reading.isEmpty || alike > 0) return "template";
  const of = (code: NoteValue) => values.get(code) ?? 0;
  const fromLife = LIFE.some((code) => of(code) > 0);
  const ownWords = of("ownWords") >= TWO_WORDS;
  if (score > PERSONAL_ABOVE && (fromLife || ownWords)) return "personal";
  const toMany = AGAINST.some((code) => of(code) > 0) || of("jobSeek") > 0;
  const below =
    of("quotes") > 0
      ? TEMPLATE_IN_SPITE_OF_QUOTE_BELOW
      : fromLife || ownWords
        ? TEMPLATE_IN_SPITE_BELOW
        : of("ownWords") > 0
          ? TEMPLATE_WITH_A_WORD_BELOW
          : TEMPLATE_BELOW;
  return toMany && score < below ? "template" : "unsure";
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
