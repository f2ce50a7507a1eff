import "server-only";
import { makeViewer } from "../auth/make-viewer.ts";
import { listOwnersWithWork } from "../data/member/owners-with-work.ts";
import { type Swept, sweepSpace } from "../data/sweep/commands.ts";

/**
 * Sweeps every member's space in which something is due, in turn.
 *
 * @param stopped asked between members, so that a worker can end quickly
 */
export async function sweepAll(now: Date, stopped: () => boolean = () => false): Promise<Swept> {
  const total: Swept = { flagged: 0, reviewsOpened: 0 };
  for (const id of await listOwnersWithWork("sweep", now)) {
    if (stopped()) break;
    const swept = await sweepSpace(makeViewer(id), now);
    total.flagged += swept.flagged;
    total.reviewsOpened += swept.reviewsOpened;
  }
  return total;
}
