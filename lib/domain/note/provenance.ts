import type { MemberProfile } from "../person/member-profile.ts";
import { detectLanguage } from "./detect-language.ts";
import { findFrames } from "./find-frames.ts";
import { findPhrases, type PhraseFilter, type PhraseMeaning } from "./find-phrases.ts";
import { type FoldedText, foldWords } from "./fold-text.ts";
import * as against from "./lexicon/against.ts";
import * as brokered from "./lexicon/brokered.ts";
import * as hollow from "./lexicon/hollow.ts";
import { secondPerson } from "./lexicon/persons.ts";
import * as pitch from "./lexicon/pitch.ts";
import * as selling from "./lexicon/selling.ts";
import * as stock from "./lexicon/stock.ts";
import { findPastEvents } from "./past-events.ts";
import { UNSPACED_LETTER } from "./phrase-index.ts";
import { findPhoneNumbers, findPrices } from "./prices.ts";
import { findProvisions } from "./provisions.ts";
import type { Stretch } from "./slots.ts";
import { splitParts, splitSentences } from "./split-note.ts";
import { type ClassHit, isClass, isTrade } from "./word-classes.ts";
import {
  cardWords,
  countOwnPieces,
  isEverybodys,
  isUnspaced,
  WORK_RUN,
  workRuns,
} from "./word-origin.ts";

type MeaningHit = Stretch & { code: PhraseMeaning; sentence: number };
type OwnWord = Stretch & {
  kind: "word" | "number" | "quote";
  sentence: number;
  amount: number;
};
export type Provenance = {
  hits: MeaningHit[];
  /** Words of trade and of esteem, by class. */
  classed: ClassHit[];
  /** The sentences that speak to the member; null in a language that has no word for it. */
  addressed: ReadonlySet<number> | null;
  /** What the member or the writer did, by grammar. */
  events: (Stretch & { who: "member" | "writer"; sentence: number })[];
  /** What neither a card nor common speech accounts for. */
  own: OwnWord[];
  /** What stands on the member's card. */
  card: (Stretch & { sentence: number })[];
  sentences: Stretch[];
  /** The sentences that hold more than manners and names. */
  worded: ReadonlySet<number>;
  language: string;
};
/** "Would you say ...": a question says nothing of what the member did. */
const ASKING = /(?:^| )(?:would|could|can|will|should|do|if) $/;
const PITCH_UNIT =
  /^\s?(?:\+|%|٪|x\b|k\b|[-–]?\s?(?:min|minut|minute|dakika|hour|hr|day|week|month|lead|call|client|mutual|connection|contact|contatt|contacto|gemeinsam|relation|conex|collegament|wsp|ortak|million|billion|countr|year|seat|spot|place|days|jahr|ans\b|años|anos\b|anni\b|jaar)|分|分钟|位|個人|दिन|मिनट|분|년|年|yil|лет|дн)/i;
const MONEY_BEFORE = /[$€£₹¥]\s?$/;
const QUOTED =
  /(?<![\p{L}\p{N}])['‘"“„«「『《]([^'‘"“”„«»「」『』《》\n]{4,80})['’"”“»」』》](?!\p{L})/gu;

/**
 * Reads where each word of a note could come from; linear in the note.
 * @param isKnown left out, every phrase of the lexicons is known
 */
export function readProvenance(
  note: string,
  masked: FoldedText,
  senderWords: ReadonlySet<string>,
  member: MemberProfile | null,
  isKnown?: PhraseFilter,
): Provenance {
  const sentences = splitSentences(note);
  const sentenceOf = new Int32Array(note.length + 1);
  for (const [number, { start, end }] of sentences.entries())
    sentenceOf.fill(number, start, end + 1);
  const sourceEnd = (unit: number) => {
    const last = masked.at[unit - 1] ?? 0;
    return last + ((note.codePointAt(last) ?? 0) > 0xffff ? 2 : 1);
  };
  const language = detectLanguage(note, masked.text);
  const found = findPhrases(masked.text, language, isKnown);
  const isAsked = (start: number) => ASKING.test(masked.text.slice(Math.max(0, start - 7), start));
  const isFramed = findFrames(note, masked);
  const place = (hit: { start: number; end: number }) => {
    const start = masked.at[hit.start] ?? 0;
    const end = sourceEnd(wordEnd(masked.text, hit.end));
    return { start, end, sentence: sentenceOf[start] ?? 0 };
  };
  const hits: MeaningHit[] = [];
  const classed: ClassHit[] = [];
  const addressed = new Set<number>();
  for (const hit of found) {
    if (hit.code === "secondPerson") {
      addressed.add(sentenceOf[masked.at[hit.start] ?? 0] ?? 0);
      continue;
    }
    if (isClass(hit.code)) classed.push({ code: hit.code, ...place(hit) });
    else if (hit.code !== "youDid" || !isAsked(hit.start)) {
      const known = { code: hit.code as PhraseMeaning, ...place(hit) };
      if (known.code !== "moments" || !isFramed(known.start)) hits.push(known);
    }
  }
  const isSpoken = within([...note.matchAll(QUOTED)].map(spanOf));
  const prices = findPrices(note);
  const phones = findPhoneNumbers(note);
  const isPhone = within(phones);
  const sentenceAt = (start: number) => sentenceOf[start] ?? 0;
  for (const provision of findProvisions(masked.text, language))
    classed.push({ code: "goods", ...place(provision) });
  for (const phone of phones)
    classed.push({ code: "step", ...phone, sentence: sentenceAt(phone.start) });
  // A sum beside no other word of trade is the writer's budget, not a price.
  const tradedIn = new Set(
    classed.filter(({ code }) => isTrade(code)).map(({ sentence }) => sentence),
  );
  for (const price of prices) {
    const sentence = sentenceAt(price.start);
    if (tradedIn.has(sentence)) classed.push({ code: "terms", ...price, sentence });
  }
  const own: OwnWord[] = [];
  const card: Provenance["card"] = [];
  const worded = new Set<number>();
  const cardSet = cardWords(member);
  const seen = new Set<string>();
  let read = 0;
  const text = masked.text;
  for (let start = 1; start < text.length; ) {
    const space = text.indexOf(" ", start);
    const end = space < 0 ? text.length : space;
    for (const part of splitParts(text, start, end)) {
      const word = text.slice(part.start, part.end);
      const from = masked.at[part.start] ?? 0;
      const here = { start: from, end: sourceEnd(part.end), sentence: sentenceOf[from] ?? 0 };
      if (senderWords.has(word) || isFramed(from)) continue;
      worded.add(here.sentence);
      if (isPhone(from)) continue;
      if (
        cardSet.has(word) ||
        cardSet.has(`${word}s`) ||
        (word.endsWith("s") && cardSet.has(word.slice(0, -1)))
      ) {
        if (!isEverybodys(word) || word.length > 5) card.push(here);
        continue;
      }
      if (seen.has(word)) continue;
      seen.add(word);
      if (word.length > 2 && !isUnspaced(word)) read++;
      if (/^\d/.test(word)) {
        // "1,500" is one number.
        if (/\d[.,:]$/.test(note.slice(Math.max(0, from - 2), from))) continue;
        const after = note.slice(here.end, here.end + 14);
        if (PITCH_UNIT.test(after) || MONEY_BEFORE.test(note.slice(Math.max(0, from - 3), from)))
          continue;
        own.push({ ...here, kind: "number", amount: 1 });
      } else if (isUnspaced(word)) {
        const amount = countOwnPieces(word);
        if (amount > 0) own.push({ ...here, kind: "word", amount });
      } else if (word.length > 2 && !isEverybodys(word))
        own.push({ ...here, kind: "word", amount: 1 });
    }
    start = end + 1;
  }
  for (const match of note.matchAll(QUOTED)) {
    // A line of the member's own card, quoted, is still the card.
    if (foldWords(match[0]).every((word) => word.length < 4 || cardSet.has(word))) continue;
    own.push({
      start: match.index,
      end: match.index + match[0].length,
      kind: "quote",
      sentence: sentenceOf[match.index] ?? 0,
      amount: 1,
    });
  }
  for (const run of findWorkRuns(masked.text, member))
    own.push({ ...place(run), kind: "quote", amount: 1 });
  // Words in quotation marks are somebody else's: they offer, praise and wish nothing.
  const said = hits.filter(({ code, start }) => !(STOCK_CODES.has(code) && isSpoken(start)));
  return {
    hits: said,
    classed: classed.filter(({ start }) => !isSpoken(start)),
    addressed: language in secondPerson ? addressed : null,
    events: findPastEvents(masked.text, language).map((event) => ({
      who: event.who,
      ...place(event),
    })),
    own: hits.length === 0 && isForeign(own, read) ? [] : withoutStock(own, said, note.length),
    card,
    sentences,
    worded,
    language,
  };
}

const spanOf = (match: RegExpExecArray): Stretch => ({
  start: match.index,
  end: match.index + match[0].length,
});

/** Tells of an offset whether one of the stretches holds it. */
function within(stretches: readonly Stretch[]): (offset: number) => boolean {
  return (offset) => stretches.some(({ start, end }) => start <= offset && offset < end);
}

const FOREIGN_SHARE = 0.8;
const FEWEST_FOREIGN = 6;

/** Nearly no word and no phrase is known: the language is not, and what is rare in it cannot be told. */
function isForeign(own: OwnWord[], read: number): boolean {
  const unknown = own.filter(({ kind }) => kind === "word").length;
  return read >= FEWEST_FOREIGN && unknown / read > FOREIGN_SHARE;
}

const STOCK_CODES: ReadonlySet<string> = new Set(
  [against, pitch, stock, selling, brokered, hollow].flatMap((lexicon) => Object.keys(lexicon)),
);

/** A word that belongs to a stock phrase or a pitch is nobody's own. */
function withoutStock(own: OwnWord[], hits: MeaningHit[], length: number): OwnWord[] {
  const taken = new Uint8Array(length + 1);
  for (const { code, start, end } of hits) if (STOCK_CODES.has(code)) taken.fill(1, start, end);
  return own.filter(({ start, kind }) => kind === "quote" || taken[start] !== 1);
}

/** Words of the member's own posts and titles, several in a row: public, but read. */
function findWorkRuns(text: string, member: MemberProfile | null): Stretch[] {
  const runs = workRuns(member);
  if (runs.size === 0) return [];
  const words = [...text.matchAll(/[^ ]+/g)];
  return words.flatMap((word, i) => {
    const run = words.slice(i, i + WORK_RUN);
    const last = run.at(-1);
    if (!last || !runs.has(run.map(([written]) => written).join(" "))) return [];
    return [{ start: word.index, end: last.index + last[0].length }];
  });
}

/** Open phrases end inside a word: the whole word is shown. Where no spaces are written, the phrase alone. */
function wordEnd(text: string, end: number): number {
  if (UNSPACED_LETTER.test(text[end - 1] ?? "")) return end;
  let at = end;
  while (at < text.length && text[at] !== " ") at++;
  return at;
}

export function listWordsOf(...texts: (string | null | undefined)[]): Set<string> {
  return new Set(texts.flatMap((text) => foldWords(text ?? "")));
}
