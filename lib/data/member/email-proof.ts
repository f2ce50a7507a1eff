import "server-only";
import { recordAuditIn } from "../audit/commands.ts";
import { sharedTables, type Tx } from "../database.ts";
import type { Viewer } from "../viewer.ts";

/**
 * Records that the member opened a link that was mailed to this address, unless theirs is another one by now.
 *
 * @param tx the transaction in which the link is used up
 */
export async function recordEmailProofIn(
  tx: Tx,
  { ownerId }: Pick<Viewer, "ownerId">,
  email: string,
  now: Date,
): Promise<void> {
  const { count } = await tx.member.updateMany({
    where: { id: ownerId, email, emailConfirmedAt: null },
    data: { emailConfirmedAt: now },
  });
  if (count > 0) await recordAuditIn(tx, { ownerId }, "email-confirmed", now);
}

/** The same as {@link recordEmailProofIn}, in a transaction of its own. */
export function recordEmailProof(viewer: Viewer, email: string, now: Date): Promise<void> {
  return sharedTables().$transaction((tx) => recordEmailProofIn(tx, viewer, email, now));
}
