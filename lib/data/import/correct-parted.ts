import "server-only";
import type pg from "pg";
import type { Viewer } from "../viewer.ts";

/** Whose facts may stand with somebody they were once merged into: parted person → who was kept. */
export async function readParted(
  client: pg.PoolClient,
  viewer: Viewer,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await client.query<{ merged_id: string; kept: string[] }>(
    `select merged_id, array_agg(distinct kept_id::text) as kept from person_merge
     where owner_id = $1::uuid and undone_at is not null group by merged_id`,
    [viewer.ownerId],
  );
  return new Map(rows.map(({ merged_id, kept }) => [merged_id, kept]));
}

/**
 * Corrects what an archive brought to a merged person, now that it has brought it to whom it belongs: a fact that came
 * while the two were one stays with the kept person when they are parted, until the archive is read again.
 *
 * @param twins ids of facts that this archive holds of the parted person, as the kept one had got them
 * @returns the people whose timelines changed, to be folded again
 */
export async function correctParted(
  client: pg.PoolClient,
  viewer: Viewer,
  importId: string,
  twins: readonly string[],
  now: Date,
): Promise<string[]> {
  if (twins.length === 0) return [];
  const { rows } = await client.query<{ person_id: string }>(
    `insert into timeline_entry
       (owner_id, id, person_id, kind, at, precision, recorded_at, source, target_id, import_id)
     select t.owner_id, gen_random_uuid(), t.person_id, 'undone', $4::timestamptz, 'minute',
       $4::timestamptz, 'archive', t.id, $2::uuid
     from timeline_entry t
     where t.owner_id = $1::uuid and t.id = any($3::uuid[]) and t.source = 'archive'
       and exists (select from person_merge m where m.owner_id = $1::uuid
         and m.kept_id = t.person_id and m.undone_at is not null
         and t.recorded_at between m.merged_at and m.undone_at)
       and not exists (select from timeline_entry u where u.owner_id = $1::uuid
         and u.person_id = t.person_id and u.kind = 'undone' and u.target_id = t.id)
     returning person_id`,
    [viewer.ownerId, importId, twins, now],
  );
  return rows.map(({ person_id }) => person_id);
}
