import type { FoldedText } from "./fold-text.ts";
import { manners } from "./lexicon/manners.ts";
import { PhraseIndex } from "./phrase-index.ts";

const index = new PhraseIndex({ manners });
/** Stands where manners stood, so that no phrase reaches across them. */
export const GAP = "\u0001";

/**
 * The folded text with every courtesy blanked, at the same offsets. What reads a note reads this, so that greetings,
 * blessings, thanks, apologies and closings cannot weigh: they are not there.
 */
export function stripManners(folded: FoldedText): FoldedText {
  const { text, at } = folded;
  const isManner = new Uint8Array(text.length);
  for (const { start, end } of index.find(text)) isManner.fill(1, start, end);
  let stripped = "";
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && (isManner[i] !== 1 || text[i] === " ")) continue;
    stripped += text.slice(from, i);
    if (i < text.length) stripped += GAP;
    from = i + 1;
  }
  return { text: stripped, at };
}
