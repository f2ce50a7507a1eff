import type { FoldedText } from "./fold-text.ts";
import { manners } from "./lexicon/manners.ts";
import { PhraseIndex } from "./phrase-index.ts";

const index = new PhraseIndex({ manners });
/** Stands where manners stood, so that no phrase reaches across them. */
const GAP = "\u0001";

/**
 * The folded text with every courtesy blanked, at the same offsets. What reads a note reads this, so that greetings,
 * blessings, thanks, apologies and closings cannot weigh: they are not there.
 */
export function stripManners(folded: FoldedText): FoldedText {
  const units = [...Array(folded.text.length).keys()].map((i) => folded.text[i] ?? "");
  for (const { start, end } of index.find(folded.text)) {
    for (let i = start; i < end; i++) if (units[i] !== " ") units[i] = GAP;
  }
  return { text: units.join(""), at: folded.at };
}
