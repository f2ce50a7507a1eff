import "server-only";
import type pg from "pg";
import { readRefusedGuesses, restoreRecords } from "../../../data/export/restore-records.ts";
import { readKnownPeople } from "../../../data/import/read-known.ts";
import { writeKeys } from "../../../data/import/write-people.ts";
import { foldPeople } from "../../../data/timeline/fold-people.ts";
import type { Viewer } from "../../../data/viewer.ts";
import type { ExportResult } from "../../../domain/export/export-preview.ts";
import type { RecordOf, RecordSet } from "../../../domain/export/export-record.ts";
import type { BadRecord } from "../../../domain/export/json-list.ts";
import { toNameKey, toSearchText } from "../../../domain/text/search-text.ts";
import { matchPeople, type PersonMatcher } from "./match-people.ts";
import type { OpenedExport } from "./open-export.ts";

export type RejectedRecord = BadRecord & { file: string };

type Restoring = {
  client: pg.PoolClient;
  viewer: Viewer;
  importId: string;
  opened: OpenedExport;
  rejects: RejectedRecord[];
  onSet: (set: RecordSet) => Promise<void>;
};

/** The records of a set one by one; the bad ones go to the rejects. */
export async function* acceptRecords<S extends RecordSet>(
  { opened, rejects }: Pick<Restoring, "opened" | "rejects">,
  set: S,
): AsyncGenerator<RecordOf<S>> {
  const file = opened.fileOf(set);
  for await (const batch of opened.read(set)) {
    for (const reject of batch.rejects) rejects.push({ file, ...reject });
    yield* batch.records;
  }
}

/** What the export leaves out of a person, since it follows from the rest. */
const ofPerson = {
  search_text: ({ name, headline, position, company, slug }: RecordOf<"people">) =>
    toSearchText([name, headline, position, company, slug]),
  name_key: ({ name }: RecordOf<"people">) => toNameKey(name),
};

async function restorePeople(
  restoring: Restoring,
): Promise<{ added: number; people: PersonMatcher }> {
  const { client, viewer, importId } = restoring;
  const people = matchPeople(await readKnownPeople(client, viewer));
  const keys: { kind: string; value: string; personId: string }[] = [];
  async function* unknown() {
    for await (const person of acceptRecords(restoring, "people")) {
      const known = people.recognise(person);
      for (const key of person.keys) keys.push({ ...key, personId: known ?? person.id });
      if (known === null) yield person;
    }
  }
  const options = { importId, derived: ofPerson };
  const added = await restoreRecords(client, viewer, "people", unknown(), options);
  await client.query("select refresh_person_statistics()");
  await writeKeys(client, viewer, keys);
  return { added, people };
}

/** Records of people, under the ids that these have here; what belongs to nobody is left out. */
async function* ofKnownPeople<T extends { personId: string }>(
  records: AsyncIterable<T>,
  people: PersonMatcher,
): AsyncGenerator<T> {
  for await (const record of records) {
    const personId = people.localId(record.personId);
    if (personId !== null) yield { ...record, personId };
  }
}

/** Pairs and merges speak of people by id: they hold only where both kept theirs. */
function keepIds(people: PersonMatcher, ...ids: string[]): boolean {
  return ids.every((id) => people.localId(id) === id);
}

/** Whom each person of the export went into, by the merges that stand. */
async function readMergedInto({ opened }: Restoring): Promise<Map<string, string>> {
  const into = new Map<string, string>();
  for await (const merge of acceptRecords({ opened, rejects: [] }, "merges")) {
    if (merge.undoneAt === null) into.set(merge.mergedId, merge.keptId);
  }
  return into;
}

/**
 * Whether a merge can be undone here: whoever was kept has kept their id, be it that they went into somebody else since,
 * and so on, and the last of these has.
 */
function keepsMerge(people: PersonMatcher, into: ReadonlyMap<string, string>, keptId: string) {
  const seen = new Set<string>();
  for (let id: string | undefined = keptId; id !== undefined && !seen.has(id); id = into.get(id)) {
    if (keepIds(people, id)) return true;
    seen.add(id);
  }
  return false;
}

async function* filter<T>(records: AsyncIterable<T>, keeps: (record: T) => boolean) {
  for await (const record of records) if (keeps(record)) yield record;
}

/** Messages that the member said are no invites: numbered anew, under this import. */
async function putGuesses({ client, viewer, importId, opened, rejects }: Restoring): Promise<void> {
  const known = await readRefusedGuesses(client, viewer);
  let seq = 0;
  async function* said() {
    for await (const guess of acceptRecords({ opened, rejects }, "guesses")) {
      if (!guess.isInvite && !known.has(guess.key)) yield { ...guess, seq: seq++ };
    }
  }
  const derived = { import_id: () => importId };
  await restoreRecords(client, viewer, "guesses", said(), { importId, derived });
}

/**
 * Writes an export into a space, in the caller's transaction: new people with everything of theirs, and
 * for those known already whatever the space does not have yet. Nothing that is here is overwritten.
 *
 * @returns how many rows of each set are new
 */
export async function restoreSpace(restoring: Restoring): Promise<ExportResult> {
  const { client, viewer, importId, rejects, onSet } = restoring;
  await onSet("people");
  const { added, people } = await restorePeople(restoring);
  const result: Record<string, number> = { people: added };
  const put = async <S extends RecordSet>(set: S, records: AsyncIterable<RecordOf<S>>) => {
    await onSet(set);
    result[set] = await restoreRecords(client, viewer, set, records, { importId });
  };
  const restoreSet = <S extends RecordSet>(set: S) => acceptRecords(restoring, set);
  await put("reviews", restoreSet("reviews"));
  const invitations = new Set<string>();
  async function* noted() {
    for await (const invitation of ofKnownPeople(restoreSet("invitations"), people)) {
      invitations.add(invitation.id);
      yield invitation;
    }
  }
  await put("invitations", noted());
  await put(
    "assessments",
    filter(restoreSet("assessments"), ({ invitationId }) => invitations.has(invitationId)),
  );
  const touched = new Set<string>();
  async function* facts() {
    for await (const fact of ofKnownPeople(restoreSet("timeline"), people)) {
      touched.add(fact.personId);
      yield fact;
    }
  }
  await put("timeline", facts());
  await put("templates", restoreSet("templates"));
  await put(
    "pairs",
    filter(restoreSet("pairs"), ({ firstId, secondId }) => keepIds(people, firstId, secondId)),
  );
  const into = await readMergedInto(restoring);
  await put(
    "merges",
    filter(restoreSet("merges"), ({ keptId }) => keepsMerge(people, into, keptId)),
  );
  await put("mails", restoreSet("mails"));
  await put("profile", restoreSet("profile"));
  await putGuesses(restoring);
  await onSet("timeline");
  await foldPeople(client, viewer, touched);
  return { added: result, rejected: rejects.length };
}

/** Reads every record without writing any: what would come, and what could not be read. */
export async function surveyExport(
  client: pg.PoolClient,
  viewer: Viewer,
  opened: OpenedExport,
): Promise<{
  people: { rows: number; added: number; known: number };
  records: Record<string, number>;
  isEmptySpace: boolean;
  rejects: RejectedRecord[];
}> {
  const rejects: RejectedRecord[] = [];
  const standing = await readKnownPeople(client, viewer);
  const matcher = matchPeople(standing);
  const people = { rows: 0, added: 0, known: 0 };
  for await (const person of acceptRecords({ opened, rejects }, "people")) {
    people.rows += 1;
    people[matcher.recognise(person) === null ? "added" : "known"] += 1;
  }
  const records: Record<string, number> = {};
  for (const set of ["invitations", "assessments", "timeline", "reviews", "templates"] as const) {
    let rows = 0;
    for await (const _ of acceptRecords({ opened, rejects }, set)) rows += 1;
    records[set] = rows;
  }
  return { people, records, isEmptySpace: standing.size === 0, rejects };
}
