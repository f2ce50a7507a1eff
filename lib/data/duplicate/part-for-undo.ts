import "server-only";
import type pg from "pg";
import type { Viewer } from "../viewer.ts";
import { type MergeToMake, mergeIn } from "./merge-in.ts";
import { lockPeople } from "./person-rows.ts";
import { unmergeIn } from "./unmerge-in.ts";

/** The standing merges of people whom an import brought or changed, and those built upon them; the newest first. */
async function findMerges(
  client: pg.PoolClient,
  viewer: Viewer,
  importId: string,
): Promise<{ id: string; merged_at: Date }[]> {
  const { rows } = await client.query<{ id: string; merged_at: Date }>(
    `with recursive touched as (
       select m.id, m.kept_id, m.merged_at from person_merge m
       where m.owner_id = $1::uuid and m.undone_at is null
         and ($2 in (m.snapshot #>> '{importIds,kept}', m.snapshot #>> '{importIds,merged}')
           or exists (select from import_change c where c.owner_id = $1::uuid
             and c.import_id = $2::uuid and c.entity = 'person'
             and c.entity_id in (m.kept_id, m.merged_id)))
       union
       select m.id, m.kept_id, m.merged_at from touched t join person_merge m
         on m.owner_id = $1::uuid and m.undone_at is null and m.merged_id = t.kept_id)
     select id, merged_at from touched order by merged_at desc, id desc`,
    [viewer.ownerId, importId],
  );
  return rows;
}

/**
 * Makes two again of those merged people whom an import brought or changed, so that it can be undone as if nobody
 * had been merged.
 *
 * @returns the merges, for `mergeAgain`
 */
export async function partMergesOf(
  client: pg.PoolClient,
  viewer: Viewer,
  importId: string,
  now: Date,
): Promise<MergeToMake[]> {
  const parted: MergeToMake[] = [];
  for (const { id, merged_at: mergedAt } of await findMerges(client, viewer, importId)) {
    const undone = await unmergeIn(client, viewer, id, now);
    if (!undone.ok) continue;
    const { keptId, mergedId, snapshot } = undone.value;
    parted.push({ id, keptId, mergedId, choices: snapshot.choices, mergedAt });
  }
  return parted;
}

/** Merges again, as the member had said, those of whom both are still there. */
export async function mergeAgain(
  client: pg.PoolClient,
  viewer: Viewer,
  parted: readonly MergeToMake[],
): Promise<void> {
  for (const merge of parted.toReversed()) {
    const { keptId, mergedId } = merge;
    const both = await lockPeople(client, viewer, [keptId, mergedId]);
    if (both.size === 2) await mergeIn(client, viewer, merge);
  }
}
