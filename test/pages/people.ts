import { isDeepStrictEqual } from "node:util";
import { countBack } from "../../lib/domain/paste/ages.ts";
import type { Wording } from "./wordings.ts";

export const NOW = Date.parse("2026-11-20T10:30:00Z");

/** An invented person as the page knows them, before any layout. */
export type TestPerson = {
  name: string;
  headline: string | null;
  mutual: { names: string[]; others: number } | null;
  shared: string | null;
  age: { amount: number; unit: "hour" | "day" | "week" | "month" | "year" } | "yesterday";
  note: string | null;
  cut: boolean;
  follows: boolean;
  pronouns: string | null;
  badge: "Premium" | "Verified" | null;
  bidi: boolean;
  slug: string;
};

export type ExpectedRow = {
  name: string;
  headline: string | null;
  slug: string | null;
  mutualCount: number | null;
  mutualNames: string[];
  note: string | null;
  noteCut: boolean;
  date: string | null;
};

/** The fields of a row that are held to its truth. */
const rowFields = [
  "name",
  "headline",
  "slug",
  "mutualCount",
  "mutualNames",
  "note",
  "noteCut",
  "date",
] as const satisfies readonly (keyof ExpectedRow)[];

/** What was read, as far as the truth says it. */
export function toExpected(row: ExpectedRow): ExpectedRow {
  return Object.fromEntries(rowFields.map((field) => [field, row[field]])) as ExpectedRow;
}

/** Holds for each field how often it was read as it is, over pairs of the truth and what was read. */
export function countHits(pairs: readonly (readonly [ExpectedRow, ExpectedRow | undefined])[]) {
  return rowFields.map((field) => ({
    field,
    all: pairs.length,
    hits: pairs.filter(([truth, read]) => isDeepStrictEqual(truth[field], read?.[field])).length,
  }));
}

export const NAMES = [
  "Ana Ruiz",
  "Ben O’Hara",
  "Chiara De Luca",
  "دانا الخطيب",
  "דנה כהן",
  "🚀 Lola P.",
  "Dr. Nils Ødegård",
  "Priya Raman, PhD",
  "Jean-Luc Petit",
  "李 小红",
  "María José Peña (Marijo)",
  "Tom van der Berg, MBA, PMP",
  "Ayşe Yıldız ✨",
  "Zoë",
  "Günther Weiß",
  "Kwame N’Diaye",
  "Анна Петрова",
  "Sofia Nunes e Silva",
];
export const HEADLINES = [
  "Product Lead at Norte Labs",
  "Founder | Coach | Speaker 🎤",
  "Retired",
  "Student at Universidad Azul",
  "Helping teams ship 2x faster · ex-Borealis",
  "Head of Data @ Windrose — hiring!",
  "Geschäftsführerin | Beispiel & Partner GmbH",
  "Marketing",
  "People & Culture",
  "I help founders connect with investors",
];
export const MUTUAL_NAMES = [
  "Beatriz Sol",
  "Carl Jung",
  "Özgür O.",
  "Mei Ling Tan",
  "Pål Dahl, PhD",
];
export const SHARED = ["Norte Labs", "Universidad Azul", "Borealis GmbH"];

export function mutualLine(person: TestPerson, wording: Wording): string | null {
  if (person.mutual === null) return null;
  const { names, others } = person.mutual;
  if (names.length === 0) return wording.countMutuals(others);
  if (others > 0) return wording.others(names.join(", "), others);
  return names.length === 1
    ? wording.oneMutual(names[0] ?? "")
    : wording.twoMutuals(names[0] ?? "", names[1] ?? "");
}

export function ageLine(person: TestPerson, wording: Wording, form: "ago" | "short"): string {
  if (person.age === "yesterday")
    return form === "ago" ? wording.yesterday : wording.short(1, "day");
  return wording[form](person.age.amount, person.age.unit);
}

function dateOf(person: TestPerson): string {
  if (person.age === "yesterday") return countBack(NOW, 1, "day");
  return countBack(NOW, person.age.amount, person.age.unit);
}

export function expectedRow(
  person: TestPerson,
  parts: { html: boolean; note: boolean; age: boolean },
): ExpectedRow {
  const mutual = person.mutual;
  return {
    name: person.name,
    headline: person.headline,
    slug: parts.html ? person.slug : null,
    mutualCount: mutual === null ? null : mutual.names.length + mutual.others,
    mutualNames: mutual?.names ?? [],
    note: parts.note ? person.note : null,
    noteCut: parts.note && person.note !== null && person.cut,
    date: parts.age ? dateOf(person) : null,
  };
}
