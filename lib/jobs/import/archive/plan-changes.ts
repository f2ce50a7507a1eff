import { factId } from "../../../data/import/fact-id.ts";
import type { StandingPerson } from "../../../data/import/read-known.ts";
import type { NewInvitationRow } from "../../../data/import/write-invitations.ts";
import type { NewPersonRow, PersonChange } from "../../../data/import/write-people.ts";
import { newId } from "../../../data/new-id.ts";
import type {
  PlannedInvitation,
  PlannedPerson,
} from "../../../domain/archive/match/planned-person.ts";
import type { ArchiveReading } from "../../../domain/archive/read-archive.ts";
import {
  describeIdentityChange,
  type IdentityChange,
  identityFields,
  orderIdentityChanges,
} from "../../../domain/import/identity-change.ts";
import { mayReplaceName } from "../../../domain/person/looks-garbled.ts";

/**
 * What an archive would change in a space. Rows are made while they are written: an archive of 80,000 people and
 * invitations must not stand in memory three times.
 */
export type ImportPlan = {
  idOf: (person: PlannedPerson) => string;
  /** the id of a fact, the same for whichever of merged people it came to first */
  factIdOf: (person: PlannedPerson, parts: readonly string[]) => string;
  /** ids that facts of parted people had when they came while two were one; none that is reported of the kept one too */
  twins: () => string[];
  invitationId: (invitation: PlannedInvitation) => string;
  newPeople: () => Generator<NewPersonRow>;
  /** the keys that people known get, which the undo takes away again; or those of the people it adds */
  newKeys: (of: "known" | "new") => Generator<{ kind: string; value: string; personId: string }>;
  newInvitations: () => Generator<NewInvitationRow>;
  changes: PersonChange[];
  /** whose name, slug or e-mail changes, and who was recognised without an address of their own */
  identities: IdentityChange[];
  settled: { id: string; status: NewInvitationRow["status"]; assumed: boolean }[];
  counts: {
    people: { added: number; updated: number; unchanged: number };
    invitations: { added: number; settled: number; pendingAdded: number };
  };
};

export type PlanContext = {
  importId: string;
  now: Date;
  standing: ReadonlyMap<string, StandingPerson>;
  /** false when a later archive was imported before: then only gaps are filled */
  isNewest: boolean;
  /** ids of the facts of people who were several before the member merged them */
  /** whom people were parted from, see readParted */
  parted?: ReadonlyMap<string, readonly string[]>;
  mergedFacts?: ReadonlySet<string>;
};

const columns = ["name", "slug", "company", "position", "email", "connectedOn"] as const;

/** What the member undid stays as they said when the same comes again. */
function isRefused({ refused }: StandingPerson, column: string, value: string): boolean {
  const field = identityFields.find((one) => one === column);
  return field !== undefined && (refused?.[field] ?? []).includes(value);
}

function findChange(
  person: PlannedPerson,
  known: StandingPerson,
  isNewest: boolean,
): PersonChange | null {
  const change: PersonChange = { id: known.id };
  for (const column of columns) {
    const value = person[column];
    const before = known[column];
    if (value === null || value === before) continue;
    if (column !== "connectedOn" && isRefused(known, column, value)) continue;
    if (column === "name" && before !== null && !mayReplaceName(before, value)) continue;
    if (before === null || (isNewest && person.inConnections)) change[column] = value;
  }
  return Object.keys(change).length > 1 ? change : null;
}

/**
 * Invitations that stood open and whose status the archive shows: it lists the person among the connections, or a later
 * invitation of theirs. What the member has decided stays as it is.
 */
function planInvitationChanges(reading: ArchiveReading, { standing }: PlanContext) {
  const withdrawn = new Set(
    reading.invitations
      .filter(({ status }) => status === "withdrawn")
      .map(({ knownId }) => knownId),
  );
  const changed: ImportPlan["settled"] = [];
  for (const person of reading.people) {
    const known = person.knownId === null ? undefined : standing.get(person.knownId);
    for (const { id, status } of known?.invitations ?? []) {
      if (status !== "pending") continue;
      if (person.inConnections) changed.push({ id, status: "accepted", assumed: false });
      else if (withdrawn.has(id)) changed.push({ id, status: "withdrawn", assumed: false });
    }
  }
  return changed;
}

function countChanges(
  reading: ArchiveReading,
  changes: readonly unknown[],
  changed: readonly unknown[],
): ImportPlan["counts"] {
  const added = reading.people.filter(({ knownId }) => knownId === null).length;
  const invitations = reading.invitations.filter(({ knownId }) => knownId === null);
  const unchanged = reading.people.length - added - changes.length;
  return {
    people: { added, updated: changes.length, unchanged },
    invitations: {
      added: invitations.length,
      settled: changed.length,
      pendingAdded: invitations.filter(
        ({ direction, status }) => direction === "incoming" && status === "pending",
      ).length,
    },
  };
}

/** Compares an archive with the space as it stands, and gives everybody in it an id. */
export function planChanges(reading: ArchiveReading, context: PlanContext): ImportPlan {
  const { standing, importId, now: createdAt } = context;
  const ids = new Map<PlannedPerson, string>();
  // Somebody known may get messages although neither file names them now.
  const idOf = (person: PlannedPerson) => {
    if (person.knownId !== null) return person.knownId;
    const id = ids.get(person) ?? newId(createdAt);
    ids.set(person, id);
    return id;
  };
  const parted = context.parted ?? new Map<string, readonly string[]>();
  const kept = new Set([...parted.values()].flat());
  const asKept = new Set<string>();
  const ofKept = new Set<string>();
  const factIdOf = (person: PlannedPerson, parts: readonly string[]) => {
    const personId = idOf(person);
    const id = factId([personId, ...parts]);
    for (const other of parted.get(personId) ?? []) asKept.add(factId([other, ...parts]));
    if (kept.has(personId)) ofKept.add(id);
    if (!person.merged || context.mergedFacts?.has(id)) return id;
    const ids = person.merged.ids.map((one) => factId([one, ...parts]));
    return ids.find((one) => context.mergedFacts?.has(one)) ?? id;
  };
  const knownOf = ({ knownId }: PlannedPerson) =>
    knownId === null ? undefined : standing.get(knownId);
  const invitationId = (one: PlannedInvitation) =>
    one.knownId ?? factId([idOf(one.person), "invitation", one.direction, String(one.sentAt)]);
  const changed = planInvitationChanges(reading, context);
  const changes = reading.people.flatMap((person) => {
    const known = knownOf(person);
    const { merged } = person;
    const isNews = !merged || (reading.archiveDate ?? 0) > merged.until;
    return (known && findChange(person, known, context.isNewest && isNews)) ?? [];
  });

  const changeOf = new Map(changes.map((change) => [change.id, change]));
  const identities = orderIdentityChanges(
    reading.people.flatMap((person) => {
      const known = knownOf(person);
      if (!known) return [];
      const change = changeOf.get(known.id) ?? {};
      return describeIdentityChange(known, change, person.joinedBy) ?? [];
    }),
  );

  function* newPeople(): Generator<NewPersonRow> {
    for (const person of reading.people) {
      if (person.knownId !== null) continue;
      const { name, slug, company, position, email, connectedOn } = person;
      const rest = { headline: null, location: null, importId, createdAt };
      yield { id: idOf(person), name, slug, company, position, email, connectedOn, ...rest };
    }
  }

  function* newKeys(of: "known" | "new") {
    for (const person of reading.people) {
      if ((person.knownId === null) !== (of === "new")) continue;
      const before = new Set(knownOf(person)?.keys.map(({ kind, value }) => `${kind} ${value}`));
      for (const { kind, value } of person.keys) {
        if (!before.has(`${kind} ${value}`)) yield { kind, value, personId: idOf(person) };
      }
    }
  }

  function* newInvitations(): Generator<NewInvitationRow> {
    for (const one of reading.invitations) {
      if (one.knownId !== null) continue;
      const { direction, status, note, sentAt } = one;
      const ids = { id: invitationId(one), personId: idOf(one.person), importId, createdAt };
      const assumed = status === "pending";
      yield { ...ids, direction, status, assumed, note, sentAt, sentPrecision: one.precision };
    }
  }

  const counts = countChanges(reading, changes, changed);
  return {
    idOf,
    factIdOf,
    twins: () => [...asKept.difference(ofKept)],
    invitationId,
    newPeople,
    newKeys,
    newInvitations,
    changes,
    identities,
    settled: changed,
    counts,
  };
}
