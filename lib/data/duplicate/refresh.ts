import "server-only";
import type pg from "pg";
import { findDuplicates } from "../../domain/duplicate/find-duplicates.ts";
import { inSpaceRaw } from "../database.ts";
import { selectChangeMark } from "../upkeep/change-marks.ts";
import type { Viewer } from "../viewer.ts";
import { readCandidates, readFingerprint } from "./read-candidates.ts";

/** What the search came to; `searched` is false when nothing had changed since the last one. */
export type DuplicateSearchResult = { searched: boolean; pairs: number };

/** Whether people came or changed since the last search. */
function isSearchDue(viewer: Viewer): Promise<boolean> {
  return inSpaceRaw(viewer, async (client) => {
    const mark = selectChangeMark(viewer, "people");
    const { rows } = await client.query<{ fresh: boolean }>(
      `select exists (select from duplicate_search where owner_id = $1::uuid
         and fingerprint = ${mark.text}) as fresh`,
      mark.values,
    );
    return rows[0]?.fresh !== true;
  });
}

/**
 * Runs a merge or its undo, which bring the pairs along themselves: a list that was up to date before is so afterwards,
 * and need not be searched again.
 */
export async function keepListFresh<T>(
  client: pg.PoolClient,
  viewer: Viewer,
  work: () => Promise<T>,
): Promise<T> {
  const before = await readFingerprint(client, viewer);
  const result = await work();
  await client.query(
    `update duplicate_search set fingerprint = $3
     where owner_id = $1::uuid and fingerprint = $2`,
    [viewer.ownerId, before, await readFingerprint(client, viewer)],
  );
  return result;
}

/**
 * Brings the list of people who may be one up to date: new pairs come, open ones that nothing speaks for any more go,
 * what the member said of a pair stays. Merges nobody. Free when nothing has changed.
 */
export async function refreshDuplicates(viewer: Viewer, now: Date): Promise<DuplicateSearchResult> {
  if (!(await isSearchDue(viewer))) return { searched: false, pairs: 0 };
  const { ownerId } = viewer;
  const before = await inSpaceRaw(viewer, async (client) => {
    // The mark comes first: what changes in between is searched again next time.
    const fingerprint = await readFingerprint(client, viewer);
    return { fingerprint, people: await readCandidates(client, viewer) };
  });
  const pairs = findDuplicates(before.people);
  const found = JSON.stringify(pairs);
  await inSpaceRaw(viewer, async (client) => {
    await client.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [
      `duplicates ${ownerId}`,
    ]);
    await client.query(
      `insert into duplicate_pair (owner_id, first_id, second_id, reasons, strength, found_at)
       select $1::uuid, f."firstId", f."secondId", f.reasons, f.strength, $3::timestamptz
       from jsonb_to_recordset($2::jsonb)
         as f("firstId" uuid, "secondId" uuid, reasons jsonb, strength int)
       join person a on a.owner_id = $1::uuid and a.id = f."firstId"
       join person b on b.owner_id = $1::uuid and b.id = f."secondId"
       on conflict (owner_id, first_id, second_id) do update
         set reasons = excluded.reasons, strength = excluded.strength
         where duplicate_pair.status = 'open'`,
      [ownerId, found, now],
    );
    await client.query(
      `delete from duplicate_pair d where d.owner_id = $1::uuid and d.status = 'open'
         and not exists (select from jsonb_to_recordset($2::jsonb)
           as f("firstId" uuid, "secondId" uuid)
           where f."firstId" = d.first_id and f."secondId" = d.second_id)`,
      [ownerId, found],
    );
    await client.query(
      `insert into duplicate_search (owner_id, fingerprint, searched_at)
       values ($1::uuid, $2, $3::timestamptz)
       on conflict (owner_id) do update
         set fingerprint = excluded.fingerprint, searched_at = excluded.searched_at`,
      [ownerId, before.fingerprint, now],
    );
  });
  return { searched: true, pairs: pairs.length };
}
