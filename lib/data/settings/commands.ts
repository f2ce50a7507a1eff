import "server-only";
import { ok, type Result } from "../../domain/result.ts";
import {
  type SettingsChange,
  settingsChangeSchema,
} from "../../domain/settings/settings-change.ts";
import { nextReviewOpening } from "../../domain/time/review-opening.ts";
import { failInput } from "../../domain/words/input-issue.ts";
import { inSpace, type Tx } from "../database.ts";
import { planDigestIn, readDigestPlanIn } from "../digest/plan-digest.ts";
import { refreshPromise } from "../invitation/refresh-promise.ts";
import type { Viewer } from "../viewer.ts";
import { readSettingsIn, type Settings } from "./queries.ts";

/** The evidence that orders the queue rests on these. */
function isWeighedDifferently(before: Settings, after: Settings): boolean {
  return (
    before.policy.mutualThreshold !== after.policy.mutualThreshold ||
    before.policy.trustedRefereeIsEnough !== after.policy.trustedRefereeIsEnough ||
    before.calledNames.join("\n") !== after.calledNames.join("\n")
  );
}

async function weighQueueAgain(tx: Tx, viewer: Viewer): Promise<void> {
  const rows = await tx.invitation.findMany({
    where: { ownerId: viewer.ownerId, status: "pending", direction: "incoming" },
    select: { id: true },
  });
  await refreshPromise(
    tx,
    viewer,
    rows.map(({ id }) => id),
  );
}

/**
 * Changes some of the settings. A new zone, weekday or hour plans the next weekly review anew, a new
 * zone the next digest; weeks that are running keep the end they were given.
 */
export async function updateSettings(
  viewer: Viewer,
  change: SettingsChange,
  now: Date,
): Promise<Result<Settings>> {
  const parsed = settingsChangeSchema.safeParse(change);
  if (!parsed.success) {
    return failInput(parsed.error);
  }
  const { ownerId } = viewer;
  return inSpace(viewer, async (tx) => {
    const before = await readSettingsIn(tx, viewer);
    const data = parsed.data;
    const { zone, reviewWeekday, reviewHour } = { ...before, ...data };
    const moved =
      zone !== before.zone ||
      reviewWeekday !== before.reviewWeekday ||
      reviewHour !== before.reviewHour ||
      before.reviewDueAt === null;
    const opening = moved && nextReviewOpening(now.getTime(), zone, reviewWeekday, reviewHour);
    await tx.memberSettings.update({
      where: { ownerId },
      data: { ...data, ...(opening ? { reviewDueAt: new Date(opening) } : {}) },
    });
    if (zone !== before.zone) {
      const { clock } = await readDigestPlanIn(tx, viewer);
      await planDigestIn(tx, viewer, clock, now);
    }
    const after = await readSettingsIn(tx, viewer);
    if (isWeighedDifferently(before, after)) await weighQueueAgain(tx, viewer);
    return ok(after);
  });
}
