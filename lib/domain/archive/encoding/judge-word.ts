/** What a word that holds more than ASCII is written in. */
export type Script =
  | "latin"
  | "cyrillic"
  | "greek"
  | "hebrew"
  | "arabic"
  | "han"
  | "kana"
  | "hangul";

const scripts: [Script, RegExp][] = [
  ["latin", /\p{Script=Latin}/u],
  ["cyrillic", /\p{Script=Cyrillic}/u],
  ["greek", /\p{Script=Greek}/u],
  ["hebrew", /\p{Script=Hebrew}/u],
  ["arabic", /\p{Script=Arabic}/u],
  ["han", /[\p{Script=Han}々〆]/u],
  ["kana", /[\p{Script=Hiragana}\p{Script=Katakana}ー]/u],
  ["hangul", /\p{Script=Hangul}/u],
];
/** Marks that stand between or around words in any language. */
const PUNCTUATION =
  /[’‘“”„‚«»‹›…•·€™®©–—、。・（）「」『』，．：；！？〒〜～\u00a0\u3000\u200e\u200f،؛ـ\u200c]/gu;
/** Inside of a word: an apostrophe in front of a letter, the dot of Catalan, the one between Japanese names. */
const INSIDE = /(?<=\p{L})['’](?=\p{L})|(?<=l)·(?=l)|・|\u200c|ـ/gu;
/** Signs that no word has inside: `Ren‚e`, `Mu–oz`, `J”rg`. */
const SIGN_INSIDE = /\p{L}[‚„“”…•€™®©«»‹›–—†‡‰]\p{L}|[©®™†‡‰]\p{L}/u;
const NO_TEXT = /[\p{Cc}\p{Co}\p{Cn}\p{Cs}\ufffd]/u;

const isUpper = (char: string) => char !== char.toLowerCase();
const isLower = (char: string) => char !== char.toUpperCase();

/** Upper and lower case follow each other as people write them: Ivan, IVAN, ivan, McRae, O'Neil; never iVAN or MÃŒller. */
function hasGoodCase(letters: string): boolean {
  const all = [...letters];
  if (all.every((char) => !isLower(char)) || all.every((char) => !isUpper(char))) return true;
  return all.every((char, at) => {
    const before = all[at - 1];
    if (before === undefined || !isUpper(char) || !isLower(before)) {
      // A lower-case letter between capitals is a wrong byte as well.
      return !(before && isLower(char) && isUpper(before) && at > 1 && isUpper(all[at - 2] ?? ""));
    }
    return char < "\u0080" && before < "\u0080";
  });
}

const VOWEL = {
  latin: /[aeiouyæœøıąęįų]/,
  cyrillic: /[аеёиоуыэюяіїєѣў]/,
};

/** No more consonants or vowels in a row than names have, and a vowel in every word of four letters. */
function hasGoodSound(letters: string, script: "latin" | "cyrillic"): boolean {
  const plain =
    script === "latin"
      ? letters.toLowerCase().replace(/đ/g, "d").normalize("NFD").replace(/\p{M}/gu, "")
      : letters.toLowerCase();
  const isVowel = (char: string) => VOWEL[script].test(char);
  const runs = [...plain].map((char) => (isVowel(char) ? "v" : "c")).join("");
  if (plain === letters.toUpperCase().toLowerCase() && plain.length < 4) return true;
  const hasVowel = runs.includes("v") || plain.length < 4;
  return hasVowel && !/c{6}|v{4}/.test(runs);
}

function isGoodLatin(word: string, letters: string): boolean {
  const beyond = [...letters].filter((char) => char > "\u007f");
  if (/[ªºµſƒ]/.test(letters)) return false;
  if (letters.length === 1) return /[àéèóåöœÅÖÁÉ]/.test(letters);
  if (letters.length >= 4 && beyond.length / letters.length > 0.6) return false;
  if (letters.length >= 2 && beyond.length === letters.length) return false;
  return hasGoodCase(letters) && hasGoodSound(word.replace(/\P{L}/gu, ""), "latin");
}

function isGoodCyrillic(letters: string): boolean {
  if (/^[ъьы]/i.test(letters) || /[аеёиоуыэюяіїє][ъь]|[ъь][ъь]/i.test(letters)) return false;
  return hasGoodCase(letters) && hasGoodSound(letters, "cyrillic");
}

function isGoodGreek(letters: string): boolean {
  if (/ς./.test(letters) || /σ$/.test(letters)) return false;
  const accents = letters.normalize("NFD").match(/\u0301/g)?.length ?? 0;
  if (accents > 1 || /.[ΆΈΉΊΌΎΏ]/.test(letters)) return false;
  const isLong = letters.length > 3 && [...letters].some(isLower);
  return (
    hasGoodCase(letters) &&
    (accents === 1 || !isLong) &&
    /[αεηιουω]/i.test(letters.normalize("NFD"))
  );
}

function isGoodHebrew(word: string): boolean {
  return (
    !/^\p{M}/u.test(word) && !/[ךםןףץ]\p{Script=Hebrew}/u.test(word) && !/\p{M}{3}/u.test(word)
  );
}

function isGoodArabic(word: string): boolean {
  return (
    !/^[\p{M}ةىئؤ]/u.test(word) && !/[ةى]\p{Script=Arabic}/u.test(word) && !/\p{M}{2}/u.test(word)
  );
}

/** Latin stands beside characters of East Asia where a brand does: `ABC株式会社`; never as `M黮ler`. */
function isGoodEastAsian(word: string): boolean {
  if (/[a-z](?=\P{ASCII})|(?<=\P{ASCII})[a-z]/u.test(word)) return false;
  const isHalfKana = /[\uff61-\uff9f]/.test(word);
  const isMixed =
    /\p{Script=Hangul}/u.test(word) && /[\p{Script=Han}\p{Script=Katakana}]/u.test(word);
  return !isMixed && !(isHalfKana && /[^\uff61-\uff9f\s]/.test(word));
}

/**
 * Whether a word can be of a name: one script, no signs inside, case, accents and sounds as its script has them. Null for
 * what is no word.
 */
export function judgeWord(word: string): { script: Script; isGood: boolean } | null {
  if (NO_TEXT.test(word)) return { script: "latin", isGood: false };
  const core = word.replace(INSIDE, "").replace(PUNCTUATION, " ").trim();
  const letters = core.replace(/[^\p{L}]+/gu, "");
  if (/^[\s\x21-\x7e]*$/.test(core))
    return SIGN_INSIDE.test(word) ? { script: "latin", isGood: false } : null;
  const found = scripts.filter(([, test]) => test.test(letters)).map(([script]) => script);
  const script = found.find((one) => one !== "latin") ?? "latin";
  const isEast = found.every((one) => ["han", "kana", "hangul", "latin"].includes(one));
  const isMixed = found.length > 1 && !(isEast && script !== "latin");
  const signs = core.replace(/[\p{L}\p{M}\p{N}\s\x21-\x7e]/gu, "");
  const hasStrayMark = script !== "arabic" && /[\u064b-\u0652]/.test(core);
  const odd = hasStrayMark || signs !== "" || /[²³¹¼½¾]/.test(core) || SIGN_INSIDE.test(word);
  if (found.length === 0 || isMixed || odd) return { script, isGood: false };
  switch (script) {
    case "latin":
      return {
        script,
        isGood: core
          .split(/[^\p{L}\p{M}]+/u)
          .every(
            (one) => /^\p{ASCII}*$/u.test(one) || isGoodLatin(one, one.replace(/\P{L}/gu, "")),
          ),
      };
    case "cyrillic":
      return {
        script,
        isGood:
          letters.length > 0 &&
          core
            .split(/[^\p{L}\p{M}]+/u)
            .filter(Boolean)
            .every(isGoodCyrillic),
      };
    case "greek":
      return {
        script,
        isGood: core
          .split(/[^\p{L}\p{M}]+/u)
          .filter(Boolean)
          .every(isGoodGreek),
      };
    case "hebrew":
      return { script, isGood: isGoodHebrew(core) };
    case "arabic":
      return { script, isGood: isGoodArabic(core) };
    default:
      return { script, isGood: isGoodEastAsian(core) };
  }
}
