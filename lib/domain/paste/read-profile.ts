import type { Item } from "./classify-lines.ts";
import { findProfileCard, isPronounOf } from "./find-profile-card.ts";
import { cleanName, nameLikeness } from "./names.ts";
import type { PastedRow } from "./pasted-page.ts";
import { isContactLine, isSectionHeading, READ_SECTIONS, readPlace } from "./profile-words.ts";

/** What a profile page says beyond the row that every page gives. */
export type ProfileExtras = {
  place: string | null;
  companies: string[];
  schools: string[];
  skills: string[];
};

export type ProfileReading = {
  row: PastedRow;
  extras: ProfileExtras;
  used: Set<number>;
  /** Where the card of the profile's own person ends. */
  end: number;
};

const FACTS =
  /^(?:(?:mas|mais|plus) de |oltre |uber |mehr als |meer dan )?[\d.,+ ]*\s*(?:k|mil|m)?\s*(?:connections?|followers?|contactos?|seguidores|relations?|abonnes|kontakte?|follower(?:innen)?|conexoes|connecties|volgers|collegament[oi])\b|^500\+/;
const EMPLOYMENT =
  /\s+·\s+(?:full-time|part-time|freelance|self-employed|contract|internship|apprenticeship|seasonal|jornada completa|media jornada|autonomo|contrato|temps plein|cdi|cdd|independant|stage|vollzeit|teilzeit|selbststandig|freiberuflich|praktikum|tempo integral|meio periodo|autonomo|estagio|fulltime|full-time|parttime|zelfstandig|stage|freelance|a tempo pieno|part-time|tempo pieno|tirocinio|autonomo|libero professionista).*$/;

function isFact(each: Item): boolean {
  return FACTS.test(each.line.folded);
}

function readSections(items: readonly Item[], from: number): Omit<ProfileExtras, "place"> {
  const found = { companies: [] as string[], schools: [] as string[], skills: [] as string[] };
  let current: keyof typeof found | null = null;
  let sinceHeading = 0;
  for (let i = from; i < items.length; i++) {
    const each = items[i];
    if (each === undefined) break;
    const { folded } = each.line;
    const section = READ_SECTIONS.find(([, words]) => words.has(folded));
    if (
      section !== undefined ||
      isSectionHeading(folded) ||
      each.role === "aside" ||
      each.role === "footer"
    ) {
      current = section?.[0] ?? null;
      sinceHeading = 0;
      continue;
    }
    if (current === null || each.role !== "text") continue;
    sinceHeading += 1;
    const list = found[current];
    const value = sectionValue(current, each, sinceHeading, items[i - 1]);
    if (value !== null && list.length < 50 && !list.includes(value)) list.push(value);
  }
  return found;
}

function sectionValue(
  section: "companies" | "schools" | "skills",
  each: Item,
  position: number,
  above: Item | undefined,
): string | null {
  const { text, folded } = each.line;
  if (section === "companies") {
    const employed = EMPLOYMENT.exec(folded);
    return employed === null ? null : text.slice(0, employed.index).trim();
  }
  if (section === "schools") return position === 1 || above?.role === "age" ? text : null;
  return text.length <= 60 && !/\d/.test(text) ? text : null;
}

/**
 * Reads the profile whose page was copied: the first card only; what stands below and beside it are decoys.
 * Null when no name can be found.
 */
export function readProfilePage(items: readonly Item[]): ProfileReading | null {
  const card = findProfileCard(items);
  const each = card === null ? undefined : items[card.nameAt];
  if (card === null || each === undefined) return null;
  const { nameAt, end } = card;
  const name = cleanName(each.line.text);
  const lines: number[] = [];
  let mutualAt = -1;
  for (let i = nameAt + 1; i < end; i++) {
    const below = items[i];
    if (below === undefined) break;
    if (below.role === "mutual" && mutualAt < 0) mutualAt = i;
    const own = below.role === "text" && below.nameKey === each.nameKey;
    const contact = isContactLine(below);
    const place = contact && readPlace(below.line.text) !== "";
    if (
      (below.role === "text" || below.role === "dash") &&
      !own &&
      !isPronounOf(items, i, nameAt) &&
      !isFact(below) &&
      (!contact || place)
    ) {
      lines.push(i);
    }
  }
  const headlineAt = lines[0] ?? -1;
  const headline = items[headlineAt];
  const placeAt = placeLine(items, lines.slice(1), end);
  const mutuals = items[mutualAt]?.mutuals;
  const used = new Set([nameAt, headlineAt, placeAt, mutualAt]);
  items.forEach((below, at) => {
    const repeats =
      below.nameKey === each.nameKey ||
      below.role === "mutual" ||
      below.role === "sentence" ||
      isFact(below) ||
      below.altNames.includes(each.nameKey);
    if (at >= end || (at >= nameAt - 4 && (repeats || isContactLine(below)))) used.add(at);
  });
  return {
    row: {
      name,
      headline: headline === undefined || headline.role === "dash" ? null : headline.line.text,
      slug: each.line.links.find((link) => link.whole)?.slug ?? contactSlug(items, nameAt, end),
      mutualCount: mutuals?.count ?? null,
      mutualNames: mutuals?.names ?? [],
      note: null,
      noteCut: false,
      date: null,
      doubts: card.sure && nameLikeness(name) > 0 ? [] : ["name"],
      dateExact: false,
      follows: false,
      shared: null,
    },
    extras: {
      place: placeAt < 0 ? null : readPlace(items[placeAt]?.line.text ?? ""),
      ...readSections(items, end),
    },
    used,
    end,
  };
}

/** Where the name is no link, "Contact info" is one to the same profile. */
function contactSlug(items: readonly Item[], from: number, end: number): string | null {
  for (let i = from; i < end; i++) {
    const each = items[i];
    if (each !== undefined && isContactLine(each)) return each.line.links[0]?.slug ?? null;
  }
  return null;
}

/** The place stands on the line of "Contact info" or right above it. */
function placeLine(items: readonly Item[], lines: readonly number[], end: number): number {
  const together = lines.find((at) => items.slice(at, at + 1).some(isContactLine));
  if (together !== undefined) return together;
  const contact = items.findIndex((each, i) => i < end && isContactLine(each));
  const above = contact < 0 ? [] : lines.filter((at) => at < contact);
  return above.at(-1) ?? lines[0] ?? -1;
}
