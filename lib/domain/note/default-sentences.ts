import { foldWords } from "./fold-text.ts";
import { SPACED, UNSPACED_DEFAULTS } from "./lexicon/default-vocabulary.ts";
import { isOneSlipApart } from "./one-slip.ts";

type Words = { whole: Set<string>; stems: string[] };
const foldAll = (words: string[]) => words.flatMap((word) => foldWords(word));
const toWords = (words: string): Words => {
  const all = words.split(" ");
  return {
    whole: new Set(foldAll(all.filter((word) => !word.endsWith("*")))),
    stems: foldAll(all.filter((word) => word.endsWith("*"))),
  };
};
const hasWord = ({ whole, stems }: Words, word: string) =>
  whole.has(word) ||
  stems.some((stem) => word.startsWith(stem) && word.length - stem.length <= LONGEST_ENDING);
/** "aggiungerla", "toegevoegd": verb and pronoun grow at the end. */
const LONGEST_ENDING = 7;
const VOCABULARIES = Object.values(SPACED).map(({ link, net, rest }) => ({
  link: toWords(link),
  net: toWords(net),
  rest: toWords(rest),
}));
const fold = (piece: string) => foldWords(piece).join("");
const PIECES = UNSPACED_DEFAULTS.map(({ net, pieces }) => ({
  net: net.map(fold),
  pieces: pieces.map(fold).sort((a, b) => b.length - a.length),
}));

const LONGEST_DEFAULT = 400;

const NETS = new Set([...VOCABULARIES.flatMap(({ net }) => [...net.whole]), "linked"]);
const NET_STEMS = VOCABULARIES.flatMap(({ net }) => net.stems).filter((stem) => stem.length > 3);
const NET_PIECES = PIECES.flatMap(({ net }) => net);

/** Could these words be LinkedIn's own sentence? Without a word for the network, at most misspelt, they could not. */
export function namesNetwork(words: readonly string[]): boolean {
  return words.some(
    (word) =>
      NETS.has(word) ||
      NET_STEMS.some((stem) => word.startsWith(stem)) ||
      (word.length > 5 &&
        word.length < 10 &&
        (isOneSlipApart(word, "linkedin") || isOneSlipApart(word, "network"))) ||
      (word.charCodeAt(0) > 0xe00 && NET_PIECES.some((piece) => word.includes(piece))),
  );
}

/**
 * Is this LinkedIn's own sentence, in whatever language?
 * @param words folded words of the note without greeting, thanks and names
 */
export function isDefaultSentence(words: readonly string[]): boolean {
  if (words.length === 0 || words.length > 40) return false;
  const joinedBrand = joinBrand(words);
  if (VOCABULARIES.some((vocabulary) => isMadeOf(joinedBrand, vocabulary))) return true;
  const joined = words.join("");
  return (
    joined.length <= LONGEST_DEFAULT && PIECES.some((language) => isPiecedFrom(joined, language))
  );
}

/** One word in six may be misspelt: "I d like to ad you to my proffesional network". */
const WORDS_PER_SLIP = 6;

function isMadeOf(
  words: readonly string[],
  { link, net, rest }: { link: Words; net: Words; rest: Words },
): boolean {
  let links = 0;
  let nets = 0;
  const unknown: string[] = [];
  const most = Math.ceil(words.length / WORDS_PER_SLIP);
  for (const word of words) {
    if (hasWord(link, word)) links++;
    else if (hasWord(net, word)) nets++;
    else if (!hasWord(rest, word)) {
      unknown.push(word);
      if (unknown.length > most) return false;
    }
  }
  if (words.length < 4) return false;
  for (const word of unknown) {
    if (hasSlipOf(word, link.whole)) links++;
    else if (hasSlipOf(word, net.whole)) nets++;
    else if (!hasSlipOf(word, rest.whole)) return false;
  }
  return links > 0 && nets > 0;
}

function hasSlipOf(word: string, words: ReadonlySet<string>): boolean {
  if (word.length < 2 || word.length > 30) return false;
  for (const each of words)
    if (each.length > 2 && (single(word) === single(each) || isOneSlipApart(word, each)))
      return true;
  return false;
}

function isPiecedFrom(joined: string, language: { net: string[]; pieces: string[] }): boolean {
  if (joined.length < 8 || !language.net.some((word) => joined.includes(word))) return false;
  let left = joined;
  for (const piece of language.pieces) left = left.replaceAll(piece, " ");
  return left.replaceAll(" ", "").length <= 1;
}

/** Doubled letters are the commonest slip: "proffesional". */
function single(word: string): string {
  return word.replace(/(.)\1+/gu, "$1");
}

/** "Linked in", "linked-in" */
function joinBrand(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    if (word === "in" && joined.at(-1) === "linked") joined[joined.length - 1] = "linkedin";
    else joined.push(word);
  }
  return joined;
}
