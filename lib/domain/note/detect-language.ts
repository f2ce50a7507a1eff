import { isAscii } from "./fold-text.ts";
import { everydayForms } from "./lexicon/everyday-forms.ts";
import { everydayHindi } from "./lexicon/everyday-hindi.ts";
import { everydayWords } from "./lexicon/everyday-words.ts";
import { littleWords } from "./lexicon/words.ts";

const SCRIPTS: [RegExp, string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "ja"],
  [/\p{Script=Han}/gu, "zh"],
  [/\p{Script=Hangul}/gu, "ko"],
  [/\p{Script=Arabic}/gu, "ar"],
  [/\p{Script=Devanagari}/gu, "hi"],
  [/\p{Script=Greek}/gu, "el"],
  [/\p{Script=Thai}/gu, "th"],
  [/\p{Script=Cyrillic}/gu, "ru"],
];
const UKRAINIAN = /[іїєґ]/iu;
const LETTERS = /\p{L}/gu;
/** Letters that one of the languages in Latin script writes and its neighbours do not. */
const OWN_LETTERS: [RegExp, string][] = [
  [/[ğışİ]/u, "tr"],
  [/[łąęćśźż]/iu, "pl"],
  [/[řěů]/iu, "cs"],
  [/[șță]/iu, "ro"],
  [/[őű]/iu, "hu"],
  [/ß/u, "de"],
  [/[ñ¿¡]/iu, "es"],
  [/[ãõ]/iu, "pt"],
];
const LETTER_SHARE = 2;

/** Which languages a frequent word belongs to; built at the first note. */
let speakers: Map<string, string[]> | undefined;

function readSpeakers(): Map<string, string[]> {
  const known = new Map<string, string[]>();
  for (const table of [littleWords, everydayWords, everydayForms, { hi: everydayHindi }])
    for (const [language, words] of Object.entries(table))
      for (const word of words.split(/[| ]/)) {
        const own = known.get(word);
        if (!own) known.set(word, [language]);
        else if (!own.includes(language)) own.push(language);
      }
  return known;
}

/** The language of a folded note (ISO 639-1): by its script, else by whose frequent words it is made of. */
export function detectLanguage(note: string, folded: string): string {
  if (!isAscii(note)) {
    const letters = countOf(note, LETTERS);
    for (const [script, language] of SCRIPTS) {
      const own = countOf(note, script);
      if (own > 0.25 * letters || (language === "ja" && own > 3))
        return language === "ru" && UKRAINIAN.test(note) ? "uk" : language;
    }
  }
  speakers ??= readSpeakers();
  const counts = new Map<string, number>();
  for (const word of folded.trim().split(" ")) {
    const languages = speakers.get(word);
    // A word of one language says more than one of five.
    for (const language of languages ?? [])
      counts.set(language, (counts.get(language) ?? 0) + 1 / Math.sqrt(languages?.length ?? 1));
  }

  if (!isAscii(note))
    for (const [letters, language] of OWN_LETTERS)
      if (letters.test(note)) counts.set(language, (counts.get(language) ?? 0) + LETTER_SHARE);
  let best = "en";
  for (const [language, count] of counts) if (count > (counts.get(best) ?? 0)) best = language;
  return best;
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
