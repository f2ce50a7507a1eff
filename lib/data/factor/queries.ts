import "server-only";
import { inSpace } from "../database.ts";
import type { Viewer } from "../viewer.ts";

/** A second factor that is asked for when signing in. */
export type FactorView = { since: Date; recoveryCodes: number };

/** The viewer's second factor with how many recovery codes are left; null when none counts. */
export function readFactor(viewer: Viewer): Promise<FactorView | null> {
  const { ownerId } = viewer;
  return inSpace(viewer, async (tx) => {
    const factor = await tx.secondFactor.findUnique({ where: { ownerId } });
    if (!factor?.confirmedAt) return null;
    const recoveryCodes = await tx.recoveryCode.count({ where: { ownerId, usedAt: null } });
    return { since: factor.confirmedAt, recoveryCodes };
  });
}

/** The sealed secret of the second factor, and whether it counts already. For the check of a code only. */
export async function findSecretBox(
  viewer: Viewer,
): Promise<{ secretBox: string; isConfirmed: boolean } | null> {
  const where = { ownerId: viewer.ownerId };
  const factor = await inSpace(viewer, (tx) => tx.secondFactor.findUnique({ where }));
  return factor && { secretBox: factor.secretBox, isConfirmed: factor.confirmedAt !== null };
}
