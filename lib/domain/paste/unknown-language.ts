import { isForeignCaption } from "./captions.ts";
import { type Item, isAnswer } from "./classify-lines.ts";
import { cleanName, leadingName } from "./names.ts";
import { foldSameLength } from "./text-lines.ts";

const MAX_CAPTION = 28;
const MAX_CARD = 24;

function isCaptionLike(each: Item | undefined): boolean {
  return (
    each !== undefined &&
    (each.role === "text" || (each.role === "caption" && each.caption !== "connect")) &&
    each.line.folded.length <= MAX_CAPTION &&
    /\p{L}/u.test(each.line.folded) &&
    !/\d/.test(each.line.folded)
  );
}

/** Every place where the same two short lines follow each other, by their words. */
function repeatedPairs(items: readonly Item[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let i = 0; i + 1 < items.length; i++) {
    const [first, second] = [items[i], items[i + 1]];
    if (first === undefined || second === undefined) continue;
    if (!isCaptionLike(first) || !isCaptionLike(second)) continue;
    if (first.line.folded === second.line.folded) continue;
    const key = `${first.line.folded}\n${second.line.folded}`;
    const known = places.get(key);
    if (known === undefined) places.set(key, [i]);
    else known.push(i);
  }
  return places;
}

/** The line at a fixed distance from all places, when it is always the same: then the buttons are more than two. */
function hasFixedNeighbour(
  items: readonly Item[],
  places: readonly number[],
  step: number,
): boolean {
  const words = places.map((at) => items[at + step]?.line.folded ?? "");
  const [first] = words;
  return (
    first !== undefined &&
    first !== "" &&
    !/\d/.test(first) &&
    words.every((word) => word === first)
  );
}

function areSpaced(places: readonly number[]): boolean {
  return places.every((at, i) => i === 0 || at - (places[i - 1] ?? 0) >= 4);
}

/** Where the two answer buttons stand, found by their repetition alone. */
function findPairs(items: readonly Item[]): number[] | null {
  let best: number[] | null = null;
  for (const places of repeatedPairs(items).values()) {
    if (places.length < 2 || !areSpaced(places)) continue;
    if (hasFixedNeighbour(items, places, -1) || hasFixedNeighbour(items, places.slice(0, -1), 2))
      continue;
    if (best === null || places.length > best.length) best = places;
  }
  return best;
}

/** Buttons that more languages share than the reader knows: Danish pages have those of French ones. */
const SHARED_ANSWERS = new Set(["ignorer", "accepter"]);

/**
 * Whether anything but shared buttons shows that the page's language is known: a sentence, a mutual line, an age, a
 * button of its own.
 */
export function isLanguageKnown(items: readonly Item[]): boolean {
  return items.some((each) => {
    const { folded } = each.line;
    if (each.role === "mutual" || each.role === "label") return true;
    if (each.role === "age") return /\p{L}/u.test(folded);
    if (each.role === "sentence") return each.repeated !== true;
    return isAnswer(each) && !isForeignCaption(folded) && !SHARED_ANSWERS.has(folded);
  });
}

/** True when all answers of the page are in a language of which only the buttons are known. */
export function hasForeignAnswers(items: readonly Item[]): boolean {
  const answers = items.filter(isAnswer);
  return answers.length > 0 && answers.every((each) => isForeignCaption(each.line.folded));
}

function findKnownPairs(items: readonly Item[]): number[] | null {
  if (!hasForeignAnswers(items)) return null;
  const pairs = items.flatMap((each, at) => {
    const next = items[at + 1];
    return next !== undefined && isAnswer(each) && isAnswer(next) ? [at] : [];
  });
  return pairs.length > 0 ? pairs : null;
}

/** The end that two lines of a script without blanks share; empty where it is no sentence's. */
function commonEnding(first: string, second: string): string {
  let length = 0;
  while (length < Math.min(first.length, second.length) - 2) {
    if (first.at(-1 - length) !== second.at(-1 - length)) break;
    length += 1;
  }
  const ending = length === 0 ? "" : second.slice(-length);
  return length >= 5 && UNSPACED.test(ending[0] ?? "") ? ending : "";
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

function commonTail(first: string, second: string): number {
  const a = first.split(" ");
  const b = second.split(" ");
  let count = 0;
  while (count < a.length - 1 && count < b.length - 1 && a.at(-1 - count) === b.at(-1 - count))
    count += 1;
  return count;
}

/** The words that the first lines of the cards end with: the invitation's sentence in a language not known. */
function sentenceTail(items: readonly Item[], pairs: readonly number[]): string | null {
  const second = items[(pairs[0] ?? 0) + 2];
  if (second === undefined) return null;
  const from = Math.max(0, (pairs[0] ?? 0) - MAX_CARD);
  const others = [
    ...items.slice(from, pairs[0]),
    ...pairs.slice(1, -1).flatMap((at) => items[at + 2] ?? []),
  ];
  const words = Math.max(
    0,
    ...others.map((each) => commonTail(each.line.folded, second.line.folded)),
  );
  if (words >= 2) return ` ${second.line.folded.split(" ").slice(-words).join(" ")}`;
  const endings = others.map((each) => commonEnding(each.line.folded, second.line.folded));
  return endings.reduce((a, b) => (b.length > a.length ? b : a), "") || null;
}

/** With one card there is nothing to compare: the line above the first buttons that begins like a name and goes on in prose. */
function loneSentence(items: readonly Item[], pairs: readonly number[]): number {
  const first = pairs[0] ?? 0;
  for (let i = Math.max(0, first - MAX_CARD); i < first; i++) {
    const each = items[i];
    if (each?.role === "text" && leadingName(each.line.text) !== null) return i;
  }
  return -1;
}

function asSentence(each: Item, tail: string): Item {
  const name = cleanName(each.line.text.slice(0, each.line.text.length - tail.length));
  return {
    ...each,
    role: "sentence",
    sentence: { kind: "connect", name, follows: false, loose: false },
    nameKey: foldSameLength(name),
  };
}

/** What stands between the headline and the buttons cannot be told apart: left for the member to see. */
function setAside(items: Item[], pair: number): void {
  let start = pair - 1;
  while (start >= 0 && pair - start < MAX_CARD && items[start]?.role !== "sentence") start -= 1;
  if (items[start]?.role !== "sentence") start = pair - 2;
  for (let i = Math.max(start + 2, 0); i < pair; i++) {
    const each = items[i];
    if (each?.role === "text" && each.line.folded.length <= 70)
      items[i] = { ...each, role: "unread" };
  }
}

/** Short lines in a row after the last buttons are the page's footer rather than a note. */
function setEndAside(items: Item[], from: number): void {
  const rest = items.slice(from);
  const short = rest.filter((each) => each.line.text.length <= 40).length;
  if (rest.length < 2 || short < rest.length * 0.8) return;
  rest.forEach((each, i) => {
    if (each.role === "text") items[from + i] = { ...each, role: "unread" };
  });
}

/**
 * Finds a received page in a language that is not known: two short lines that follow each other again and again are
 * its buttons, the words that the cards' first lines end with are its sentence, what else stands above the
 * buttons is set aside. Returns the items so marked, or null when nothing repeats so. Near linear.
 */
export function markUnknownLanguage(items: readonly Item[]): Item[] | null {
  const pairs = findKnownPairs(items) ?? findPairs(items);
  if (pairs === null) return null;
  const tail = sentenceTail(items, pairs);
  const lone = tail === null ? loneSentence(items, pairs) : -1;
  const marked = items.map((each, at) =>
    at === lone
      ? asSentence(each, each.line.text.slice((leadingName(each.line.text) ?? "").length))
      : tail !== null &&
          each.role === "text" &&
          each.line.folded.endsWith(tail) &&
          each.line.text.length > tail.length
        ? asSentence(each, tail)
        : each,
  );
  for (const at of pairs) {
    const [ignore, accept] = [marked[at], marked[at + 1]];
    if (ignore !== undefined) marked[at] = { ...ignore, role: "caption", caption: "ignore" };
    if (accept !== undefined) marked[at + 1] = { ...accept, role: "caption", caption: "accept" };
    setAside(marked, at);
  }
  setEndAside(marked, (pairs.at(-1) ?? 0) + 2);
  return marked;
}
