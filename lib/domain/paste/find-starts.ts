import type { Item } from "./classify-lines.ts";
import { nameLikeness } from "./names.ts";
import type { SentenceKind } from "./sentences.ts";

/** Where a person's card begins, and how its name was found. */
export type CardStart = {
  /** First item of the card. */
  at: number;
  /** The item that shows the name; everything up to here only repeats it. */
  nameAt: number;
  nameKey: string;
  kind: SentenceKind | "card";
  /** The name was inferred from its place alone. */
  guessed: boolean;
  /** Believed only when buttons follow. */
  loose: boolean;
  /** Only a line standing twice shows it, which a note may do as well. */
  doubled: boolean;
  slug: string | null;
};

const REPEATS = new Set(["badge", "alt", "hidden", "label"]);

/** The next item at or after `from` that is not a badge, image text or label; -1 when none is near. */
function nextContent(items: readonly Item[], from: number): number {
  for (let i = from; i < items.length && i < from + 6; i++) {
    const role = items[i]?.role;
    if (role !== undefined && !REPEATS.has(role)) return i;
  }
  return -1;
}

function isName(each: Item | undefined): boolean {
  return (
    each !== undefined && each.nameKey !== "" && (each.role === "text" || each.role === "chrome")
  );
}

function altMatches(each: Item, key: string): boolean {
  return each.altNames.some((name) => name === key || name === `${key}s` || `${name}s` === key);
}

/** Goes up over lines that only repeat the name: image texts, twins, badges between them. */
function firstOfCard(
  items: readonly Item[],
  from: number,
  key: string,
  slug: string | null,
): number {
  let at = from;
  for (let i = from - 1; i >= 0 && i >= from - 8; i--) {
    const each = items[i];
    if (each === undefined) break;
    const sameLink =
      slug !== null && each.line.links.some((link) => link.slug === slug && link.whole);
    const repeats = (isName(each) && each.nameKey === key) || altMatches(each, key) || sameLink;
    if (repeats) at = i;
    else if (!REPEATS.has(each.role)) break;
  }
  return at;
}

/** The slug of the card's own link: a whole-line link, or one whose words are the name. */
function ownSlug(each: Item, key: string): string | null {
  if (each.role === "mutual") return null;
  const own = each.line.links.find(
    (link) => link.whole || foldKey(link.text) === key || key.startsWith(foldKey(link.text)),
  );
  return own?.slug ?? null;
}

function foldKey(text: string): string {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").trim();
}

/** "Newsletter • Biweekly" over an invitation to subscribe. */
const KIND_TITLE =
  /^(?:newsletter|boletin|boletim|infolettre|nieuwsbrief|events?|evento|evenement|veranstaltung|group|grupo|groupe|gruppe|groep|company page|page)(?: ?[•·|:].{0,40}| daily| weekly| monthly)?$/;

/** What stands over an invitation to follow: its kind, or the company's name, which the sentence has again. */
function isTitle(above: Item | undefined, { line }: Item): boolean {
  const folded = above?.line.folded ?? "";
  if (KIND_TITLE.test(folded)) return true;
  return above?.role === "text" && folded.length >= 4 && line.folded.includes(` ${folded}`);
}

function sentenceStart(items: readonly Item[], at: number): CardStart | null {
  const each = items[at];
  const sentence = each?.sentence;
  if (each === undefined || sentence === undefined) return null;
  let nameAt = at;
  let nameKey = each.nameKey;
  if (nameKey === "") {
    for (let i = at - 1; i >= 0 && i >= at - 4; i--) {
      const above = items[i];
      if (isName(above)) {
        nameAt = i;
        nameKey = above?.nameKey ?? "";
        break;
      }
      if (above === undefined || !REPEATS.has(above.role)) break;
    }
    if (nameKey === "") return null;
  }
  const slug = ownSlug(each, nameKey);
  const top = firstOfCard(items, nameAt, nameKey, slug);
  const titled = sentence.kind === "other" && isTitle(items[top - 1], each);
  return {
    at: titled ? top - 1 : top,
    nameAt,
    nameKey,
    kind: sentence.kind,
    guessed: false,
    loose: sentence.loose,
    doubled: false,
    slug,
  };
}

/** Words that a note repeats ("ha ha ha", "Thanks, Jo") are no name. */
function looksLikeName(text: string): boolean {
  return nameLikeness(text) >= 2 && !/[?!;:…]|,$|[^.\s]{3,}\.$/u.test(text);
}

/** A name shown twice, or once under its picture's text: nothing else on these pages repeats itself so. */
function repeatedStart(items: readonly Item[], at: number): CardStart | null {
  const each = items[at];
  if (each === undefined) return null;
  const next = nextContent(items, at + 1);
  const below = next < 0 ? undefined : items[next];
  if (below === undefined || !isName(below)) return null;
  const underAlt = each.altNames.length > 0 && altMatches(each, below.nameKey);
  const twice = each.role === "text" && isName(each) && each.nameKey === below.nameKey;
  if (!underAlt && !(twice && looksLikeName(each.line.text))) return null;
  return {
    at,
    nameAt: next,
    nameKey: below.nameKey,
    kind: "card",
    guessed: false,
    loose: false,
    doubled: !underAlt,
    slug: null,
  };
}

/** A line that is a link to a profile and nothing else. */
function linkedStart(items: readonly Item[], at: number, known: string | null): CardStart | null {
  const each = items[at];
  if (each === undefined || each.role === "mutual" || each.role === "caption") return null;
  const link = each.line.links.find(
    (one) =>
      one.whole ||
      (each.role === "text" && each.nameKey !== "" && foldKey(one.text) === each.nameKey),
  );
  if (link === undefined || link.slug === known) return null;
  for (let i = at; i < items.length && i < at + 6; i++) {
    const below = items[i];
    if (
      below === undefined ||
      (below.role !== "hidden" && below.role !== "alt" && i > at && !isLinkedTo(below, link.slug))
    )
      break;
    if ((isName(below) || below.role === "sentence") && below.nameKey !== "") {
      const kind = below.sentence?.kind ?? "card";
      return {
        at,
        nameAt: i,
        nameKey: below.nameKey,
        kind,
        guessed: false,
        loose: false,
        doubled: false,
        slug: link.slug,
      };
    }
  }
  const next = nextContent(items, at + 1);
  const below = next < 0 ? undefined : items[next];
  if (each.role === "text" || below === undefined || below.nameKey === "") return null;
  const kind = below.sentence?.kind ?? "card";
  return {
    at,
    nameAt: next,
    nameKey: below.nameKey,
    kind,
    guessed: false,
    loose: false,
    doubled: false,
    slug: link.slug,
  };
}

function isLinkedTo(each: Item, slug: string): boolean {
  return each.line.links.some((link) => link.slug === slug);
}

/** True when a card could have ended between the two items: an age, an answer or a mutual line stands there. */
function isParted(items: readonly Item[], from: number, to: number): boolean {
  for (let i = from + 1; i < to && i < from + 40; i++) {
    const role = items[i]?.role;
    if (role === "caption" || role === "age" || role === "mutual") return true;
  }
  return to - from > 40;
}

/** Adds a start, or merges it into the one before when both are the same person's card. */
function addStart(items: readonly Item[], starts: CardStart[], start: CardStart): void {
  const last = starts.at(-1);
  if (last === undefined) {
    starts.push({ ...start });
    return;
  }
  const parted = isParted(items, last.nameAt, start.at);
  const mentioned = last.loose && start.kind === "connect";
  const sameName = last.nameKey === start.nameKey && !parted && !mentioned;
  const sameLink =
    start.slug !== null && last.slug === start.slug && !(parted && start.kind !== "card");
  if (!sameName && !sameLink) {
    starts.push({ ...start });
    return;
  }
  last.slug ??= start.slug;
  if (parted) return;
  last.at = Math.min(last.at, start.at);
  last.nameAt = Math.max(last.nameAt, start.nameAt);
  if (start.kind !== "card") last.kind = start.kind;
  last.doubled &&= start.doubled;
}

/**
 * Finds the cards whose beginning shows itself: by a sentence, by a name under its picture or shown twice, or by a
 * profile link. Linear: each item looks at a few neighbours.
 */
export function findMarkedStarts(items: readonly Item[]): CardStart[] {
  const starts: CardStart[] = [];
  items.forEach((each, at) => {
    const start =
      sentenceStart(items, at) ??
      (each.line.links.length > 0 ? linkedStart(items, at, starts.at(-1)?.slug ?? null) : null) ??
      repeatedStart(items, at);
    if (start !== null) addStart(items, starts, start);
  });
  return starts;
}
