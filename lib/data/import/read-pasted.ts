import "server-only";
import type pg from "pg";
import type { TimePrecision } from "../../domain/conversation/timeline-entry.ts";
import type { KnownMessage } from "../../domain/thread/weigh-thread.ts";
import type { Viewer } from "../viewer.ts";

type Row = {
  person_id: string;
  kind: string;
  at: number;
  precision: TimePrecision;
  text: string;
  source: string;
};

/**
 * The messages that came in by pasting conversations, by person: an archive that tells of them as well must not bring
 * them a second time. Few, since all of them were pasted by hand.
 */
export async function readPastedMessages(
  client: pg.PoolClient,
  viewer: Viewer,
): Promise<ReadonlyMap<string, KnownMessage[]>> {
  const { rows } = await client.query<Row>(
    `select t.person_id, t.kind, round(extract(epoch from t.at) * 1000)::float8 as at, t.precision, t.text, t.source
     from timeline_entry t
     where t.owner_id = $1::uuid and t.source = 'paste' and t.text is not null
       and t.kind in ('message-received', 'message-sent', 'chat-invited')
       and not exists (select from timeline_entry u where u.owner_id = t.owner_id
         and u.person_id = t.person_id and u.kind = 'undone' and u.target_id = t.id)`,
    [viewer.ownerId],
  );
  const people = new Map<string, KnownMessage[]>();
  for (const { person_id, kind, ...rest } of rows) {
    const direction = kind === "message-received" ? "incoming" : "outgoing";
    const known = people.get(person_id) ?? [];
    known.push({ direction, ...rest });
    people.set(person_id, known);
  }
  return people;
}
