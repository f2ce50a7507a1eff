import { toMailbox } from "./mailbox.ts";

/**
 * What one source says of a person, as far as it shows who they are: a row of a file, a pasted line, a mail, or
 * somebody known.
 */
export type Sighting = {
  /** empty when the source names nobody */
  name: string;
  /** further names of people whom the member merged */
  otherNames: readonly string[];
  /** threads with this person alone; LinkedIn's ids of group threads name nobody */
  conversations: readonly string[];
  /** LinkedIn's member ids and member numbers */
  memberIds: readonly string[];
  /** every profile slug seen, decoded */
  slugs: readonly string[];
  /** as `toMailbox` makes them */
  mailboxes: readonly string[];
  /** what rows without an address were remembered by */
  rows: readonly string[];
  company: string | null;
  /** the archive's Connected On, `YYYY-MM-DD` */
  connectedOn: string | null;
};

type Key = { kind: string; value: string };

/** What is known of somebody, with their keys as they are stored. */
export type Described = {
  name: string;
  keys: readonly Key[];
  otherNames?: readonly string[];
  emails?: readonly (string | null)[];
  conversations?: readonly string[];
  company?: string | null;
  connectedOn?: string | null;
};

/** Sorts the keys of somebody by their kind. */
export function toSighting(person: Described): Sighting {
  const { name, keys, otherNames = [], emails = [], conversations = [] } = person;
  const { company = null, connectedOn = null } = person;
  const memberIds: string[] = [];
  const slugs: string[] = [];
  const rows: string[] = [];
  const mailboxes: string[] = [];
  // A row without a name was called by its address.
  let isNamed = !emails.includes(name);
  for (const { kind, value } of keys) {
    if (value === name) isNamed = false;
    if (kind === "slug") slugs.push(value);
    else if (kind === "email") mailboxes.push(toMailbox(value));
    else if (kind === "archive-row") rows.push(value);
    else memberIds.push(value);
  }
  for (const email of emails) if (email !== null) mailboxes.push(toMailbox(email));
  const known = { name: isNamed ? name : "", otherNames, company, connectedOn };
  return { ...known, conversations, memberIds, slugs, mailboxes, rows };
}
