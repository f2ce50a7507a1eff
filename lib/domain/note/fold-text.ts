import { plainLetters } from "../text/search-text.ts";

/** Text reduced to comparable words: one space around every word, plus where each unit came from. */
export type FoldedText = {
  /** Lower-case words without accents, separated and surrounded by single spaces. */
  text: string;
  /** For each UTF-16 unit of `text`, the offset in the source. */
  at: Int32Array;
};

const SPECIAL: Record<string, string> = {
  ...plainLetters,
  ى: "ي",
  ة: "ه",
  ی: "ي",
  ک: "ك",
};

const cache = new Map<string, string>();

/**
 * Folds one code point. Accents of Latin, Greek and Cyrillic, Arabic vowel signs, the Devanagari nukta, variation
 * selectors and zero-width characters vanish (""); what is no letter, mark or digit becomes a space.
 */
function foldCodePoint(char: string): string {
  const known = cache.get(char);
  if (known !== undefined) return known;
  let out = "";
  for (const part of char.normalize("NFKD").toLowerCase().normalize("NFKD")) {
    const code = part.codePointAt(0) ?? 0;
    if (isIgnorable(code)) continue;
    out += SPECIAL[part] ?? (/[\p{L}\p{M}\p{N}]/u.test(part) ? part : " ");
  }
  if (cache.size < 20_000) cache.set(char, out);
  return out;
}

function isIgnorable(code: number): boolean {
  return (
    (code >= 0x300 && code <= 0x36f) ||
    (code >= 0x64b && code <= 0x655) ||
    code === 0x640 ||
    code === 0x93c ||
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff
  );
}

const SPACE = 32;
/** For each ASCII unit its folded unit: small letters and digits stay, capitals shrink, the rest is a space. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code >= 65 && code <= 90) return code + 32;
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) ? code : SPACE;
});

/**
 * Folds text for comparison (Unicode NFKD, case, accents, punctuation), keeping the offsets of the source. Linear.
 * @param source any text, well-formed or not
 */
export function foldText(source: string): FoldedText {
  const units: number[] = [SPACE];
  const at: number[] = [0];
  let last = SPACE;
  const push = (unit: number, from: number) => {
    if (unit === SPACE && last === SPACE) return;
    units.push(unit);
    at.push(from);
    last = unit;
  };
  for (let i = 0; i < source.length; ) {
    const code = source.codePointAt(i) ?? 0;
    if (code < 128) {
      push(ASCII[code] ?? SPACE, i);
      i++;
      continue;
    }
    const folded = foldCodePoint(String.fromCodePoint(code));
    for (let j = 0; j < folded.length; j++) push(folded.charCodeAt(j), i);
    i += code > 0xffff ? 2 : 1;
  }
  push(SPACE, source.length);
  return { text: textOf(units), at: Int32Array.from(at) };
}

const CHUNK = 4_096;

function textOf(units: number[]): string {
  if (units.length <= CHUNK) return String.fromCharCode(...units);
  let text = "";
  for (let i = 0; i < units.length; i += CHUNK) {
    text += String.fromCharCode(...units.slice(i, i + CHUNK));
  }
  return text;
}

/** The words of a text, without case, accents and punctuation, in order. */
export function foldWords(source: string): string[] {
  const trimmed = foldText(source).text.trim();
  return trimmed === "" ? [] : trimmed.split(" ");
}

/** Has the text no unit beyond ASCII? */
export function isAscii(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 127) return false;
  return true;
}
