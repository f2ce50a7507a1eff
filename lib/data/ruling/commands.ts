import "server-only";
import type { NoteKind } from "../../domain/invitation/queue-item.ts";
import { fail, ok, type Result } from "../../domain/result.ts";
import { inSpace } from "../database.ts";
import { readEvidenceContext } from "../invitation/propose.ts";
import { queueColumns, toQueueItems } from "../invitation/queue-rows.ts";
import { refreshScores, storeScores } from "../invitation/refresh-scores.ts";
import type { Viewer } from "../viewer.ts";

/**
 * Says what the note of an invitation is, decided or not, or leaves it to Acquaint again (null). Notes with the same
 * words that wait in the queue follow; what was decided keeps the evidence it was decided with.
 */
export function ruleNote(
  viewer: Viewer,
  { invitationId, kind }: { invitationId: string; kind: NoteKind | null },
): Promise<Result<null>> {
  const { ownerId } = viewer;
  return inSpace(viewer, async (tx): Promise<Result<null>> => {
    const { count } = await tx.invitation.updateMany({
      where: { ownerId, id: invitationId, direction: "incoming", note: { not: null } },
      data: { noteKindByMember: kind !== null, ...(kind ? { noteKind: kind } : {}) },
    });
    if (count === 0) return fail("note-gone");
    const rows = await tx.invitation.findMany({
      where: { ownerId, id: invitationId },
      select: queueColumns,
    });
    const items = await toQueueItems(tx, viewer, rows, await readEvidenceContext(tx, viewer));
    await storeScores(tx, viewer, items);
    await refreshScores(
      tx,
      viewer,
      items.flatMap(({ alike }) => alike),
    );
    return ok(null);
  });
}
