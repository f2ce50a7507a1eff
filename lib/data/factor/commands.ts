import "server-only";
import { recordAuditIn } from "../audit/commands.ts";
import { inSpace, type Tx } from "../database.ts";
import type { Viewer } from "../viewer.ts";

/** Keeps the sealed secret of a second factor that waits for its first code. False when one counts already. */
export function storeSecret(viewer: Viewer, secretBox: string, now: Date): Promise<boolean> {
  const { ownerId } = viewer;
  return inSpace(viewer, async (tx) => {
    await tx.secondFactor.deleteMany({ where: { ownerId, confirmedAt: null } });
    if (await tx.secondFactor.findUnique({ where: { ownerId } })) return false;
    await tx.secondFactor.create({ data: { ownerId, secretBox, createdAt: now } });
    return true;
  });
}

async function replaceCodesIn(
  tx: Tx,
  { ownerId }: Viewer,
  codeHashes: readonly string[],
  now: Date,
): Promise<void> {
  await tx.recoveryCode.deleteMany({ where: { ownerId } });
  await tx.recoveryCode.createMany({
    data: codeHashes.map((codeHash) => ({ ownerId, codeHash, createdAt: now })),
  });
}

/**
 * Makes a waiting second factor count from now on, with its recovery codes.
 *
 * @param proof.secretBox the sealed secret that was shown, which must still be the one that waits
 * @param proof.step the step of the code that was entered, which doesn't count again
 * @returns false when another one waits meanwhile, or none
 */
export function confirmFactor(
  viewer: Viewer,
  proof: { secretBox: string; step: number },
  codeHashes: readonly string[],
  now: Date,
): Promise<boolean> {
  const { ownerId } = viewer;
  const { secretBox, step } = proof;
  return inSpace(viewer, async (tx) => {
    const { count } = await tx.secondFactor.updateMany({
      where: { ownerId, secretBox, confirmedAt: null },
      data: { confirmedAt: now, lastStep: BigInt(step) },
    });
    if (count === 0) return false;
    await replaceCodesIn(tx, viewer, codeHashes, now);
    await recordAuditIn(tx, viewer, "factor-turned-on", now);
    return true;
  });
}

/** Uses up the code of a step, and of all before it: of several at the same moment one gets in. */
export function claimStep(viewer: Viewer, step: number): Promise<boolean> {
  const { ownerId } = viewer;
  return inSpace(viewer, async (tx) => {
    const { count } = await tx.secondFactor.updateMany({
      where: {
        ownerId,
        confirmedAt: { not: null },
        OR: [{ lastStep: null }, { lastStep: { lt: BigInt(step) } }],
      },
      data: { lastStep: BigInt(step) },
    });
    return count === 1;
  });
}

/** Uses a recovery code up; false when it is none or was used. */
export function claimRecoveryCode(viewer: Viewer, codeHash: string, now: Date): Promise<boolean> {
  const { ownerId } = viewer;
  return inSpace(viewer, async (tx) => {
    const { count } = await tx.recoveryCode.updateMany({
      where: { ownerId, codeHash, usedAt: null },
      data: { usedAt: now },
    });
    if (count === 1) await recordAuditIn(tx, viewer, "recovery-code-used", now);
    return count === 1;
  });
}

/** Puts new recovery codes in place of all earlier ones; false where no second factor counts. */
export function replaceRecoveryCodes(
  viewer: Viewer,
  codeHashes: readonly string[],
  now: Date,
): Promise<boolean> {
  const where = { ownerId: viewer.ownerId, confirmedAt: { not: null } };
  return inSpace(viewer, async (tx) => {
    if ((await tx.secondFactor.count({ where })) === 0) return false;
    await replaceCodesIn(tx, viewer, codeHashes, now);
    await recordAuditIn(tx, viewer, "recovery-codes-made", now);
    return true;
  });
}

/** Turns the second factor off, with its recovery codes. False when none counted. */
export function removeFactor(viewer: Viewer, now: Date): Promise<boolean> {
  const where = { ownerId: viewer.ownerId };
  return inSpace(viewer, async (tx) => {
    const { count } = await tx.secondFactor.deleteMany({
      where: { ...where, confirmedAt: { not: null } },
    });
    await tx.secondFactor.deleteMany({ where });
    await tx.recoveryCode.deleteMany({ where });
    if (count > 0) await recordAuditIn(tx, viewer, "factor-turned-off", now);
    return count > 0;
  });
}
