import "server-only";
import { inSpace } from "../database.ts";
import type { Viewer } from "../viewer.ts";

/** A passkey as the settings list it. */
export type PasskeyRow = {
  credentialId: string;
  name: string;
  createdAt: Date;
  lastUsedAt: Date | null;
};

/** The viewer's passkeys, the oldest first. */
export function listPasskeys(viewer: Viewer): Promise<(PasskeyRow & { transports: string[] })[]> {
  const where = { ownerId: viewer.ownerId };
  return inSpace(viewer, (tx) =>
    tx.passkey.findMany({
      where,
      select: {
        credentialId: true,
        name: true,
        createdAt: true,
        lastUsedAt: true,
        transports: true,
      },
      orderBy: [{ createdAt: "asc" }, { credentialId: "asc" }],
    }),
  );
}

/** What an answer of a passkey is checked against; null when the viewer hasn't got it. */
export async function findPasskeyKey(
  viewer: Viewer,
  credentialId: string,
): Promise<{ publicKey: Uint8Array<ArrayBuffer>; counter: number } | null> {
  const { ownerId } = viewer;
  const found = await inSpace(viewer, (tx) =>
    tx.passkey.findUnique({ where: { ownerId_credentialId: { ownerId, credentialId } } }),
  );
  return found && { publicKey: found.publicKey, counter: Number(found.counter) };
}
