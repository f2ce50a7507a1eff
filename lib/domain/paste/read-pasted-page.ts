import { classifyLines, type Item } from "./classify-lines.ts";
import { type Card, findCards, type Run, runWithin } from "./find-cards.ts";
import { linesOfHtml } from "./html-lines.ts";
import { isReplyLine } from "./notes.ts";
import { isOtherPage, pageKindOf } from "./page-kind.ts";
import type { PageKind, PastedPage, PastedRow, PasteInput, PasteLine } from "./pasted-page.ts";
import { readCard } from "./read-card.ts";
import { type ProfileReading, readProfile } from "./read-profile.ts";
import { linesOfText, looksBinary } from "./text-lines.ts";
import { hasForeignAnswers, markUnknownLanguage } from "./unknown-language.ts";

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
  return items
    .filter((each, at) => !used.has(at) && !QUIET.has(each.role))
    .map((each) => each.line.text);
}

function has(items: readonly Item[], card: Card, test: (each: Item) => boolean): boolean {
  for (let i = card.nameAt + 1; i < card.end; i++) {
    const each = items[i];
    if (each !== undefined && test(each)) return true;
  }
  return false;
}

/** Whether a card is a row of this page, and no suggestion, overlay or the member's own card. */
function isRow(items: readonly Item[], card: Card, page: PageKind, runs: readonly Run[]): boolean {
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

function readList(items: readonly Item[], page: PageKind, foreign = false): PastedPage {
  const { cards, runs, zones } = findCards(items, page);
  const rows: PastedRow[] = [];
  const skipped: string[] = [];
  const used = new Set<number>();
  for (const card of cards) {
    if (isRow(items, card, page, runs)) {
      const reading = readCard({ items, card }, runs, page !== "connections");
      if (foreign) reading.row.doubts.push("language");
      rows.push(reading.row);
      for (const at of reading.used) used.add(at);
      markRepeats(items, card, used);
    } else if (card.kind === "other" || card.kind === "accepted" || card.zone !== "list") {
      if (card.kind !== "card") skipped.push(items[card.nameAt]?.line.text ?? "");
      for (let i = card.at; i < card.end; i++) used.add(i);
    }
  }
  if (rows.some((row) => row.slug !== null)) {
    for (const row of rows) if (row.slug === null) row.doubts.push("slug");
  }
  zones.forEach((zone, at) => {
    if (zone !== "list") used.add(at);
  });
  return { page, rows, skipped, leftover: leftoverOf(items, used) };
}

/** Sentences and twins that only repeat the card's name are no leftover. */
function markRepeats(items: readonly Item[], card: Card, used: Set<number>): void {
  for (let i = card.nameAt + 1; i < card.end; i++) {
    const each = items[i];
    const repeats = each?.role === "sentence" || each?.nameKey === card.nameKey;
    if (repeats || isReplyLine(each?.line.folded ?? "", card.nameKey)) used.add(i);
  }
}

function readLines(lines: readonly PasteLine[], now: number): PastedPage {
  const items = classifyLines(lines, now);
  const page = pageKindOf(items);
  if (page === "profile") {
    const reading = readProfile(items);
    if (reading !== null) {
      return { page, rows: [reading.row], skipped: [], leftover: leftoverOf(items, reading.used) };
    }
  } else if (page !== "unknown" && !(page === "received" && hasForeignAnswers(items))) {
    return readList(items, page);
  }
  const marked = isOtherPage(items) ? null : markUnknownLanguage(items);
  if (marked !== null) return readList(marked, "received", true);
  return { page: "unknown", rows: [], skipped: [], leftover: leftoverOf(items, new Set()) };
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
    const reading = pageKindOf(items) === "profile" ? readProfile(items) : null;
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
    const read = readLines(linesOfHtml(html), now);
    if (read.rows.length > 0 || (input.text ?? "") === "") return read;
  }
  const text = input.text ?? "";
  return text === "" || looksBinary(text) ? nothing : readLines(linesOfText(text), now);
}
