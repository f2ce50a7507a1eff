import type { Item } from "./classify-lines.ts";
import { marksOf } from "./marks.ts";
import { isDegreeLine, isPronounLine, mayBePronoun, nameLikeness } from "./names.ts";
import { isContactLine, isSectionHeading } from "./profile-words.ts";
import { isNavigation } from "./sections.ts";

/** The card of the profile's own person: where its name stands, where it ends, and whether the name is sure. */
export type ProfileCard = { nameAt: number; end: number; sure: boolean };

const FAR = 300;
const BUTTONS = new Set(["connect", "follow", "message", "accept", "ignore"]);

function isSide(each: Item): boolean {
  return each.role === "aside" || each.role === "overlay" || isSectionHeading(each.line.folded);
}

/** For each item near the top, whether it stands below the heading of a section, of suggestions or of the overlay. */
function sidesOf(items: readonly Item[]): boolean[] {
  let side = false;
  return items.slice(0, FAR).map((each) => {
    if (isNavigation(each.line.folded)) side = false;
    else if (isSide(each)) side = true;
    return side;
  });
}

/** A degree on the line itself or right below it, badges between. */
function hasDegree(items: readonly Item[], at: number): boolean {
  const { folded = "" } = items[at]?.line ?? {};
  const inline = folded.search(/\s[·•]\s?\d/);
  if (inline > 0 && isDegreeLine(folded.slice(inline).trim())) return true;
  return hasMarkBelow(items, at, isDegreeLine);
}

function hasMarkBelow(
  items: readonly Item[],
  at: number,
  isMark: (folded: string) => boolean,
): boolean {
  for (let i = at + 1; i < items.length && i <= at + 4; i++) {
    const each = items[i];
    if (each?.role !== "badge" && each?.role !== "hidden" && each?.role !== "alt") return false;
    if (marksOf(each.line.folded).some(isMark)) return true;
  }
  return false;
}

/** "Ella" above the degree is the pronoun of the name above it, where one stands there. */
function abovePronoun(items: readonly Item[], at: number): number {
  const [above, each] = [items[at - 1], items[at]];
  const named = above?.role === "text" && nameLikeness(above.line.text) >= 3;
  return named && mayBePronoun(each?.line.folded ?? "") ? at - 1 : at;
}

/** Whether the pronoun that stands right below the name is a line of its own. */
export function isPronounOf(items: readonly Item[], at: number, nameAt: number): boolean {
  const { folded = "" } = items[at]?.line ?? {};
  return at === nameAt + 1 && mayBePronoun(folded) && hasDegree(items, at);
}

/** The page itself says that a line is its person's name: shown twice, the heading, under its photo, with pronouns. */
function isAttested(items: readonly Item[], at: number, slug: string | null): boolean {
  const each = items[at];
  if (each === undefined) return false;
  if (each.line.heading || hasDegree(items, at)) return true;
  if (slug !== null && each.line.links.some((link) => link.whole && link.slug === slug))
    return true;
  if (hasMarkBelow(items, at, isPronounLine)) return true;
  const near = [at - 3, at - 2, at - 1, at + 1].map((i) => items[i]);
  return near.some(
    (other) =>
      other !== undefined &&
      (other.altNames.includes(each.nameKey) ||
        (other.role === "text" && other.nameKey === each.nameKey)),
  );
}

function isName(each: Item | undefined): boolean {
  return each?.role === "text" && each.nameKey !== "";
}

/** The lines above "Contact info" that belong to its card: up to a button, a heading or the navigation. */
function aboveContact(items: readonly Item[], contact: number): number[] {
  const lines: number[] = [];
  for (let i = contact - 1; i >= 0 && i > contact - 40; i--) {
    const each = items[i];
    if (each === undefined || isSide(each) || each.role === "footer" || each.role === "list") break;
    if (each.role === "caption" && BUTTONS.has(each.caption ?? "")) break;
    if (each.role === "chrome" && /\p{L}/u.test(each.line.folded)) {
      const lone = lines.length < 2 && isName(items[i - 1]);
      if (!lone) break;
    }
    if (isName(each)) lines.unshift(i);
  }
  return lines;
}

/** The name among the lines of a card; sure only where the page itself says so. */
function nameAmong(
  items: readonly Item[],
  lines: readonly number[],
  slug: string | null,
): { at: number; sure: boolean } | null {
  const attested = lines.find((at) => isAttested(items, at, slug));
  if (attested !== undefined)
    return { at: twinOf(items, abovePronoun(items, attested)), sure: true };
  const like = lines.find((at) => nameLikeness(items[at]?.line.text ?? "") >= 3);
  const at = like ?? lines[0];
  return at === undefined ? null : { at, sure: false };
}

/** Of a name shown twice the second: what stands below it is the card. */
function twinOf(items: readonly Item[], at: number): number {
  const [each, below] = [items[at], items[at + 1]];
  return isName(below) && below?.nameKey === each?.nameKey ? at + 1 : at;
}

function cardEnd(items: readonly Item[], from: number): number {
  const end = items.findIndex((each, at) => at >= from && (isSide(each) || each.role === "footer"));
  return end < 0 ? items.length : end;
}

/**
 * Finds the card of the profile's own person. Its anchors are "Contact info", which stands once on a profile and in no
 * other card, then a degree, a heading, a name shown twice; all outside of sections, suggestions and the overlay. Where
 * none of them stands, the first name of the page is a guess; below the first heading nobody is looked for.
 */
export function findProfileCard(items: readonly Item[]): ProfileCard | null {
  const contact = items.findIndex(isContactLine);
  const slug = items[contact]?.line.links[0]?.slug ?? null;
  const sides = sidesOf(items);
  const named =
    contact < 0 ? null : nameAmong(items, nearest(items, aboveContact(items, contact)), slug);
  const own = sides.flatMap((side, at) => (!side && isName(items[at]) ? [at] : []));
  const found = named ?? nameWithoutContact(items, own);
  return found === null
    ? null
    : { nameAt: found.at, end: cardEnd(items, found.at + 1), sure: found.sure };
}

/** Of several attested names above "Contact info" the nearest one's card counts; lines above it are the page's. */
function nearest(items: readonly Item[], lines: readonly number[]): readonly number[] {
  const degree = lines.findLastIndex((at) => hasDegree(items, at));
  return degree < 0 ? lines : lines.slice(Math.max(0, degree - 1));
}

function nameWithoutContact(
  items: readonly Item[],
  own: readonly number[],
): { at: number; sure: boolean } | null {
  const degree = own.find((at) => hasDegree(items, at));
  if (degree !== undefined) return { at: abovePronoun(items, degree), sure: true };
  const attested = own.find((at) => isAttested(items, at, null));
  if (attested !== undefined) return { at: twinOf(items, attested), sure: true };
  const like = own.find((at) => nameLikeness(items[at]?.line.text ?? "") >= 3);
  return like === undefined ? null : { at: like, sure: false };
}
