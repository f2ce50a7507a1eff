import type { PersonKey } from "../archive/match/planned-person.ts";
import type { Contact } from "./contact.ts";
import { type KnownContact, keysOf } from "./match-contacts.ts";

/** Everything of a person that a contact may fill. */
export type Gaps = Pick<KnownContact, "slug" | "company" | "position" | "headline"> & {
  location: string | null;
  email: string | null;
  connectedOn: string | null;
};

/**
 * What a contact adds to somebody known: only what is empty there. A position is taken only with its company, so that
 * nobody gets the job of one place at another.
 *
 * @param isFree whether a key belongs to nobody else
 */
export function fillGaps(
  known: Gaps,
  contact: Contact,
  isFree: (key: PersonKey) => boolean,
): Partial<{ [K in keyof Gaps]: string }> {
  const keys = keysOf(contact).filter(isFree);
  const sameCompany =
    known.company === null ||
    (contact.company !== null && known.company.toLowerCase() === contact.company.toLowerCase());
  const offered: Gaps = {
    slug: keys.find(({ kind }) => kind === "slug")?.value ?? null,
    email: keys.find(({ kind }) => kind === "email")?.value ?? null,
    company: contact.company,
    position: sameCompany ? contact.position : null,
    headline: contact.headline,
    location: contact.location,
    connectedOn: contact.connectedOn,
  };
  return Object.fromEntries(
    Object.entries(offered).filter(
      ([field, value]) => value !== null && !known[field as keyof Gaps],
    ),
  );
}
