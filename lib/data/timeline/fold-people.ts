import "server-only";
import type pg from "pg";
import type { ConversationState } from "../../domain/conversation/conversation-state.ts";
import type { TimelineEntry } from "../../domain/conversation/timeline-entry.ts";
import { type Cell, copyRows } from "../copy-rows.ts";
import type { Viewer } from "../viewer.ts";
import { type CachedColumn, type Caches, cachedColumns, foldCaches } from "./cached-columns.ts";
import { type PackedFact, packedFactSql, unpackFact } from "./packed-fact.ts";

const rowsAtOnce = 10_000;

/** Messages are most of the facts, and the fold reads nothing of their data. */
const unreadData = `case when t.kind in ('message-sent', 'message-received', 'group-message') then null
  else t.data end`;

type Row = [person: string, ...fact: PackedFact];

type PersonFacts = { personId: string; entries: TimelineEntry[]; notes: Map<string, string> };

/** The facts of the people in `touched_person`, person by person, read a piece at a time. */
async function* readTimelines(client: pg.PoolClient, viewer: Viewer): AsyncGenerator<PersonFacts> {
  await client.query({
    text: `declare touched_entries no scroll cursor for
      select t.person_id, ${packedFactSql("t", unreadData)}
      from touched_person p join timeline_entry t
        on t.owner_id = $1::uuid and t.person_id = p.id
      order by t.person_id`,
    values: [viewer.ownerId],
  });
  let current: PersonFacts | undefined;
  for (;;) {
    const { rows } = await client.query<Row>({
      text: `fetch ${rowsAtOnce} from touched_entries`,
      rowMode: "array",
    });
    if (rows.length === 0) break;
    for (const [personId, ...packed] of rows) {
      if (current?.personId !== personId) {
        if (current) yield current;
        current = { personId, entries: [], notes: new Map() };
      }
      const { entry, text } = unpackFact(packed);
      current.entries.push(entry);
      if (text !== null) current.notes.set(entry.id, text);
    }
  }
  if (current) yield current;
  await client.query("close touched_entries");
}

/** A state that is known without reading the facts back. */
export type FoldedPerson = { personId: string; state: ConversationState };

function toRow(personId: string, caches: Caches): Cell[] {
  const cells = cachedColumns.map(({ field, isInstant }) => {
    const value = caches[field];
    return isInstant && value !== null ? new Date(value).toISOString() : value;
  });
  return [personId, ...cells];
}

/** A cached column of `f`, or what it is for somebody without facts. */
function orNothing({ field, column }: CachedColumn): string {
  return field === "stage" ? "coalesce(f.stage, 'not-connected')" : `f.${column}`;
}

/**
 * Folds again the people named (or everybody) and writes the cached stages, set by set: for imports
 * that touch thousands at once. Same result as appendFacts one by one. People without any fact left
 * become `not-connected`.
 *
 * @param folded people beside those named who are folded already, without notes
 */
export async function foldPeople(
  client: pg.PoolClient,
  viewer: Viewer,
  personIds: Iterable<string> | "all",
  folded: Iterable<FoldedPerson> = [],
): Promise<void> {
  const names = cachedColumns.map(({ column }) => column);
  await client.query("create temp table touched_person (id uuid primary key) on commit drop");
  if (personIds === "all") {
    await client.query(
      "insert into touched_person select id from person where owner_id = $1::uuid",
      [viewer.ownerId],
    );
  } else {
    const unique = new Set(personIds);
    await copyRows(
      client,
      "touched_person",
      ["id"],
      unique.values().map((id) => [id]),
    );
  }
  await client.query("analyze touched_person");
  await client.query(
    `create temp table folded_person on commit drop as
     select id, ${names.join(", ")} from person limit 0`,
  );
  const rows: Cell[][] = [];
  for await (const { personId, entries, notes } of readTimelines(client, viewer)) {
    rows.push(toRow(personId, foldCaches(entries, notes)));
  }
  for (const { personId, state } of folded) {
    rows.push(toRow(personId, { ...state, notesText: null }));
  }
  await copyRows(client, "folded_person", ["id", ...names], rows);
  await client.query(
    "insert into touched_person select id from folded_person on conflict do nothing",
  );
  await client.query(
    `update person p
     set ${cachedColumns.map((each) => `${each.column} = ${orNothing(each)}`).join(", ")}
     from touched_person t left join folded_person f on f.id = t.id
     where p.owner_id = $1::uuid and p.id = t.id
       and (${names.map((name) => `p.${name}`).join(", ")}) is distinct from
         (${cachedColumns.map(orNothing).join(", ")})`,
    [viewer.ownerId],
  );
  await client.query("drop table touched_person, folded_person");
}
