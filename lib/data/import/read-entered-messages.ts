import "server-only";
import type pg from "pg";
import { orderTimeline } from "../../domain/conversation/order-timeline.ts";
import { readEntry, type StoredFields } from "../../domain/conversation/timeline-entry.ts";
import {
  heardKinds,
  isHeard,
  ownMessageKinds,
  type TimelineKind,
} from "../../domain/conversation/timeline-kind.ts";
import type { KnownMessage } from "../../domain/thread/compare-thread.ts";
import type { Viewer } from "../viewer.ts";

/** A message that the member entered: marked as sent, typed in or pasted. */
export type EnteredMessage = KnownMessage & {
  id: string;
  /** what it is by the member's last word */
  kind: TimelineKind;
  dueAt: number | null;
  /** the wording it was made from */
  template: string | null;
};

type Row = StoredFields & Omit<KnownMessage, "direction"> & { personId: string };

const messages: readonly TimelineKind[] = [...heardKinds, ...ownMessageKinds];

function listEntered(rows: readonly Row[]): EnteredMessage[] {
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  return orderTimeline(rows.map(readEntry)).flatMap(({ id, kind, at, dueAt, data }) => {
    const row = rowOf.get(id);
    if (!row || !messages.includes(kind)) return [];
    const { precision, text, source } = row;
    const direction = isHeard(kind) ? "incoming" : "outgoing";
    const template = data?.template ?? null;
    return [{ id, kind, direction, at, dueAt, precision, text, source, template }];
  });
}

/**
 * The messages that the member entered and that stand, by person: an archive that holds them as well must not bring
 * them a second time.
 */
export async function readEnteredMessages(
  client: pg.PoolClient,
  viewer: Viewer,
): Promise<ReadonlyMap<string, EnteredMessage[]>> {
  const epoch = (column: string) => `round(extract(epoch from t.${column}) * 1000)::float8`;
  const { rows } = await client.query<Row>(
    `with entered as (
       select owner_id, person_id, id from timeline_entry
       where owner_id = $1::uuid and source in ('typed', 'review', 'paste') and text is not null
         and kind = any($2::text[]))
     select t.person_id as "personId", t.id, t.kind, ${epoch("at")} as at,
       ${epoch("recorded_at")} as "recordedAt", ${epoch("due_at")} as "dueAt", t.guessed,
       t.target_id as "targetId", t.data, t.precision, t.text, t.source
     from timeline_entry t
     where t.owner_id = $1::uuid and t.person_id in (select person_id from entered)
       and (t.kind in ('undone', 'reclassified') or t.id in (select id from entered))`,
    [viewer.ownerId, messages],
  );
  const byPerson = Map.groupBy(rows, ({ personId }) => personId);
  return new Map(Iterator.from(byPerson).map(([personId, all]) => [personId, listEntered(all)]));
}
