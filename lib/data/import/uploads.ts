import "server-only";
import type { ImportKind, ImportStatus } from "../../domain/import/import-view.ts";
import { fail, ok, type Result } from "../../domain/result.ts";
import { toStorable } from "../../domain/text/storable-text.ts";
import { dayMs } from "../../domain/time/day-ms.ts";
import { inSpace, type Tx } from "../database.ts";
import { newId } from "../new-id.ts";
import type { Viewer } from "../viewer.ts";

/** Uploads that may be under way or left at the same time. */
const mostBegun = 20;
/** What the files of a member's imports may hold together: three archives of the largest size. */
const mostHeldBytes = 6 * 1024 ** 3;
/** An upload that has not ended after a day was left. */
const leftAfterMs = dayMs;
/** The statuses in which the files are still there. */
const holding: ImportStatus[] = ["uploading", "uploaded", "reading", "preview", "failed"];

/**
 * Begins an import whose files are about to arrive. Fails when too many have been begun.
 *
 * @param upload.storedAt gives the folder of the files for the import's id, relative to the data folder
 */
export async function beginImport(
  viewer: Viewer,
  upload: { kind?: ImportKind; fileName: string; storedAt: (importId: string) => string },
  now: Date,
): Promise<Result<{ importId: string }>> {
  const importId = newId(now);
  return inSpace(viewer, async (tx) => {
    const begun = await tx.import.count({
      where: { ownerId: viewer.ownerId, status: "uploading" },
    });
    if (begun >= mostBegun) {
      return fail("upload-too-many-begun");
    }
    await tx.import.create({
      data: {
        ownerId: viewer.ownerId,
        id: importId,
        kind: upload.kind ?? "archive",
        fileName: toStorable(upload.fileName),
        storedAt: upload.storedAt(importId),
        bytes: 0,
        status: "uploading",
        createdAt: now,
      },
    });
    return ok({ importId });
  });
}

/** How many further bytes the member may upload. */
export async function findUploadRoom(viewer: Viewer): Promise<number> {
  const held = await inSpace(viewer, (tx) =>
    tx.import.aggregate({
      where: { ownerId: viewer.ownerId, status: { in: holding } },
      _sum: { bytes: true },
    }),
  );
  return Math.max(0, mostHeldBytes - Number(held._sum.bytes ?? 0));
}

/**
 * Gives an upload up that was begun a day ago and left.
 * @returns whether its files are needed no more: given up now, or of an import that isn't there
 */
export async function dropLeftUpload(
  viewer: Viewer,
  importId: string,
  now: Date,
): Promise<boolean> {
  const before = new Date(now.getTime() - leftAfterMs);
  return inSpace(viewer, async (tx) => {
    const own = { ownerId: viewer.ownerId, id: importId };
    if ((await tx.import.count({ where: own })) === 0) return true;
    const { count } = await tx.import.updateMany({
      where: { ...own, status: "uploading", createdAt: { lt: before } },
      data: { status: "discarded" },
    });
    return count === 1;
  });
}

/** The folder an import's files go to, while they are still arriving; null otherwise. */
export async function findUpload(viewer: Viewer, importId: string): Promise<string | null> {
  const row = await inSpace(viewer, (tx) =>
    tx.import.findFirst({
      where: { ownerId: viewer.ownerId, id: importId, status: "uploading" },
      select: { storedAt: true },
    }),
  );
  return row?.storedAt ?? null;
}

/** Counts what has arrived. */
export async function addUploadedBytes(
  viewer: Viewer,
  importId: string,
  bytes: number,
): Promise<void> {
  await inSpace(viewer, (tx) =>
    tx.import.updateMany({
      where: { ownerId: viewer.ownerId, id: importId, status: "uploading" },
      data: { bytes: { increment: bytes } },
    }),
  );
}

/** Moves an import on in the caller's transaction, only from one of the statuses named. */
export async function moveImportIn(
  tx: Tx,
  viewer: Viewer,
  importId: string,
  { from, to }: { from: readonly ImportStatus[]; to: ImportStatus },
): Promise<Result<null>> {
  const { count } = await tx.import.updateMany({
    where: { ownerId: viewer.ownerId, id: importId, status: { in: [...from] } },
    data: { status: to, progress: { step: to, done: 0, total: null }, error: null },
  });
  return count === 1 ? ok(null) : fail("import-moved-on");
}
