import { toMailbox } from "../../identity/mailbox.ts";
import { nameKey } from "../../text/clean-text.ts";
import type { KnownPerson, PersonKey, PlannedPerson } from "./planned-person.ts";

/** A mailbox of more people is compared by the very name alone, so that a row costs a few comparisons. */
const mostHolders = 8;

const keyOf = ({ kind, value }: PersonKey) => `${kind} ${value}`;

/**
 * People by key and by name, beginning with those known before the archive. A key belongs to one person; a name may
 * belong to hundreds.
 */
export function createPeopleIndex(known: Iterable<KnownPerson>) {
  const people: PlannedPerson[] = [];
  const byKey = new Map<string, PlannedPerson>();
  const byName = new Map<string, PlannedPerson[]>();
  const byMailbox = new Map<string, PlannedPerson[]>();
  const recognised = new Set<PlannedPerson>();

  function addTo(index: Map<string, PlannedPerson[]>, key: string, person: PlannedPerson) {
    const others = index.get(key);
    if (!others) index.set(key, [person]);
    else if (!others.includes(person)) others.push(person);
  }

  function enter(person: PlannedPerson): PlannedPerson {
    people.push(person);
    const names = new Set([person.nameKey, ...(person.merged?.names ?? []).map(nameKey)]);
    for (const name of names) addTo(byName, name, person);
    if (person.knownEmail !== null) addTo(byMailbox, toMailbox(person.knownEmail), person);
    for (const key of person.keys) {
      byKey.set(keyOf(key), person);
      if (key.kind === "email") addTo(byMailbox, toMailbox(key.value), person);
    }
    return person;
  }

  for (const one of known) {
    const { id, name, keys, slug, company, connectedOn, isConnected, invitations } = one;
    enter({
      knownId: id,
      name,
      nameKey: nameKey(name),
      keys: [...keys],
      slug,
      email: null,
      company,
      position: null,
      connectedOn,
      connectedAt: null,
      inConnections: false,
      wasConnected: isConnected,
      known: invitations,
      knownEmail: one.email ?? null,
      merged: one.merged ?? null,
      joinedBy: null,
    });
  }

  /** Gives a person one more key, unless somebody else has it. @returns whether they got it */
  function addKey(person: PlannedPerson, key: PersonKey | null): boolean {
    if (!key || byKey.has(keyOf(key))) return false;
    byKey.set(keyOf(key), person);
    person.keys.push(key);
    recognised.add(person);
    if (key.kind === "slug") person.slug = key.value;
    return true;
  }

  return {
    people,
    /** everybody who was given a key, and so has to be written */
    recognised: recognised as ReadonlySet<PlannedPerson>,

    find(key: PersonKey | null): PlannedPerson | null {
      return (key && byKey.get(keyOf(key))) ?? null;
    },

    /** All people of a name, as `nameKey` makes it. */
    named(key: string): readonly PlannedPerson[] {
      return byName.get(key) ?? [];
    },

    /**
     * Those known before who have this mailbox; where a whole office has it, those alone who bear the name, as
     * `nameKey` makes it.
     */
    atMailbox(email: string, name: string): readonly PlannedPerson[] {
      const holders = byMailbox.get(toMailbox(email)) ?? [];
      return holders.length <= mostHolders
        ? holders
        : holders.filter((person) => person.nameKey === name);
    },

    create(name: string, keys: PersonKey[]): PlannedPerson {
      return enter({
        knownId: null,
        name,
        nameKey: nameKey(name),
        keys,
        slug: null,
        email: null,
        company: null,
        position: null,
        connectedOn: null,
        connectedAt: null,
        inConnections: false,
        wasConnected: false,
        known: [],
        knownEmail: null,
        merged: null,
        joinedBy: null,
      });
    },

    addKey,

    /** The same for a key of somebody whom a file names in two places, once with an address and once without. */
    learn(person: PlannedPerson, key: PersonKey | null) {
      if (addKey(person, key) && person.knownId !== null) person.joinedBy ??= "file";
    },
  };
}

export type PeopleIndex = ReturnType<typeof createPeopleIndex>;
