import chardet from "chardet";
import { decodeAll } from "./create-decoder.ts";
import { type Encoding, findEncodingName, olderEncodings } from "./encodings.ts";
import { judgeWord } from "./judge-word.ts";
import { isKnownWord } from "./known-words.ts";

/** One way to read some bytes: the encodings that agree on it, and how its words look. */
export type EncodingReading = {
  encoding: Encoding;
  encodings: Encoding[];
  text: string;
  words: Set<string>;
  odd: Set<string>;
  known: Set<string>;
};

const mostWords = 4000;
/** Up to this share of odd words a reading can be right: names of brands, a broken cell. */
const oddRight = 0.2;
/** A reading with more odd words than this is nobody's rival. */
const oddRival = 0.34;
const EAST = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}]/u;
/** Without a known word among them, fewer words are no evidence. */
const fewestWords = 6;
const BETWEEN_WORDS = /[\s\x21-\x26\x28-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e]+/;
const BEYOND_ASCII = /\P{ASCII}/u;
/** Characters that no text has: what a wrong encoding makes of bytes that mean nothing in it. */
const NO_TEXT = /(?![\t\n\r])[\p{Cc}\p{Co}\ufffd]/u;

function measure(encoding: Encoding, bytes: Uint8Array): EncodingReading | null {
  const text = decodeAll(bytes, encoding);
  if (NO_TEXT.test(text)) return null;
  const words = new Set<string>();
  const known = new Set<string>();
  const odd = new Set<string>();
  for (const word of text.split(BETWEEN_WORDS)) {
    if (!BEYOND_ASCII.test(word) || words.has(word)) continue;
    const judged = judgeWord(word);
    if (judged === null) continue;
    words.add(word);
    if (isKnownWord(word)) known.add(word);
    else if (!judged.isGood) odd.add(word);
    if (words.size >= mostWords) break;
  }
  return { encoding, encodings: [encoding], text, words, odd, known };
}

const oddShare = ({ words, odd }: EncodingReading) =>
  words.size === 0 ? 0 : odd.size / words.size;

/** Known words of a reading that stand in none of the other: those that both have decide nothing. */
function knownBeside(one: EncodingReading, other: EncodingReading): number {
  return one.known.difference(other.words).size;
}

/** Whether the words of one reading speak for it and against the other. */
function beats(one: EncodingReading, other: EncodingReading): boolean {
  const mine = knownBeside(one, other);
  const theirs = knownBeside(other, one);
  const differing = one.words.difference(other.words).size;
  // A single character is soon somebody's family name: East Asian readings need several such words.
  const isEnough = [...one.known].some((word) => EAST.test(word))
    ? mine >= 2 && mine >= differing * 0.25
    : mine >= 1;
  if (isEnough && theirs * 4 <= mine) return true;
  // Where they differ, one reads as words and the other never does; what both have names people.
  const isOdd = other.words.difference(one.words).isSubsetOf(other.odd);
  return isOdd && one.known.size >= 2 && one.words.difference(other.words).isDisjointFrom(one.odd);
}

/** What chardet, which judges by the frequency of bytes and pairs, thinks most likely. */
function askChardet(bytes: Uint8Array): Map<Encoding, number> {
  const votes = new Map<Encoding, number>();
  for (const { name, confidence } of chardet.analyse(bytes)) {
    const encoding = findEncodingName(name);
    if (encoding && !votes.has(encoding)) votes.set(encoding, confidence);
  }
  return votes;
}

/**
 * Reads bytes beyond ASCII that are no UTF-8 in every older encoding in which they are valid, and judges the readings by
 * their words: by frequent names and headings, by script, case and sound, and by chardet.
 *
 * @param bytes lines of a file that hold more than ASCII
 * @returns the readings, the likeliest first, and whether the first is sure: no other reading can be right
 */
export function findReading(bytes: Uint8Array): { readings: EncodingReading[]; isSure: boolean } {
  const byText = new Map<string, EncodingReading>();
  for (const encoding of olderEncodings) {
    const reading = measure(encoding, bytes);
    if (!reading) continue;
    const same = byText.get(reading.text);
    if (same) same.encodings.push(encoding);
    else byText.set(reading.text, reading);
  }
  const votes = askChardet(bytes);
  const vote = ({ encodings }: EncodingReading) =>
    Math.max(...encodings.map((one) => votes.get(one) ?? 0));
  const readings = [...byText.values()].sort(
    (a, b) =>
      Number(oddShare(a) > oddRight) - Number(oddShare(b) > oddRight) ||
      b.known.size - a.known.size ||
      oddShare(a) - oddShare(b) ||
      vote(b) - vote(a),
  );
  const [best, ...others] = readings;
  if (!best || best.words.size === 0) return { readings, isSure: others.length === 0 && !!best };
  const rivals = others.filter((other) => other.odd.size <= 1 || oddShare(other) <= oddRival);
  const hasWitness =
    best.known.size > 0 ||
    (best.odd.size === 0 && best.words.size >= fewestWords && !EAST.test(best.text));
  const isSure =
    oddShare(best) <= oddRight && hasWitness && rivals.every((rival) => beats(best, rival));
  return { readings, isSure };
}
