import "server-only";
import type pg from "pg";
import type { ImportProgress } from "../../domain/archive/import-preview.ts";
import type { Reject } from "../../domain/archive/rows/archive-row.ts";
import type { OwnerFacts } from "../../domain/archive/rows/read-profile-rows.ts";
import type { ImportKind, ImportStatus } from "../../domain/import/import-view.ts";
import { toStorable } from "../../domain/text/storable-text.ts";
import { inSpace, inSpaceRaw } from "../database.ts";
import { newId } from "../new-id.ts";
import type { Prisma } from "../prisma-client/client.ts";
import type { Viewer } from "../viewer.ts";

/** Notes an upload. `storedAt` is relative to the data folder, null when the file lies elsewhere. */
export async function addImport(
  viewer: Viewer,
  upload: {
    id?: string;
    kind?: ImportKind;
    fileName: string;
    storedAt: string | null;
    bytes: number;
  },
  now: Date,
): Promise<string> {
  const id = upload.id ?? newId(now);
  const { fileName, storedAt } = upload;
  await inSpace(viewer, (tx) =>
    tx.import.create({
      data: {
        ownerId: viewer.ownerId,
        id,
        kind: upload.kind ?? "archive",
        fileName: toStorable(fileName.slice(0, 300)),
        storedAt,
        bytes: BigInt(upload.bytes),
        status: "uploaded",
        createdAt: now,
      },
    }),
  );
  return id;
}

/**
 * Moves an import on, if it stands where the caller thinks it does.
 * @returns false when it does not, for example because it was discarded meanwhile
 */
export async function moveImport(
  viewer: Viewer,
  importId: string,
  from: readonly ImportStatus[],
  to: ImportStatus,
): Promise<boolean> {
  const { count } = await inSpace(viewer, (tx) =>
    tx.import.updateMany({
      where: { ownerId: viewer.ownerId, id: importId, status: { in: [...from] } },
      data: { status: to, error: null },
    }),
  );
  return count === 1;
}

/** Writes how far an import has come. */
export async function writeProgress(viewer: Viewer, importId: string, progress: ImportProgress) {
  await inSpace(viewer, (tx) =>
    tx.import.updateMany({ where: { ownerId: viewer.ownerId, id: importId }, data: { progress } }),
  );
}

/** Ends an import with a sentence for the member. What was stored before stays as it was. */
export async function failImport(viewer: Viewer, importId: string, error: string): Promise<void> {
  await inSpace(viewer, (tx) =>
    tx.import.updateMany({
      where: { ownerId: viewer.ownerId, id: importId },
      data: { status: "failed", error: toStorable(error.slice(0, 2000)) },
    }),
  );
}

/** Notes that the upload's files are gone: everything in them is in the space now. */
export async function forgetUpload(viewer: Viewer, importId: string): Promise<void> {
  await inSpace(viewer, (tx) =>
    tx.import.updateMany({
      where: { ownerId: viewer.ownerId, id: importId },
      data: { storedAt: null },
    }),
  );
}

const rejectsAtOnce = 1000;

/** PostgreSQL refuses NUL; the rest of a rejected row is kept as it was. */
function storable(text: string): string {
  return text.replaceAll("\0", "␀").slice(0, 2000).toWellFormed();
}

/**
 * Keeps the rows that could not be read, in place of those of an earlier reading.
 *
 * @param undated rows that were read without the date in them
 */
export async function writeRejects(
  viewer: Viewer,
  importId: string,
  rejects: readonly Reject[],
  undated: readonly Reject[] = [],
): Promise<void> {
  const own = { ownerId: viewer.ownerId, importId };
  const all = [
    ...rejects.map((row) => ({ ...row, kind: "rejected" })),
    ...undated.map((row) => ({ ...row, kind: "undated" })),
  ];
  await inSpace(viewer, async (tx) => {
    await tx.importReject.deleteMany({ where: own });
    for (let from = 0; from < all.length; from += rejectsAtOnce) {
      await tx.importReject.createMany({
        data: all
          .slice(from, from + rejectsAtOnce)
          .map(({ file, line, reason, raw, kind }, index) => ({
            ...own,
            seq: from + index,
            file: storable(file).slice(0, 300),
            line,
            kind,
            reason: storable(reason),
            raw: storable(raw),
          })),
      });
    }
  });
}

/**
 * Stores what an import would change, for the member to confirm; each kind of import has its own shape,
 * all say up to when silence is known (`archiveDate`, epoch ms).
 */
export async function writePreview(
  viewer: Viewer,
  importId: string,
  preview: { archiveDate: number | null } & Prisma.InputJsonObject,
  hasMessages: boolean,
): Promise<void> {
  const archiveDate = preview.archiveDate === null ? null : new Date(preview.archiveDate);
  await inSpace(viewer, (tx) =>
    tx.import.updateMany({
      where: { ownerId: viewer.ownerId, id: importId, status: "reading" },
      data: { status: "preview", preview, archiveDate, hasMessages },
    }),
  );
}

/** Marks an import as applied, in the transaction that applied it. */
export async function finishImport(
  client: pg.PoolClient,
  viewer: Viewer,
  importId: string,
  outcome: { result: object; archiveDate: number | null; hasMessages: boolean },
  now: Date,
): Promise<void> {
  const archiveDate = outcome.archiveDate === null ? null : new Date(outcome.archiveDate);
  await client.query(
    `update import set status = 'applied', result = $3, archive_date = $4, has_messages = $5,
       applied_at = $6, error = null
     where owner_id = $1::uuid and id = $2::uuid`,
    [
      viewer.ownerId,
      importId,
      JSON.stringify(outcome.result),
      archiveDate,
      outcome.hasMessages,
      now,
    ],
  );
}

/** Stores what the archive says of the member, and keeps what was there for the undo of this import. */
export async function writeMemberProfile(
  client: pg.PoolClient,
  viewer: Viewer,
  importId: string,
  profile: { name: string; slug: string | null; facts: OwnerFacts },
  now: Date,
): Promise<void> {
  const { name, slug, facts } = profile;
  await client.query(
    `insert into import_change (owner_id, import_id, entity, entity_id, before)
     select $1::uuid, $2::uuid, 'member_profile', $1::uuid, coalesce(
       (select jsonb_build_object('name', name, 'slug', slug, 'facts', facts) from member_profile
        where owner_id = $1::uuid), 'null'::jsonb)
     on conflict do nothing`,
    [viewer.ownerId, importId],
  );
  await client.query(
    `insert into member_profile (owner_id, name, slug, facts, updated_at)
     values ($1::uuid, $2, $3, $4, $5)
     on conflict (owner_id) do update set name = excluded.name,
       slug = coalesce(excluded.slug, member_profile.slug), facts = excluded.facts,
       updated_at = excluded.updated_at`,
    [viewer.ownerId, name, slug, JSON.stringify({ ...facts, name, slug }), now],
  );
}

/**
 * Tells the planner of the new size of the space, once an import has changed much at a stroke: until
 * then it takes the tables for what they were and walks all of them for a few rows.
 */
export async function refreshStatistics(viewer: Viewer): Promise<void> {
  await inSpaceRaw(viewer, (client) => client.query("select refresh_space_statistics()"));
}
