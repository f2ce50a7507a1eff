import "server-only";
import { sharedTables } from "../database.ts";
import type { Viewer } from "../viewer.ts";

/** How long a proof of who the member is counts, before what only they may do. */
const provedForMs = 10 * 60_000;
/** Clocks of several instances differ a little. */
const clockDriftMs = 60_000;

/** Whether the session's member has proved who they are within the last ten minutes. */
export async function hasFreshProof(
  viewer: Viewer,
  sessionId: string,
  now: Date,
): Promise<boolean> {
  const at = now.getTime();
  const provedAt = { gt: new Date(at - provedForMs), lt: new Date(at + clockDriftMs) };
  const where = { id: sessionId, memberId: viewer.ownerId, endedAt: null, provedAt };
  return (await sharedTables().session.findFirst({ where, select: { id: true } })) !== null;
}

/** Notes that the session's member has just proved who they are. */
export async function storeProof(viewer: Viewer, sessionId: string, now: Date): Promise<void> {
  await sharedTables().session.updateMany({
    where: { id: sessionId, memberId: viewer.ownerId, endedAt: null },
    data: { provedAt: now },
  });
}
