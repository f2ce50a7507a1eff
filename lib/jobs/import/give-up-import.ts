import "server-only";
import { inSpace } from "../../data/database.ts";
import { dropGuessesIn } from "../../data/import/guesses.ts";
import { moveImportIn } from "../../data/import/uploads.ts";
import type { Viewer } from "../../data/viewer.ts";
import type { Result } from "../../domain/result.ts";
import { removeUpload, uploadPlace } from "./store-upload.ts";

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
