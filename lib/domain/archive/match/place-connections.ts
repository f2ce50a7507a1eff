import { choosePerson } from "../../identity/choose-person.ts";
import type { IdentityKey } from "../../identity/identify.ts";
import { toSighting } from "../../identity/sighting.ts";
import { nameKey } from "../clean-text.ts";
import type { ConnectionRow } from "../rows/archive-row.ts";
import type { PeopleIndex } from "./people-index.ts";
import { endOfDay, type PlannedPerson, toPersonSighting } from "./planned-person.ts";

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
      isExact && (row.connectedOn === null || sentAt <= endOfDay(row.connectedOn)),
  );
}

function toRowSighting({ name, key, email, company, connectedOn }: ConnectionRow) {
  const keys = key ? [key] : [];
  const isNamed = name !== key?.value && name !== email;
  return toSighting({ name: isNamed ? name : "", keys, emails: [email], company, connectedOn });
}

/**
 * Somebody known before who must be the person of a row although no address says so, as `identify` decides: by the
 * e-mail, or by name and day of connection, or by an open invitation of an archive from before that day. Nobody who
 * stands in the file under their own address is among those asked about.
 */
function findKnown(
  row: ConnectionRow,
  people: PeopleIndex,
  free: (person: PlannedPerson) => boolean,
): { person: PlannedPerson; by: IdentityKey } | null {
  const name = nameKey(row.name);
  const isOpen = (person: PlannedPerson) => person.knownId !== null && free(person);
  const byMail = row.email === null ? [] : people.atMailbox(row.email, name).filter(isOpen);
  const namesakes = people.named(name).filter(isOpen);
  const sameDay = namesakes.filter(
    ({ connectedOn }) => connectedOn !== null && connectedOn === row.connectedOn,
  );
  const toCandidate = (person: PlannedPerson) => ({ person, sighting: toPersonSighting(person) });
  const sighting = toRowSighting(row);
  const choice = choosePerson(sighting, [...new Set([...byMail, ...sameDay])].map(toCandidate));
  if (choice.verdict === "same") return choice;
  // Rows without an address that are alike in all else may go to any of those who are.
  const [alike] = choice.verdict === "suggest" && choice.by === "connection" ? choice.people : [];
  if (alike && !row.key) return { person: alike, by: "connection" };
  const invited = namesakes
    .filter((person) => !person.wasConnected && accepts(person, row))
    .map((person) => ({ ...toCandidate(person), isOneFile: true }));
  const accepted = choosePerson(sighting, invited);
  return accepted.verdict === "same" ? accepted : null;
}

/**
 * Gives every row of Connections.csv its person. Rows with an address go first, so that a row without one never takes
 * a person that another row names; two rows of one file are one person only when their address is the same.
 */
export function placeConnections(rows: readonly ConnectionRow[], people: PeopleIndex): void {
  const taken = new Set<PlannedPerson>();
  const seen = new Map<string, number>();
  const open: ConnectionRow[] = [];
  const rowsOf = new Map<PlannedPerson, { count: number; slugBefore: string | null }>();
  const take = (person: PlannedPerson, row: ConnectionRow) => {
    const { count, slugBefore } = rowsOf.get(person) ?? { count: 0, slugBefore: person.slug };
    rowsOf.set(person, { count: count + 1, slugBefore });
    taken.add(person);
    const isOwn = count === 0 || !person.merged || row.key?.value === slugBefore;
    if (isOwn) update(person, row);
    else fillGaps(person, row);
  };
  const mayTake = (person: PlannedPerson) =>
    (rowsOf.get(person)?.count ?? 0) < 1 + (person.merged?.ids.length ?? 0);
  for (const row of rows) {
    const person = people.find(row.key);
    if (!person) {
      open.push(row);
      continue;
    }
    take(person, row);
  }
  for (const row of open) {
    const rowKey = row.key ? null : archiveRowKey(row, seen);
    const own = people.find(row.key) ?? people.find(rowKey);
    const listed = own && (row.key || mayTake(own)) ? own : null;
    const known = listed ? null : findKnown(row, people, (candidate) => !taken.has(candidate));
    const person = listed ?? known?.person ?? people.create(row.name, []);
    if (known) person.joinedBy = known.by;
    people.addKey(person, row.key);
    people.addKey(person, rowKey);
    take(person, row);
  }
  for (const person of taken) {
    if (person.email) people.addKey(person, { kind: "email", value: person.email });
  }
}
