import { bidiMarks, isTitle, pictures } from "../message/first-name.ts";
import { foldWord } from "./fold-word.ts";

/** A name parsed for comparing; every word as `foldWord` makes it. */
export type NameParts = {
  /** all words that are part of the name, particles left out, in the order written */
  words: readonly string[];
  /** the words as one text, and in the order of the alphabet */
  text: string;
  sorted: string;
  given: string;
  /** everything after the given name */
  family: readonly string[];
  /** words in brackets or quotes: a nickname, a maiden name */
  asides: readonly string[];
};

const particles = new Set(
  "de la las los del da das do dos di van von der den ter ten te zu zum zur af av al el bin ibn ben abu y e i le du des".split(
    " ",
  ),
);
const credentials = new Set(
  (
    "phd ph.d dphil mba msc ma ba bsc bs ms md jd llm llb cpa cfa pmp cissp cism csm cspo psm acca fca aca frsa mbe obe " +
    "esq jr sr ii iii iv pe rn dds dvm mph mpa med edd meng beng ing dipl mag bcom gphr shrm shrm-cp sphr phr pcc acc mcc cscp itil"
  ).split(" "),
);
const bornWords = new Set("née nee né geb geborene born formerly formally aka alias ex".split(" "));
const pronouns = /^(?:she|he|they|ella|elle|sie|er|her|him|them|hers|his)(?:\/\p{L}+)+$/iu;
const apart = /\([^)]{0,80}\)|"[^"]{0,80}"|“[^”]{0,80}”|„[^“”]{0,80}[“”]|«[^»]{0,80}»/gu;

/** Two letters are one only in capitals: Jack Ma is no master of arts. */
function isCredential(word: string): boolean {
  const plain = word.replaceAll(".", "");
  return credentials.has(plain.toLowerCase()) && (plain.length > 2 || isShouted(plain));
}

function isShouted(word: string): boolean {
  return /^[\p{Lu}\d.-]{2,}$/u.test(word) && !/^(?:\p{Lu}\.)+$/u.test(word);
}

function splitWords(text: string): string[] {
  return text.split(/\s+/u).filter((word) => /\p{L}/u.test(word));
}

/** "Ruiz, Ana" names the family first; "Ana Ruiz, PhD" adds what is no name. */
function orderByComma(text: string): string[] {
  const [before = "", ...after] = text.split(/[,|•·;/–—]/u).map((part) => splitWords(part));
  const [second] = after;
  const isName =
    /^[^,]*,[^,]*$/u.test(text) &&
    second !== undefined &&
    second.length > 0 &&
    second.length <= 2 &&
    before.length <= 2 &&
    !second.some((word) => isCredential(word) || isShouted(word) || isTitle(word));
  return isName ? [...second, ...before] : [...before];
}

/** Credentials at the end of a name that is not written in capitals as a whole: "Ana Ruiz MBA CSPO". */
function withoutCredentials(words: readonly string[]): string[] {
  const kept = [...words];
  const allShouted = words.every(isShouted);
  while (kept.length > 1) {
    const last = kept.at(-1) ?? "";
    const isSign = allShouted
      ? kept.length > 2 && isCredential(last)
      : isCredential(last) || (kept.length > 2 && isShouted(last));
    if (!isSign) break;
    kept.pop();
  }
  return kept;
}

function foldWords(words: readonly string[]): string[] {
  return words
    .flatMap((word) => (/^(?:\p{Lu}\.){2,}$/u.test(word) ? word.split(".") : word.split(/[-‐‑]/u)))
    .map((word) => foldWord(word).replace(/[^\p{L}\p{N}]+/gu, ""))
    .filter(Boolean);
}

/** Nobody's name is longer. */
const longestName = 1000;

/**
 * Parses a name: titles, credentials, emoji, pronouns and particles left out, "Ruiz, Ana" in order.
 *
 * @param name as LinkedIn shows it or as it was typed
 */
export function parseName(name: string): NameParts {
  const plain = name
    .slice(0, longestName)
    .normalize("NFC")
    .replace(bidiMarks, "")
    .replace(pictures, " ");
  const asides = (plain.match(apart) ?? [])
    .flatMap((aside) => splitWords(aside.replace(/["“”„«»()]/gu, " ")))
    .filter(
      (word) => !pronouns.test(word) && !bornWords.has(foldWord(word)) && !isCredential(word),
    );
  const written = orderByComma(plain.replace(apart, " ")).filter((word) => !pronouns.test(word));
  while (written.length > 1 && isTitle(written[0] ?? "")) written.shift();
  const all = foldWords(withoutCredentials(written));
  const named = all.filter((word) => !particles.has(word));
  const words = named.length > 1 || all.length < 2 ? named : all;
  const kept = words.length > 0 ? words : all;
  const [given = "", ...family] = kept;
  const text = kept.join(" ");
  const sorted = kept.toSorted().join(" ");
  return { words: kept, text, sorted, given, family, asides: foldWords(asides) };
}
