import "server-only";
import type pg from "pg";
import type { ConversationState } from "../../domain/conversation/conversation-state.ts";
import { entryDataSchema } from "../../domain/conversation/fact-data.ts";
import { foldConversation } from "../../domain/conversation/fold-conversation.ts";
import { notedKinds, toNotesText } from "../../domain/conversation/notes-text.ts";
import type { TimelineEntry } from "../../domain/conversation/timeline-entry.ts";
import { timelineKindSchema } from "../../domain/conversation/timeline-kind.ts";
import type { Viewer } from "../viewer.ts";
import { type Cell, copyRows } from "./copy-rows.ts";

const caches = {
  due_at: "dueAt",
  flagged_at: "flaggedAt",
  connected_at: "connectedAt",
  invited_at: "invitedAt",
  replied_at: "repliedAt",
  last_touch_at: "lastTouchAt",
  next_touch_at: "nextTouchAt",
  chat_at: "chatAt",
  snoozed_until: "snoozedUntil",
  removal_decided_at: "removalDecidedAt",
  kept_at: "keptAt",
} as const satisfies Record<string, keyof ConversationState>;

const rowsAtOnce = 10_000;

type Row = [
  person: string,
  id: string,
  kind: string,
  at: number,
  recordedAt: number,
  dueAt: number | null,
  guessed: boolean,
  targetId: string | null,
  data: unknown,
  text: string | null,
];

type PersonFacts = { personId: string; entries: TimelineEntry[]; notes: Map<string, string> };

function toEntry(row: Row): TimelineEntry {
  const [, id, kind, at, recordedAt, dueAt, guessed, targetId, data] = row;
  return {
    id,
    kind: timelineKindSchema.parse(kind),
    at,
    recordedAt,
    dueAt,
    guessed,
    targetId,
    data: data === null ? null : entryDataSchema.parse(data),
  };
}

/** The facts of the people in `touched_person`, person by person, read a piece at a time. */
async function* readTimelines(client: pg.PoolClient, viewer: Viewer): AsyncGenerator<PersonFacts> {
  await client.query({
    text: `declare touched_entries no scroll cursor for
      select t.person_id, t.id, t.kind, round(extract(epoch from t.at) * 1000)::float8,
        round(extract(epoch from t.recorded_at) * 1000)::float8,
        round(extract(epoch from t.due_at) * 1000)::float8, t.guessed, t.target_id,
        case when t.kind in ('message-sent', 'message-received', 'group-message') then null else t.data end,
        case when t.kind = any($2::text[]) then t.text end
      from touched_person p join timeline_entry t
        on t.owner_id = $1::uuid and t.person_id = p.id
      order by t.person_id`,
    values: [viewer.ownerId, [...notedKinds]],
  });
  let current: PersonFacts | undefined;
  for (;;) {
    const { rows } = await client.query<Row>({
      text: `fetch ${rowsAtOnce} from touched_entries`,
      rowMode: "array",
    });
    if (rows.length === 0) break;
    for (const row of rows) {
      if (current?.personId !== row[0]) {
        if (current) yield current;
        current = { personId: row[0], entries: [], notes: new Map() };
      }
      const entry = toEntry(row);
      current.entries.push(entry);
      if (row[9] !== null) current.notes.set(entry.id, row[9]);
    }
  }
  if (current) yield current;
  await client.query("close touched_entries");
}

function toIso(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

/** A state that is known without reading the facts back. */
export type FoldedPerson = { personId: string; state: ConversationState };

function toFolded({ personId, state }: FoldedPerson, notesText: string | null): Cell[] {
  const times = Object.values(caches).map((key) => toIso(state[key]));
  return [personId, state.stage, ...times, state.cadenceDays, notesText];
}

/**
 * Folds again the people named (or everybody) and writes the cached stages, set by set: for imports
 * that touch thousands at once. Same result as appendFacts one by one. People without any fact left
 * become `not-connected`.
 *
 * @param folded people beside those named who are folded already, without notes
 */
export async function refoldTouched(
  client: pg.PoolClient,
  viewer: Viewer,
  personIds: Iterable<string> | "all",
  folded: Iterable<FoldedPerson> = [],
): Promise<void> {
  const names = [...Object.keys(caches), "cadence_days", "notes_text"];
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
     select id, stage, ${names.join(", ")} from person limit 0`,
  );
  const rows: Cell[][] = [];
  for await (const { personId, entries, notes } of readTimelines(client, viewer)) {
    const state = foldConversation(entries);
    rows.push(toFolded({ personId, state }, toNotesText(entries, notes)));
  }
  const known = Array.from(folded, (each) => toFolded(each, null));
  await copyRows(client, "folded_person", ["id", "stage", ...names], [...rows, ...known]);
  await client.query(
    "insert into touched_person select id from folded_person on conflict do nothing",
  );
  await client.query(
    `update person p set stage = coalesce(f.stage, 'not-connected'),
       ${names.map((name) => `${name} = f.${name}`).join(", ")}
     from touched_person t left join folded_person f on f.id = t.id
     where p.owner_id = $1::uuid and p.id = t.id
       and (p.stage, ${names.map((name) => `p.${name}`).join(", ")}) is distinct from
         (coalesce(f.stage, 'not-connected'), ${names.map((name) => `f.${name}`).join(", ")})`,
    [viewer.ownerId],
  );
  await client.query("drop table touched_person, folded_person");
}
