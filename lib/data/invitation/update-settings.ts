import "server-only";
import { ok, type Result } from "../../domain/result.ts";
import type { SettingsChange } from "../../domain/settings/settings-change.ts";
import { inSpace } from "../database.ts";
import { changeSettingsIn } from "../settings/commands.ts";
import type { Settings } from "../settings/queries.ts";
import type { Viewer } from "../viewer.ts";
import { refreshPendingIn } from "./refresh-pending.ts";

/** Whether the evidence that orders the queue rests on something that changed. */
function changesEvidence(before: Settings, after: Settings): boolean {
  return (
    before.policy.mutualThreshold !== after.policy.mutualThreshold ||
    before.policy.trustedRefereeIsEnough !== after.policy.trustedRefereeIsEnough ||
    before.calledNames.join("\n") !== after.calledNames.join("\n")
  );
}

/**
 * Changes some of the settings, and orders the queue of invitations anew where its evidence rests on them, in one
 * transaction. A new zone, weekday or hour plans the next weekly review anew, a new zone the next digest; weeks that
 * are running keep the end they were given.
 */
export function updateSettings(
  viewer: Viewer,
  change: SettingsChange,
  now: Date,
): Promise<Result<Settings>> {
  return inSpace(viewer, async (tx) => {
    const changed = await changeSettingsIn(tx, viewer, change, now);
    if (!changed.ok) return changed;
    const { before, after } = changed.value;
    if (changesEvidence(before, after)) await refreshPendingIn(tx, viewer);
    return ok(after);
  });
}
