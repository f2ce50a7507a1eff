import "server-only";
import type pg from "pg";
import { z } from "zod";
import {
  type ChosenEncodings,
  chosenEncodingsSchema,
} from "../../domain/archive/encoding/encodings.ts";
import { type ImportKind, importKindSchema } from "../../domain/import/import-view.ts";
import { findRemoval, type Removal } from "../../domain/review/removal.ts";
import { inSpace } from "../database.ts";
import { type StoredEntry, toEntry } from "../timeline/entry-row.ts";
import type { Viewer } from "../viewer.ts";

/** What a job needs of an import: the member's name for the file, and the folder of the upload. */
export type ImportSource = {
  id: string;
  fileName: string;
  storedAt: string | null;
  status: string;
  /** what the member said of the files' encodings */
  encodings: ChosenEncodings;
};

const saidSchema = z.object({ encodings: chosenEncodingsSchema });

/** Where the files of an import lie, or null when there is no such import. */
export async function findImportSource(
  viewer: Viewer,
  importId: string,
): Promise<ImportSource | null> {
  const row = await inSpace(viewer, (tx) =>
    tx.import.findUnique({
      where: { ownerId_id: { ownerId: viewer.ownerId, id: importId } },
      select: { id: true, fileName: true, storedAt: true, status: true, mapping: true },
    }),
  );
  if (!row) return null;
  const { mapping, ...source } = row;
  return { ...source, encodings: saidSchema.safeParse(mapping).data?.encodings ?? {} };
}

/** What kind of import this is, or null when there is none of this id. */
export async function findImportKind(viewer: Viewer, importId: string): Promise<ImportKind | null> {
  const row = await inSpace(viewer, (tx) =>
    tx.import.findUnique({
      where: { ownerId_id: { ownerId: viewer.ownerId, id: importId } },
      select: { kind: true },
    }),
  );
  return row && importKindSchema.parse(row.kind);
}

/** Corrects what an upload was taken for, once its content says otherwise. */
export async function changeImportKind(
  viewer: Viewer,
  importId: string,
  kind: ImportKind,
): Promise<void> {
  await inSpace(viewer, (tx) =>
    tx.import.updateMany({ where: { ownerId: viewer.ownerId, id: importId }, data: { kind } }),
  );
}

/** Whether an archive of this date is the newest of those that are applied. */
export async function isNewestArchive(
  client: pg.PoolClient,
  viewer: Viewer,
  archiveDate: number | null,
): Promise<boolean> {
  if (archiveDate === null) return true;
  const { rows } = await client.query<{ later: boolean }>(
    `select exists (select from import where owner_id = $1::uuid and status = 'applied'
       and archive_date > $2::timestamptz and coalesce(archive_date <= applied_at, true)) as later`,
    [viewer.ownerId, new Date(archiveDate)],
  );
  return !rows[0]?.later;
}

/** The member's clock for reply windows, inside a transaction of the caller's. */
export async function readReplyClock(
  client: pg.PoolClient,
  viewer: Viewer,
): Promise<{ zone: string; replyDays: number; nudgeDays: number }> {
  type Row = { zone: string; reply_days: number; nudge_days: number };
  const { rows } = await client.query<Row>(
    "select zone, reply_days, nudge_days from member_settings where owner_id = $1::uuid",
    [viewer.ownerId],
  );
  const [row] = rows;
  const { zone = "UTC", reply_days: replyDays = 7, nudge_days: nudgeDays = 7 } = row ?? {};
  return { zone, replyDays, nudgeDays };
}

/**
 * The removals that stand, by person.
 * @param personIds people whose stage is `removed`
 */
export async function readStandingRemovals(
  client: pg.PoolClient,
  viewer: Viewer,
  personIds: readonly string[],
): Promise<Map<string, Removal>> {
  const { rows } = await client.query<StoredEntry & { personId: string }>(
    `select person_id as "personId", id, kind, at, recorded_at as "recordedAt",
       due_at as "dueAt", guessed, target_id as "targetId", data
     from timeline_entry
     where owner_id = $1::uuid and kind in ('removed', 'undone') and person_id = any($2::uuid[])`,
    [viewer.ownerId, personIds],
  );
  const removals = new Map<string, Removal>();
  for (const [personId, entries] of Map.groupBy(rows, (row) => row.personId)) {
    const removal = findRemoval(entries.map(toEntry));
    if (removal) removals.set(personId, removal);
  }
  return removals;
}
