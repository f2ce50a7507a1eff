import type { PersonKey } from "../archive/match/planned-person.ts";
import { type Contact, placeOf } from "./contact.ts";
import { canBeOnePerson, foldName } from "./same-name.ts";

/** A person of the space, as matching needs them. */
export type KnownContact = {
  id: string;
  name: string;
  slug: string | null;
  company: string | null;
  position: string | null;
  headline: string | null;
  keys: readonly PersonKey[];
};

/** Contacts of one upload that are one person, put together, and who that is. */
export type MatchedContact<P extends KnownContact> = {
  contact: Contact;
  person: P | null;
  /** somebody known of the same name and nothing else; the member says whether they are one */
  namesake: P | null;
};

export type Matching<P extends KnownContact> = {
  matched: MatchedContact<P>[];
  /** left out, because an e-mail address is somebody else's */
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
  return { kind: "archive-row", value: `contact:${foldName(name)}:${foldName(company ?? "")}` };
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

function indexKnown<P extends KnownContact>(known: Iterable<P>) {
  const byId = new Map<string, P>();
  const byKey = new Map<string, P>();
  const byName = new Map<string, P[]>();
  for (const person of known) {
    byId.set(person.id, person);
    for (const key of person.keys) byKey.set(keyText(key), person);
    const name = foldName(person.name);
    const namesakes = byName.get(name);
    if (namesakes) namesakes.push(person);
    else byName.set(name, [person]);
  }
  return { byId, byKey, byName };
}

/** The only namesake, or the only one of the same company. */
function pickNamesake<P extends KnownContact>(contact: Contact, namesakes: readonly P[]): P | null {
  const slugs = contact.profiles.filter(({ kind }) => kind === "slug");
  const free = namesakes.filter(({ slug }) => slug === null || slugs.length === 0);
  if (free.length === 1) return free[0] ?? null;
  const company = foldName(contact.company ?? "");
  const colleagues = free.filter(
    (person) => company !== "" && foldName(person.company ?? "") === company,
  );
  return colleagues.length === 1 ? (colleagues[0] ?? null) : null;
}

/**
 * Tells whose contacts these are: by slug (old ones included), member id and e-mail, or because the member said so. An
 * address of somebody with quite another name is no proof; a name alone never is.
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
  const strangers = new Map<string, MatchedContact<P>>();
  const doubtful: Matching<P>["doubtful"] = [];

  function findGroup(contact: Contact): MatchedContact<P> | undefined {
    for (const key of keysOf(contact)) {
      const group = strangers.get(keyText(key));
      if (group && (key.kind !== "email" || canBeOnePerson(group.contact.name, contact.name)))
        return group;
    }
    return keysOf(contact).length === 0 ? strangers.get(keyText(rowKeyOf(contact))) : undefined;
  }

  function enterStranger(contact: Contact) {
    const found = findGroup(contact);
    const group = found ?? { contact, person: null, namesake: null };
    if (found) found.contact = join(found.contact, contact);
    else groups.push(group);
    for (const key of [...keysOf(contact), rowKeyOf(contact)])
      if (!strangers.has(keyText(key))) strangers.set(keyText(key), group);
  }

  for (const contact of contacts) {
    const { profiles, emails } = contact;
    const byProfile = profiles.map((key) => byKey.get(keyText(key))).find((person) => person);
    const mails = emails.flatMap((email) => {
      const person = byKey.get(`email ${email}`);
      return person ? [{ person, email }] : [];
    });
    const byMail = mails.find(({ person }) => canBeOnePerson(person.name, contact.name))?.person;
    const chosen = byId.get(same[placeOf(contact)] ?? "");
    const byRow = keysOf(contact).length === 0 ? byKey.get(keyText(rowKeyOf(contact))) : undefined;
    const person = byProfile ?? byMail ?? chosen ?? byRow;
    const [other] = mails;
    if (!person && other) doubtful.push({ contact, ...other });
    else if (!person) enterStranger(contact);
    else {
      const group = byPerson.get(person);
      if (group) group.contact = join(group.contact, contact);
      else {
        const made = { contact, person, namesake: null };
        byPerson.set(person, made);
        groups.push(made);
      }
    }
  }
  for (const group of groups) {
    if (group.person !== null || group.contact.name === "") continue;
    const namesakes = byName.get(foldName(group.contact.name)) ?? [];
    group.namesake = pickNamesake(
      group.contact,
      namesakes.filter((person) => !byPerson.has(person)),
    );
  }
  return { matched: groups, doubtful };
}
