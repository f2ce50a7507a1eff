import type { DuplicateCandidate } from "../../lib/domain/duplicate/duplicate-pair.ts";
import { families, firms, givens, roles, shortForms, taglines, trades } from "./name-parts.ts";

/** A space with planted duplicates, for measuring. `truth` holds the pairs that are one person. */
export type InventedSpace = {
  people: DuplicateCandidate[];
  truth: { kind: PlantedKind; ids: [string, string] }[];
  /** pairs of two real people of one name at one company */
  namesakes: [string, string][];
};

export const plantedKinds = [
  "changed address",
  "random ending",
  "no link",
  "accents",
  "initials",
  "nickname",
  "middle name",
  "married",
  "double name",
  "family first",
  "titles, emoji",
  "one letter",
] as const;
type PlantedKind = (typeof plantedKinds)[number];

/** Dice that fall the same way for the same seed (mulberry32). */
export function throwDice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const plain = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/ø/giu, "o")
    .replace(/[łŁ]/gu, "l")
    .replace(/æ/giu, "ae")
    .replace(/ı/gu, "i");

type Dice = () => number;

const pick = <T>(dice: Dice, list: readonly T[]): T => list[Math.floor(dice() * list.length)] as T;
/** A draw in which the first of the list are far commoner than the last. */
const pickCommon = <T>(dice: Dice, list: readonly T[]): T =>
  list[Math.floor(list.length * dice() ** 1.4)] as T;

function makeSlug(
  dice: Dice,
  name: string,
  ending: "none" | "random" | "either" = "either",
): string {
  const base = plain(name)
    .toLowerCase()
    .replace(/[^a-z]+/gu, "-")
    .replace(/^-|-$/gu, "");
  const random = ending === "random" || (ending === "either" && dice() < 0.75);
  return random ? `${base}-${Math.floor(dice() * 0xfffff + 0x100000).toString(16)}1` : base;
}

const longNames = (given: string, family: string) => `${given} ${family}`;

type Sketch = {
  given: string;
  family: string;
  company: string;
  position: string;
  day: string;
  person: DuplicateCandidate;
};

function makeDay(dice: Dice): string {
  return new Date(Date.UTC(2014, 0, 1) + Math.floor(dice() * 4300) * 86_400_000)
    .toISOString()
    .slice(0, 10);
}

/** Somebody of the crowd, known from an archive's connections, or from a pasted page. */
function sketchPerson(
  dice: Dice,
  id: string,
  origin: "new archive" | "old archive" | "link" | "no link",
): Sketch {
  const given = pickCommon(dice, givens);
  const family = pickCommon(dice, families);
  const company = `${pickCommon(dice, firms)} ${pick(dice, trades)}`;
  const position = pickCommon(dice, roles);
  const day = makeDay(dice);
  const isListed = origin.endsWith("archive");
  const headline = dice() < 0.85 ? `${position} at ${company}` : pick(dice, taglines);
  const person: DuplicateCandidate = {
    id,
    name: longNames(given, family),
    headline: isListed ? null : headline,
    company: isListed ? company : null,
    position: isListed ? position : null,
    slugs: origin === "no link" ? [] : [makeSlug(dice, `${given} ${family}`)],
    memberIds: [],
    emails: isListed && dice() < 0.06 ? [`${plain(given)}.${id}@example.org`.toLowerCase()] : [],
    connectedOn: isListed ? day : null,
    listedIn: isListed ? [origin] : [],
  };
  return { given, family, company, position, day, person };
}

function swapLetters(dice: Dice, word: string): string {
  const at = 1 + Math.floor(dice() * (word.length - 2));
  const letters = [...word];
  const style = dice();
  if (style < 0.4) letters.splice(at, 2, letters[at + 1] ?? "", letters[at] ?? "");
  else if (style < 0.7) letters.splice(at, 1);
  else letters.splice(at, 0, letters[at] ?? "");
  return letters.join("");
}

/** The name under which the same person comes a second time. */
function rename(dice: Dice, kind: PlantedKind, { given, family }: Sketch): string | null {
  switch (kind) {
    case "accents": {
      const bare = plain(`${given} ${family}`);
      return bare === `${given} ${family}` ? null : dice() < 0.3 ? bare.toUpperCase() : bare;
    }
    case "initials":
      return dice() < 0.7 ? `${given[0]}. ${family}` : `${given[0]} ${family}`;
    case "nickname": {
      const short = shortForms[given];
      if (!short) return null;
      return dice() < 0.3 ? `${given} (${short}) ${family}` : `${short} ${family}`;
    }
    case "middle name":
      return dice() < 0.5
        ? `${given} ${pick(dice, givens)[0]}. ${family}`
        : `${given} ${pick(dice, givens)} ${family}`;
    case "married":
      return `${given} ${pick(dice, families)}`;
    case "double name":
      return dice() < 0.5
        ? `${given} ${pick(dice, families)}-${family}`
        : `${given} ${family} ${pick(dice, families)}`;
    case "family first":
      return dice() < 0.5 ? `${family} ${given}` : `${family}, ${given}`;
    case "titles, emoji":
      return pick(dice, [
        `Dr. ${given} ${family}`,
        `${given} ${family}, PhD`,
        `🚀 ${given} ${family} ✨`,
        `${given} ${family} MBA, PMP`,
        `Prof. Dr. ${given} ${family} (she/her)`,
        `${given} ${family} | Hiring`,
      ]);
    case "one letter":
      return family.length < 5 ? null : `${given} ${swapLetters(dice, family)}`;
    default:
      return `${given} ${family}`;
  }
}

/** The same person as another way in brought them: pasted with or without a link, from an older archive, from contacts. */
function plantTwin(
  dice: Dice,
  kind: PlantedKind,
  one: Sketch,
  id: string,
): DuplicateCandidate | null {
  const name = rename(dice, kind, one);
  if (name === null) return null;
  const sameWork = dice() < 0.94;
  const company = sameWork ? one.company : `${pick(dice, firms)} ${pick(dice, trades)}`;
  const headline = dice() < 0.85 ? `${one.position} at ${company}` : pick(dice, taglines);
  const pasted = {
    company: null,
    position: null,
    headline,
    emails: [],
    connectedOn: null,
    listedIn: [],
    memberIds: [],
  };
  const [slug = ""] = one.person.slugs;
  const base = slug.replace(/-[0-9a-f]+1$/u, "");
  switch (kind) {
    case "random ending":
      return {
        ...pasted,
        id,
        name,
        slugs: [slug === base ? makeSlug(dice, name, "random") : base],
      };
    case "no link":
      return { ...pasted, id, name, slugs: [] };
    case "married": {
      // What stays when the surname goes: the old address, or the day of the connection in an older archive.
      if (dice() < 0.5)
        return {
          ...pasted,
          id,
          name,
          slugs: [`${base}-${Math.floor(dice() * 0xfffff).toString(16)}9`],
        };
      const listed = {
        company,
        position: one.position,
        headline: null,
        connectedOn: one.day,
        listedIn: ["old archive"],
      };
      return { ...pasted, ...listed, id, name, slugs: [makeSlug(dice, name)] };
    }
    default: {
      const way = dice();
      if (way < 0.35) return { ...pasted, id, name, slugs: [] };
      if (way < 0.7) return { ...pasted, id, name, slugs: [makeSlug(dice, name)] };
      if (way < 0.85) {
        const listed = {
          company,
          position: one.position,
          headline: null,
          connectedOn: one.day,
          listedIn: ["old archive"],
        };
        return { ...pasted, ...listed, id, name, slugs: [makeSlug(dice, name)] };
      }
      return {
        ...pasted,
        id,
        name,
        company,
        headline: null,
        slugs: [],
        emails: [`${id}@contacts.example`],
      };
    }
  }
}

/**
 * An invented space: a crowd with common names at common companies, most of it from one archive, and planted
 * duplicates of each kind. The same seed gives the same space.
 *
 * @param perKind how many duplicates of each kind
 */
export function inventSpace(seed: number, crowd: number, perKind: number): InventedSpace {
  const dice = throwDice(seed);
  const nextId = (() => {
    let count = 0;
    return () => `p${String(count++).padStart(6, "0")}`;
  })();
  const sketches = Array.from({ length: crowd }, () => {
    const draw = dice();
    const origin =
      draw < 0.68 ? "new archive" : draw < 0.8 ? "old archive" : draw < 0.93 ? "link" : "no link";
    return sketchPerson(dice, nextId(), origin);
  });
  const space: InventedSpace = {
    people: sketches.map(({ person }) => person),
    truth: [],
    namesakes: [],
  };
  const listed = sketches.filter(({ person }) => person.listedIn[0] === "new archive");
  const used = new Set<string>();
  for (const kind of plantedKinds) {
    for (let planted = 0; planted < perKind; ) {
      const one = pick(dice, listed);
      const twin = used.has(one.person.id) ? null : plantTwin(dice, kind, one, nextId());
      if (!twin) continue;
      used.add(one.person.id);
      space.people.push(twin);
      space.truth.push({ kind, ids: [one.person.id, twin.id] });
      planted += 1;
    }
  }
  for (let made = 0; made < perKind; made++) {
    const one = pick(dice, listed);
    const slugs = [makeSlug(dice, one.person.name, "random")];
    const other = { ...one.person, id: nextId(), slugs, emails: [], connectedOn: makeDay(dice) };
    space.people.push(other);
    space.namesakes.push([one.person.id, other.id]);
  }
  return space;
}
