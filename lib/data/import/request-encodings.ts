import "server-only";
import type { ChosenEncodings } from "../../domain/archive/encoding/encodings.ts";
import { fail, type Result } from "../../domain/result.ts";
import { isStorable } from "../../domain/text/storable-text.ts";
import { inSpace } from "../database.ts";
import { enqueueImportIn } from "../queue/enqueue.ts";
import type { Viewer } from "../viewer.ts";
import { chooseEncodingsIn } from "./chosen-encodings.ts";
import { moveImportIn } from "./uploads.ts";

/** Says what the files of an upload are encoded in, and asks for them to be read anew. */
export async function requestEncodings(
  viewer: Viewer,
  importId: string,
  encodings: ChosenEncodings,
): Promise<Result<null>> {
  if (!isStorable(encodings)) return fail("text-unstorable");
  return inSpace(viewer, async (tx) => {
    const moved = await moveImportIn(tx, viewer, importId, { from: ["preview"], to: "uploaded" });
    if (!moved.ok) return moved;
    await chooseEncodingsIn(tx, viewer, importId, encodings);
    await enqueueImportIn(tx, viewer, importId, "read");
    return moved;
  });
}
