import { moreMarkStart } from "./captions.ts";
import type { Item } from "./classify-lines.ts";
import { foldSameLength } from "./text-lines.ts";

/** `marked`: LinkedIn's own words end it (a "more" mark, "Reply to X"), so that it is a note for sure. */
export type Note = { text: string; cut: boolean; marked: boolean; used: Set<number> };

const REPLY =
  /^(?:reply to|respond to|responder a|contestar a|repondre a|auf nachricht von|antwort an|antworten an|antworten|reageer op|reageren op|antwoord aan|antwoorden aan|antwoorden op|beantwoord|beantwoorden|rispondi a|rispondi al messaggio di)\s+(.+)$|^(?:auf )?(.+?)(?:s nachricht)? (?:antworten|beantwoorden|antwoorden)$/;

/** "Reply to Ana" under a note: a caption and a part of the inviter's name, nothing else. */
export function isReplyLine(folded: string, nameKey: string): boolean {
  if (folded.length > 100) return false;
  const match = REPLY.exec(folded);
  const rest = match?.[1] ?? match?.[2];
  if (rest === undefined) return false;
  const own = new Set(nameKey.split(/[\s,.]+/));
  const words = rest
    .replace(/ (?:antworten|beantwoorden)$/, "")
    .split(/[\s,.]+/)
    .filter((word) => word !== "");
  return words.every((word) => own.has(word) || own.has(word.replace(/'?s$/, "")));
}

const LEADS = new Set(["actions", "less", "note"]);
const STOP = new Set(["aside", "overlay", "footer", "list", "unread"]);
const TRIMMED = new Set(["chrome", "badge", "hidden", "alt"]);

function isTrimmed(each: Item): boolean {
  if (each.role === "chrome" && !/\p{L}/u.test(each.line.folded)) return false;
  return TRIMMED.has(each.role) || each.role === "caption";
}

type NoteEnd = { end: number; cut: boolean; marked: boolean };

/** Where the note's region ends: at a "more" mark, a reply line, a boundary, or the page's closing words. */
function noteEnd(items: readonly Item[], from: number, to: number, nameKey: string): NoteEnd {
  for (let i = from; i < to; i++) {
    const each = items[i];
    if (each === undefined || STOP.has(each.role)) return { end: i, cut: false, marked: false };
    if (each.role === "more" && isWordyMark(each)) return { end: i, cut: true, marked: true };
    if (each.role === "caption" && each.caption === "less")
      return { end: i, cut: false, marked: true };
    if (isReplyLine(each.line.folded, nameKey)) return { end: i, cut: false, marked: true };
    if (each.role === "caption" && each.caption === "reply" && isTail(items, i, to))
      return { end: i, cut: false, marked: false };
    const bare = each.role === "caption" && each.caption === "more";
    if (bare && !isMore(items[i + 1]) && isTail(items, i, to)) {
      return { end: i, cut: each.line.folded.includes(" "), marked: false };
    }
    if (each.role === "chrome" && isTrimmed(each) && isPageTail(items, i, to))
      return { end: i, cut: false, marked: false };
  }
  return { end: to, cut: false, marked: false };
}

function isMore(each: Item | undefined): boolean {
  return each?.role === "more" || each?.caption === "more";
}

function isWordyMark(each: Item): boolean {
  return /[.…]|\s/.test(each.line.text);
}

/** Nothing but captions, replies, badges and chrome follows. */
function isTail(items: readonly Item[], from: number, to: number): boolean {
  for (let i = from + 1; i < to && i < from + 6; i++) {
    const each = items[i];
    if (
      each !== undefined &&
      !isTrimmed(each) &&
      each.role !== "more" &&
      !/^(?:reply|respond|repond|antwo)/.test(each.line.folded)
    ) {
      return false;
    }
  }
  return true;
}

/** Two words of navigation or footer in a row, or one that ends the card. */
function isPageTail(items: readonly Item[], from: number, to: number): boolean {
  const next = items[from + 1];
  if (from + 1 >= to || next === undefined) return true;
  return next.role === "chrome" || next.role === "footer";
}

/** Removes a mark glued to the note's last line, and dots left over before a mark that had none of its own. */
function cutMark(text: string, standsAlone: Item | undefined): { text: string; cut: boolean } {
  const lastBreak = text.lastIndexOf("\n") + 1;
  const last = text.slice(lastBreak).replace(/[\u00a0\u202f\t]/g, " ");
  const at = moreMarkStart(last, foldSameLength(last));
  if (at > 0) return { text: text.slice(0, lastBreak + at).trimEnd(), cut: true };
  if (standsAlone !== undefined && !/[.…]/.test(standsAlone.line.text)) {
    return { text: text.replace(/\s?(?:…|\.\.\.)$/, ""), cut: false };
  }
  return { text, cut: false };
}

/**
 * Reads the inviter's words out of the items from `from` to `to`, line breaks kept, without the cut mark and its dots,
 * "Show less" and "Reply to X" (linkedin-pages, "note"). Null when no words stand there.
 * @param spread the page was pasted with an empty line after every line, so that one blank means nothing
 */
export function readPastedNote(
  items: readonly Item[],
  region: { from: number; to: number },
  nameKey: string,
  spread: boolean,
): Note | null {
  let from = region.from;
  let headed = false;
  while (from < region.to && isLead(items[from])) {
    headed ||= items[from]?.caption === "note";
    from += 1;
  }
  const { end, cut, marked } = noteEnd(
    items,
    from,
    beforeSuggestions(items, from, region.to),
    nameKey,
  );
  let last = end;
  while (!marked && last > from && isTrimmedOff(items[last - 1])) last -= 1;
  const used = new Set<number>();
  let text = "";
  for (let i = from; i < last; i++) {
    const each = items[i];
    if (each === undefined || each.role === "hidden" || each.role === "alt") continue;
    const gap = spread ? Math.floor(each.line.gap / 2) : each.line.gap;
    const blanks = text === "" ? 0 : Math.min(gap, 20);
    text += (text === "" ? "" : "\n") + "\n".repeat(blanks) + each.line.raw;
    used.add(i);
  }
  const words = cutMark(text.trim(), cut ? items[end] : undefined);
  if (words.text === "") return null;
  return {
    text: words.text,
    cut: cut || words.cut,
    marked: headed || marked || cut || words.cut,
    used,
  };
}

/**
 * Nobody's note has a Connect button: where one stands, the card of a suggestion does. Its name, headline and heading
 * are left out with it.
 */
function beforeSuggestions(items: readonly Item[], from: number, to: number): number {
  let at = from;
  while (at < to && items[at]?.caption !== "connect") at += 1;
  if (at >= to) return to;
  let texts = 0;
  while (at > from && texts < 3) {
    at -= 1;
    const [each, above] = [items[at], items[at - 1]];
    if (each?.role === "text" && each.nameKey !== above?.nameKey) texts += 1;
  }
  return at;
}

/** Captions such as Message right after the answer buttons, and screen-reader twins, do not begin a note. */
function isLead(each: Item | undefined): boolean {
  if (each === undefined) return false;
  if (each.role === "hidden" || each.role === "alt") return true;
  return each.role === "caption" && LEADS.has(each.caption ?? "");
}

function isTrimmedOff(each: Item | undefined): boolean {
  return each !== undefined && isTrimmed(each);
}
