const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const STEM = 6;

/** The units a learned word weight stands for: words cut to their stem; pairs of signs where no spaces are written. */
export function wordUnits(words: readonly string[]): Set<string> {
  const units = new Set<string>();
  for (const word of words) {
    if (/^\d/.test(word)) continue;
    if (CJK.test(word)) {
      for (let i = 0; i + 2 <= word.length && i < 400; i++) units.add(word.slice(i, i + 2));
    } else units.add(word.length > STEM + 1 ? word.slice(0, STEM) : word);
  }
  return units;
}
