import { identify } from "../../identity/identify.ts";
import { toSighting } from "../../identity/sighting.ts";
import { nameKey } from "../../text/clean-text.ts";
import { dayMs } from "../../time/day-ms.ts";
import type { InvitationRow } from "../rows/archive-row.ts";
import type { PeopleIndex } from "./people-index.ts";
import {
  endOfUtcDay,
  hasKeyOf,
  type KnownInvitation,
  type PersonKey,
  type PlannedInvitation,
  type PlannedPerson,
  toPersonSighting,
} from "./planned-person.ts";

/** A typed-in invitation is the archive's when its time is this near. */
const TYPED_NEAR = 3 * dayMs;

const identityOf = (row: { direction: string; sentAt: number }, name: string) =>
  `invitation:${row.direction}:${row.sentAt}:${name}`;

const urnOf = ({ urn }: InvitationRow): PersonKey | null =>
  urn === null ? null : { kind: "urn", value: urn };

/** The key of a row that has neither address nor member number. */
const rowKeyOf = (row: InvitationRow): PersonKey => ({
  kind: "archive-row",
  value: identityOf(row, nameKey(row.name)),
});

/** The invitation that Acquaint holds already: the archive's by its time, one typed in by about its time. */
function findKnown(person: PlannedPerson, row: InvitationRow): KnownInvitation | null {
  const same = person.known.filter(({ direction }) => direction === row.direction);
  return (
    same.find(({ sentAt }) => sentAt === row.sentAt) ??
    same.find(({ sentAt, isExact }) => !isExact && Math.abs(sentAt - row.sentAt) <= TYPED_NEAR) ??
    null
  );
}

/** Several rows of one and the same invitation count once. */
function withoutRepeats(rows: readonly InvitationRow[]): InvitationRow[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const identity = `${identityOf(row, nameKey(row.name))}:${row.key?.value ?? row.urn ?? ""}`;
    return !seen.has(identity) && seen.add(identity);
  });
}

/** Whether a row may be of somebody of its name: no address or number of theirs says otherwise. */
function mayBe(person: PlannedPerson, row: InvitationRow): boolean {
  const urn = urnOf(row);
  const keys = [...(row.key ? [row.key] : []), ...(urn ? [urn] : [])];
  const sighting = toSighting({ name: row.name, keys });
  return identify(sighting, toPersonSighting(person), true).verdict === "same";
}

/**
 * The connection that an invitation without an address became: same name, connected not before the invitation was
 * sent, and no other invitation's already. The earliest such connection is the likeliest; working from the newest
 * invitation back leaves as few as possible without one.
 */
function findAccepted(row: InvitationRow, people: PeopleIndex, placedPeople: Set<PlannedPerson>) {
  const candidates = people
    .named(nameKey(row.name))
    .filter((person) => (person.inConnections || person.wasConnected) && !placedPeople.has(person))
    .filter((person) => mayBe(person, row))
    .filter(({ connectedOn }) => connectedOn === null || endOfUtcDay(connectedOn) >= row.sentAt);
  return candidates.reduce<PlannedPerson | null>(
    (best, person) =>
      best === null || (person.connectedOn ?? "9") < (best.connectedOn ?? "9") ? person : best,
    null,
  );
}

/** Somebody whose invitation was seen or typed in before, when no address was known yet. */
function findInvited(row: InvitationRow, people: PeopleIndex): PlannedPerson | null {
  const invited = people
    .named(nameKey(row.name))
    .filter((person) => mayBe(person, row) && findKnown(person, row) !== null);
  return invited.length === 1 ? (invited[0] ?? null) : null;
}

function statusOf(row: InvitationRow, person: PlannedPerson, hasConnections: boolean) {
  if (person.inConnections) return "accepted";
  if (!person.wasConnected) return "pending";
  // Connected once, gone from the file, and invited again since: that invitation is open.
  const isNewer = person.connectedOn !== null && row.sentAt > endOfUtcDay(person.connectedOn);
  return hasConnections && isNewer ? "pending" : "accepted";
}

function withdrawSuperseded(invitations: PlannedInvitation[]) {
  const latest = new Map<PlannedPerson, Partial<Record<string, PlannedInvitation>>>();
  for (const invitation of invitations) {
    const ofPerson = latest.get(invitation.person) ?? {};
    latest.set(invitation.person, ofPerson);
    const other = ofPerson[invitation.direction];
    const older = other && other.sentAt > invitation.sentAt ? invitation : other;
    if (older?.status === "pending") older.status = "withdrawn";
    if (older !== invitation) ofPerson[invitation.direction] = invitation;
  }
}

/**
 * Gives every row of Invitations.csv its person and its status: pending is what is not among the connections.
 * Rows that name an address or a member number go first.
 *
 * @param hasConnections whether the archive brought Connections.csv, so that its silence means something
 */
export function placeInvitations(
  rows: readonly InvitationRow[],
  people: PeopleIndex,
  hasConnections: boolean,
): PlannedInvitation[] {
  const unique = withoutRepeats(rows).sort((a, b) => b.sentAt - a.sentAt);
  const placed = new Map<InvitationRow, PlannedPerson>();
  const placedPeople = new Set<PlannedPerson>();
  const place = (row: InvitationRow, person: PlannedPerson) => {
    placed.set(row, person);
    placedPeople.add(person);
  };
  for (const row of unique) {
    const rowKey = row.key || row.urn ? null : rowKeyOf(row);
    const person =
      people.find(row.key) ??
      people.find(urnOf(row)) ??
      people.find(rowKey) ??
      findInvited(row, people);
    if (person) place(row, person);
  }
  for (const row of unique.filter((candidate) => !placed.has(candidate))) {
    const person =
      people.find(row.key) ??
      people.find(urnOf(row)) ??
      findAccepted(row, people, placedPeople) ??
      people.create(row.name, []);
    people.learn(person, row.key);
    people.learn(person, urnOf(row));
    if (!hasKeyOf(person, "slug", "member-id", "urn", "archive-row")) {
      people.addKey(person, rowKeyOf(row));
    }
    place(row, person);
  }
  const invitations = unique.map((row): PlannedInvitation => {
    const person = placed.get(row) ?? people.create(row.name, []);
    people.learn(person, row.key);
    people.learn(person, urnOf(row));
    return {
      knownId: findKnown(person, row)?.id ?? null,
      person,
      direction: row.direction,
      sentAt: row.sentAt,
      precision: row.precision,
      note: row.note,
      status: statusOf(row, person, hasConnections),
      acceptedAt: null,
    };
  });
  withdrawSuperseded(invitations);
  return invitations;
}
