import "server-only";
import type pg from "pg";
import type { Viewer } from "../viewer.ts";

/** Gives the member the profile back that stood before an import, unless a later import wrote it anew. */
export async function restoreMemberProfile(
  client: pg.PoolClient,
  viewer: Viewer,
  importId: string,
): Promise<void> {
  const own = [viewer.ownerId, importId];
  const { rows } = await client.query<{ before: unknown }>(
    `select before from import_change c where owner_id = $1::uuid and import_id = $2::uuid
       and entity = 'member_profile' and not exists (
         select from import_change later join import i on i.owner_id = $1::uuid and i.id = later.import_id
         join import this on this.owner_id = $1::uuid and this.id = $2::uuid
         where later.owner_id = $1::uuid and later.entity = 'member_profile'
           and i.status = 'applied' and i.applied_at > this.applied_at)`,
    own,
  );
  if (rows.length === 0) return;
  await client.query("delete from member_profile where owner_id = $1::uuid", [viewer.ownerId]);
  await client.query(
    `insert into member_profile (owner_id, name, slug, facts, updated_at)
     select owner_id, before->>'name', before->>'slug', before->'facts', now() from import_change
     where owner_id = $1::uuid and import_id = $2::uuid and entity = 'member_profile'
       and jsonb_typeof(before) = 'object'`,
    own,
  );
}
