import { toSearchText } from "../text/search-text.ts";

/**
 * A word in the form in which spellings of it meet: lower-case, without accents and apostrophes; `ae`, `oe`, `ue`
 * and `aa` as the plain vowel, so that Müller, Mueller and Muller are one. For comparing, never for showing.
 */
export function foldWord(word: string): string {
  const folded = toSearchText([word]).replace(/['’`´.]/gu, "");
  return folded.replace(/([aou])e|aa/gu, (_, vowel: string | undefined) => vowel ?? "a");
}

/** A line of text in the same form, its words by single spaces, signs left out. */
export function foldLine(text: string): string {
  return foldWord(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
