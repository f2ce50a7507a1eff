import { nameKey } from "../clean-text.ts";
import type { KnownPerson, PersonKey, PlannedPerson } from "./planned-person.ts";

const keyOf = ({ kind, value }: PersonKey) => `${kind} ${value}`;

/**
 * People by key and by name, beginning with those known before the archive. A key belongs to one person; a name may
 * belong to hundreds.
 */
export function createPeopleIndex(known: Iterable<KnownPerson>) {
  const people: PlannedPerson[] = [];
  const byKey = new Map<string, PlannedPerson>();
  const byName = new Map<string, PlannedPerson[]>();
  const recognised = new Set<PlannedPerson>();

  function enter(person: PlannedPerson): PlannedPerson {
    people.push(person);
    const names = new Set([person.nameKey, ...(person.merged?.names ?? []).map(nameKey)]);
    for (const name of names) {
      const namesakes = byName.get(name);
      if (namesakes) namesakes.push(person);
      else byName.set(name, [person]);
    }
    for (const key of person.keys) byKey.set(keyOf(key), person);
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
      merged: one.merged ?? null,
    });
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
        merged: null,
      });
    },

    /** Gives a person one more key, unless somebody else has it. */
    addKey(person: PlannedPerson, key: PersonKey | null) {
      if (!key || byKey.has(keyOf(key))) return;
      byKey.set(keyOf(key), person);
      person.keys.push(key);
      recognised.add(person);
      if (key.kind === "slug") person.slug = key.value;
    },
  };
}

export type PeopleIndex = ReturnType<typeof createPeopleIndex>;
