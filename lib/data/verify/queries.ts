import "server-only";
import type { PoolClient } from "pg";
import { z } from "zod";
import type { ConversationState } from "../../domain/conversation/conversation-state.ts";
import { entryDataSchema } from "../../domain/conversation/fact-data.ts";
import { foldConversation } from "../../domain/conversation/fold-conversation.ts";
import { notedKinds, toNotesText } from "../../domain/conversation/notes-text.ts";
import type { TimelineEntry } from "../../domain/conversation/timeline-entry.ts";
import { timelineKindSchema } from "../../domain/conversation/timeline-kind.ts";
import { inSpaceRaw } from "../database.ts";
import type { Viewer } from "../viewer.ts";

type CachedColumn = keyof ConversationState | "notesText";

/** A cached column that is not what the facts give; times are epoch milliseconds. */
export type Drift = {
  personId: string;
  column: CachedColumn;
  stored: string | number | null;
  folded: string | number | null;
};

/** People looked at, and every column that differs. */
export type Verified = { people: number; drift: Drift[] };

const batch = 500;

const columns = [
  "due_at",
  "flagged_at",
  "connected_at",
  "invited_at",
  "replied_at",
  "last_touch_at",
  "next_touch_at",
  "chat_at",
  "snoozed_until",
  "removal_decided_at",
  "kept_at",
] as const;

function camelCase(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

const epoch = (column: string) => `round(extract(epoch from ${column}) * 1000)::float8`;

// One statement for a batch, so that facts and caches are of one moment while others write.
const batchQuery = `
  select id, stage, cadence_days as "cadenceDays", notes_text as "notesText",
    ${columns.map((name) => `${epoch(name)} as "${camelCase(name)}"`).join(", ")},
    coalesce((
      select jsonb_agg(jsonb_build_array(e.id, e.kind, ${epoch("e.at")}, ${epoch("e.recorded_at")},
        ${epoch("e.due_at")}, e.guessed, e.target_id, e.data,
        case when e.kind in (${notedKinds.map((kind) => `'${kind}'`).join(", ")}) then e.text end))
      from timeline_entry e where e.owner_id = person.owner_id and e.person_id = person.id
    ), '[]') as entries
  from person
  where owner_id = $1 and ($2::uuid is null or id > $2)
  order by id limit ${batch}`;

const packedEntry = z.tuple([
  z.string(),
  timelineKindSchema,
  z.number(),
  z.number(),
  z.number().nullable(),
  z.boolean(),
  z.string().nullable(),
  entryDataSchema.nullable(),
  z.string().nullable(),
]);

type Caches = ConversationState & { notesText: string | null };
type StoredPerson = Caches & { id: string; entries: unknown[] };

function unpackEntry(packed: unknown): { entry: TimelineEntry; text: string | null } {
  const [id, kind, at, recordedAt, dueAt, guessed, targetId, data, text] =
    packedEntry.parse(packed);
  return { entry: { id, kind, at, recordedAt, dueAt, guessed, targetId, data }, text };
}

function foldCaches(packed: readonly unknown[]): Caches {
  const facts = packed.map(unpackEntry);
  const entries = facts.map(({ entry }) => entry);
  const texts = new Map(facts.flatMap(({ entry, text }) => (text ? [[entry.id, text]] : [])));
  return { ...foldConversation(entries), notesText: toNotesText(entries, texts) };
}

function compare(person: StoredPerson): Drift[] {
  const folded = foldCaches(person.entries);
  return (Object.keys(folded) as CachedColumn[])
    .filter((column) => person[column] !== folded[column])
    .map((column) => ({
      personId: person.id,
      column,
      stored: person[column],
      folded: folded[column],
    }));
}

async function verifyPeople(client: PoolClient, ownerId: string): Promise<Verified> {
  const result: Verified = { people: 0, drift: [] };
  let last: string | null = null;
  for (;;) {
    const { rows }: { rows: StoredPerson[] } = await client.query(batchQuery, [ownerId, last]);
    result.people += rows.length;
    result.drift.push(...rows.flatMap(compare));
    if (rows.length < batch) return result;
    last = rows.at(-1)?.id ?? null;
  }
}

/**
 * How many flags bear a time that is not over at `now`: a sweep ran with a wrong clock. They are no facts
 * yet, nobody stands as unresponsive by them, and the next sweep takes them back.
 */
export function countEarlyFlags(viewer: Viewer, now: Date): Promise<number> {
  return inSpaceRaw(viewer, async (client) => {
    const { rows } = await client.query<{ count: number }>(
      `select count(*)::int as count from timeline_entry
       where owner_id = $1 and kind = 'flagged' and at >= $2`,
      [viewer.ownerId, now],
    );
    return rows[0]?.count ?? 0;
  });
}

/** Folds every timeline of a space again and reports each cached column that differs; changes nothing. */
export function verifySpace(viewer: Viewer): Promise<Verified> {
  return inSpaceRaw(viewer, (client) => verifyPeople(client, viewer.ownerId));
}
