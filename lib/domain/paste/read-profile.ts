import type { Item } from "./classify-lines.ts";
import { cleanName, isDegreeLine, mayBePronoun, nameLikeness } from "./names.ts";
import type { PastedRow } from "./pasted-page.ts";
import { foldSameLength } from "./text-lines.ts";

/** What a profile page tells beyond the row that every page gives. */
export type ProfileExtras = {
  place: string | null;
  companies: string[];
  schools: string[];
  skills: string[];
};

export type ProfileReading = { row: PastedRow; extras: ProfileExtras; used: Set<number> };

const set = (words: string): Set<string> => new Set(words.split("|").map(foldSameLength));

const SECTIONS: [keyof Omit<ProfileExtras, "place">, Set<string>][] = [
  ["companies", set("Experience|Experiencia|Expérience|Berufserfahrung|Experiência|Ervaring")],
  [
    "schools",
    set(
      "Education|Educación|Formación|Formation|Ausbildung|Formação acadêmica|Formação académica|Opleiding",
    ),
  ],
  [
    "skills",
    set(
      "Skills|Aptitudes|Conocimientos y aptitudes|Compétences|Kenntnisse|Competências|Vaardigheden",
    ),
  ],
];
const OTHER_SECTIONS = set(
  "About|Activity|Highlights|Interests|Recommendations|Licenses & certifications|Volunteering|Projects|Courses|Languages|Featured|Honors & awards|" +
    "Publications|People also viewed|More profiles for you|People you may know|Acerca de|Actividad|Intereses|Recomendaciones|Licencias y certificaciones|" +
    "Voluntariado|Proyectos|Idiomas|Destacado|Infos|Activité|Centres d'intérêt|Recommandations|Licences et certifications|Bénévolat|Projets|Langues|" +
    "Sélection|Info|Aktivitäten|Aktivität|Interessen|Empfehlungen|Bescheinigungen und Zertifikate|Ehrenamt|Projekte|Sprachen|Sobre|Atividades|Interesses|" +
    "Recomendações|Licenças e certificados|Projetos|Idiomas|Over|Activiteit|Aanbevelingen|Licenties en certificaten|Vrijwilligerswerk|Projecten|Talen",
);
const CONTACT =
  /(?:contact info|informacion de contacto|coordonnees|kontaktinfo|kontaktdaten|informacoes de contat?c?to|dados de contacto|contactgegevens)$/;
const FACTS =
  /^(?:(?:mas|mais|plus) de |uber |mehr als |meer dan )?[\d.,+ ]*\s*(?:k|mil|m)?\s*(?:connections?|followers?|contactos?|seguidores|relations?|abonnes|kontakte?|follower(?:innen)?|conexoes|connecties|volgers)\b|^500\+/;
const EMPLOYMENT =
  /\s+·\s+(?:full-time|part-time|freelance|self-employed|contract|internship|apprenticeship|seasonal|jornada completa|media jornada|autonomo|contrato|temps plein|cdi|cdd|independant|stage|vollzeit|teilzeit|selbststandig|freiberuflich|praktikum|tempo integral|meio periodo|autonomo|estagio|fulltime|full-time|parttime|zelfstandig|stage|freelance).*$/;

function isFact(each: Item): boolean {
  return FACTS.test(each.line.folded);
}

/** Where the card ends: the first section heading. */
function cardEnd(items: readonly Item[], from: number): number {
  for (let i = from; i < items.length; i++) {
    const { folded } = items[i]?.line ?? { folded: "" };
    if (OTHER_SECTIONS.has(folded) || SECTIONS.some(([, words]) => words.has(folded))) return i;
  }
  return items.length;
}

/** The item that shows the name: above a degree mark, shown twice, or the first that looks like a name. */
function findNameAt(items: readonly Item[]): number {
  const near = Math.min(items.length, 200);
  for (let i = 0; i < near; i++) {
    const each = items[i];
    const named = each?.role === "text" && each.nameKey !== "";
    if (each === undefined) continue;
    const inline = each.line.folded.search(/\s[·•]\s?\d/);
    if (inline > 0 && isDegreeLine(each.line.folded.slice(inline).trim())) return i;
    if (named && hasDegreeBelow(items, i)) return abovePronoun(items, i);
  }
  const twice = items.findIndex(
    (each, i) =>
      i < near &&
      each.role === "text" &&
      each.nameKey !== "" &&
      items[i + 1]?.nameKey === each.nameKey,
  );
  if (twice >= 0) return twice + 1;
  const contact = items.findIndex((each) => CONTACT.test(each.line.folded));
  if (contact >= 0) return nameAboveContact(items, contact);
  return items.findIndex(
    (each, i) => i < near && each.role === "text" && nameLikeness(each.line.text) >= 3,
  );
}

/** "Ella" above the degree is the pronoun of the name above it, where one stands there. */
function abovePronoun(items: readonly Item[], at: number): number {
  const [above, each] = [items[at - 1], items[at]];
  const named = above?.role === "text" && nameLikeness(above.line.text) >= 3;
  return named && mayBePronoun(each?.line.folded ?? "") ? at - 1 : at;
}

function isPronounOf(items: readonly Item[], at: number, nameAt: number): boolean {
  const { folded = "" } = items[at]?.line ?? {};
  return at === nameAt + 1 && mayBePronoun(folded) && hasDegreeBelow(items, at);
}

function hasDegreeBelow(items: readonly Item[], at: number): boolean {
  for (let i = at + 1; i < items.length && i <= at + 4; i++) {
    const each = items[i];
    if (each?.role !== "badge" && each?.role !== "hidden" && each?.role !== "alt") return false;
    if (isDegreeLine(each.line.folded)) return true;
  }
  return false;
}

/** Without a degree (one's own or a hidden profile): name, headline and place stand above "Contact info". */
function nameAboveContact(items: readonly Item[], contact: number): number {
  const texts: number[] = [];
  for (let i = contact; i >= 0 && texts.length < 6; i--) {
    const role = items[i]?.role;
    if (role === "text") texts.push(i);
    else if (role === "chrome" && texts.length > 0) break;
  }
  const best = texts.find(
    (at) => nameLikeness(items[at]?.line.text ?? "") >= 4 && at < contact - 1,
  );
  return best ?? texts.at(-1) ?? -1;
}

function placeOf(text: string): string {
  return text.replace(/\s*[·•].*$/, "").trim();
}

function readSections(items: readonly Item[], from: number): Omit<ProfileExtras, "place"> {
  const found = { companies: [] as string[], schools: [] as string[], skills: [] as string[] };
  let current: keyof typeof found | null = null;
  let sinceHeading = 0;
  for (let i = from; i < items.length; i++) {
    const each = items[i];
    if (each === undefined) break;
    const { folded } = each.line;
    const section = SECTIONS.find(([, words]) => words.has(folded));
    if (
      section !== undefined ||
      OTHER_SECTIONS.has(folded) ||
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
export function readProfile(items: readonly Item[]): ProfileReading | null {
  const nameAt = findNameAt(items);
  const each = items[nameAt];
  if (each === undefined) return null;
  const name = cleanName(each.line.text);
  const end = cardEnd(items, nameAt + 1);
  const lines: number[] = [];
  let mutualAt = -1;
  for (let i = nameAt + 1; i < end; i++) {
    const below = items[i];
    if (below === undefined) break;
    if (below.role === "mutual" && mutualAt < 0) mutualAt = i;
    const own = below.role === "text" && below.nameKey === each.nameKey;
    const contact = CONTACT.test(below.line.folded);
    const place = contact && /[·•]/.test(below.line.text);
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
    if (at >= end || (at >= nameAt - 4 && (repeats || CONTACT.test(below.line.folded))))
      used.add(at);
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
      doubts: nameLikeness(name) === 0 ? ["name"] : [],
      dateExact: false,
      follows: false,
      shared: null,
    },
    extras: {
      place: placeAt < 0 ? null : placeOf(items[placeAt]?.line.text ?? ""),
      ...readSections(items, end),
    },
    used,
  };
}

/** Where the name is no link, "Contact info" is one to the same profile. */
function contactSlug(items: readonly Item[], from: number, end: number): string | null {
  for (let i = from; i < end; i++) {
    const { folded = "", links = [] } = items[i]?.line ?? {};
    if (CONTACT.test(folded)) return links[0]?.slug ?? null;
  }
  return null;
}

/** The place stands on the line of "Contact info" or right above it. */
function placeLine(items: readonly Item[], lines: readonly number[], end: number): number {
  const together = lines.find((at) => CONTACT.test(items[at]?.line.folded ?? ""));
  if (together !== undefined) return together;
  const contact = items.findIndex((each, i) => i < end && CONTACT.test(each.line.folded));
  const above = contact < 0 ? [] : lines.filter((at) => at < contact);
  return above.at(-1) ?? lines[0] ?? -1;
}
