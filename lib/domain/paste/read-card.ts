import { type Run, runWithin } from "./button-runs.ts";
import { moreMarkStart } from "./captions.ts";
import { type Item, isAnswer } from "./classify-lines.ts";
import type { PastedCard } from "./find-cards.ts";
import { cleanName, collapseTwin, leadingName } from "./names.ts";
import { type Note, readPastedNote } from "./notes.ts";
import type { Doubt, PastedRow } from "./pasted-page.ts";
import { speaksOfConnecting } from "./sentences.ts";
import { foldSameLength } from "./text-lines.ts";

/** Where a card's note stood: above its buttons, or below them; `marked` as in Note. */
type NotePlace = { side: "above" | "below"; marked: boolean; prose: boolean } | null;

export type CardReading = { row: PastedRow; used: Set<number>; note: NotePlace };

/** Which regions of a card may hold a note on this page, and whether ages stand below the buttons. */
export type NoteSides = { above: boolean; below: boolean; agesBelow: boolean };

/** True when every card of the page has its age right below its buttons and none above them. */
export function hasAgesBelow(
  items: readonly Item[],
  cards: readonly PastedCard[],
  runs: readonly Run[],
): boolean {
  if (cards.length < 2) return false;
  return cards.every((card) => {
    const answers = findAnswers({ items, card }, runs);
    return (
      answers !== null &&
      items[answers.end]?.role === "age" &&
      !hasAge(items, card.nameAt, answers.start)
    );
  });
}

type Context = { items: readonly Item[]; card: PastedCard };

/** True when the card itself has an empty line between most of its lines, so that one blank in its note means nothing. */
function isSpread(items: readonly Item[], from: number, to: number): boolean {
  const gaps = items.slice(from, to).filter((each) => each.line.gap > 0).length;
  return to - from >= 2 && gaps * 3 >= (to - from) * 2;
}

const GREETING =
  /^(?:hi|hello|hey|dear|good (?:morning|day|evening|afternoon)|hola|buen[oa]s|estimad[oa]|querid[oa]|saludos|bonjour|salut|bonsoir|cher|chere|hallo|guten|liebe|lieber|sehr geehrte|servus|moin|ola|oi|prezad[oa]|car[oa]|bom dia|boa tarde|beste|dag|goede|hoi|geachte|thanks|thank you|gracias|merci|danke|vielen dank|obrigad[oa]|bedankt|ciao|salve|buongiorno|buonasera|gentile|egregio|grazie)\b/;
const ABBREVIATION = /(?:inc|ltd|co|corp|s\.a|s\.l|b\.v|llc|e\.v|jr|univ|dr|st)\.$/i;

/** Whether a line reads like somebody's words rather than a school's or company's name. */
function isProse(each: Item): boolean {
  const { text, folded } = each.line;
  if (/[.!?…:;)]$/u.test(text) && !ABBREVIATION.test(text) && !/\([^)]*\)$/.test(text)) return true;
  if (moreMarkStart(text, folded) > 0) return true;
  if (text.length > 90 || GREETING.test(folded)) return true;
  const words = text.split(" ");
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return words.length >= 6 && small * 2 > words.length;
}

function nameOf({ items, card }: Context): string {
  const each = items[card.nameAt];
  const shown = each?.sentence?.name ?? cleanName(each?.line.text ?? "");
  const leading = leadingName(shown);
  if (leading === null || each?.sentence) return shown;
  const rest = foldSameLength(shown.slice(leading.length));
  return card.guessed || speaksOfConnecting(rest) ? leading : shown;
}

const SILENT = new Set(["hidden", "alt", "unread"]);
const PASSED = new Set(["badge", "hidden", "alt", "label", "sentence"]);

/** The item of the headline (the line under the name), or -1; `next` is where the rest of the card begins. */
function findHeadline({ items, card }: Context): { at: number; next: number } {
  let i = card.nameAt + 1;
  while (i < card.end && isPassed(items[i], card)) i += 1;
  const each = items[i];
  if (i >= card.end || each === undefined) return { at: -1, next: i };
  if (each.role === "dash") return { at: -1, next: i + 1 };
  if (each.role === "text" || each.role === "chrome") return { at: i, next: i + 1 };
  if (isLooseMutual(each) && isHeadlineBefore(items[i + 1])) return { at: i, next: i + 1 };
  if (isCaptionHeadline(each, items[i + 1], card)) return { at: i, next: i + 1 };
  if (each.role === "age" && isAgedBelow(items, i, card.end)) return { at: i, next: i + 1 };
  return { at: -1, next: i };
}

const ACTIONS = new Set(["message", "reply", "more", "less", "actions"]);

/** Below an invitation's sentence and over its age no button stands: "Reply" is somebody's headline there. */
function isCaptionHeadline(each: Item, next: Item | undefined, card: PastedCard): boolean {
  const follows = next?.role === "age" || next?.role === "mutual";
  return card.kind === "connect" && follows && ACTIONS.has(each.caption ?? "");
}

/** "10 years ago" over a mutual line and another age is a headline. */
function isAgedBelow(items: readonly Item[], at: number, end: number): boolean {
  return at + 2 < end && items[at + 1]?.role === "mutual" && items[at + 2]?.role === "age";
}

/** "We and 3 others" over a mutual line is a headline. */
function isLooseMutual(each: Item): boolean {
  return each.mutuals?.certain === false;
}

function isHeadlineBefore(next: Item | undefined): boolean {
  return next?.role === "mutual" || next?.role === "text";
}

function isPassed(each: Item | undefined, card: PastedCard): boolean {
  if (each === undefined) return false;
  if (PASSED.has(each.role)) return true;
  if (each.role === "caption") return each.caption === "follow";
  return each.role === "text" && each.nameKey === card.nameKey;
}

/** The first run of answers in the card; without both answers, the first answer. */
function findAnswers({ items, card }: Context, runs: readonly Run[]): Run | null {
  const run = runWithin(runs, card.nameAt, card.end);
  if (run !== null && items.slice(run.start, run.end).some(isAnswer)) return run;
  for (let i = card.nameAt + 1; i < card.end; i++) {
    const each = items[i];
    if (each !== undefined && isAnswer(each)) return { start: i, end: i + 1 };
  }
  return null;
}

type Middle = {
  mutualAt: number;
  ageAt: number;
  noteFrom: number;
  sharedAt: number;
  doubtful: boolean;
};

/** Sorts what stands between the headline and the buttons: mutual line or shared school, age, note. */
function readMiddle(items: readonly Item[], from: number, to: number): Middle {
  const found: Middle = { mutualAt: -1, ageAt: -1, noteFrom: -1, sharedAt: -1, doubtful: false };
  for (let i = from; i < to; i++) {
    const each = items[i];
    const aged = found.ageAt >= 0;
    if (each === undefined || SILENT.has(each.role)) continue;
    if (found.noteFrom < 0 && isEcho(items, i, to)) continue;
    if (found.noteFrom >= 0) {
      if (aged) break;
      if (each.role === "age") found.ageAt = i;
    } else if (each.role === "mutual" && found.mutualAt < 0 && (!aged || i + 1 === to)) {
      found.mutualAt = i;
    } else if (each.role === "age" && !aged) {
      found.ageAt = i;
    } else if (aged) {
      found.noteFrom = i;
    } else if (each.role !== "caption" && !PASSED.has(each.role)) {
      const shared = found.mutualAt < 0 && found.sharedAt < 0;
      if (shared && !isProse(each) && !isFollowedByMark(items, i, to)) {
        found.sharedAt = i;
        found.doubtful = !hasAge(items, i, to);
      } else found.noteFrom = i;
    }
  }
  return found;
}

/** A line shown twice in a row, or the age once more in other words: the twin for screen readers. */
function isEcho(items: readonly Item[], at: number, to: number): boolean {
  const [each, above] = [items[at], items[at - 1]];
  if (each === undefined || above === undefined) return false;
  if (each.line.folded === above.line.folded) return true;
  return each.role === "age" && above.role === "age" && at + 1 === to;
}

function hasAge(items: readonly Item[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (items[i]?.role === "age") return true;
  return false;
}

function isFollowedByMark(items: readonly Item[], at: number, to: number): boolean {
  return at + 1 < to && items[at + 1]?.role === "more";
}

/** The note's items among the middle: from its first line to the age that follows it, or to the buttons. */
function middleNote(middle: Middle, to: number): { from: number; to: number } | null {
  if (middle.noteFrom < 0) return null;
  return { from: middle.noteFrom, to: middle.ageAt > middle.noteFrom ? middle.ageAt : to };
}

/** An age under the buttons counts only when nothing else stands there. */
function lateAge(items: readonly Item[], from: number, to: number): number {
  const each = items[from];
  return each?.role === "age" && (from + 1 >= to || items[from + 1]?.role !== "text") ? from : -1;
}

/**
 * Reads one card into a row: name, headline, mutual line or shared school, age, note before or after the buttons.
 * @param runs the page's button runs, in page order (only those inside the card are looked at)
 * @param sides none on pages that show no notes (connections)
 */
export function readPastedCard(
  context: Context,
  runs: readonly Run[],
  sides: NoteSides,
): CardReading {
  const { items, card } = context;
  const headline = findHeadline(context);
  const answers = findAnswers(context, runs);
  const middleEnd = answers?.start ?? card.end;
  const middle = readMiddle(items, headline.next, middleEnd);
  const tailFrom = answers?.end ?? card.end;
  if (middle.ageAt < 0)
    middle.ageAt = sides.agesBelow ? tailFrom : lateAge(items, tailFrom, card.end);
  const spread = isSpread(
    items,
    card.nameAt + 1,
    middle.noteFrom < 0 ? middleEnd : middle.noteFrom,
  );
  const early = middleNote(middle, middleEnd);
  const above =
    early === null || !sides.above ? null : readPastedNote(items, early, card.nameKey, spread);
  const afterFrom = middle.ageAt === tailFrom ? tailFrom + 1 : tailFrom;
  const late = { from: afterFrom, to: card.end };
  const below = sides.below ? readPastedNote(items, late, card.nameKey, spread) : null;
  const prefersBelow = below?.marked === true || card.kind === "connect";
  const note = prefersBelow ? (below ?? above) : (above ?? below);
  const mutuals = items[middle.mutualAt]?.mutuals;
  const age = items[middle.ageAt]?.age;
  const doubts: Doubt[] = [];
  if (card.guessed) doubts.push("name");
  if (card.guessed && headline.at >= 0) doubts.push("headline");
  if (mutuals !== undefined && !mutuals.certain && age === undefined) doubts.push("mutualCount");
  if ((above !== null && below !== null) || middle.doubtful) doubts.push("note");
  const used = new Set<number>([middle.mutualAt, middle.sharedAt, headline.at]);
  if (age !== undefined) used.add(middle.ageAt);
  for (let i = card.at; i <= card.nameAt; i++) used.add(i);
  for (const index of note?.used ?? []) used.add(index);
  return {
    row: {
      name: nameOf(context),
      headline: headline.at < 0 ? null : collapseTwin(items[headline.at]?.line.text ?? ""),
      slug: card.slug,
      mutualCount: mutuals?.count ?? null,
      mutualNames: mutuals?.names ?? [],
      note: note?.text ?? null,
      noteCut: note?.cut ?? false,
      date: age?.date ?? null,
      doubts,
      dateExact: age?.exact ?? false,
      follows: items.slice(card.at, headline.next).some((each) => each.sentence?.follows === true),
      shared: middle.sharedAt < 0 ? null : (items[middle.sharedAt]?.line.text ?? null),
    },
    used,
    note: note === null ? null : placeOf(note, note === below ? "below" : "above", items),
  };
}

function placeOf(note: Note, side: "above" | "below", items: readonly Item[]): NotePlace {
  const prose = [...note.used].some((at) => {
    const each = items[at];
    return each !== undefined && isProse(each);
  });
  return { side, marked: note.marked, prose };
}
