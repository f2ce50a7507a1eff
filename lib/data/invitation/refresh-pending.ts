import "server-only";
import { inSpace, type Tx } from "../database.ts";
import type { Viewer } from "../viewer.ts";
import { refreshScores } from "./refresh-scores.ts";

const rowsAtOnce = 2000;

async function listPending(tx: Tx, { ownerId }: Viewer): Promise<string[]> {
  const rows = await tx.invitation.findMany({
    where: { ownerId, direction: "incoming", status: "pending" },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Orders the whole queue anew, in the caller's transaction: after a change of what all evidence rests on. */
export async function refreshPendingIn(tx: Tx, viewer: Viewer): Promise<void> {
  await refreshScores(tx, viewer, await listPending(tx, viewer));
}

/** The same in short transactions of their own, after an import that may have brought thousands. */
export async function refreshPending(viewer: Viewer): Promise<void> {
  const pending = await inSpace(viewer, (tx) => listPending(tx, viewer));
  for (let from = 0; from < pending.length; from += rowsAtOnce) {
    const ids = pending.slice(from, from + rowsAtOnce);
    await inSpace(viewer, (tx) => refreshScores(tx, viewer, ids));
  }
}
