import { comparePair, type Pairing, pairUp } from "../../identity/pair-up.ts";
import { toSighting } from "../../identity/sighting.ts";
import { nameKey } from "../../text/clean-text.ts";
import type { ConnectionRow } from "../rows/archive-row.ts";
import type { PeopleIndex } from "./people-index.ts";
import {
  endOfUtcDay,
  type PersonKey,
  type PlannedPerson,
  toPersonSighting,
} from "./planned-person.ts";

/** The key of a row that has no address: its name and date, counted among rows that share both. */
function archiveRowKey(row: ConnectionRow, seen: Map<string, number>) {
  const stem = `connection:${row.connectedOn ?? ""}:${nameKey(row.name)}`;
  const count = seen.get(stem) ?? 0;
  seen.set(stem, count + 1);
  return { kind: "archive-row" as const, value: `${stem}:${count}` };
}

function update(person: PlannedPerson, row: ConnectionRow) {
  // A row without a name is called by its address, which is no better name than the one known.
  if (row.name !== row.key?.value && row.name !== row.email) person.name = row.name;
  if (row.key?.kind === "slug") person.slug = row.key.value;
  person.email = row.email ?? person.email;
  person.company = row.company ?? person.company;
  person.position = row.position ?? person.position;
  person.connectedOn = row.connectedOn ?? person.connectedOn;
  person.connectedAt = row.connectedAt ?? person.connectedAt;
  person.inConnections = true;
}

/** A further row of a person whom the member merged: their own row says more. */
function fillGaps(person: PlannedPerson, row: ConnectionRow) {
  person.email ??= row.email;
  person.company ??= row.company;
  person.position ??= row.position;
  person.connectedOn ??= row.connectedOn;
  person.connectedAt ??= row.connectedAt;
}

/** What was typed or pasted without a link waits among the duplicates for the member's word. */
function accepts(person: PlannedPerson, row: ConnectionRow): boolean {
  return person.known.some(
    ({ sentAt, isExact }) =>
      isExact && (row.connectedOn === null || sentAt <= endOfUtcDay(row.connectedOn)),
  );
}

function toRowSighting({ name, key, email, company, connectedOn }: ConnectionRow) {
  const keys = key ? [key] : [];
  const isNamed = name !== key?.value && name !== email;
  return toSighting({ name: isNamed ? name : "", keys, emails: [email], company, connectedOn });
}

/**
 * Those known before who may be the person of a row although no address says so: who has the e-mail, the name and the
 * day of connection, or the name and an open invitation of an archive from before that day. `identify` decides.
 */
function listPairs(
  row: ConnectionRow,
  people: PeopleIndex,
  free: (person: PlannedPerson) => boolean,
): Pairing<ConnectionRow, PlannedPerson>[] {
  const name = nameKey(row.name);
  const byMail = row.email === null ? [] : people.atMailbox(row.email, name);
  const namesakes = people.named(name);
  const sameDay = namesakes.filter(
    ({ connectedOn }) => connectedOn !== null && connectedOn === row.connectedOn,
  );
  const invited = namesakes.filter((person) => !person.wasConnected && accepts(person, row));
  const known = [...new Set([...byMail, ...sameDay, ...invited])].filter(
    (person) => person.knownId !== null && free(person),
  );
  if (known.length === 0) return [];
  const seen = [row, toRowSighting(row)] as const;
  return known.flatMap((person) => {
    const pair = [person, toPersonSighting(person)] as const;
    return comparePair(seen, pair, invited.includes(person)) ?? [];
  });
}

/**
 * Gives every row of Connections.csv its person. Rows with an address go first, so that a row without one never takes
 * a person that another row names; two rows of one file are one person only when their address is the same.
 */
export function placeConnections(rows: readonly ConnectionRow[], people: PeopleIndex): void {
  const placedPeople = new Set<PlannedPerson>();
  const seen = new Map<string, number>();
  const rowKeys = new Map<ConnectionRow, PersonKey>();
  const rowsOf = new Map<PlannedPerson, { count: number; slugBefore: string | null }>();
  const place = (person: PlannedPerson, row: ConnectionRow) => {
    const { count, slugBefore } = rowsOf.get(person) ?? { count: 0, slugBefore: person.slug };
    rowsOf.set(person, { count: count + 1, slugBefore });
    placedPeople.add(person);
    people.addKey(person, row.key);
    people.addKey(person, rowKeys.get(row) ?? null);
    const isOwn = count === 0 || !person.merged || row.key?.value === slugBefore;
    if (isOwn) update(person, row);
    else fillGaps(person, row);
  };
  const mayPlace = (person: PlannedPerson) =>
    (rowsOf.get(person)?.count ?? 0) < 1 + (person.merged?.ids.length ?? 0);
  const isFree = (person: PlannedPerson) => !placedPeople.has(person);
  const placeOwn = (row: ConnectionRow, own: PlannedPerson | null): boolean => {
    if (!own || (!row.key && !mayPlace(own))) return false;
    place(own, row);
    return true;
  };

  const unplaced = rows.filter((row) => !placeOwn(row, people.find(row.key)));
  for (const row of unplaced) if (!row.key) rowKeys.set(row, archiveRowKey(row, seen));
  const open = unplaced.filter(
    (row) => !placeOwn(row, people.find(row.key ?? rowKeys.get(row) ?? null)),
  );
  const { paired, nearest } = pairUp(open.flatMap((row) => listPairs(row, people, isFree)));
  for (const { row, person, by } of paired.values()) {
    person.joinedBy = by;
    place(person, row);
  }
  for (const row of open.filter((one) => !paired.has(one))) {
    // A further row of the same new address.
    if (placeOwn(row, people.find(row.key))) continue;
    const alike = row.key ? [] : (nearest.get(row) ?? []);
    // Rows without an address that are alike in all else may go to any of those who are.
    const any = alike.find(({ by, person }) => by === "connection" && isFree(person));
    if (any) any.person.joinedBy = any.by;
    place(any?.person ?? people.create(row.name, []), row);
  }
  for (const person of placedPeople) {
    if (person.email) people.addKey(person, { kind: "email", value: person.email });
  }
}
