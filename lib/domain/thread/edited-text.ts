const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });
const longest = 8000;
/** Below this many words two messages may be alike by chance. */
const fewestWords = 8;
/** Of the pairs of neighbouring words, the share that two versions of one message have in common (Dice). */
const alike = 0.6;

function listPairs(text: string): Set<string> {
  const words = Iterator.from(segmenter.segment(text.slice(0, longest).normalize("NFC")))
    .filter(({ isWordLike }) => isWordLike === true)
    .map(({ segment }) => segment.toLowerCase())
    .toArray();
  if (words.length < fewestWords) return new Set();
  return new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`));
}

/**
 * Whether one text is the other with a few words changed, added or left out: of the pairs of neighbouring words they
 * share at least 60 %. Texts of fewer than 8 words are never held for edited ones.
 */
export function isEdited(a: string, b: string): boolean {
  const [left, right] = [listPairs(a), listPairs(b)];
  const shared = left.intersection(right).size;
  return shared > 0 && (2 * shared) / (left.size + right.size) >= alike;
}
