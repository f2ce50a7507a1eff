import "server-only";
import {
  failImport,
  forgetUpload,
  moveImport,
  refreshStatistics,
} from "../../data/import/commands.ts";
import { findImportSource, type ImportSource } from "../../data/import/import-context.ts";
import { refreshPending } from "../../data/invitation/refresh-pending.ts";
import type { Viewer } from "../../data/viewer.ts";
import { ArchiveProblem } from "./archive-problem.ts";
import { askEncodings } from "./ask-encodings.ts";
import { EncodingDoubt } from "./decode-upload.ts";
import { removeUpload } from "./store-upload.ts";

/** Runs one step; what is wrong with the upload ends in the import's `error`. */
export async function orFail<T>(
  viewer: Viewer,
  importId: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ArchiveProblem) await failImport(viewer, importId, error.message);
    throw error;
  }
}

/**
 * Reads an upload, whatever its kind, unless its import has moved on. Run again after a kill, it starts anew. What is
 * wrong with the upload ends in the import's `error`; bytes that may mean several things end in a question.
 */
export async function readUploadOf<U extends { close(): void }>(
  viewer: Viewer,
  importId: string,
  open: (view: ImportSource) => Promise<U>,
  read: (view: ImportSource, upload: U) => Promise<void>,
): Promise<void> {
  if (!(await moveImport(viewer, importId, ["uploaded", "reading", "failed"], "reading"))) return;
  const view = await findImportSource(viewer, importId);
  if (!view) return;
  try {
    const upload = await open(view);
    try {
      await read(view, upload);
    } finally {
      upload.close();
    }
  } catch (error) {
    if (!(error instanceof ArchiveProblem)) throw error;
    if (error instanceof EncodingDoubt) return askEncodings(viewer, importId, error);
    await failImport(viewer, importId, error.message);
  }
}

/** What follows the transaction, and can be done again: statistics, the order of the queue, the upload's end. */
export async function tidyUp(viewer: Viewer, source: ImportSource): Promise<void> {
  await refreshStatistics(viewer);
  await refreshPending(viewer);
  if (source.storedAt === null) return;
  await removeUpload(source.storedAt);
  await forgetUpload(viewer, source.id);
}

/**
 * Begins to apply an import, whatever its kind.
 *
 * @returns null when the import stands elsewhere: applied already, or given up
 */
export async function beginApplying(
  viewer: Viewer,
  importId: string,
): Promise<ImportSource | null> {
  const moved = await moveImport(viewer, importId, ["uploaded", "preview", "applying"], "applying");
  const view = await findImportSource(viewer, importId);
  if (view && moved) return view;
  // A worker that was killed after the transaction left this to the next one.
  if (view?.status === "applied") await tidyUp(viewer, view);
  return null;
}
