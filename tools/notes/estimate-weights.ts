import { sumWeights } from "../../lib/domain/note/note-kind.ts";
import { PURPOSE } from "../../lib/domain/note/note-purpose.ts";
import { AGAINST } from "../../lib/domain/note/note-values.ts";

type Values = ReadonlyMap<string, number>;
export type Weights = Record<string, number>;
/** A labelled note as it is learnt from. */
export type Labelled = {
  set: string;
  personal: boolean;
  reason: boolean;
  kind: Values;
  purpose: Values;
};

const FOR = ["ownWords", "numbers", "quotes", "moments", "lived", "read", "told", "ownCase"];
FOR.push("question", "youActed", "iActed", "boundWords");
const ALL_AGAINST = [...AGAINST, "trade", "esteem", "jobSeek", "card"];
const PURPOSE_AGAINST = [
  "esteem",
  "connectOnly",
  "mutualCount",
  "flattery",
  "cardPraise",
  "vaguePraise",
];
const PURPOSE_EITHER = ["genericPurpose", "lived", "youDid", "ownCase", "guessedTrouble"];

const STEPS = 600;
const RATE = 0.05;
const PENALTY = 0.002;
/** The project's own notes are many and short: they count half. */
const OWN_SHARE = 0.5;

type Example = { values: Values; isYes: boolean; share: number };

/** Logistic regression by Adam, each step put back within the signs allowed. */
function learn(examples: Example[], signs: ReadonlyMap<string, number>): Weights {
  const weights: Weights = { bias: 0 };
  for (const code of signs.keys()) weights[code] = 0;
  const codes = Object.keys(weights);
  const first: Weights = {};
  const second: Weights = {};
  for (let step = 1; step <= STEPS; step++) {
    const slope: Weights = {};
    for (const { values, isYes, share } of examples) {
      const error =
        ((1 / (1 + Math.exp(-sumWeights(values, weights))) - (isYes ? 1 : 0)) * share) /
        examples.length;
      slope.bias = (slope.bias ?? 0) + error;
      for (const [code, value] of values) slope[code] = (slope[code] ?? 0) + error * value;
    }
    for (const code of codes) {
      const own = weights[code] ?? 0;
      const g = (slope[code] ?? 0) + (code === "bias" ? 0 : PENALTY * own);
      const m = 0.9 * (first[code] ?? 0) + 0.1 * g;
      const v = 0.999 * (second[code] ?? 0) + 0.001 * g * g;
      first[code] = m;
      second[code] = v;
      const moved =
        own - (RATE * (m / (1 - 0.9 ** step))) / (Math.sqrt(v / (1 - 0.999 ** step)) + 1e-8);
      const sign = signs.get(code) ?? 0;
      weights[code] = sign > 0 ? Math.max(0, moved) : sign < 0 ? Math.min(0, moved) : moved;
    }
  }
  return Object.fromEntries(
    codes.map((code) => [code, Math.round(100 * (weights[code] ?? 0)) / 100]),
  );
}

const kindSigns = new Map([
  ...FOR.map((code) => [code, 1] as const),
  ...ALL_AGAINST.map((code) => [code, -1] as const),
]);
const reasonSigns = new Map<string, number>(
  PURPOSE.map((code) => [
    code,
    PURPOSE_AGAINST.includes(code) ? -1 : PURPOSE_EITHER.includes(code) ? 0 : 1,
  ]),
);
const shareOf = (row: Labelled) => (row.set === "own" ? OWN_SHARE : 1);
/** Learns the weights of the kind; each has the sign of its meaning, or is nought. */
export function estimateKindWeights(rows: Labelled[]): Weights {
  return learn(
    rows.map((row) => ({ values: row.kind, isYes: row.personal, share: shareOf(row) })),
    kindSigns,
  );
}

/** Learns the weights of the purpose. */
export function estimateReasonWeights(rows: Labelled[]): Weights {
  return learn(
    rows.map((row) => ({ values: row.purpose, isYes: row.reason, share: shareOf(row) })),
    reasonSigns,
  );
}
