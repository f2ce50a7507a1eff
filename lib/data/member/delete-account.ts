import "server-only";
import { recordAuditIn } from "../audit/commands.ts";
import { inSpace, type Tx } from "../database.ts";
import type { Viewer } from "../viewer.ts";

/** Deletes everything in the space but its settings; tells where its uploaded files lie. */
export async function deleteSpaceIn(tx: Tx, { ownerId }: Viewer): Promise<string[]> {
  const where = { ownerId };
  const uploads = await tx.import.findMany({ where, select: { storedAt: true } });
  // People take their keys, invitations, assessments and timelines with them; imports their rows.
  await tx.person.deleteMany({ where });
  await tx.import.deleteMany({ where });
  await tx.review.deleteMany({ where });
  await tx.messageTemplate.deleteMany({ where });
  await tx.memberProfile.deleteMany({ where });
  await tx.personMerge.deleteMany({ where });
  await tx.duplicateSearch.deleteMany({ where });
  await tx.receivedMail.deleteMany({ where });
  // Last: each deletion of people leaves a mark.
  await tx.changeMark.deleteMany({ where });
  return uploads.flatMap(({ storedAt }) => storedAt ?? []);
}

/** Deletes what an account has beside its people: settings, mailbox, digests, ways to sign in, links for further members. */
export async function leaveNothingIn(tx: Tx, { ownerId }: Viewer): Promise<void> {
  const where = { ownerId };
  await tx.mailbox.deleteMany({ where });
  await tx.digestDelivery.deleteMany({ where });
  await tx.performedAct.deleteMany({ where });
  await tx.memberSettings.deleteMany({ where });
  await tx.secondFactor.deleteMany({ where });
  await tx.recoveryCode.deleteMany({ where });
  await tx.passkey.deleteMany({ where });
  await tx.auditEntry.deleteMany({ where });
  await tx.memberInvite.deleteMany({ where: { createdBy: ownerId } });
}

/**
 * Deletes everybody and everything in the space, for good. The account and its settings stay.
 * @returns where the uploaded files lie that are now needed no more
 */
export function emptySpace(viewer: Viewer, now: Date): Promise<string[]> {
  return inSpace(viewer, async (tx) => {
    const uploads = await deleteSpaceIn(tx, viewer);
    await recordAuditIn(tx, viewer, "space-emptied", now);
    return uploads;
  });
}

/**
 * Deletes the space and the account, for good. Whoever has been here longest becomes the owner
 * when the owner leaves.
 *
 * @returns where the uploaded files lie that are now needed no more
 */
export function deleteAccount(viewer: Viewer): Promise<string[]> {
  const id = viewer.ownerId;
  return inSpace(viewer, async (tx) => {
    const uploads = await deleteSpaceIn(tx, viewer);
    await leaveNothingIn(tx, viewer);
    const gone = await tx.member.delete({ where: { id }, select: { isOwner: true } });
    const heir = await tx.member.findFirst({ orderBy: { createdAt: "asc" }, select: { id: true } });
    if (gone.isOwner && heir) {
      await tx.member.update({ where: { id: heir.id }, data: { isOwner: true } });
    }
    return uploads;
  });
}
