import { factId } from "../../data/import/fact-id.ts";
import type { StandingPerson } from "../../data/import/read-known.ts";
import type { NewInvitationRow } from "../../data/import/write-invitations.ts";
import type { NewPersonRow, PersonChange } from "../../data/import/write-people.ts";
import { newId } from "../../data/new-id.ts";
import type {
  PlannedInvitation,
  PlannedPerson,
} from "../../domain/archive/match/planned-person.ts";
import type { ArchiveReading } from "../../domain/archive/read-archive.ts";

/** An invitation with the id that it has, or gets from its content. */
export type IdentifiedInvitation = PlannedInvitation & { id: string; personId: string };

/** What an archive would change in a space. */
export type ImportPlan = {
  idOf: (person: PlannedPerson) => string;
  newPeople: NewPersonRow[];
  changes: PersonChange[];
  keys: { kind: string; value: string; personId: string }[];
  newInvitations: NewInvitationRow[];
  settled: { id: string; status: NewInvitationRow["status"]; assumed: boolean }[];
  invitations: IdentifiedInvitation[];
};

export type PlanContext = {
  importId: string;
  now: Date;
  standing: ReadonlyMap<string, StandingPerson>;
  /** false when a later archive was imported before: then only gaps are filled */
  isNewest: boolean;
};

const columns = ["name", "slug", "company", "position", "email", "connectedOn"] as const;

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
    if (before === null || (isNewest && person.inConnections)) change[column] = value;
  }
  return Object.keys(change).length > 1 ? change : null;
}

function planPeople(
  reading: ArchiveReading,
  ids: ReadonlyMap<PlannedPerson, string>,
  context: PlanContext,
) {
  const newPeople: NewPersonRow[] = [];
  const changes: PersonChange[] = [];
  const keys: ImportPlan["keys"] = [];
  for (const person of reading.people) {
    const personId = ids.get(person) ?? "";
    const known = person.knownId === null ? undefined : context.standing.get(person.knownId);
    const before = new Set(known?.keys.map(({ kind, value }) => `${kind} ${value}`));
    for (const { kind, value } of person.keys) {
      if (!before.has(`${kind} ${value}`)) keys.push({ kind, value, personId });
    }
    if (known) {
      const change = findChange(person, known, context.isNewest);
      if (change) changes.push(change);
      continue;
    }
    const { name, slug, company, position, email, connectedOn } = person;
    newPeople.push({
      id: personId,
      name,
      slug,
      headline: null,
      company,
      position,
      location: null,
      email,
      connectedOn,
      importId: context.importId,
      createdAt: context.now,
    });
  }
  return { newPeople, changes, keys };
}

function planInvitations(invitations: readonly IdentifiedInvitation[], context: PlanContext) {
  return invitations
    .filter(({ knownId }) => knownId === null)
    .map(
      (one): NewInvitationRow => ({
        id: one.id,
        personId: one.personId,
        direction: one.direction,
        status: one.status,
        assumed: one.status === "pending",
        note: one.note,
        sentAt: one.sentAt,
        sentPrecision: one.precision,
        importId: context.importId,
        createdAt: context.now,
      }),
    );
}

/**
 * Invitations that stood open and that the archive settles: it lists the person among the connections, or a later
 * invitation of theirs. What the member has settled stays as it is.
 */
function planSettled(
  reading: ArchiveReading,
  invitations: readonly IdentifiedInvitation[],
  context: PlanContext,
) {
  const settled: ImportPlan["settled"] = [];
  const withdrawn = new Set(
    invitations.filter(({ status }) => status === "withdrawn").map(({ id }) => id),
  );
  for (const person of reading.people) {
    const known = person.knownId === null ? undefined : context.standing.get(person.knownId);
    for (const { id, status } of known?.invitations ?? []) {
      if (status !== "pending") continue;
      if (person.inConnections) settled.push({ id, status: "accepted", assumed: false });
      else if (withdrawn.has(id)) settled.push({ id, status: "withdrawn", assumed: false });
    }
  }
  return settled;
}

/** Compares an archive with the space as it stands, and gives everybody in it an id. */
export function planChanges(reading: ArchiveReading, context: PlanContext): ImportPlan {
  const ids = new Map(
    reading.people.map((person) => [person, person.knownId ?? newId(context.now)]),
  );
  // Somebody known may get messages although neither file names them now.
  const idOf = (person: PlannedPerson) => ids.get(person) ?? person.knownId ?? "";
  const invitations = reading.invitations.map((one): IdentifiedInvitation => {
    const personId = idOf(one.person);
    const id = one.knownId ?? factId([personId, "invitation", one.direction, String(one.sentAt)]);
    return { ...one, id, personId };
  });
  return {
    idOf,
    ...planPeople(reading, ids, context),
    newInvitations: planInvitations(invitations, context),
    settled: planSettled(reading, invitations, context),
    invitations,
  };
}
