import "server-only";
import { newFact } from "../../domain/conversation/read-fact.ts";
import type { EntrySource, TimePrecision } from "../../domain/conversation/timeline-entry.ts";
import type { Tx } from "../database.ts";
import { appendFacts } from "../timeline/append.ts";
import type { Viewer } from "../viewer.ts";

/**
 * Records, in the caller's transaction, that an invitation of either direction was accepted on LinkedIn: its status,
 * and the fact that the two are connected. The queue's own decisions go another way: they keep what they rest on.
 *
 * @returns the new entry's id, or none when the invitation was not pending any more
 */
export async function connectInvitationIn(
  tx: Tx,
  viewer: Viewer,
  connected: {
    personId: string;
    invitationId: string;
    at: Date;
    precision: TimePrecision;
    source: EntrySource;
  },
  now: Date,
): Promise<string[]> {
  const { personId, invitationId, at, precision, source } = connected;
  const { count } = await tx.invitation.updateMany({
    where: { ownerId: viewer.ownerId, id: invitationId, personId, status: "pending" },
    data: { status: "accepted", assumed: false },
  });
  if (count === 0) return [];
  const fact = newFact({ kind: "connected", at, precision, source, invitationId }, now);
  return (await appendFacts(tx, viewer, personId, [fact], now))?.entryIds ?? [];
}
