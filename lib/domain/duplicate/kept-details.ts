import { z } from "zod";
import { toNameKey, toSearchText } from "../text/search-text.ts";
import type { DuplicateSide } from "./duplicate-view.ts";

/** Whose name and headline stay: those of the person who is kept, or of the one who goes into them. */
export const mergeChoicesSchema = z.object({
  name: z.enum(["kept", "merged"]),
  headline: z.enum(["kept", "merged"]),
});
export type MergeChoices = z.infer<typeof mergeChoicesSchema>;

/** The stored facts of a person that a merge decides on; `connected_on` is `YYYY-MM-DD`. */
export const personDetailsSchema = z.object({
  name: z.string(),
  name_key: z.string(),
  search_text: z.string(),
  slug: z.string().nullable(),
  headline: z.string().nullable(),
  company: z.string().nullable(),
  position: z.string().nullable(),
  location: z.string().nullable(),
  email: z.string().nullable(),
  connected_on: z.string().nullable(),
  trusted: z.boolean(),
  trusted_why: z.string().nullable(),
  facts: z.record(z.string(), z.unknown()).nullable(),
});
export type PersonDetails = z.infer<typeof personDetailsSchema>;

/** Lists are put together; of two words the kept one stays. */
function joinFacts(kept: PersonDetails["facts"], merged: PersonDetails["facts"]) {
  if (kept === null || merged === null) return kept ?? merged;
  const joined: Record<string, unknown> = { ...merged };
  for (const [key, value] of Object.entries(kept)) {
    const other = merged[key];
    if (Array.isArray(value) && Array.isArray(other)) {
      const seen = new Set(value.map((one) => JSON.stringify(one)));
      joined[key] = [...value, ...other.filter((one) => !seen.has(JSON.stringify(one)))];
    } else joined[key] = value ?? other ?? null;
  }
  return joined;
}

function joinWhy(kept: string | null, merged: string | null): string | null {
  if (!kept || !merged || kept === merged) return kept ?? merged;
  return `${kept}; ${merged}`.slice(0, 500).toWellFormed();
}

/**
 * What is known of a person after another one went into them: their own, gaps filled from the other, name and headline
 * as chosen. Trust in either stays.
 */
export function joinDetails(
  kept: PersonDetails,
  merged: PersonDetails,
  choices: MergeChoices,
): PersonDetails {
  const of = (side: "kept" | "merged") => (side === "kept" ? kept : merged);
  const { name } = of(choices.name);
  const headline = of(choices.headline).headline ?? kept.headline ?? merged.headline;
  const slug = kept.slug ?? merged.slug;
  const company = kept.company ?? merged.company;
  const position = kept.position ?? merged.position;
  return {
    name,
    name_key: toNameKey(name),
    search_text: toSearchText([name, headline, position, company, slug]),
    slug,
    headline,
    company,
    position,
    location: kept.location ?? merged.location,
    email: kept.email ?? merged.email,
    connected_on: kept.connected_on ?? merged.connected_on,
    trusted: kept.trusted || merged.trusted,
    trusted_why: joinWhy(kept.trusted_why, merged.trusted_why),
    facts: joinFacts(kept.facts, merged.facts),
  };
}

/** Who of two stays unless the member says otherwise: who has an address, then more facts, then who came first. */
export function proposeKept(first: DuplicateSide, second: DuplicateSide): DuplicateSide {
  const rank = ({ slug, connectedOn, factCount }: DuplicateSide) =>
    (slug ? 1_000_000 : 0) + (connectedOn === null ? 0 : 500_000) + Math.min(factCount, 400_000);
  return rank(second) > rank(first) ? second : first;
}
