import * as against from "./lexicon/against.ts";
import * as brokered from "./lexicon/brokered.ts";
import * as care from "./lexicon/care.ts";
import * as esteem from "./lexicon/esteem.ts";
import * as hollow from "./lexicon/hollow.ts";
import { secondPerson } from "./lexicon/persons.ts";
import * as pitch from "./lexicon/pitch.ts";
import * as purpose from "./lexicon/purpose.ts";
import * as selling from "./lexicon/selling.ts";
import * as stock from "./lexicon/stock.ts";
import * as trade from "./lexicon/trade.ts";
import { moments } from "./lexicon/words.ts";
import { type Lexicon, type PhraseHit, PhraseIndex } from "./phrase-index.ts";

/** Learners leave out articles and auxiliaries: "was in room" is "was in the room". */
const SMALL_WORDS = /(?<=^| )(?:the|a|an|is|are|am|m|s|re|ve|d|ll) /g;

function alsoWithoutSmallWords(lexicon: Lexicon): Lexicon {
  if (lexicon.en === undefined) return lexicon;
  const phrases = lexicon.en.split("|");
  const bare = phrases
    .map((phrase) => phrase.replace(SMALL_WORDS, ""))
    .filter((phrase, i) => phrase !== phrases[i] && phrase.includes(" "));
  return { ...lexicon, en: [...new Set([...phrases, ...bare])].join("|") };
}

const MEANINGS = {
  ...against,
  ...pitch,
  ...care,
  ...purpose,
  ...stock,
  ...selling,
  ...brokered,
  ...hollow,
  moments,
};
export type PhraseMeaning = keyof typeof MEANINGS;
const LEXICONS: Record<string, Lexicon> = { ...MEANINGS, ...trade, ...esteem, secondPerson };
const indexes = new Map<string, PhraseIndex>();

/** The phrases of one language, read at its first note: who gets no Korean notes never pays for Korean. */
function phrasesOf(language: string): PhraseIndex {
  const known = indexes.get(language);
  if (known) return known;
  const own = Object.entries(LEXICONS).flatMap(([code, lexicon]) => {
    const phrases = lexicon[language];
    if (phrases === undefined) return [];
    return [[code, alsoWithoutSmallWords({ [language]: phrases })] as const];
  });
  const index = new PhraseIndex(Object.fromEntries(own));
  indexes.set(language, index);
  return index;
}

/** Tells of a phrase, as `meaning|language|words`, whether the reader knows it: measurements read with fewer. */
export type PhraseFilter = (phrase: string) => boolean;

/** Every phrase of the note's language, and English ones, which are borrowed everywhere; offsets are in the text. */
export function findPhrases(text: string, language: string, isKnown?: PhraseFilter): PhraseHit[] {
  const english = phrasesOf("en").find(text);
  const found = language === "en" ? english : english.concat(phrasesOf(language).find(text));
  if (!isKnown) return found;
  return found.filter(
    (hit) =>
      hit.code === "secondPerson" ||
      isKnown(`${hit.code}|${hit.language}|${text.slice(hit.start, hit.end)}`),
  );
}
