import {
  arabicNames,
  hebrewNames,
  japaneseNames,
  koreanNames,
  koreanWords,
  simplifiedNames,
  traditionalNames,
} from "./names-of-asia.ts";
import { cyrillicNames, greekNames, latinNames } from "./names-of-europe.ts";

const wordsOf = (text: string) =>
  text
    .split(/\s+/)
    .map((word) => word.normalize("NFC").toLowerCase())
    .filter((word) => /\P{ASCII}/u.test(word));

/** Words of two letters are too easily hit by chance. */
const alphabetic = new Set(
  [latinNames, greekNames, cyrillicNames, hebrewNames, arabicNames]
    .flatMap(wordsOf)
    .filter(({ length }) => length > 2),
);
const japanese = wordsOf(japaneseNames);
const japaneseWhole = new Set(japanese);
const japaneseStarts = new Set(japanese.filter(({ length }) => length > 1));
const chinese = new Set(simplifiedNames + traditionalNames);
const korean = new Set(koreanNames);
const koreanWhole = new Set(wordsOf(koreanWords));

/** Whether a word is a frequent name or heading, or begins with a frequent family name where those stand in front. */
export function isKnownWord(word: string): boolean {
  const plain = word.normalize("NFC").toLowerCase();
  if (alphabetic.has(plain) || japaneseWhole.has(plain) || koreanWhole.has(plain)) return true;
  if (/^\p{Script=Hangul}{2,4}$/u.test(plain)) return korean.has(plain[0] ?? "");
  if (!/^[\p{Script=Han}々]{1,5}$/u.test(plain)) return false;
  if (japaneseStarts.has(plain.slice(0, 2)) || japaneseStarts.has(plain.slice(0, 3))) return true;
  return plain.length <= 3 && chinese.has(plain[0] ?? "");
}
