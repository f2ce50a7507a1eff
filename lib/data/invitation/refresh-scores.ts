import "server-only";
import type { QueueItem } from "../../domain/invitation/queue-item.ts";
import type { Tx } from "../database.ts";
import type { Viewer } from "../viewer.ts";
import { type EvidenceContext, readEvidenceContext } from "./propose.ts";
import { queueColumns, toQueueItems } from "./queue-rows.ts";

const rowsAtOnce = 1000;

/**
 * Assesses the evidence of invitations again and stores what orders and filters the queue: `score`
 * and, unless the member said what the note is, `noteKind`. Call it after anything that evidence
 * rests on has changed, in the same transaction.
 *
 * @param invitationIds any number; decided ones and those of other spaces are left alone
 */
export async function refreshScores(
  tx: Tx,
  viewer: Viewer,
  invitationIds: readonly string[],
): Promise<void> {
  if (invitationIds.length === 0) return;
  const context = await readEvidenceContext(tx, viewer);
  for (let from = 0; from < invitationIds.length; from += rowsAtOnce) {
    await refreshSome(tx, viewer, invitationIds.slice(from, from + rowsAtOnce), context);
  }
}

async function refreshSome(
  tx: Tx,
  viewer: Viewer,
  ids: readonly string[],
  context: EvidenceContext,
): Promise<QueueItem[]> {
  const rows = await tx.invitation.findMany({
    where: {
      ownerId: viewer.ownerId,
      direction: "incoming",
      status: "pending",
      id: { in: [...ids] },
    },
    select: queueColumns,
  });
  const items = await toQueueItems(tx, viewer, rows, context);
  await storeScores(tx, viewer, items);
  return items;
}

/** The same for one pending invitation, which is given back with its evidence; null when there is none. */
export async function refreshScore(
  tx: Tx,
  viewer: Viewer,
  invitationId: string,
): Promise<QueueItem | null> {
  const context = await readEvidenceContext(tx, viewer);
  const [item] = await refreshSome(tx, viewer, [invitationId], context);
  return item ?? null;
}

/** Stores what orders and filters the queue, for items assessed just now. */
export async function storeScores(
  tx: Tx,
  viewer: Viewer,
  items: readonly QueueItem[],
): Promise<void> {
  if (items.length === 0) return;
  const scored = items.map(({ id, score, noteKind }) => ({ id, score, noteKind }));
  await tx.$executeRaw`
    update invitation set score = scored.score,
      note_kind = case when note_kind_by_member then note_kind else scored."noteKind" end
    from jsonb_to_recordset(${JSON.stringify(scored)}::jsonb)
      as scored(id uuid, score int, "noteKind" text)
    where invitation.owner_id = ${viewer.ownerId}::uuid and invitation.id = scored.id`;
}
