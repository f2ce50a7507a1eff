import "server-only";
import type pg from "pg";
import type { Viewer } from "../viewer.ts";

type Correction = { id: string; targetId: string };

/**
 * Undoes facts of earlier imports by entries of this one: messages that turned out to be the note of an invitation,
 * which an archive without the invitations could not know. Undoing this import lets them stand again.
 *
 * @returns whom it touched
 */
export async function correctFacts(
  client: pg.PoolClient,
  viewer: Viewer,
  importId: string,
  corrections: readonly Correction[],
  now: Date,
): Promise<string[]> {
  if (corrections.length === 0) return [];
  const { rows } = await client.query<{ person_id: string }>(
    `insert into timeline_entry
       (owner_id, id, person_id, kind, at, precision, recorded_at, source, target_id, import_id)
     select $1::uuid, c.id, t.person_id, 'undone', $4::timestamptz, 'minute', $4::timestamptz,
       'archive', t.id, $2::uuid
     from jsonb_to_recordset($3::jsonb) as c(id uuid, "targetId" uuid)
     join timeline_entry t on t.owner_id = $1::uuid and t.id = c."targetId" and t.source = 'archive'
     on conflict do nothing returning person_id`,
    [viewer.ownerId, importId, JSON.stringify(corrections), now],
  );
  return rows.map(({ person_id }) => person_id);
}

/** Of notes that were edited on LinkedIn the newest stands; who was touched is returned. */
export async function supersedeNotes(
  client: pg.PoolClient,
  viewer: Viewer,
  importId: string,
  now: Date,
): Promise<string[]> {
  const { rows } = await client.query<{ person_id: string }>(
    `with versions as (
       select t.id, t.person_id, row_number() over (
           partition by t.person_id, t.data -> 'linkedinNote' ->> 'created'
           order by (t.data -> 'linkedinNote' ->> 'edited')::float8 desc nulls last, t.recorded_at desc, t.id) as rank
       from timeline_entry t
       where t.owner_id = $1::uuid and t.kind = 'note' and t.source = 'archive'
         and t.data -> 'linkedinNote' is not null and t.person_id in (
           select person_id from timeline_entry
           where owner_id = $1::uuid and import_id = $2::uuid and kind = 'note'))
     insert into timeline_entry
       (owner_id, id, person_id, kind, at, precision, recorded_at, source, target_id, import_id)
     select $1::uuid, gen_random_uuid(), v.person_id, 'undone', $3::timestamptz, 'minute',
       $3::timestamptz, 'archive', v.id, $2::uuid
     from versions v where v.rank > 1 and not exists (
       select from timeline_entry u
       where u.owner_id = $1::uuid and u.target_id = v.id and u.kind = 'undone')
     returning person_id`,
    [viewer.ownerId, importId, now],
  );
  return rows.map(({ person_id }) => person_id);
}

/**
 * Gives connections that are known to the day their moment, once the note that came back as a message shows it.
 * @returns whom it touched
 */
export async function refineConnections(
  client: pg.PoolClient,
  viewer: Viewer,
  moments: readonly { id: string; at: number }[],
): Promise<string[]> {
  if (moments.length === 0) return [];
  const { rows } = await client.query<{ person_id: string }>(
    `update timeline_entry t set at = to_timestamp(m.at / 1000), precision = 'minute'
     from jsonb_to_recordset($2::jsonb) as m(id uuid, at float8)
     where t.owner_id = $1::uuid and t.id = m.id and t.kind = 'connected' and t.precision = 'day'
       and t.source = 'archive'
     returning t.person_id`,
    [viewer.ownerId, JSON.stringify(moments)],
  );
  return rows.map(({ person_id }) => person_id);
}
