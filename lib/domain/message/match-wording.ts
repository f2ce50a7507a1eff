import type { Moment } from "./message-template.ts";
import { fieldSlot } from "./template-fields.ts";

/** A wording that messages are compared with; `id` is the template's. */
export type KnownWording = { id: string; moment: Moment; name: string; body: string };

/** The words of a wording between its fields, comparable. `must` is the weight of those outside optional parts. */
type Pieces = { wording: KnownWording; longest: string; pieces: { text: string; must: boolean }[] };

/** Fewer letters of its own than this, and a wording could be anybody's sentence. */
const fewestLetters = 40;
/** How much of the words that are always there a sent message must still have: members change a word or two. */
const keptShare = 0.7;
/** How much of a message may stand beside the wording: names, quotes, an added line. */
const ownShare = 0.35;
const longestText = 8000;

/** Lower-case, with one kind of quote and single spaces: what copying and LinkedIn's HTML change. */
function comparable(text: string): string {
  return text
    .slice(0, longestText)
    .normalize("NFC")
    .toLowerCase()
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/\s+/gu, " ")
    .trim();
}

/** Cuts between fields and at the end of sentences, so that one changed sentence costs no other. */
function cut(text: string, must: boolean): Pieces["pieces"] {
  return text
    .split(fieldSlot)
    .filter((_, at) => at % 3 === 0)
    .flatMap((part) => part.split(/(?<=[.!?:])\s+|\n+/u))
    .map((part) => ({ text: comparable(part), must }))
    .filter(({ text: piece }) => (piece.match(/\p{L}/gu) ?? []).length >= 4);
}

function splitWording(wording: KnownWording): Pieces {
  const pieces: Pieces["pieces"] = [];
  let from = 0;
  for (const { 0: whole, 1: inner = "", index } of wording.body.matchAll(
    /\[([^[\]]{1,2000})\]/gu,
  )) {
    pieces.push(...cut(wording.body.slice(from, index), true), ...cut(inner, false));
    from = index + whole.length;
  }
  pieces.push(...cut(wording.body.slice(from), true));
  const longest = pieces
    .filter(({ must }) => must)
    .reduce((best, { text }) => (text.length > best.length ? text : best), "");
  return { wording, longest, pieces };
}

function lettersOf(pieces: readonly { text: string }[]): number {
  return pieces.reduce((sum, { text }) => sum + text.length, 0);
}

/** Which pieces stand in the text, one after the other. */
function findInOrder(text: string, pieces: Pieces["pieces"]): Pieces["pieces"] {
  let from = 0;
  return pieces.filter((piece) => {
    const at = text.indexOf(piece.text, from);
    if (at >= 0) from = at + piece.text.length;
    return at >= 0;
  });
}

/** Words that stand in any message: they show nothing of where it came from. */
const fewestInWord = 6;

/** The longest plain word of a piece: where not one of these is, no piece can be. */
function distinctiveWord(piece: string): string | null {
  const words = piece.match(/[a-z]+/g) ?? [];
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), "");
  return longest.length >= fewestInWord ? longest : null;
}

/**
 * A look at the plain text that spares most messages the comparison: long enough for a wording, and
 * with a distinctive word of one of its pieces. Wordings that could match without any such word are never
 * ruled out.
 */
function quickLook(known: readonly Pieces[]): (message: string) => boolean {
  const looks = known.map((each) => {
    const must = each.pieces.filter((piece) => piece.must);
    const words = must.map(({ text }) => distinctiveWord(text));
    const plain = must.filter((_, at) => words[at] === null);
    const isDistinctive = lettersOf(plain) < lettersOf(must) * keptShare;
    return { shortest: lettersOf(must) * keptShare, words: isDistinctive ? words : null };
  });
  const shortest = Math.min(...looks.map((look) => look.shortest));
  const words = looks.flatMap((look) => look.words?.filter((word) => word !== null) ?? []);
  const distinctive = looks.every((look) => look.words !== null)
    ? new RegExp([...new Set(words)].join("|"), "i")
    : null;
  return (message) => message.length >= shortest && (distinctive?.test(message) ?? true);
}

/**
 * Prepares the comparison of sent messages with the member's wordings. A message is recognised when it
 * still has most of a wording's own words, in their order, and little beside them; names, quotes and
 * links that were filled in don't matter, a changed word or an added line neither. Takes time in
 * proportion to the text.
 *
 * @returns a function from a message's text to the wording it was made from, or null
 */
export function createWordingMatcher(wordings: readonly KnownWording[]) {
  const known = wordings
    .map(splitWording)
    .filter(({ pieces }) => lettersOf(pieces.filter(({ must }) => must)) >= fewestLetters);
  const mayMatch = quickLook(known);
  return (message: string): KnownWording | null => {
    if (known.length === 0 || message.length > longestText || !mayMatch(message)) return null;
    const text = comparable(message);
    let best: { wording: KnownWording; share: number } | null = null;
    for (const { wording, longest, pieces } of known) {
      const must = pieces.filter((piece) => piece.must);
      // The longest piece decides most messages at once; what lost it may still have all the others.
      const hasOthers = () =>
        must.some((piece) => piece.text !== longest && text.includes(piece.text));
      if (!text.includes(longest) && !(must.length > 2 && hasOthers())) continue;
      const found = findInOrder(text, pieces);
      const kept = lettersOf(found.filter((piece) => piece.must)) / lettersOf(must);
      const share = lettersOf(found) / text.length;
      if (kept < keptShare || share < ownShare) continue;
      if (best === null || kept * share > best.share) best = { wording, share: kept * share };
    }
    return best?.wording ?? null;
  };
}

/** From a message's text to the wording it was made from, or null. */
export type WordingMatcher = ReturnType<typeof createWordingMatcher>;
