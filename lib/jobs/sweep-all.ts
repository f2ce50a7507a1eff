import "server-only";
import { makeViewer } from "../auth/make-viewer.ts";
import { listMembers } from "../data/member/queries.ts";
import { type Swept, sweepSpace } from "../data/sweep/commands.ts";

/**
 * Sweeps every member's space in turn.
 *
 * @param stopped asked between members, so that a worker can end quickly
 */
export async function sweepAll(now: Date, stopped: () => boolean = () => false): Promise<Swept> {
  const total: Swept = { flagged: 0, reviewsOpened: 0 };
  for (const { id } of await listMembers()) {
    if (stopped()) break;
    const swept = await sweepSpace(makeViewer(id), now);
    total.flagged += swept.flagged;
    total.reviewsOpened += swept.reviewsOpened;
  }
  return total;
}
