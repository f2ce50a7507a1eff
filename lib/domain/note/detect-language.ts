import { isAscii } from "./fold-text.ts";

const SCRIPTS: [RegExp, string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "ja"],
  [/\p{Script=Han}/gu, "zh"],
  [/\p{Script=Hangul}/gu, "ko"],
  [/\p{Script=Arabic}/gu, "ar"],
  [/\p{Script=Devanagari}/gu, "hi"],
  [/\p{Script=Cyrillic}/gu, "ru"],
];
const LETTERS = /\p{L}/gu;

/** The language of a note (ISO 639-1), by its script, else by the phrases and little words found in it. */
export function detectLanguage(text: string, hits: { code: string; language: string }[]): string {
  const letters = countOf(text, LETTERS);
  if (!isAscii(text)) {
    for (const [script, language] of SCRIPTS) {
      const own = countOf(text, script);
      if (own > 0.25 * letters || (language === "ja" && own > 3)) return language;
    }
  }
  const counts = new Map<string, number>();
  for (const hit of hits) {
    const weight = hit.code === "littleWords" ? 1 : hit.code === "pleasantry" ? 2 : 1.5;
    counts.set(hit.language, (counts.get(hit.language) ?? 0) + weight);
  }
  let best = "en";
  for (const [language, count] of counts) if (count > (counts.get(best) ?? 0)) best = language;
  return best;
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
