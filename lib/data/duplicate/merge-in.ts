import "server-only";
import type pg from "pg";
import { joinDetails, type MergeChoices } from "../../domain/duplicate/kept-details.ts";
import { fail, ok, type Result } from "../../domain/result.ts";
import { foldPeople } from "../timeline/fold-people.ts";
import type { Viewer } from "../viewer.ts";
import type { MergeSnapshot } from "./merge-snapshot.ts";
import { moveBelongings } from "./move-belongings.ts";
import { lockPeople, writeDetails } from "./person-rows.ts";
import { resolveOpenInvitations } from "./resolve-invitations.ts";

/** A merge to be made. `id` is that of its row, by which it is undone. */
export type MergeToMake = {
  id: string;
  keptId: string;
  mergedId: string;
  choices: MergeChoices;
  mergedAt: Date;
};

/** What was found or said of the one who goes holds for the one who stays; "not the same" above all. */
async function movePairs(client: pg.PoolClient, viewer: Viewer, { keptId, mergedId }: MergeToMake) {
  const { rows } = await client.query<{ row: Record<string, unknown> }>(
    `select to_jsonb(d) as row from duplicate_pair d
     where d.owner_id = $1::uuid and (d.first_id = $2::uuid or d.second_id = $2::uuid)`,
    [viewer.ownerId, mergedId],
  );
  const { rows: inherited } = await client.query<MergeSnapshot["inherited"][number]>(
    `insert into duplicate_pair
       (owner_id, first_id, second_id, reasons, strength, status, found_at, decided_at)
     select d.owner_id, least(o.id, $3::uuid), greatest(o.id, $3::uuid), d.reasons, d.strength,
       d.status, d.found_at, d.decided_at
     from duplicate_pair d, lateral (select case when d.first_id = $2::uuid then d.second_id
       else d.first_id end as id) o
     where d.owner_id = $1::uuid and (d.first_id = $2::uuid or d.second_id = $2::uuid)
       and o.id <> $3::uuid
     on conflict (owner_id, first_id, second_id) do update
       set status = excluded.status, decided_at = excluded.decided_at
       where duplicate_pair.status = 'open' and excluded.status = 'not-same'
     returning first_id, second_id, status, xmax::text <> '0' as was_open`,
    [viewer.ownerId, mergedId, keptId],
  );
  return { pairs: rows.map(({ row }) => row), inherited };
}

async function readStage(client: pg.PoolClient, viewer: Viewer, personId: string) {
  const { rows } = await client.query<{ stage: string }>(
    "select stage from person where owner_id = $1::uuid and id = $2::uuid",
    [viewer.ownerId, personId],
  );
  return rows[0]?.stage ?? "not-connected";
}

function importOf(row: Record<string, unknown>): string | null {
  return typeof row.import_id === "string" ? row.import_id : null;
}

/**
 * Lets one person go into another, in the caller's transaction: keys, facts, invitations and marks move, the stage is
 * folded anew, and everything that the undo needs is kept.
 */
export async function mergeIn(
  client: pg.PoolClient,
  viewer: Viewer,
  merge: MergeToMake,
): Promise<Result<null>> {
  const { keptId, mergedId, choices } = merge;
  const people = await lockPeople(client, viewer, [keptId, mergedId]);
  const kept = people.get(keptId);
  const merged = people.get(mergedId);
  if (!kept || !merged) return fail("merge-person-gone");
  const taken = await movePairs(client, viewer, merge);
  const moved = await moveBelongings(client, viewer, mergedId, keptId);
  await client.query("delete from person where owner_id = $1::uuid and id = $2::uuid", [
    viewer.ownerId,
    mergedId,
  ]);
  const after = joinDetails(kept.details, merged.details, choices);
  await writeDetails(client, viewer, keptId, after);
  await foldPeople(client, viewer, [keptId]);
  const stage = await readStage(client, viewer, keptId);
  const snapshot: MergeSnapshot = {
    choices,
    before: kept.details,
    after,
    merged: merged.row,
    importIds: { kept: importOf(kept.row), merged: importOf(merged.row) },
    ...taken,
    ...moved,
    ...(await resolveOpenInvitations(client, viewer, keptId, stage)),
  };
  await client.query(
    `insert into person_merge (owner_id, id, kept_id, merged_id, snapshot, merged_at)
     values ($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::jsonb, $6::timestamptz)
     on conflict (owner_id, id) do update set snapshot = excluded.snapshot, undone_at = null`,
    [viewer.ownerId, merge.id, keptId, mergedId, JSON.stringify(snapshot), merge.mergedAt],
  );
  return ok(null);
}
