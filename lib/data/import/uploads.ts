import "server-only";
import type { ImportKind, ImportStatus } from "../../domain/import/import-view.ts";
import { fail, ok, type Result } from "../../domain/result.ts";
import { toStorable } from "../../domain/text/storable-text.ts";
import { inSpace, type Tx } from "../database.ts";
import { newId } from "../new-id.ts";
import type { Viewer } from "../viewer.ts";

/**
 * Begins an import whose files are about to arrive.
 *
 * @param upload.storedAt gives the folder of the files for the import's id, relative to the data folder
 */
export async function beginImport(
  viewer: Viewer,
  upload: { kind?: ImportKind; fileName: string; storedAt: (importId: string) => string },
  now: Date,
): Promise<{ importId: string }> {
  const importId = newId(now);
  await inSpace(viewer, (tx) =>
    tx.import.create({
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
    }),
  );
  return { importId };
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
