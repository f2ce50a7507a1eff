import "server-only";
import { inSpace } from "../../data/database.ts";
import { dropGuessesIn } from "../../data/import/guesses.ts";
import { moveImportIn } from "../../data/import/uploads.ts";
import type { Viewer } from "../../data/viewer.ts";
import type { ImportStatus } from "../../domain/import/import-view.ts";
import type { Result } from "../../domain/result.ts";
import { enqueueImportIn, type ImportStep } from "../queue.ts";
import { removeUpload, uploadPlace } from "./store-upload.ts";

const moves: Record<ImportStep, { from: readonly ImportStatus[]; to: ImportStatus }> = {
  read: { from: ["uploading", "failed"], to: "uploaded" },
  apply: { from: ["preview"], to: "applying" },
  undo: { from: ["applied"], to: "undoing" },
};

/** Asks for the next step of an import: its status and the job are written together or not at all. */
export function requestImportStep(
  viewer: Viewer,
  importId: string,
  step: ImportStep,
): Promise<Result<null>> {
  return inSpace(viewer, async (tx) => {
    const moved = await moveImportIn(tx, viewer, importId, moves[step]);
    if (moved.ok) await enqueueImportIn(tx, viewer, importId, step);
    return moved;
  });
}

/** Gives an import up before it is applied; its files go. */
export async function giveUpImport(viewer: Viewer, importId: string): Promise<Result<null>> {
  const moved = await inSpace(viewer, async (tx) => {
    const given = await moveImportIn(tx, viewer, importId, {
      from: ["uploading", "uploaded", "preview", "failed"],
      to: "discarded",
    });
    if (given.ok) await dropGuessesIn(tx, viewer, importId);
    return given;
  });
  if (moved.ok) await removeUpload(uploadPlace(viewer.ownerId, importId));
  return moved;
}
