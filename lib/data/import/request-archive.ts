import "server-only";
import type { Result } from "../../domain/result.ts";
import { inSpace } from "../database.ts";
import { enqueueImportIn } from "../queue/enqueue.ts";
import type { Viewer } from "../viewer.ts";
import { type ArchiveChoices, changeChoicesIn } from "./archive-choices.ts";
import { moveImportIn } from "./uploads.ts";

/** Says what comes first in dates of numbers, the day or the month, and asks for the preview anew. */
export function requestDates(
  viewer: Viewer,
  importId: string,
  dayOrder: ArchiveChoices["dayOrder"],
): Promise<Result<null>> {
  return inSpace(viewer, async (tx) => {
    const moved = await moveImportIn(tx, viewer, importId, { from: ["preview"], to: "uploaded" });
    if (!moved.ok) return moved;
    await changeChoicesIn(tx, viewer, importId, { dayOrder });
    await enqueueImportIn(tx, viewer, importId, "read");
    return moved;
  });
}

/** Applies an archive, what could be read of a broken file included when the member says so. */
export function requestArchive(
  viewer: Viewer,
  importId: string,
  applyRest: boolean,
): Promise<Result<null>> {
  return inSpace(viewer, async (tx) => {
    const moved = await moveImportIn(tx, viewer, importId, { from: ["preview"], to: "applying" });
    if (!moved.ok) return moved;
    await changeChoicesIn(tx, viewer, importId, { applyRest });
    await enqueueImportIn(tx, viewer, importId, "apply");
    return moved;
  });
}
