import "server-only";
import { inSpace } from "../../data/database.ts";
import { refreshPromise } from "../../data/invitation/refresh-promise.ts";
import type { Viewer } from "../../data/viewer.ts";

const piece = 2000;

/** The queue's order rests on notes and on the member's profile: weighed again in transactions of their own. */
export async function weighPending(viewer: Viewer): Promise<void> {
  const pending = await inSpace(viewer, (tx) =>
    tx.invitation.findMany({
      where: { ownerId: viewer.ownerId, direction: "incoming", status: "pending" },
      select: { id: true },
    }),
  );
  for (let from = 0; from < pending.length; from += piece) {
    const ids = pending.slice(from, from + piece).map(({ id }) => id);
    await inSpace(viewer, (tx) => refreshPromise(tx, viewer, ids));
  }
}
