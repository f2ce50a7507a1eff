import "server-only";
import type pg from "pg";
import { type IdentityField, identityFields } from "../../domain/import/identity-change.ts";
import { fail, ok, type Result } from "../../domain/result.ts";
import { inSpace, inSpaceRaw } from "../database.ts";
import type { Viewer } from "../viewer.ts";
import { type NamedRow, refreshSearch } from "./write-people.ts";

type Target = { importId: string; personId: string };
type Texts = Partial<Record<IdentityField, string | null>>;
type Kept = {
  before: Texts & { after?: Texts; takenBack?: Texts };
  person: Record<IdentityField, string | null>;
};

async function readKept(client: pg.PoolClient, viewer: Viewer, { importId, personId }: Target) {
  const { rows } = await client.query<Kept>(
    `select c.before, jsonb_build_object('name', p.name, 'slug', p.slug, 'email', p.email) as person
     from import_change c
     join import i on i.owner_id = c.owner_id and i.id = c.import_id and i.status = 'applied'
     join person p on p.owner_id = c.owner_id and p.id = c.entity_id
     where c.owner_id = $1::uuid and c.import_id = $2::uuid and c.entity = 'person'
       and c.entity_id = $3::uuid
     for update of c, p`,
    [viewer.ownerId, importId, personId],
  );
  return rows[0] ?? null;
}

async function writeTexts(client: pg.PoolClient, viewer: Viewer, personId: string, texts: Texts) {
  const columns = identityFields.filter((field) => field in texts);
  const sets = columns.map((field) => `${field} = $3::jsonb ->> '${field}'`);
  const { rows } = await client.query<NamedRow>(
    `update person set ${sets.join(", ")} where owner_id = $1::uuid and id = $2::uuid
     returning id, name, slug, headline, company, position`,
    [viewer.ownerId, personId, JSON.stringify(texts)],
  );
  await refreshSearch(client, viewer, rows);
}

function noteUndone(
  client: pg.PoolClient,
  viewer: Viewer,
  { importId, personId }: Target,
  texts: Texts | null,
) {
  return client.query(
    `update import_change set before = case when $4::jsonb is null then before - 'takenBack'
       else before || jsonb_build_object('takenBack', $4::jsonb) end
     where owner_id = $1::uuid and import_id = $2::uuid and entity = 'person'
       and entity_id = $3::uuid`,
    [viewer.ownerId, importId, personId, texts === null ? null : JSON.stringify(texts)],
  );
}

/**
 * Undoes what an import made of one person's name, slug and e-mail, and nothing else of it: what still stands as
 * the import wrote it is as before. What was undone is not written again when the same comes in once more. The new
 * address goes on being recognised.
 */
export function undoIdentity(viewer: Viewer, target: Target): Promise<Result<null>> {
  return inSpaceRaw(viewer, async (client) => {
    const kept = await readKept(client, viewer, target);
    const after = kept?.before.after ?? {};
    const fields = identityFields.filter(
      (field) => after[field] != null && kept?.before[field] && kept.person[field] === after[field],
    );
    if (!kept || fields.length === 0) return fail("import-identity-gone");
    const textsOf = (texts: Texts) =>
      Object.fromEntries(fields.map((field) => [field, texts[field] ?? null]));
    await writeTexts(client, viewer, target.personId, textsOf(kept.before));
    await noteUndone(client, viewer, target, textsOf(after));
    return ok(null);
  });
}

/** The undo of {@link undoIdentity}: what the import wrote stands again, but for what was changed since. */
export function restoreIdentity(viewer: Viewer, target: Target): Promise<Result<null>> {
  return inSpaceRaw(viewer, async (client) => {
    const kept = await readKept(client, viewer, target);
    const taken = kept?.before.takenBack;
    if (!kept || !taken) return fail("import-nothing-to-undo");
    const untouched = identityFields.filter(
      (field) => taken[field] != null && kept.person[field] === kept.before[field],
    );
    const texts = Object.fromEntries(untouched.map((field) => [field, taken[field] ?? null]));
    if (untouched.length > 0) await writeTexts(client, viewer, target.personId, texts);
    await noteUndone(client, viewer, target, null);
    return ok(null);
  });
}

/** What an import made of a person's name, slug or e-mail, and what still stands so. `at`: epoch milliseconds. */
export type StandingRename = {
  importId: string;
  fileName: string;
  at: number;
  fields: { field: IdentityField; before: string; after: string }[];
};

/** The imports that renamed a person or gave them another address, the newest first; those that stand alone. */
export function listRenames(viewer: Viewer, personId: string): Promise<StandingRename[]> {
  type Row = Kept & { importId: string; fileName: string; at: Date };
  const { ownerId } = viewer;
  return inSpace(viewer, async (tx) => {
    const rows = await tx.$queryRaw<Row[]>`
      select i.id as "importId", i.file_name as "fileName", i.applied_at as at, c.before,
        jsonb_build_object('name', p.name, 'slug', p.slug, 'email', p.email) as person
      from import i
      join import_change c on c.owner_id = ${ownerId}::uuid and c.import_id = i.id
        and c.entity = 'person' and c.entity_id = ${personId}::uuid
      join person p on p.owner_id = ${ownerId}::uuid and p.id = c.entity_id
      where i.owner_id = ${ownerId}::uuid and i.status = 'applied' and i.applied_at is not null
      order by i.applied_at desc, i.id desc`;
    return rows.flatMap(({ importId, fileName, at, before, person }) => {
      const fields = identityFields.flatMap((field) => {
        const [was, is] = [before[field], before.after?.[field]];
        return was && is && person[field] === is ? [{ field, before: was, after: is }] : [];
      });
      return fields.length > 0 ? [{ importId, fileName, at: at.getTime(), fields }] : [];
    });
  });
}
