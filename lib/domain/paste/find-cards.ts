import { findRuns, type Run, runWithin } from "./button-runs.ts";
import { captionKey, type Item, isAnswer } from "./classify-lines.ts";
import { type CardStart, findMarkedStarts } from "./find-starts.ts";
import { leadingName, nameLikeness } from "./names.ts";
import type { PageKind } from "./pasted-page.ts";

/** A card: its start and the end of its items (exclusive). `zone` says whether it stands in the page's list. */
export type PastedCard = CardStart & { end: number; zone: Zone };
export type Zone = "list" | "aside" | "overlay";

/** For each item, whether it stands in the list, in an aside (people you may know), or in the messaging overlay. */
function zonesOf(
  items: readonly Item[],
  starts: readonly CardStart[],
  runs: readonly Run[],
): Zone[] {
  const wakes = new Set(
    starts
      .filter((start) => start.kind === "connect" || start.kind === "other")
      .map((start) => start.at),
  );
  const runStarts = new Set(runs.map((run) => run.start));
  let zone: Zone = "list";
  return items.map((each, at) => {
    if (each.role === "aside") zone = "aside";
    else if (each.role === "overlay") zone = "overlay";
    else if (each.role === "list" || wakes.has(at) || runStarts.has(at)) zone = "list";
    return zone;
  });
}

const BOUNDARY = new Set(["aside", "overlay", "footer", "list"]);

/** Items that can be the name of a card that nothing marks, between the card before and this card's own anchors. */
function candidates(items: readonly Item[], from: number, to: number): number[] {
  let first = from;
  for (let i = to - 1; i >= from; i--) {
    if (BOUNDARY.has(items[i]?.role ?? "")) {
      first = i + 1;
      break;
    }
  }
  const anchor = firstAnchor(items, first, to);
  const found: number[] = [];
  for (let i = first; i < anchor; i++) {
    const role = items[i]?.role;
    if (role === "text" || role === "dash" || role === "chrome") found.push(i);
  }
  return found;
}

function firstAnchor(items: readonly Item[], from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const role = items[i]?.role;
    if (role === "age" || role === "mutual") return i;
  }
  return to;
}

/** Drops leading chrome of the page's head; inside the list a chrome word may be a headline. */
function afterChrome(items: readonly Item[], found: number[]): number[] {
  let last = -1;
  found.forEach((at, index) => {
    if (items[at]?.role === "chrome" && index < found.length - 1) last = index;
  });
  return found.slice(last + 1);
}

/** Drops leading lines that are somebody's words while a name follows: the end of the note before. */
function afterProse(items: readonly Item[], found: number[]): number[] {
  const likeness = found.map((at) => nameLikeness(items[at]?.line.text ?? ""));
  const first = likeness.findIndex((value) => value >= 2);
  return first > 0 && likeness.slice(0, first).every((value) => value === 0)
    ? found.slice(first)
    : found;
}

type Place = { isFirst: boolean; hasMutual: boolean; notesFollow: boolean };

type Guess = { at: number; sure: boolean };

/** The likeliest name among the lines above a card's anchors; sure when only name and headline can stand there. */
function guessName(items: readonly Item[], found: number[], place: Place): Guess | null {
  const usable = afterProse(
    items,
    place.isFirst || place.notesFollow ? afterChrome(items, found) : found,
  );
  if (place.isFirst) {
    const spoken = usable.find((at) => leadingName(items[at]?.line.text ?? "") !== null);
    if (spoken !== undefined && usable.length > 2) return { at: spoken, sure: false };
  }
  const [first, next] = usable;
  if (first === undefined) return null;
  const dash = usable.findIndex((at) => items[at]?.role === "dash");
  if (dash > 0) return { at: usable[dash - 1] ?? first, sure: true };
  if (next === undefined) return { at: first, sure: false };
  if (usable.length === 2 || (!place.isFirst && !place.notesFollow)) {
    return { at: first, sure: usable.length === 2 };
  }
  const second = usable.at(-2) ?? first;
  const third = usable.at(-3);
  if (place.hasMutual || third === undefined) return { at: second, sure: false };
  const weight = (at: number) =>
    nameLikeness(items[at]?.line.text ?? "") + ((items[at]?.line.gap ?? 0) > 0 ? 1 : 0);
  return { at: weight(third) > weight(second) ? third : second, sure: false };
}

/** A line of the region that equals the name in its hidden captions ("Accept Ana Ruiz's invitation"). */
function namedByCaption(items: readonly Item[], run: Run, found: number[]): Guess | null {
  const keys = new Set<string>();
  for (let i = run.start; i < run.end; i++) keys.add(items[i]?.nameKey ?? "");
  keys.delete("");
  const at = found.find((each) => keys.has(captionKey(items[each]?.nameKey ?? "")));
  return at === undefined ? null : { at, sure: true };
}

function isConnect(start: CardStart): boolean {
  return start.kind === "connect" && !start.loose;
}

/** The paste begins with a lone line that hardly is a name, where all other cards have a name and a headline. */
function isCutCard(items: readonly Item[], pools: readonly number[][]): boolean {
  const [first, ...others] = pools;
  const text = items[0]?.line.text ?? "";
  return first?.[0] === 0 && nameLikeness(text) < 4 && others.every((pool) => pool.length === 2);
}

/** A suggestion ends at its own Connect or Follow: the buttons of an invitation below are not its. */
function closedAt(items: readonly Item[], { kind, nameAt }: CardStart, to: number): number {
  if (kind !== "card") return -1;
  for (let at = to - 1; at > nameAt && at > to - 40; at--) {
    const { caption } = items[at] ?? {};
    if (caption === "connect" || caption === "follow") return at;
  }
  return -1;
}

/** Starts for the runs that no marked start belongs to. */
function inferStarts(
  items: readonly Item[],
  marked: readonly CardStart[],
  runs: readonly Run[],
): CardStart[] {
  let next = 0;
  const regions = runs.flatMap((run, index) => {
    let owner: CardStart | null = null;
    let from = runs[index - 1]?.end ?? 0;
    while (next < marked.length && (marked[next]?.nameAt ?? 0) < run.start) {
      const start = marked[next];
      if (start?.kind === "accepted") {
        from = start.nameAt + 1;
        owner = null;
      } else if (start !== undefined && start.nameAt >= from) owner = start;
      next += 1;
    }
    const headed = owner !== null && isAside(items, owner.nameAt, run.start);
    const closed = owner === null ? -1 : closedAt(items, owner, run.start);
    if (closed >= 0) return [{ run, from: closed + 1, isFirst: index === 0 }];
    return owner === null || headed ? [{ run, from, isFirst: index === 0 }] : [];
  });
  const pools = regions.map((region) => candidates(items, region.from, region.run.start));
  const notesFollow = pools.some((pool, i) => regions[i]?.isFirst === false && pool.length > 3);
  // A page whose other cards all show their sentence begins in the middle of a card: a lone line is its headline.
  const sentenced = runs.length > 1 && regions.length === 1 && marked.some(isConnect);
  const cut = pools.length > 1 && isCutCard(items, pools);
  return regions.flatMap(({ run, from, isFirst }, i) => {
    const found = pools[i] ?? [];
    const hasMutual = items.slice(from, run.start).some((each) => each.role === "mutual");
    const guess =
      namedByCaption(items, run, found) ??
      guessName(items, found, { isFirst, hasMutual, notesFollow });
    if (guess === null || (isFirst && found.length === 1 && (sentenced || cut))) return [];
    const { at } = guess;
    const nameKey = items[at]?.nameKey ?? "";
    const slug = items[at]?.line.links.find((link) => link.whole)?.slug ?? null;
    return [
      {
        at,
        nameAt: at,
        nameKey,
        kind: "card" as const,
        guessed: !guess.sure,
        loose: false,
        doubled: false,
        slug,
      },
    ];
  });
}

/**
 * Drops starts that a note may have faked: a sentence in unknown words without buttons under it, and a line standing
 * twice while the card before it still waits for its own buttons (or its age, where no buttons were copied), a link.
 */
function believe(
  items: readonly Item[],
  starts: readonly CardStart[],
  runs: readonly Run[],
  page: PageKind,
): CardStart[] {
  const kept: CardStart[] = [];
  const closes = (from: number, to: number) =>
    runs.length > 0 ? runWithin(runs, from, to) !== null : hasAge(items, from, to);
  starts.forEach((start, i) => {
    const limit = starts[i + 1]?.at ?? items.length;
    const last = kept.at(-1);
    if (start.loose && runs.length > 0) {
      const end = Math.min(limit, start.nameAt + 9);
      const answered = start.kind === "other" && hasAnswer(items, start.nameAt, end);
      if (!answered && runWithin(runs, start.nameAt, end) === null) return;
    } else if (start.doubled && runs.length > 0 && isInsideCard(items, start.at)) {
      return;
    } else if (page === "received" && i + 1 < starts.length && isLinkInNote(items, start, limit)) {
      return;
    } else if (start.doubled && last !== undefined && !isAside(items, last.nameAt, start.at)) {
      const waiting = last.kind !== "accepted" && !closes(last.nameAt, start.at);
      if (waiting || !closes(start.nameAt, limit)) return;
    }
    kept.push(start);
  });
  return kept;
}

/** Ignore alone: the other button subscribes, attends or joins. */
function hasAnswer(items: readonly Item[], from: number, to: number): boolean {
  return items.slice(from, to).some(isAnswer);
}

/** A link to a profile over nothing that a card has: no age, mutual line or button before the next card begins. */
function isLinkInNote(items: readonly Item[], start: CardStart, limit: number): boolean {
  if (start.kind !== "card" || start.slug === null || isAside(items, start.at, limit)) return false;
  for (let i = start.nameAt + 1; i < limit && i < start.nameAt + 40; i++) {
    const { role } = items[i] ?? {};
    if (role === "age" || role === "mutual" || role === "caption") return false;
  }
  return true;
}

/** An age or a mutual line above, with no buttons between: the place is inside somebody's card. */
function isInsideCard(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 40; i--) {
    const role = items[i]?.role ?? "";
    if (role === "age" || role === "mutual") return true;
    if (role === "caption" || BOUNDARY.has(role)) return false;
  }
  return false;
}

function hasAge(items: readonly Item[], from: number, to: number): boolean {
  for (let i = from; i < to && i < from + 12; i++) if (items[i]?.role === "age") return true;
  return false;
}

/** A heading between the two starts: the later one need not wait for the buttons of the earlier. */
function isAside(items: readonly Item[], from: number, to: number): boolean {
  for (let i = from; i < to && i < from + 40; i++)
    if (BOUNDARY.has(items[i]?.role ?? "")) return true;
  return false;
}

/** Cuts the page's items into cards, in page order. Near linear. */
export function findCards(
  items: readonly Item[],
  page: PageKind,
): { cards: PastedCard[]; runs: Run[]; zones: Zone[] } {
  const runs = findRuns(items, page);
  const marked = believe(items, findMarkedStarts(items), runs, page);
  const zones = zonesOf(items, marked, runs);
  const starts = [...marked, ...inferStarts(items, marked, runs)].sort((a, b) => a.at - b.at);
  const cards = starts.map((start, index) => {
    const limit = starts[index + 1]?.at ?? items.length;
    let end = start.nameAt + 1;
    while (end < limit && !BOUNDARY.has(items[end]?.role ?? "")) end += 1;
    return { ...start, end, zone: zones[start.nameAt] ?? "list" };
  });
  return { cards, runs, zones };
}
