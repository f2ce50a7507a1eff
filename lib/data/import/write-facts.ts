import "server-only";
import type pg from "pg";
import type { EntryData, TimePrecision } from "../../domain/conversation/timeline-entry.ts";
import type { TimelineKind } from "../../domain/conversation/timeline-kind.ts";
import type { Viewer } from "../viewer.ts";
import { type Cell, copyRows } from "./copy-rows.ts";

/** A fact that an archive tells of. Times are epoch milliseconds; `id` is made of the content. */
export type FactRow = {
  id: string;
  personId: string;
  kind: TimelineKind;
  at: number;
  precision: TimePrecision;
  text: string | null;
  dueAt: number | null;
  guessed: boolean;
  data: EntryData | null;
  invitationId: string | null;
};

const columns = "id, person_id, kind, at, precision, text, due_at, guessed, data, invitation_id";

function toRow(fact: FactRow): Cell[] {
  return [
    fact.id,
    fact.personId,
    fact.kind,
    new Date(fact.at).toISOString(),
    fact.precision,
    fact.text,
    fact.dueAt === null ? null : new Date(fact.dueAt).toISOString(),
    fact.guessed,
    fact.data === null ? null : JSON.stringify(fact.data),
    fact.invitationId,
  ];
}

async function* toRows(facts: AsyncIterable<FactRow> | Iterable<FactRow>) {
  for await (const fact of facts) yield toRow(fact);
}

/**
 * Adds facts of an archive, streamed. One whose id is there already is not added again. The stages
 * are not brought up to date: call refoldTouched in the same transaction.
 */
export async function writeFacts(
  client: pg.PoolClient,
  viewer: Viewer,
  facts: AsyncIterable<FactRow> | Iterable<FactRow>,
  { importId, now }: { importId: string; now: Date },
): Promise<{ read: number; added: number }> {
  await client.query(`create temp table new_fact on commit drop as
    select ${columns} from timeline_entry limit 0`);
  const rows = Symbol.iterator in facts ? Iterator.from(facts).map(toRow) : toRows(facts);
  const read = await copyRows(client, "new_fact", columns.split(", "), rows);
  const { rowCount } = await client.query(
    `insert into timeline_entry (owner_id, ${columns}, recorded_at, source, import_id)
     select $1::uuid, ${columns}, $2::timestamptz, 'archive', $3::uuid from new_fact
     order by person_id, at on conflict do nothing`,
    [viewer.ownerId, now, importId],
  );
  await client.query("drop table new_fact");
  return { read, added: rowCount ?? 0 };
}
