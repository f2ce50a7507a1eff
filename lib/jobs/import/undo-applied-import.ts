import "server-only";
import { inSpaceRaw } from "../../data/database.ts";
import { moveImport } from "../../data/import/commands.ts";
import { restoreMemberProfile } from "../../data/import/restore-member-profile.ts";
import { undoImport } from "../../data/import/undo-import.ts";
import { refreshPending } from "../../data/invitation/refresh-pending.ts";
import type { Viewer } from "../../data/viewer.ts";

/** Undoes an applied import, in one transaction; see lib/data/import/undo-import.ts for what stays. */
export async function undoAppliedImport(
  viewer: Viewer,
  importId: string,
  now: Date,
): Promise<boolean> {
  if (!(await moveImport(viewer, importId, ["applied", "undoing"], "undoing"))) return false;
  await inSpaceRaw(viewer, async (client) => {
    await restoreMemberProfile(client, viewer, importId);
    await undoImport(client, viewer, importId, now);
  });
  await refreshPending(viewer);
  return true;
}
