import "server-only";
import { isDeepStrictEqual } from "node:util";
import type pg from "pg";
import type { PersonDetails } from "../../domain/duplicate/kept-details.ts";
import { fail, ok, type Result } from "../../domain/result.ts";
import { toNameKey, toSearchText } from "../../domain/text/search-text.ts";
import { foldPeople } from "../timeline/fold-people.ts";
import type { Viewer } from "../viewer.ts";
import { type MergeSnapshot, mergeSnapshotSchema } from "./merge-snapshot.ts";
import { returnBelongings } from "./move-belongings.ts";
import { lockPeople, restorePerson, writeDetails } from "./person-rows.ts";
import { moveAssessment, writeStates } from "./resolve-invitations.ts";

/** A merge that was undone. */
export type Unmerged = { keptId: string; mergedId: string; snapshot: MergeSnapshot };

/** As before the merge, but for what was put right since. */
function parted(now: PersonDetails, { before, after }: MergeSnapshot): PersonDetails {
  const asMerged = (column: keyof PersonDetails) => isDeepStrictEqual(now[column], after[column]);
  const columns = Object.keys(before) as (keyof PersonDetails)[];
  const back = Object.fromEntries(
    columns.filter(asMerged).map((column) => [column, before[column]]),
  );
  const details = { ...now, ...back };
  const { name, headline, position, company, slug } = details;
  if (columns.every(asMerged)) return before;
  return {
    ...details,
    name_key: toNameKey(name),
    search_text: toSearchText([name, headline, position, company, slug]),
  };
}

async function restorePairs(client: pg.PoolClient, viewer: Viewer, pairs: MergeSnapshot["pairs"]) {
  await client.query(
    `insert into duplicate_pair
       (owner_id, first_id, second_id, reasons, strength, status, found_at, decided_at)
     select $1::uuid, d.first_id, d.second_id, d.reasons, d.strength, d.status, d.found_at,
       d.decided_at
     from jsonb_populate_recordset(null::duplicate_pair, $2::jsonb) d
     join person a on a.owner_id = $1::uuid and a.id = d.first_id
     join person b on b.owner_id = $1::uuid and b.id = d.second_id
     on conflict do nothing`,
    [viewer.ownerId, JSON.stringify(pairs)],
  );
}

/** What was found or said of the kept person for the other's sake alone is forgotten. */
async function dropInherited(
  client: pg.PoolClient,
  viewer: Viewer,
  inherited: MergeSnapshot["inherited"],
) {
  const values = [viewer.ownerId, JSON.stringify(inherited)];
  await client.query(
    `update duplicate_pair d set status = 'open', decided_at = null
     from jsonb_to_recordset($2::jsonb) as i(first_id uuid, second_id uuid, status text, was_open boolean)
     where d.owner_id = $1::uuid and d.first_id = i.first_id and d.second_id = i.second_id
       and d.status = 'not-same' and i.was_open`,
    values,
  );
  await client.query(
    `delete from duplicate_pair d
     using jsonb_to_recordset($2::jsonb) as i(first_id uuid, second_id uuid, status text, was_open boolean)
     where d.owner_id = $1::uuid and d.first_id = i.first_id and d.second_id = i.second_id
       and d.status = i.status and not i.was_open`,
    values,
  );
}

type MergeRow = { kept_id: string; merged_id: string; snapshot: unknown };

/**
 * Makes two people of one again, in the caller's transaction: everything goes back to whom it belonged to; what came
 * after the merge stays with the kept person, but for corrections and decisions on what goes back.
 *
 * @param by what to note as the moment of the undo
 */
export async function unmergeIn(
  client: pg.PoolClient,
  viewer: Viewer,
  mergeId: string,
  by: Date,
): Promise<Result<Unmerged>> {
  const { rows } = await client.query<MergeRow>(
    `select kept_id, merged_id, snapshot from person_merge
     where owner_id = $1::uuid and id = $2::uuid and undone_at is null for update`,
    [viewer.ownerId, mergeId],
  );
  const [merge] = rows;
  if (!merge) return fail("merge-undone");
  const { kept_id: keptId, merged_id: mergedId } = merge;
  const parsed = mergeSnapshotSchema.safeParse(merge.snapshot);
  if (!parsed.success) return fail("merge-damaged");
  const snapshot = parsed.data;
  const kept = (await lockPeople(client, viewer, [keptId, mergedId])).get(keptId);
  if (!kept) {
    return fail("merge-covered");
  }
  await restorePerson(client, viewer, snapshot.merged);
  await returnBelongings(client, viewer, keptId, mergedId, snapshot);
  const { assessment, settled } = snapshot;
  if (assessment) await moveAssessment(client, viewer, assessment.to, assessment.from);
  const back = settled.map(({ before, after }) => ({ expected: after, next: before }));
  await writeStates(client, viewer, back);
  await writeDetails(client, viewer, keptId, parted(kept.details, snapshot));
  await dropInherited(client, viewer, snapshot.inherited);
  await restorePairs(client, viewer, snapshot.pairs);
  await foldPeople(client, viewer, [keptId, mergedId]);
  await client.query(
    `update person_merge set undone_at = $3::timestamptz
     where owner_id = $1::uuid and id = $2::uuid`,
    [viewer.ownerId, mergeId, by],
  );
  return ok({ keptId, mergedId, snapshot });
}
