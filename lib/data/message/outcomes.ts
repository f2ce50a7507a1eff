import "server-only";
import { entryDataSchema, type TimelineEntry } from "../../domain/conversation/timeline-entry.ts";
import { timelineKindSchema } from "../../domain/conversation/timeline-kind.ts";
import { countOutcomes, type WordingOutcome } from "../../domain/message/wording-outcome.ts";
import { inSpace } from "../database.ts";
import type { Viewer } from "../viewer.ts";

type Row = {
  personId: string;
  id: string;
  kind: string;
  at: Date;
  recordedAt: Date;
  dueAt: Date | null;
  targetId: string | null;
  data: { template?: string; as?: string } | null;
};

function toEntry({ at, recordedAt, dueAt, ...row }: Row): TimelineEntry {
  return {
    ...row,
    kind: timelineKindSchema.parse(row.kind),
    at: at.getTime(),
    recordedAt: recordedAt.getTime(),
    dueAt: dueAt?.getTime() ?? null,
    guessed: false,
    data: row.data && entryDataSchema.parse(row.data),
  };
}

/**
 * How each wording fared, by template id: what was sent, and what came of it. One query, which finds
 * the people by the index on the wording and reads of their timelines only what the count needs.
 */
export async function readOutcomes(
  viewer: Viewer,
  now: Date,
): Promise<Map<string, WordingOutcome>> {
  const { ownerId } = viewer;
  const rows = await inSpace(
    viewer,
    (tx) => tx.$queryRaw<Row[]>`
      select t.person_id as "personId", t.id, t.kind, t.at, t.recorded_at as "recordedAt",
        t.due_at as "dueAt", t.target_id as "targetId",
        case when t.data ?| array['template', 'as'] then jsonb_strip_nulls(jsonb_build_object(
          'template', t.data -> 'template', 'as', t.data -> 'as')) end as data
      from timeline_entry t
      where t.owner_id = ${ownerId}::uuid
        and t.person_id in (
          select person_id from timeline_entry
          where owner_id = ${ownerId}::uuid and data ? 'template')
        and t.kind in ('chat-invited', 'nudged', 'message-sent', 'thanked', 'replied',
          'message-received', 'chat-scheduled', 'chat-held', 'undone', 'reclassified')`,
  );
  const byPerson = Map.groupBy(rows, ({ personId }) => personId);
  const timelines = Iterator.from(byPerson.values()).map((each) => each.map(toEntry));
  return countOutcomes(timelines, now.getTime());
}
