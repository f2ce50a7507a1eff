import type { PersonKey } from "../archive/match/planned-person.ts";
import { type Choice, choosePerson, type IdentityCandidate } from "../identity/choose-person.ts";
import { type IdentityKey, identify } from "../identity/identify.ts";
import { toMailbox } from "../identity/mailbox.ts";
import { type Sighting, toSighting } from "../identity/sighting.ts";
import { type Contact, contactPlace } from "./contact.ts";
import { foldContactName } from "./same-name.ts";

/** A person of the space, as matching needs them. */
export type KnownContact = {
  id: string;
  name: string;
  slug: string | null;
  company: string | null;
  position: string | null;
  headline: string | null;
  keys: readonly PersonKey[];
  /** shown with them; also one whose key belongs to somebody else */
  email?: string | null;
  connectedOn?: string | null;
  merged?: { names: readonly string[] };
};

/** Contacts of one upload that are one person, put together, and who that is. */
export type MatchedContact<P extends KnownContact> = {
  contact: Contact;
  /** the rows that were put together */
  rows: Contact[];
  person: P | null;
  /** by what the person was recognised; null by the member's word, and for strangers */
  by: IdentityKey | null;
  /** somebody known of the same name and nothing else; the member says whether they are one */
  namesake: P | null;
};

export type Matching<P extends KnownContact> = {
  matched: MatchedContact<P>[];
  /** left out: without an address of their own, and with the e-mail of somebody of another name */
  doubtful: { contact: Contact; person: P; email: string }[];
};

const keyText = ({ kind, value }: PersonKey) => `${kind} ${value}`;

/** What a contact is recognised by when it comes again. */
export function keysOf(contact: Contact): PersonKey[] {
  return [
    ...contact.profiles,
    ...contact.emails.map((value) => ({ kind: "email" as const, value })),
  ];
}

/** The key of somebody of whom a file gives neither address: the name and the company. */
export function rowKeyOf({ name, company }: Contact): PersonKey {
  return {
    kind: "archive-row",
    value: `contact:${foldContactName(name)}:${foldContactName(company ?? "")}`,
  };
}

function join(one: Contact, other: Contact): Contact {
  const united = <T>(a: readonly T[], b: readonly T[]) => [...new Set([...a, ...b])];
  const profiles = new Map([...one.profiles, ...other.profiles].map((key) => [keyText(key), key]));
  const isSameWork = one.company === null || one.company === other.company;
  return {
    ...one,
    name: one.name || other.name,
    profiles: [...profiles.values()],
    emails: united(one.emails, other.emails),
    company: one.company ?? other.company,
    position: one.position ?? (isSameWork ? other.position : null),
    headline: one.headline ?? other.headline,
    location: one.location ?? other.location,
    notes: united(one.notes, other.notes),
    tags: united(one.tags, other.tags),
    connectedOn: one.connectedOn ?? other.connectedOn,
    changedAt: one.changedAt ?? other.changedAt,
  };
}

function toContactSighting(contact: Contact): Sighting {
  const { name, company, connectedOn } = contact;
  const keys = keysOf(contact);
  const described = { name, company, connectedOn };
  return toSighting({ ...described, keys: keys.length > 0 ? keys : [rowKeyOf(contact)] });
}

function toKnownSighting(person: KnownContact): Sighting {
  const { name, keys, email = null, company, connectedOn, merged } = person;
  const otherNames = merged?.names ?? [];
  return toSighting({ name, otherNames, keys, emails: [email], company, connectedOn });
}

/** The text by which a key is looked up; addresses of one mailbox have the same. */
function indexText({ kind, value }: PersonKey): string {
  return kind === "email" ? `email ${toMailbox(value)}` : keyText({ kind, value });
}

function addTo<K, T>(index: Map<K, T[]>, key: K, value: T) {
  const others = index.get(key);
  if (!others) index.set(key, [value]);
  else if (!others.includes(value)) others.push(value);
}

function indexKnown<P extends KnownContact>(known: Iterable<P>) {
  const byId = new Map<string, P>();
  const byKey = new Map<string, P[]>();
  const byName = new Map<string, P[]>();
  for (const person of known) {
    byId.set(person.id, person);
    for (const key of person.keys) addTo(byKey, indexText(key), person);
    if (person.email) addTo(byKey, indexText({ kind: "email", value: person.email }), person);
    addTo(byName, foldContactName(person.name), person);
  }
  return { byId, byKey, byName };
}

/** A mailbox of more people names nobody who isn't found by the name as well. */
const mostHolders = 8;

/** Those whom a key of the contact names. */
function findCandidates<P extends KnownContact>(
  contact: Contact,
  byKey: ReadonlyMap<string, readonly P[]>,
): IdentityCandidate<P>[] {
  const name = foldContactName(contact.name);
  const keys = keysOf(contact);
  const found = [...keys, ...(keys.length > 0 ? [] : [rowKeyOf(contact)])].flatMap((key) => {
    const holders = byKey.get(indexText(key)) ?? [];
    return holders.length <= mostHolders
      ? holders
      : holders.filter((person) => foldContactName(person.name) === name);
  });
  return Array.from(new Set(found), (person) => ({ person, sighting: toKnownSighting(person) }));
}

/** The only namesake, or the only one of the same company. */
function pickNamesake<P extends KnownContact>(contact: Contact, namesakes: readonly P[]): P | null {
  const slugs = contact.profiles.filter(({ kind }) => kind === "slug");
  const free = namesakes.filter(({ slug }) => slug === null || slugs.length === 0);
  if (free.length === 1) return free[0] ?? null;
  const company = foldContactName(contact.company ?? "");
  const colleagues = free.filter(
    (person) => company !== "" && foldContactName(person.company ?? "") === company,
  );
  return colleagues.length === 1 ? (colleagues[0] ?? null) : null;
}

/** Strangers of one upload, put together where two contacts are one person. */
function createStrangers<P extends KnownContact>(groups: MatchedContact<P>[]) {
  const byKey = new Map<string, MatchedContact<P>[]>();
  const textsOf = (contact: Contact) => {
    const keys = keysOf(contact);
    return (keys.length > 0 ? keys : [rowKeyOf(contact)]).map(indexText);
  };
  return (contact: Contact) => {
    const sighting = toContactSighting(contact);
    const found = textsOf(contact)
      .flatMap((text) => byKey.get(text)?.slice(0, mostHolders) ?? [])
      .find((one) => identify(sighting, toContactSighting(one.contact)).verdict === "same");
    const group = found ?? { contact, rows: [], person: null, by: null, namesake: null };
    group.rows.push(contact);
    if (found) found.contact = join(found.contact, contact);
    else groups.push(group);
    for (const text of textsOf(contact)) addTo(byKey, text, group);
  };
}

/** The mailbox that belongs to somebody of another name, where nothing else says who the contact is. */
function findDoubt<P extends KnownContact>(contact: Contact, choice: Choice<P>) {
  if (choice.verdict !== "suggest" || contact.profiles.length > 0) return null;
  const boxes = new Map(contact.emails.map((email) => [toMailbox(email), email]));
  for (const person of choice.people) {
    const email = toKnownSighting(person)
      .mailboxes.map((box) => boxes.get(box))
      .find(Boolean);
    if (email) return { contact, person, email };
  }
  return null;
}

/**
 * Finds whose contacts these are, as `identify` decides: by slug (old ones included), member id and e-mail, or because
 * the member said so. A contact with a profile of their own and somebody else's mailbox and name is somebody else.
 *
 * @param same persons by place of a contact, as the member confirmed
 */
export function matchContacts<P extends KnownContact>(
  contacts: readonly Contact[],
  known: Iterable<P>,
  same: Readonly<Record<string, string>>,
): Matching<P> {
  const { byId, byKey, byName } = indexKnown(known);
  const groups: MatchedContact<P>[] = [];
  const byPerson = new Map<P, MatchedContact<P>>();
  const doubtful: Matching<P>["doubtful"] = [];
  const enterStranger = createStrangers(groups);

  for (const contact of contacts) {
    const choice = choosePerson(toContactSighting(contact), findCandidates(contact, byKey));
    const found = choice.verdict === "same" ? choice : null;
    const person = found?.person ?? byId.get(same[contactPlace(contact)] ?? "");
    const doubt = person ? null : findDoubt(contact, choice);
    if (doubt) doubtful.push(doubt);
    else if (!person) enterStranger(contact);
    else {
      const group = byPerson.get(person);
      if (group) {
        group.contact = join(group.contact, contact);
        group.rows.push(contact);
      } else {
        const made = { contact, rows: [contact], person, by: found?.by ?? null, namesake: null };
        byPerson.set(person, made);
        groups.push(made);
      }
    }
  }
  for (const group of groups) {
    if (group.person !== null || group.contact.name === "") continue;
    const namesakes = byName.get(foldContactName(group.contact.name)) ?? [];
    group.namesake = pickNamesake(
      group.contact,
      namesakes.filter((person) => !byPerson.has(person)),
    );
  }
  return { matched: groups, doubtful };
}
