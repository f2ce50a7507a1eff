import { nameKey } from "../clean-text.ts";
import type { ConnectionRow } from "../rows/archive-row.ts";
import type { PeopleIndex } from "./people-index.ts";
import { endOfDay, hasKeyOf, type PlannedPerson } from "./planned-person.ts";

/** The key of a row that has no address: its name and date, counted among rows that share both. */
function archiveRowKey(row: ConnectionRow, seen: Map<string, number>) {
  const stem = `connection:${row.connectedOn ?? ""}:${nameKey(row.name)}`;
  const count = seen.get(stem) ?? 0;
  seen.set(stem, count + 1);
  return { kind: "archive-row" as const, value: `${stem}:${count}` };
}

function update(person: PlannedPerson, row: ConnectionRow) {
  person.name = row.name;
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

/**
 * Somebody known before who must be the person of a row although no address says so: the same e-mail; or the same name
 * and besides that the same day of connection, or an open invitation of an archive from before that day. A name alone
 * joins nobody, and nobody who stands in the file under their own address is taken.
 */
function findKnown(
  row: ConnectionRow,
  people: PeopleIndex,
  free: (person: PlannedPerson) => boolean,
) {
  const namesakes = people
    .named(nameKey(row.name))
    .filter((person) => person.knownId && free(person));
  const byMail = row.email === null ? null : people.find({ kind: "email", value: row.email });
  if (byMail?.knownId && free(byMail)) return byMail;
  const sameDay = namesakes.filter(
    ({ connectedOn }) => connectedOn !== null && connectedOn === row.connectedOn,
  );
  const sameJob = sameDay.filter(({ company }) => company === row.company);
  // Of several who are alike in all that, nobody can say who changed their address.
  const best =
    sameJob.length === 1 || !row.key
      ? (sameJob[0] ?? sameDay[0])
      : sameDay.length === 1
        ? sameDay[0]
        : undefined;
  if (best) return best;
  const invited = namesakes.filter(
    (person) =>
      !person.wasConnected &&
      (!row.key || !hasKeyOf(person, "slug", "member-id")) &&
      accepts(person, row),
  );
  return invited.length === 1 ? (invited[0] ?? null) : null;
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
    const person =
      (own && (row.key || mayTake(own)) ? own : null) ??
      findKnown(row, people, (candidate) => !taken.has(candidate)) ??
      people.create(row.name, []);
    people.addKey(person, row.key);
    people.addKey(person, rowKey);
    take(person, row);
  }
  for (const person of taken) {
    if (person.email) people.addKey(person, { kind: "email", value: person.email });
  }
}
