import "server-only";
import type pg from "pg";
import type { Viewer } from "../viewer.ts";
import type { MergeSnapshot } from "./merge-snapshot.ts";

type Moved = Pick<
  MergeSnapshot,
  "keys" | "entryIds" | "sameFlags" | "invitationIds" | "mailIds" | "mutualIds"
>;

async function moveRows(
  client: pg.PoolClient,
  viewer: Viewer,
  table: "timeline_entry" | "invitation" | "received_mail",
  from: string,
  to: string,
  only: readonly string[] | null,
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `update ${table} set person_id = $3::uuid where owner_id = $1::uuid and person_id = $2::uuid
       and ($4::uuid[] is null or id = any($4::uuid[])) returning id`,
    [viewer.ownerId, from, to, only],
  );
  return rows.map(({ id }) => id);
}

/** Points the mutual connections that name one person to another. */
async function moveMutuals(
  client: pg.PoolClient,
  viewer: Viewer,
  from: string,
  to: string,
  only: readonly string[] | null,
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `update invitation set mutual_names = (
       select jsonb_agg(case when m ->> 'personId' = $2 then m || jsonb_build_object('personId', $3::text)
         else m end order by place)
       from jsonb_array_elements(mutual_names) with ordinality as e(m, place))
     where owner_id = $1::uuid and ($4::uuid[] is null or id = any($4::uuid[]))
       and mutual_names @> jsonb_build_array(jsonb_build_object('personId', $2::text))
     returning id`,
    [viewer.ownerId, from, to, only],
  );
  return rows.map(({ id }) => id);
}

/** Removes the flags of a person that another one has for the same moment; there can be only one. */
async function removeSameFlags(client: pg.PoolClient, viewer: Viewer, from: string, to: string) {
  const { rows } = await client.query<{ row: Record<string, unknown> }>(
    `select to_jsonb(t) as row from timeline_entry t
     where t.owner_id = $1::uuid and t.person_id = $2::uuid and t.kind = 'flagged'
       and exists (select from timeline_entry o where o.owner_id = $1::uuid
         and o.person_id = $3::uuid and o.kind = 'flagged' and o.at = t.at)`,
    [viewer.ownerId, from, to],
  );
  await client.query(
    "delete from timeline_entry where owner_id = $1::uuid and id = any($2::uuid[])",
    [viewer.ownerId, rows.map(({ row }) => row.id)],
  );
  return rows.map(({ row }) => row);
}

/** Gives everything that belongs to one person to another, and returns what it was. */
export async function moveBelongings(
  client: pg.PoolClient,
  viewer: Viewer,
  from: string,
  to: string,
): Promise<Moved> {
  const { rows: keys } = await client.query<{ kind: string; value: string }>(
    `update person_key set person_id = $3::uuid where owner_id = $1::uuid and person_id = $2::uuid
     returning kind, value`,
    [viewer.ownerId, from, to],
  );
  return {
    keys,
    sameFlags: await removeSameFlags(client, viewer, from, to),
    entryIds: await moveRows(client, viewer, "timeline_entry", from, to, null),
    invitationIds: await moveRows(client, viewer, "invitation", from, to, null),
    mailIds: await moveRows(client, viewer, "received_mail", from, to, null),
    mutualIds: await moveMutuals(client, viewer, from, to, null),
  };
}

/** What was added later and can't be understood without what moves: corrections, and facts of an invitation. */
async function withFollowers(
  client: pg.PoolClient,
  viewer: Viewer,
  personId: string,
  { entryIds, invitationIds }: Moved,
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `with recursive moving as (
       select id from timeline_entry where owner_id = $1::uuid and person_id = $2::uuid
         and (id = any($3::uuid[]) or invitation_id = any($4::uuid[]))
       union
       select t.id from moving m join timeline_entry t on t.owner_id = $1::uuid
         and t.person_id = $2::uuid and t.target_id = m.id)
     select id from moving`,
    [viewer.ownerId, personId, entryIds, invitationIds],
  );
  return rows.map(({ id }) => id);
}

/** Gives back what `moveBelongings` moved, as far as it is still there; what came later stays. */
export async function returnBelongings(
  client: pg.PoolClient,
  viewer: Viewer,
  from: string,
  to: string,
  moved: Moved,
): Promise<void> {
  await client.query(
    `update person_key k set person_id = $3::uuid
     from jsonb_to_recordset($4::jsonb) as m(kind text, value text)
     where k.owner_id = $1::uuid and k.person_id = $2::uuid and k.kind = m.kind
       and k.value = m.value`,
    [viewer.ownerId, from, to, JSON.stringify(moved.keys)],
  );
  const entryIds = await withFollowers(client, viewer, from, moved);
  // A merge that was opened from an export bears the owner it came from.
  const ownFlags = moved.sameFlags.map((row) => ({ ...row, owner_id: viewer.ownerId }));
  await moveRows(client, viewer, "timeline_entry", from, to, entryIds);
  await client.query(
    `insert into timeline_entry select * from jsonb_populate_recordset(null::timeline_entry, $2::jsonb)
     where owner_id = $1::uuid`,
    [viewer.ownerId, JSON.stringify(ownFlags)],
  );
  await moveRows(client, viewer, "invitation", from, to, moved.invitationIds);
  await moveRows(client, viewer, "received_mail", from, to, moved.mailIds);
  await moveMutuals(client, viewer, from, to, moved.mutualIds);
}
