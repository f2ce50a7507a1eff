const titles = new Set(
  (
    "dr prof professor mr mrs ms miss mx sir dame rev fr sr ing dipl-ing mag herr frau hr fru dra " +
    "sra srta dott dottssa avv md capt captain maj col sgt hon rabbi imam sheikh shri smt pani mme " +
    "mlle dhr"
  ).split(" "),
);

export const bidiMarks = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
export const pictures =
  /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}]|\ufe0f|\u20e3/gu;
const eastAsian = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const longestKept = 40;
const longestName = 1000;

/** Whether a word is a form of address: `Dr.`, `Frau`, `Mme`. */
export function isTitle(word: string): boolean {
  return titles.has(word.toLowerCase().replaceAll(".", ""));
}

function isInitial(word: string): boolean {
  return /^\p{Lu}\.?$/u.test(word) || /^(?:\p{Lu}\.){1,3}$/u.test(word);
}

/** `ANA` and `ana` become `Ana`; `McKenna`, `李` and `DJ` stay as they are written. */
function normaliseCase(word: string): string {
  const letters = [...word];
  const oneCase =
    (letters.length > 2 && word === word.toLocaleUpperCase("und")) ||
    (/^\p{Ll}/u.test(word) && word === word.toLocaleLowerCase("und"));
  if (!oneCase) return word;
  return word
    .toLocaleLowerCase("und")
    .replace(/(^|[-'’])(\p{L})/gu, (_, before: string, letter: string) => {
      return before + letter.toLocaleUpperCase("und");
    });
}

/**
 * The name by which a person is greeted: without titles, degrees, initials, nicknames, emoji and
 * direction marks. A name in Chinese, Japanese or Korean script is kept whole, because its parts
 * are not used alone between strangers.
 *
 * @param fullName as LinkedIn shows it, for example `Dr. Ana Ruiz, PhD`
 * @returns null when nothing in it can be a name
 */
export function findFirstName(fullName: string): string | null {
  const plain = fullName
    .slice(0, longestName)
    .normalize("NFC")
    .replace(bidiMarks, "")
    .replace(pictures, " ")
    .replace(/\([^)]{0,80}\)|"[^"]{0,80}"|“[^”]{0,80}”/gu, " ")
    .split(/[,|•·;/]/u)[0];
  const words = (plain ?? "").split(/\s+/u).filter((word) => /\p{L}/u.test(word));
  while (words.length > 1 && isTitle(words[0] ?? "")) words.shift();
  const [first] = words;
  if (first === undefined) return null;
  if (eastAsian.test(first)) return words.join(" ").slice(0, longestKept);
  // "J. Robert Hale" goes by Robert, but "J. Hale" has only the initial to offer.
  const chosen = words.length > 2 && isInitial(first) ? (words[1] ?? first) : first;
  return normaliseCase(chosen.replace(/[.,:]+$/u, "")).slice(0, longestKept) || null;
}
