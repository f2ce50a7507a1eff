import { type Run, runWithin } from "./button-runs.ts";
import { classifyLines, type Item, isAnswer } from "./classify-lines.ts";
import { findCards, type PastedCard } from "./find-cards.ts";
import { linesOfHtml } from "./html-lines.ts";
import { isReplyLine } from "./notes.ts";
import { detectOtherPage, isOtherPage, pageKindOf } from "./page-kind.ts";
import type { PageKind, PastedPage, PasteInput, PasteLine } from "./pasted-page.ts";
import { hasOwnMarks } from "./profile-words.ts";
import { type CardReading, hasAgesBelow, readPastedCard } from "./read-card.ts";
import { type ProfileReading, readProfilePage } from "./read-profile.ts";
import { markRepeatedSentence } from "./repeated-sentence.ts";
import { foldSameLength, linesOfText, looksBinary } from "./text-lines.ts";
import { hasForeignAnswers, isLanguageKnown, markUnknownLanguage } from "./unknown-language.ts";

const QUIET = new Set<string>([
  "chrome",
  "badge",
  "caption",
  "label",
  "hidden",
  "alt",
  "aside",
  "overlay",
  "footer",
  "list",
  "more",
  "dash",
]);

function leftoverOf(items: readonly Item[], used: ReadonlySet<number>): string[] {
  const isTwin = (at: number) =>
    used.has(at - 1) && items[at - 1]?.line.folded === items[at]?.line.folded;
  return items
    .filter((each, at) => !used.has(at) && !QUIET.has(each.role) && !isTwin(at))
    .map((each) => each.line.text);
}

function has(items: readonly Item[], card: PastedCard, test: (each: Item) => boolean): boolean {
  for (let i = card.nameAt + 1; i < card.end; i++) {
    const each = items[i];
    if (each !== undefined && test(each)) return true;
  }
  return false;
}

/** Whether a card is a row of this page, and no suggestion, overlay or the member's own card. */
function isRow(
  items: readonly Item[],
  card: PastedCard,
  page: PageKind,
  runs: readonly Run[],
): boolean {
  if (card.kind === "other" || card.kind === "accepted" || card.nameKey === "") return false;
  const run = runWithin(runs, card.nameAt, card.end) !== null;
  if (run) return true;
  if (page !== "received")
    return card.zone === "list" && has(items, card, (each) => each.age !== undefined);
  if (card.kind === "connect") return true;
  if (card.zone !== "list") return false;
  if (has(items, card, (each) => each.caption === "connect" || each.caption === "follow"))
    return false;
  if (has(items, card, (each) => each.age !== undefined)) return true;
  return runs.length === 0 && has(items, card, (each) => each.mutuals !== undefined);
}

/** Of several cards sent, only the last has words: more likely the next card, of which only the beginning was copied. */
function isAloneWithNote(readings: readonly CardReading[]): boolean {
  return readings.length > 1 && readings.slice(0, -1).every((reading) => reading.note === null);
}

/**
 * Words below the last card's buttons may be the page's own closing words. They are a note where other cards have theirs
 * there (with "Reply to X", if theirs have it), and otherwise where an invitation's sentence stands and they are prose.
 */
function isTailNote(
  readings: readonly CardReading[],
  card: PastedCard,
  page: PageKind,
  answered: boolean,
): boolean {
  const last = readings.at(-1)?.note;
  if (page === "sent" && last?.marked === false && !answered && isAloneWithNote(readings))
    return false;
  if (last === null || last === undefined || last.side === "above" || last.marked) return true;
  const others = readings.slice(0, -1).flatMap((reading) => reading.note ?? []);
  const below = others.filter((note) => note.side === "below");
  if (below.length > 0) return last.prose || below.some((note) => !note.marked);
  if (others.length > 0 || page === "sent") return false;
  return last.prose || card.kind === "connect";
}

function readCards(
  items: readonly Item[],
  cards: readonly PastedCard[],
  runs: readonly Run[],
  page: PageKind,
): CardReading[] {
  const notes = page !== "connections";
  const agesBelow = page === "received" && hasAgesBelow(items, cards, runs);
  const sides = { above: notes, below: notes, agesBelow };
  const readings = cards.map((card) => readPastedCard({ items, card }, runs, sides));
  const card = cards.at(-1);
  const answered = card !== undefined && has(items, card, isAnswer);
  if (card !== undefined && !isTailNote(readings, card, page, answered)) {
    readings[readings.length - 1] = readPastedCard({ items, card }, runs, {
      ...sides,
      above: answered,
      below: false,
    });
  }
  return readings;
}

function readList(items: readonly Item[], page: PageKind, foreign = false): PastedPage {
  const { cards, runs, zones } = findCards(items, page);
  const rowCards = cards.filter((card) => isRow(items, card, page, runs));
  const readings = readCards(items, rowCards, runs, page);
  const rows = readings.map((reading) => reading.row);
  const used = new Set(readings.flatMap((reading) => [...reading.used]));
  const skipped: string[] = [];
  const isRowCard = new Set(rowCards);
  for (const card of cards) {
    if (isRowCard.has(card)) markRepeats(items, card, used);
    else if (card.kind !== "card" || card.zone !== "list") {
      if (card.kind !== "card") skipped.push(items[card.nameAt]?.line.text ?? "");
      for (let i = card.at; i < card.end; i++) used.add(i);
    }
  }
  const linked = rows.some((row) => row.slug !== null);
  for (const row of rows) {
    if (foreign) row.doubts.push("language");
    if (linked && row.slug === null) row.doubts.push("slug");
  }
  zones.forEach((zone, at) => {
    if (zone !== "list") used.add(at);
  });
  return { page, rows, skipped, leftover: leftoverOf(items, used) };
}

/** Sentences and twins that only repeat the card's name are no leftover. */
function markRepeats(items: readonly Item[], card: PastedCard, used: Set<number>): void {
  for (let i = card.nameAt + 1; i < card.end; i++) {
    const each = items[i];
    const repeats = each?.role === "sentence" || each?.nameKey === card.nameKey;
    if (repeats || isReplyLine(each?.line.folded ?? "", card.nameKey)) used.add(i);
  }
}

/**
 * Whether a profile is the member's own: by its buttons, or by its address; by the name alone only where nobody else's
 * buttons stand on the card.
 */
function isOwnProfile(
  items: readonly Item[],
  { row, end }: ProfileReading,
  member: PasteInput["member"],
): boolean {
  if (hasOwnMarks(items)) return true;
  const slug = member?.slug ?? null;
  if (slug !== null && row.slug !== null) return slug === row.slug;
  const reached = items
    .slice(0, end)
    .some(({ caption }) => caption === "connect" || caption === "follow" || caption === "message");
  return (
    !reached && member !== undefined && foldSameLength(member.name) === foldSameLength(row.name)
  );
}

function readLines(
  lines: readonly PasteLine[],
  now: number,
  member: PasteInput["member"],
): PastedPage {
  const items = markRepeatedSentence(classifyLines(lines, now));
  const page = pageKindOf(items);
  if (page === "profile") {
    const reading = readProfilePage(items);
    const rows = reading === null ? [] : [reading.row];
    const leftover = leftoverOf(items, reading?.used ?? new Set());
    const self = reading !== null && isOwnProfile(items, reading, member);
    return { page, rows, skipped: [], leftover, ...(self ? { self } : {}) };
  }
  if (page !== "unknown" && !(page === "received" && hasForeignAnswers(items))) {
    return readList(items, page, !isLanguageKnown(items));
  }
  const marked = isOtherPage(items) ? null : markUnknownLanguage(items);
  if (marked !== null) return readList(marked, "received", true);
  const looksLike = detectOtherPage(items);
  const leftover = leftoverOf(items, new Set());
  const nothing = { page: "unknown" as const, rows: [], skipped: [], leftover };
  return looksLike === null ? nothing : { ...nothing, looksLike };
}

/**
 * Reads the copied page of one profile, with place, companies, schools and skills beside the row that every page gives;
 * null when the paste is no profile page.
 */
export function readPastedProfile(input: PasteInput): ProfileReading | null {
  const now = typeof input.now === "number" ? input.now : input.now.getTime();
  const sources = [input.html, input.text].map((source) => source ?? "");
  for (const [i, source] of sources.entries()) {
    if (source === "" || looksBinary(source)) continue;
    const items = classifyLines(i === 0 ? linesOfHtml(source) : linesOfText(source), now);
    const reading = pageKindOf(items) === "profile" ? readProfilePage(items) : null;
    if (reading !== null) return reading;
  }
  return null;
}

/**
 * Reads a copied LinkedIn page into people (linkedin-pages: facts and conventions). HTML is read first; when it gives
 * nothing, the plain text is. Never throws; linear in the length of the paste; binary gives an unknown page.
 */
export function readPastedPage(input: PasteInput): PastedPage {
  const now = typeof input.now === "number" ? input.now : input.now.getTime();
  const nothing: PastedPage = { page: "unknown", rows: [], leftover: [], skipped: [] };
  const html = input.html ?? "";
  if (html !== "" && !looksBinary(html)) {
    const read = readLines(linesOfHtml(html), now, input.member);
    if (read.rows.length > 0 || (input.text ?? "") === "") return read;
  }
  const text = input.text ?? "";
  if (looksBinary(text)) return { ...nothing, looksLike: "binary" };
  return text === "" ? nothing : readLines(linesOfText(text), now, input.member);
}
