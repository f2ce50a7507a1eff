import type { ProfileKey } from "../person/profile-slug.ts";

/** One contact of another tool's file. `line` is where it starts; `connectedOn` a date `YYYY-MM-DD`. */
export type Contact = {
  file: string;
  line: number;
  /** empty when the file names nobody there: then only people known already can be recognised */
  name: string;
  /** profile addresses, as `readProfileUrl` returns them */
  profiles: ProfileKey[];
  /** lower-case */
  emails: string[];
  company: string | null;
  position: string | null;
  headline: string | null;
  location: string | null;
  notes: string[];
  tags: string[];
  connectedOn: string | null;
  /** when the other tool last changed the contact (epoch ms), where it says so */
  changedAt: number | null;
};

/** A contact, or why there is none. */
export type ContactReading = { contact: Contact } | { reason: string };

/** The largest number of contacts taken at once; LinkedIn itself allows 30,000 connections. */
export const mostContacts = 100_000;
/** The largest number of characters that all of them may have together. */
export const mostCharacters = 40_000_000;

/** The place of a contact in its upload, which names it in the preview and in the member's choices. */
export function contactPlace({ file, line }: Pick<Contact, "file" | "line">): string {
  return `${line}:${file}`;
}

/** The characters that a contact holds, for the limit on all of them. */
export function countCharacters(contact: Contact): number {
  const { name, emails, notes, tags, company, position, headline, location } = contact;
  return [name, ...emails, ...notes, ...tags, company, position, headline, location].reduce(
    (sum, text) => sum + (text?.length ?? 0),
    100,
  );
}
