import "server-only";
import { ok, type Result } from "../../domain/result.ts";
import {
  type SettingsChange,
  settingsChangeSchema,
} from "../../domain/settings/settings-change.ts";
import { nextReviewOpening } from "../../domain/time/review-opening.ts";
import { failInput } from "../../domain/words/input-issue.ts";
import type { Tx } from "../database.ts";
import type { Viewer } from "../viewer.ts";
import { planDigestIn, readDigestPlanIn } from "./plan-digest.ts";
import { readSettingsIn, type Settings } from "./queries.ts";

/**
 * Stores changed settings and plans what follows from them, in the caller's transaction. Call `updateSettings` of
 * lib/data/invitation instead, which orders the queue anew too.
 */
export async function changeSettingsIn(
  tx: Tx,
  viewer: Viewer,
  change: SettingsChange,
  now: Date,
): Promise<Result<{ before: Settings; after: Settings }>> {
  const parsed = settingsChangeSchema.safeParse(change);
  if (!parsed.success) {
    return failInput(parsed.error);
  }
  const { ownerId } = viewer;
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
  return ok({ before, after: await readSettingsIn(tx, viewer) });
}
