import "server-only";
import { Prisma } from "../prisma-client/client.ts";
import type { Viewer } from "../viewer.ts";

/** Who waits for a decision of the review: flagged, not put off, and not already decided to be removed. */
export function waitingWhere({ ownerId }: Viewer, now: Date): Prisma.PersonWhereInput {
  return {
    ownerId,
    stage: "unresponsive",
    // A flag of a sweep whose clock was wrong is no fact before the week is over.
    dueAt: { lt: now },
    removalDecidedAt: null,
    OR: [{ snoozedUntil: null }, { snoozedUntil: { lte: now } }],
  };
}

/** The same rule as a condition on `person`, for statements that count more than one thing. */
export function waitingSql({ ownerId }: Viewer, now: Date): Prisma.Sql {
  return Prisma.sql`owner_id = ${ownerId}::uuid and stage = 'unresponsive' and due_at < ${now}
    and removal_decided_at is null and (snoozed_until is null or snoozed_until <= ${now})`;
}
