import "server-only";
import { sharedTables } from "../database.ts";
import type { Viewer } from "../viewer.ts";

export type TokenPurpose = "calendar";

/** A token that works, without its secret, which is kept nowhere. */
export type LiveToken = { createdAt: Date; lastUsedAt: Date | null };

/** Makes every working token of this purpose useless. */
export async function revokeTokens(
  viewer: Viewer,
  purpose: TokenPurpose,
  now: Date,
): Promise<void> {
  await sharedTables().accessToken.updateMany({
    where: { memberId: viewer.ownerId, purpose, revokedAt: null },
    data: { revokedAt: now },
  });
}

/** Keeps the hash of a new token in place of those that worked before. */
export async function replaceToken(
  viewer: Viewer,
  { tokenHash, purpose, name }: { tokenHash: string; purpose: TokenPurpose; name: string },
  now: Date,
): Promise<void> {
  await sharedTables().$transaction(async (tx) => {
    const memberId = viewer.ownerId;
    // Two browsers at once: the member's row makes them wait for each other.
    await tx.$queryRaw`select id from member where id = ${memberId}::uuid for update`;
    await tx.accessToken.updateMany({
      where: { memberId, purpose, revokedAt: null },
      data: { revokedAt: now },
    });
    await tx.accessToken.create({ data: { tokenHash, memberId, purpose, name, createdAt: now } });
  });
}

/** The viewer's working token of this purpose; null when there is none. */
export function findToken(viewer: Viewer, purpose: TokenPurpose): Promise<LiveToken | null> {
  return sharedTables().accessToken.findFirst({
    where: { memberId: viewer.ownerId, purpose, revokedAt: null },
    select: { createdAt: true, lastUsedAt: true },
    orderBy: { createdAt: "desc" },
  });
}

/** Whose token this is, and notes that it was used; null for one that opens nothing. */
export async function redeemToken(
  tokenHash: string,
  purpose: TokenPurpose,
  now: Date,
): Promise<string | null> {
  const tables = sharedTables();
  const token = await tables.accessToken.findFirst({
    where: { tokenHash, purpose, revokedAt: null },
    select: { memberId: true },
  });
  if (!token) return null;
  await tables.accessToken.updateMany({ where: { tokenHash }, data: { lastUsedAt: now } });
  return token.memberId;
}
