import "server-only";
import type { ContactsMapping } from "../../domain/contacts/contacts-preview.ts";
import type { ImportStatus } from "../../domain/import/import-view.ts";
import { fail, type Result } from "../../domain/result.ts";
import { isStorable } from "../../domain/text/storable-text.ts";
import { inSpace } from "../database.ts";
import { enqueueImportIn, type ImportStep } from "../queue/enqueue.ts";
import type { Viewer } from "../viewer.ts";
import { changeMappingIn } from "./contacts-mapping.ts";
import { moveImportIn } from "./uploads.ts";

type Move = { step: ImportStep; from: readonly ImportStatus[]; to: ImportStatus };

async function changeAndMove(
  viewer: Viewer,
  importId: string,
  change: Partial<ContactsMapping>,
  { step, from, to }: Move,
): Promise<Result<null>> {
  if (!isStorable(change)) return fail("text-unstorable");
  return inSpace(viewer, async (tx) => {
    const moved = await moveImportIn(tx, viewer, importId, { from, to });
    if (!moved.ok) return moved;
    await changeMappingIn(tx, viewer, importId, change);
    await enqueueImportIn(tx, viewer, importId, step);
    return moved;
  });
}

/** Says what the columns mean, and asks for the preview anew. */
export function requestMapping(
  viewer: Viewer,
  importId: string,
  sheets: ContactsMapping["sheets"],
): Promise<Result<null>> {
  // Places may name other contacts under another mapping: what was ticked is asked again.
  const change = { sheets, same: {} };
  return changeAndMove(viewer, importId, change, {
    step: "read",
    from: ["preview"],
    to: "uploaded",
  });
}

/** Applies contacts with the member's choices. */
export function requestContacts(
  viewer: Viewer,
  importId: string,
  choice: Pick<ContactsMapping, "addUnknown" | "same">,
): Promise<Result<null>> {
  return changeAndMove(viewer, importId, choice, {
    step: "apply",
    from: ["preview"],
    to: "applying",
  });
}
