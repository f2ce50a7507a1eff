import "server-only";
import { countWordingOutcomes, type WordingOutcome } from "../../domain/message/wording-outcome.ts";
import { inSpaceRaw } from "../database.ts";
import { type StoredEntry, toEntry } from "../timeline/entry-row.ts";
import type { Viewer } from "../viewer.ts";

type Row = StoredEntry & { personId: string };

/**
 * How each wording fared, by template id: what was sent, and what came of it. One query, which finds
 * the people by the index on the wording and reads of their timelines only what the count needs:
 * nothing of before their first wording, but for corrections, which may be of any date.
 */
export async function readOutcomes(
  viewer: Viewer,
  now: Date,
): Promise<Map<string, WordingOutcome>> {
  const { rows } = await inSpaceRaw(viewer, (client) =>
    client.query<Row>(
      `with sent as materialized (
         select person_id, min(at) - interval '2 days' as since from timeline_entry
         where owner_id = $1::uuid and data ? 'template' group by person_id
       )
       select sent.person_id as "personId", t.id, t.kind, t.at, t.recorded_at as "recordedAt",
         t.due_at as "dueAt", false as guessed, t.target_id as "targetId",
         case when t.data ?| array['template', 'as'] then jsonb_strip_nulls(jsonb_build_object(
           'template', t.data -> 'template', 'as', t.data -> 'as')) end as data
       from sent cross join lateral (
         select * from timeline_entry
         where owner_id = $1::uuid and person_id = sent.person_id and (
           kind in ('undone', 'reclassified') or at >= sent.since and kind in ('chat-invited',
             'nudged', 'message-sent', 'thanked', 'replied', 'message-received', 'automatic-reply',
             'chat-scheduled', 'chat-held'))
         -- Keeps the planner to the index of each person.
         offset 0
       ) t`,
      [viewer.ownerId],
    ),
  );
  const byPerson = Map.groupBy(rows, ({ personId }) => personId);
  const timelines = Iterator.from(byPerson.values()).map((each) => each.map(toEntry));
  return countWordingOutcomes(timelines, now.getTime());
}
