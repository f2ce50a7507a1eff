import "server-only";
import type pg from "pg";
import {
  type IdentityChange,
  type IdentityPage,
  identityChangeSchema,
} from "../../domain/import/identity-change.ts";
import { toSearchText } from "../../domain/text/search-text.ts";
import { toStorable } from "../../domain/text/storable-text.ts";
import { inSpace } from "../database.ts";
import type { Viewer } from "../viewer.ts";

function toStored({ fields, name, ...rest }: IdentityChange) {
  const texts = [name, ...fields.flatMap(({ before, after }) => [before, after])];
  return {
    ...rest,
    name: toStorable(name),
    fields: fields.map((one) => ({ ...one, after: toStorable(one.after) })),
    search: toStorable(toSearchText(texts)),
  };
}

/**
 * Keeps whose name, slug or e-mail an import changes, in place of what an earlier reading said. To be called when no
 * more progress is written in the same transaction's time: both write the import's row.
 */
export async function writeIdentities(
  client: pg.PoolClient,
  viewer: Viewer,
  importId: string,
  changes: readonly IdentityChange[],
): Promise<void> {
  await client.query(
    "update import set identities = $3::jsonb where owner_id = $1::uuid and id = $2::uuid",
    [viewer.ownerId, importId, JSON.stringify(changes.map(toStored))],
  );
}

type Row = { change: unknown; standing: boolean; takenBack: boolean };
type Asked = { from: number; most: number; search: string };

/**
 * A page of those whose name, slug or e-mail an import changes, in its order.
 *
 * @param asked `search`: a part of the old or the new name or address
 */
export function listIdentities(
  viewer: Viewer,
  importId: string,
  { from, most, search }: Asked,
): Promise<IdentityPage> {
  const { ownerId } = viewer;
  const words = `%${toSearchText([search]).replace(/[\\%_]/g, "\\$&")}%`;
  return inSpace(viewer, async (tx) => {
    const rows = await tx.$queryRaw<Row[]>`
      with listed as (
        select one.change, one.at from import i,
          jsonb_array_elements(i.identities) with ordinality as one(change, at)
        where i.owner_id = ${ownerId}::uuid and i.id = ${importId}::uuid
          and one.change ->> 'search' like ${words}
        order by one.at offset ${from} limit ${most})
      select l.change, coalesce(c.before ? 'takenBack', false) as "takenBack",
        p.id is not null and exists (
          select from jsonb_array_elements(l.change -> 'fields') f
          where f ->> 'before' is not null
            and to_jsonb(p) ->> (f ->> 'field') = f ->> 'after') as standing
      from listed l
      left join person p on p.owner_id = ${ownerId}::uuid
        and p.id = (l.change ->> 'personId')::uuid
      left join import_change c on c.owner_id = ${ownerId}::uuid
        and c.import_id = ${importId}::uuid and c.entity = 'person'
        and c.entity_id = (l.change ->> 'personId')::uuid
      order by l.at`;
    const [counted] = await tx.$queryRaw<{ total: number }[]>`
      select count(*)::int as total from import i, jsonb_array_elements(i.identities) as one(change)
      where i.owner_id = ${ownerId}::uuid and i.id = ${importId}::uuid
        and one.change ->> 'search' like ${words}`;
    const shown = rows.map(({ change, standing, takenBack }) => ({
      ...identityChangeSchema.parse(change),
      standing,
      takenBack,
    }));
    return { rows: shown, total: counted?.total ?? 0 };
  });
}
