import type { Relation } from "@/lib/domain/invitation/person-draft";
import type { ProfileExtras, ProfileReading } from "@/lib/domain/paste/read-profile";
import { guessNameFromSlug } from "@/lib/domain/person/guess-name";
import { openProfileUrl, readProfileUrl } from "@/lib/domain/person/profile-slug";

export type PersonToAdd = {
  profileUrl: string;
  name: string;
  headline: string;
  relation: Relation;
  /** `YYYY-MM-DD`; empty for today */
  date: string;
  note: string;
  mutualCount: number | null;
  mutualNames: string[];
  extras: ProfileExtras | null;
};

export const nobodyYet: PersonToAdd = {
  profileUrl: "",
  name: "",
  headline: "",
  relation: "incoming",
  date: "",
  note: "",
  mutualCount: null,
  mutualNames: [],
  extras: null,
};

/** The slug in an address, in any of its forms; null for none. */
export function slugOf(profileUrl: string): string | null {
  return readProfileUrl(profileUrl)?.value ?? null;
}

/** With an address: a name that was typed stays, else it is guessed from the address. */
export function withAddress(person: PersonToAdd, profileUrl: string): PersonToAdd {
  const key = readProfileUrl(profileUrl);
  const guessed = key?.kind === "slug" ? guessNameFromSlug(key.value) : null;
  return { ...person, profileUrl, name: person.name || guessed || "" };
}

/** With what a copied profile page says. */
export function withProfile(person: PersonToAdd, { row, extras }: ProfileReading): PersonToAdd {
  return {
    ...person,
    name: row.name,
    headline: row.headline ?? person.headline,
    profileUrl: row.slug ? openProfileUrl(row.slug) : person.profileUrl,
    mutualCount: row.mutualCount,
    mutualNames: row.mutualNames,
    extras,
  };
}
