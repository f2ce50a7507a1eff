import "server-only";
import type pg from "pg";
import { mergeAgain, partMergesOf } from "../duplicate/part-for-undo.ts";
import { forgetLostMerges } from "../person/forget-lost-merges.ts";
import { searchDuplicatesAfter } from "../queue/enqueue.ts";
import { foldPeople } from "../timeline/fold-people.ts";
import type { Viewer } from "../viewer.ts";
import { dropWaitingRows } from "./waiting-rows.ts";
import { type NamedRow, refreshSearch } from "./write-people.ts";

const restored = {
  name: "text",
  slug: "text",
  company: "text",
  position: "text",
  email: "text",
  headline: "text",
  location: "text",
  connected_on: "date",
} as const;

/** Removes the keys that this import gave to people known before. */
async function removeKeys(client: pg.PoolClient, viewer: Viewer, importId: string) {
  const { rows } = await client.query<{ kind: string; value: string; person_id: string }>(
    `select before->>'kind' as kind, before->>'value' as value, before->>'person_id' as person_id
     from import_change
     where owner_id = $1::uuid and import_id = $2::uuid and entity = 'person_key'`,
    [viewer.ownerId, importId],
  );
  // As arrays, whose length the planner sees: of what a join would bring it thinks too little.
  await client.query(
    `delete from person_key k
     using unnest($2::text[], $3::text[], $4::uuid[]) as given(kind, value, person_id)
     where k.owner_id = $1::uuid and k.kind = given.kind and k.value = given.value
       and k.person_id = given.person_id`,
    [
      viewer.ownerId,
      rows.map(({ kind }) => kind),
      rows.map(({ value }) => value),
      rows.map(({ person_id }) => person_id),
    ],
  );
}

/** Each field that still says what this import wrote is as before; what was typed or imported since stays. */
async function restorePeople(client: pg.PoolClient, viewer: Viewer, importId: string) {
  const fields = Object.entries(restored).map(
    ([field, type]) => `${field} = case when c.before->'after' ? '${field}'
      and p.${field} is not distinct from (c.before->'after'->>'${field}')::${type}
      then (c.before->>'${field}')::${type} else p.${field} end`,
  );
  const { rows } = await client.query<NamedRow>(
    `update person p set ${fields.join(", ")}
     from import_change c
     where c.owner_id = $1::uuid and c.import_id = $2::uuid and c.entity = 'person'
       and p.owner_id = $1::uuid and p.id = c.entity_id
     returning p.id, p.name, p.slug, p.headline, p.company, p.position`,
    [viewer.ownerId, importId],
  );
  await refreshSearch(client, viewer, rows);
}

/**
 * Undoes an import: what it brought goes, what it changed is as before. People, and invitations
 * decided by the member since, stay where something else vouches for them: a fact that the member or another
 * import added. People whom the member merged are two again meanwhile, and stay so when one of them goes.
 */
export async function undoImport(
  client: pg.PoolClient,
  viewer: Viewer,
  importId: string,
  now: Date,
): Promise<void> {
  const own = [viewer.ownerId, importId];
  await client.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [
    `import ${viewer.ownerId}`,
  ]);
  const parted = await partMergesOf(client, viewer, importId, now);
  const { rows: touched } = await client.query<{ person_id: string }>(
    `select distinct person_id from timeline_entry
     where owner_id = $1::uuid and import_id = $2::uuid`,
    own,
  );
  await restorePeople(client, viewer, importId);
  await removeKeys(client, viewer, importId);
  await client.query(
    `update invitation i set status = c.before->>'status',
       assumed = (c.before->>'assumed')::boolean
     from import_change c
     where c.owner_id = $1::uuid and c.import_id = $2::uuid and c.entity = 'invitation'
       and i.owner_id = $1::uuid and i.id = c.entity_id`,
    own,
  );
  await dropWaitingRows(client, viewer, importId);
  // Mails of an import that was undone may be read again.
  await client.query(
    "delete from received_mail where owner_id = $1::uuid and import_id = $2::uuid",
    own,
  );
  await client.query(
    `delete from timeline_entry where owner_id = $1::uuid and import_id = $2::uuid`,
    own,
  );
  await client.query(
    `delete from invitation i where i.owner_id = $1::uuid and i.import_id = $2::uuid
       and not exists (select from assessment a
         where a.owner_id = $1::uuid and a.invitation_id = i.id)`,
    own,
  );
  await client.query(
    `delete from person p where p.owner_id = $1::uuid and p.import_id = $2::uuid
       and not exists (select from timeline_entry t
         where t.owner_id = $1::uuid and t.person_id = p.id and t.source <> 'sweep')
       and not exists (select from invitation i
         where i.owner_id = $1::uuid and i.person_id = p.id)`,
    own,
  );
  forgetLostMerges(client, viewer);
  const { rows: left } = await client.query<{ id: string }>(
    `select id from person where owner_id = $1::uuid and id = any($2::uuid[])`,
    [viewer.ownerId, touched.map((row) => row.person_id)],
  );
  await foldPeople(
    client,
    viewer,
    left.map((row) => row.id),
  );
  await mergeAgain(client, viewer, parted);
  searchDuplicatesAfter(client, viewer);
  await client.query(
    `update import set status = 'undone', undone_at = $3 where owner_id = $1::uuid and id = $2::uuid`,
    [...own, now],
  );
}
