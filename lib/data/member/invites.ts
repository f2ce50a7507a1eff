import "server-only";
import { recordAuditIn } from "../audit/commands.ts";
import { sharedTables, type Tx } from "../database.ts";
import type { Viewer } from "../viewer.ts";

/** An invitation link that has not been used and has not run out. */
export type OpenInvite = { tokenHash: string; createdAt: Date; expiresAt: Date };

/** Keeps the hash of a new link's token. */
export async function addInvite(
  viewer: Viewer,
  invite: { tokenHash: string; expiresAt: Date },
  now: Date,
): Promise<void> {
  await sharedTables().$transaction(async (tx) => {
    await tx.memberInvite.create({
      data: { ...invite, createdBy: viewer.ownerId, createdAt: now },
    });
    await recordAuditIn(tx, viewer, "invite-made", now);
  });
}

/** The viewer's links that still let somebody in, the newest first. */
export function listOpenInvites(viewer: Viewer, now: Date): Promise<OpenInvite[]> {
  return sharedTables().memberInvite.findMany({
    where: { createdBy: viewer.ownerId, usedAt: null, expiresAt: { gt: now } },
    select: { tokenHash: true, createdAt: true, expiresAt: true },
    orderBy: { createdAt: "desc" },
  });
}

/** Makes one of the viewer's links useless. */
export async function revokeInvite(viewer: Viewer, tokenHash: string, now: Date): Promise<void> {
  await sharedTables().$transaction(async (tx) => {
    const { count } = await tx.memberInvite.deleteMany({
      where: { tokenHash, createdBy: viewer.ownerId, usedAt: null },
    });
    if (count > 0) await recordAuditIn(tx, viewer, "invite-revoked", now);
  });
}

/** The name of who sent a link that still works; null for any other link. */
export async function findInviter(tokenHash: string, now: Date): Promise<string | null> {
  const tables = sharedTables();
  const invite = await tables.memberInvite.findFirst({
    where: { tokenHash, usedAt: null, expiresAt: { gt: now } },
    select: { createdBy: true },
  });
  if (!invite) return null;
  const by = await tables.member.findUnique({
    where: { id: invite.createdBy },
    select: { name: true },
  });
  return by?.name ?? null;
}

/** Uses a link up, in the transaction that makes the account. False when it doesn't work any more. */
export async function claimInvite(
  tx: Tx,
  tokenHash: string,
  memberId: string,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.memberInvite.updateMany({
    where: { tokenHash, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now, usedBy: memberId },
  });
  return count === 1;
}
