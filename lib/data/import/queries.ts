import "server-only";
import type pg from "pg";
import {
  type ImportPreview,
  type ImportProgress,
  type ImportResult,
  importPreviewSchema,
  importProgressSchema,
  importResultSchema,
} from "../../domain/archive/import-preview.ts";
import { inSpace } from "../database.ts";
import type { Import } from "../prisma-client/client.ts";
import type { Viewer } from "../viewer.ts";
import type { ImportStatus } from "./commands.ts";

/** An import as the page shows it. */
export type ImportView = {
  id: string;
  fileName: string;
  storedAt: string | null;
  bytes: number;
  status: ImportStatus;
  progress: ImportProgress | null;
  archiveDate: Date | null;
  preview: ImportPreview | null;
  result: ImportResult | null;
  error: string | null;
  createdAt: Date;
  appliedAt: Date | null;
  undoneAt: Date | null;
};

function toView(row: Import): ImportView {
  const { id, fileName, storedAt, archiveDate, error, createdAt, appliedAt, undoneAt } = row;
  const parsed = {
    progress: importProgressSchema.safeParse(row.progress).data ?? null,
    preview: importPreviewSchema.safeParse(row.preview).data ?? null,
    result: importResultSchema.safeParse(row.result).data ?? null,
  };
  const status = row.status as ImportStatus;
  const rest = { archiveDate, error, createdAt, appliedAt, undoneAt };
  return { id, fileName, storedAt, bytes: Number(row.bytes), status, ...parsed, ...rest };
}

/** One import of the space, or null. */
export async function findImport(viewer: Viewer, importId: string): Promise<ImportView | null> {
  const row = await inSpace(viewer, (tx) =>
    tx.import.findUnique({ where: { ownerId_id: { ownerId: viewer.ownerId, id: importId } } }),
  );
  return row && toView(row);
}

/** The latest imports of the space, newest first. */
export async function listImports(viewer: Viewer, most = 20): Promise<ImportView[]> {
  const rows = await inSpace(viewer, (tx) =>
    tx.import.findMany({
      where: { ownerId: viewer.ownerId },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: most,
    }),
  );
  return rows.map(toView);
}

/** A row that could not be read: file, line, reason, and the row as it was. */
export type RejectRow = { seq: number; file: string; line: number; reason: string; raw: string };

/** Rejected rows of an import in order of the files. */
export function listRejects(
  viewer: Viewer,
  importId: string,
  from: number,
  most: number,
): Promise<RejectRow[]> {
  return inSpace(viewer, (tx) =>
    tx.importReject.findMany({
      where: { ownerId: viewer.ownerId, importId, seq: { gte: from } },
      orderBy: { seq: "asc" },
      take: most,
      select: { seq: true, file: true, line: true, reason: true, raw: true },
    }),
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
       and archive_date > $2::timestamptz) as later`,
    [viewer.ownerId, new Date(archiveDate)],
  );
  return !rows[0]?.later;
}

/** The member's clock for reply windows, inside a transaction of the caller's. */
export async function readReplyClock(
  client: pg.PoolClient,
  viewer: Viewer,
): Promise<{ zone: string; replyDays: number }> {
  const { rows } = await client.query<{ zone: string; reply_days: number }>(
    "select zone, reply_days from member_settings where owner_id = $1::uuid",
    [viewer.ownerId],
  );
  return { zone: rows[0]?.zone ?? "UTC", replyDays: rows[0]?.reply_days ?? 7 };
}

/**
 * When the member removed people who are in the archive again, by person.
 * @param personIds people whose stage is `removed`
 */
export async function readRemovals(
  client: pg.PoolClient,
  viewer: Viewer,
  personIds: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await client.query<{ person_id: string; at: number }>(
    `select person_id, round(extract(epoch from max(at)) * 1000)::float8 as at from timeline_entry
     where owner_id = $1::uuid and kind = 'removed' and person_id = any($2::uuid[])
     group by person_id`,
    [viewer.ownerId, personIds],
  );
  return new Map(rows.map(({ person_id, at }) => [person_id, at]));
}
