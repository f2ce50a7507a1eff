import type { MemberProfile } from "../person/member-profile.ts";
import { foldText, foldWords, isAscii } from "./fold-text.ts";
import * as against from "./lexicon/against.ts";
import * as asking from "./lexicon/asking.ts";
import * as brokered from "./lexicon/brokered.ts";
import * as care from "./lexicon/care.ts";
import * as esteem from "./lexicon/esteem.ts";
import { everydayForms } from "./lexicon/everyday-forms.ts";
import { everydayHindi } from "./lexicon/everyday-hindi.ts";
import { everydayWords } from "./lexicon/everyday-words.ts";
import { fieldPieces, fieldStems, otherStems } from "./lexicon/field-words.ts";
import * as hollow from "./lexicon/hollow.ts";
import * as manners from "./lexicon/manners.ts";
import * as pitch from "./lexicon/pitch.ts";
import * as purpose from "./lexicon/purpose.ts";
import * as selling from "./lexicon/selling.ts";
import * as stock from "./lexicon/stock.ts";
import * as trade from "./lexicon/trade.ts";
import * as words from "./lexicon/words.ts";

const { candour: _asides, keepsake: _things, kin: _family, selfIntro: _origin, ...ways } = care;
const LEXICONS = [
  against,
  asking,
  brokered,
  esteem,
  hollow,
  manners,
  pitch,
  purpose,
  selling,
  stock,
  trade,
  words,
];
/** What the phrases of the lexicons are made of is common speech; the things and people of `care` are not. */
const common = new Set(
  foldText(
    [
      ...[...LEXICONS, ways, everydayWords, everydayForms].flatMap((lexicon) =>
        Object.values(lexicon).flatMap((entry) =>
          typeof entry === "string" ? [entry] : Object.values(entry),
        ),
      ),
      everydayHindi,
    ].join(" "),
  )
    .text.trim()
    .split(" "),
);
const commonStems = new Set(
  [...common].filter((word) => word.length > 6).map((word) => word.slice(0, -1)),
);
const stems = new Set(foldWords(`${fieldStems} ${otherStems}`));
const pieces = new Set([...foldWords(fieldPieces), ...common].filter((word) => !isAscii(word)));
const LONGEST_STEM = 12;
const LONGEST_PIECE = 8;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Words that stand on the member's card, or a field of it, folded. */
export function cardWords(member: MemberProfile | null): Set<string> {
  const known = member && cards.get(member);
  if (known) return known;
  const words = new Set<string>();
  if (!member) return words;
  const texts = [
    member.name,
    member.headline,
    member.summary,
    member.location,
    ...member.positions.flatMap((job) => [
      job.company,
      job.title,
      job.location,
      job.startedOn,
      job.finishedOn,
    ]),
    ...member.education.flatMap((study) => [
      study.school,
      study.degree,
      study.activities,
      study.start,
      study.end,
    ]),
    ...member.skills,
  ];
  for (const word of texts.flatMap((text) => foldWords(String(text ?? "")))) words.add(word);
  cards.set(member, words);
  return words;
}
const cards = new WeakMap<MemberProfile, Set<string>>();

/** So many words in a row are no chance: they were read. */
export const WORK_RUN = 4;

/** Every run of four words of the member's posts and titles, folded, except those that the card has too. */
export function workRuns(member: MemberProfile | null): ReadonlySet<string> {
  const known = member && runs.get(member);
  if (known) return known;
  const found = new Set<string>();
  if (!member) return found;
  const card = cardWords(member);
  for (const work of member.works ?? []) {
    const words = foldWords(work);
    for (let i = 0; i + WORK_RUN <= words.length; i++) {
      const run = words.slice(i, i + WORK_RUN);
      if (run.some((word) => word.length > 3 && !card.has(word))) found.add(run.join(" "));
    }
  }
  runs.set(member, found);
  return found;
}
const runs = new WeakMap<MemberProfile, Set<string>>();

/**
 * How much of an inflected word must be a frequent one: endings are glued on in Turkish, Finnish, Korean, and a little
 * everywhere. A syllable block of Hangul or a consonant of Arabic carries more than a letter.
 */
const HANGUL = /\p{Script=Hangul}/u;
const ARABIC = /\p{Script=Arabic}/u;
const DEVANAGARI = /\p{Script=Devanagari}/u;
const LONGEST_ENDING = 6;
const PROCLITIC = /^(?:وال|بال|فال|كال|لل|ال|و|ب|ل|ف|ك)(?=.{3})/u;

/** Words that anybody uses: frequent in some language, or of the kind that headlines are made of. */
export function isEverybodys(word: string): boolean {
  if (common.has(word)) return true;
  const known = everybodys.get(word);
  if (known !== undefined) return known;
  const standing =
    isInflected(word, fewestLetters(word)) || (ARABIC.test(word) && isWithoutArticle(word));
  if (everybodys.size < 50_000 && word.length < 40) everybodys.set(word, standing);
  return standing;
}
const everybodys = new Map<string, boolean>();

function isWithoutArticle(word: string): boolean {
  const bare = word.replace(PROCLITIC, "");
  return bare !== word && (common.has(bare) || isInflected(bare, 3));
}

function fewestLetters(word: string): number {
  if (HANGUL.test(word)) return 2;
  if (ARABIC.test(word) || DEVANAGARI.test(word)) return 3;
  return 5;
}

function isInflected(word: string, fewest: number): boolean {
  for (let length = 2; length <= Math.min(word.length, LONGEST_STEM); length++) {
    const stem = word.slice(0, length);
    if (stems.has(stem) && (length >= Math.min(4, fewest) || length === word.length)) return true;
    if (length >= fewest && word.length - length <= LONGEST_ENDING && common.has(stem)) return true;
    // "walking" of "walk", "städte" of "stadt": the frequent word may end otherwise.
    if (length >= 6 && word.length - length <= 2 && commonStems.has(stem)) return true;
  }
  return false;
}

/** How many stretches of a text without spaces are neither frequent nor of a headline. */
export function countOwnPieces(word: string): number {
  let own = 0;
  let run = 0;
  for (let i = 0; i < word.length; ) {
    let length = Math.min(LONGEST_PIECE, word.length - i);
    while (length > 0 && !pieces.has(word.slice(i, i + length))) length--;
    if (length > 0) {
      if (run > 0) own++;
      run = 0;
      i += length;
    } else {
      run++;
      i++;
    }
  }
  return run > 0 ? own + 1 : own;
}

export function isUnspaced(word: string): boolean {
  return UNSPACED.test(word);
}
