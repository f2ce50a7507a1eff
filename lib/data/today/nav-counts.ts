import "server-only";
import { inSpace } from "../database.ts";
import type { Viewer } from "../viewer.ts";

/** How many wait behind the links of the navigation. */
export type NavCounts = { invitations: number; review: number };

/**
 * Counts what waits: invitations to decide (those asked why are not), and people who did not reply
 * and are neither put off nor decided on.
 */
export async function readNavCounts(viewer: Viewer, now: Date): Promise<NavCounts> {
  const { ownerId } = viewer;
  const rows = await inSpace(
    viewer,
    (tx) => tx.$queryRaw<NavCounts[]>`
      select
        (select count(*)::int from invitation
          where owner_id = ${ownerId}::uuid and status = 'pending' and direction = 'incoming'
            and replied_first_at is null) as invitations,
        (select count(*)::int from person
          where owner_id = ${ownerId}::uuid and stage = 'unresponsive'
            and removal_decided_at is null
            and (snoozed_until is null or snoozed_until <= ${now})) as review`,
  );
  return rows[0] ?? { invitations: 0, review: 0 };
}
