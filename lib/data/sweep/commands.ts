import "server-only";
import { inSpaceRaw } from "../database.ts";
import type { Viewer } from "../viewer.ts";
import { batchSize, flagDueBatch } from "./flag-due.ts";
import { openReviewWhenDue } from "./open-review.ts";
import { removeEarlyFlags } from "./remove-early-flags.ts";

/** What a sweep found to do. */
export type Swept = { flagged: number; reviewsOpened: number };

/**
 * Looks once at everything that is due in a space: flags the people whose week is over and opens the
 * weekly review. Due is a fact on a row, so it may run at any time, any number of times, by any
 * number of workers, after any outage. What a sweep with a wrong clock did too early is removed.
 */
export async function sweepSpace(viewer: Viewer, now: Date): Promise<Swept> {
  await inSpaceRaw(viewer, (client) => removeEarlyFlags(client, viewer.ownerId, now));
  let flagged = 0;
  let swept = batchSize;
  while (swept === batchSize) {
    const batch = await inSpaceRaw(viewer, (client) => flagDueBatch(client, viewer.ownerId, now));
    flagged += batch.flagged;
    swept = batch.swept;
  }
  const opened = await openReviewWhenDue(viewer, now);
  return { flagged, reviewsOpened: opened ? 1 : 0 };
}
