import "server-only";
import { recordAuditIn } from "../audit/commands.ts";
import { inSpace, sharedTables } from "../database.ts";
import type { Viewer } from "../viewer.ts";

/** A passkey to keep. */
export type NewPasskey = {
  credentialId: string;
  publicKey: Uint8Array<ArrayBuffer>;
  counter: number;
  transports: string[];
  name: string;
};

/** Keeps a passkey; false when the account has as many as it may have, or this one already. */
export function storePasskey(
  viewer: Viewer,
  passkey: NewPasskey,
  most: number,
  now: Date,
): Promise<boolean> {
  const { ownerId } = viewer;
  const { counter, ...rest } = passkey;
  return inSpace(viewer, async (tx) => {
    if ((await tx.passkey.count({ where: { ownerId } })) >= most) return false;
    const { count } = await tx.passkey.createMany({
      data: { ownerId, ...rest, counter: BigInt(counter), createdAt: now },
      skipDuplicates: true,
    });
    if (count === 1) await recordAuditIn(tx, viewer, "passkey-added", now);
    return count === 1;
  });
}

/** Removes one of the viewer's passkeys; false when it isn't there. */
export function removePasskey(viewer: Viewer, credentialId: string, now: Date): Promise<boolean> {
  const where = { ownerId: viewer.ownerId, credentialId };
  return inSpace(viewer, async (tx) => {
    const { count } = await tx.passkey.deleteMany({ where });
    if (count === 1) await recordAuditIn(tx, viewer, "passkey-removed", now);
    return count === 1;
  });
}

/** Notes that a passkey was used. False when its count has changed since it was read: somebody else was faster. */
export function markPasskeyUsed(
  viewer: Viewer,
  credentialId: string,
  counters: { before: number; after: number },
  now: Date,
): Promise<boolean> {
  const where = { ownerId: viewer.ownerId, credentialId, counter: BigInt(counters.before) };
  return inSpace(viewer, async (tx) => {
    const data = { counter: BigInt(counters.after), lastUsedAt: now };
    return (await tx.passkey.updateMany({ where, data })).count === 1;
  });
}

export type ChallengePurpose = "sign-in" | "add" | "proof";
type Challenge = { challengeHash: string; purpose: ChallengePurpose; memberId: string | null };

/** Keeps the hash of a challenge until it is answered or has run out; those that have run out go. */
export async function storeChallenge(
  challenge: Challenge,
  expiresAt: Date,
  now: Date,
): Promise<void> {
  const tables = sharedTables();
  await tables.passkeyChallenge.deleteMany({ where: { expiresAt: { lte: now } } });
  await tables.passkeyChallenge.create({ data: { ...challenge, expiresAt } });
}

/** Uses a challenge up: true once, for whom and what it was made, and while it lasts. */
export async function claimChallenge(challenge: Challenge, now: Date): Promise<boolean> {
  const where = { ...challenge, expiresAt: { gt: now } };
  return (await sharedTables().passkeyChallenge.deleteMany({ where })).count === 1;
}
