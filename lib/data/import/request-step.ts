import "server-only";
import type { ImportStatus } from "../../domain/import/import-view.ts";
import type { Result } from "../../domain/result.ts";
import { inSpace } from "../database.ts";
import { enqueueImportIn, type ImportStep } from "../queue/enqueue.ts";
import type { Viewer } from "../viewer.ts";
import { moveImportIn } from "./uploads.ts";

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
