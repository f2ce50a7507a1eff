import "server-only";
import type pg from "pg";
import type { Viewer } from "../viewer.ts";

/** A fact of an archive that is a message the member had entered. Times are epoch milliseconds. */
export type MessageReplacement = {
  factId: string;
  enteredId: string;
  /** what it is by the member's word, and what follows for the clock at its true time */
  kind: string;
  dueAt: number | null;
  template: string | null;
};

/**
 * Lets what this import brought stand in place of what the member entered before: the archive has the message's own time
 * and words; what it was (an invite, a nudge, which wording, in which review) stays the member's word. The member's
 * entry is corrected, not deleted, by a row of this import: with the import undone it stands again.
 */
export async function replaceEntered(
  client: pg.PoolClient,
  viewer: Viewer,
  importId: string,
  replacements: readonly MessageReplacement[],
  now: Date,
): Promise<void> {
  if (replacements.length === 0) return;
  await client.query(
    `with replacement as (
       select * from jsonb_to_recordset($3::jsonb)
         as r("factId" uuid, "enteredId" uuid, kind text, "dueAt" float8, template text)),
     own as (
       update timeline_entry f set kind = r.kind, guessed = false, review_id = t.review_id,
         recorded_at = t.recorded_at, due_at = to_timestamp(r."dueAt" / 1000),
         data = coalesce(t.data, '{}') || coalesce(f.data, '{}')
           || jsonb_strip_nulls(jsonb_build_object('template', r.template))
       from replacement r join timeline_entry t on t.owner_id = $1::uuid and t.id = r."enteredId"
       where f.owner_id = $1::uuid and f.id = r."factId" and f.import_id = $2::uuid
       returning r."enteredId" as entered_id)
     insert into timeline_entry
       (owner_id, id, person_id, kind, at, precision, recorded_at, source, target_id, import_id)
     select $1::uuid, gen_random_uuid(), t.person_id, 'undone', $4::timestamptz, 'minute',
       $4::timestamptz, 'archive', t.id, $2::uuid
     from own join timeline_entry t on t.owner_id = $1::uuid and t.id = own.entered_id`,
    [viewer.ownerId, importId, JSON.stringify(replacements), now],
  );
}
