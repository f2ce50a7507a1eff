import "server-only";
import { foldVersion } from "../../domain/conversation/fold-conversation.ts";
import { JUDGE_VERSION } from "../../domain/note/judge-note.ts";
import { type Failure, fail, ok, type Result } from "../../domain/result.ts";
import { nextReviewOpening } from "../../domain/time/review-opening.ts";
import { recordAuditIn } from "../audit/commands.ts";
import { inSpace, sharedTables, type Tx } from "../database.ts";
import type { Viewer } from "../viewer.ts";
import { claimInvite, findInviter } from "./invites.ts";

/** A new account. The e-mail comes trimmed and lower-cased, the password as an argon2id hash. */
export type NewMember = { email: string; name: string; passwordHash: string; zone: string };

/** What gives the right to an account. */
export type Admission =
  | { by: "set-up" }
  | { by: "operator" }
  | { by: "open-sign-up" }
  | { by: "invite"; tokenHash: string };

/** Any number will do, as long as nothing else locks by it: "Acquaint: accounts". */
const accountsLock = 4_107_238_801;

/** The review's weekday and hour when nobody has chosen, as the schema has them. */
const defaultReview = { weekday: 1, hour: 8 };

/**
 * Why this right lets nobody in, before anything costly is done; null when it seems to. What counts is
 * found out again with the account (`createMember`).
 */
export async function findAdmissionProblem(
  admission: Admission,
  now: Date,
): Promise<Failure | null> {
  const isFirst = (await sharedTables().member.findFirst({ select: { id: true } })) === null;
  if (admission.by === "set-up" && !isFirst) return fail("account-setup-done");
  if (admission.by === "open-sign-up" && isFirst) return fail("account-setup-missing");
  const isSpent =
    admission.by === "invite" && (await findInviter(admission.tokenHash, now)) === null;
  return isSpent ? fail("account-link-spent") : null;
}

async function findObstacle(
  tx: Tx,
  viewer: Viewer,
  email: string,
  admission: Admission,
  now: Date,
): Promise<Result<{ isOwner: boolean }>> {
  const isOwner = (await tx.member.findFirst({ select: { id: true } })) === null;
  if (admission.by === "set-up" && !isOwner) {
    return fail("account-setup-done");
  }
  if (admission.by === "open-sign-up" && isOwner) {
    return fail("account-setup-missing");
  }
  if (await tx.member.findUnique({ where: { email }, select: { id: true } })) {
    return fail("account-exists", "email");
  }
  if (admission.by === "invite") {
    const claimed = await claimInvite(tx, admission.tokenHash, viewer.ownerId, now);
    if (!claimed) return fail("account-link-spent");
  }
  return ok({ isOwner });
}

/**
 * Makes an account with its empty space, in one transaction. Accounts are made one at a time, so
 * that of two first ones at the same moment only one is the first.
 *
 * @param viewer made from a fresh id, which becomes the member's
 */
export async function createMember(
  viewer: Viewer,
  member: NewMember,
  admission: Admission,
  now: Date,
): Promise<Result<{ id: string; isOwner: boolean }>> {
  return inSpace(viewer, async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(${accountsLock}::bigint)`;
    const checked = await findObstacle(tx, viewer, member.email, admission, now);
    if (!checked.ok) return checked;
    const { isOwner } = checked.value;
    const { zone, ...account } = member;
    // Whoever runs Acquaint vouches for the address; anybody else may have entered a stranger's.
    const emailConfirmedAt = admission.by === "operator" ? now : null;
    await tx.member.create({
      data: { id: viewer.ownerId, ...account, emailConfirmedAt, isOwner, createdAt: now },
    });
    const { weekday, hour } = defaultReview;
    const reviewDueAt = new Date(nextReviewOpening(now.getTime(), zone, weekday, hour));
    await tx.memberSettings.create({
      data: {
        ownerId: viewer.ownerId,
        zone,
        reviewDueAt,
        foldVersion,
        judgeVersion: JUDGE_VERSION,
      },
    });
    await recordAuditIn(tx, viewer, "account-created", now);
    return ok({ id: viewer.ownerId, isOwner });
  });
}

/** Changes what the member is called. */
export async function renameMember(viewer: Viewer, name: string): Promise<void> {
  await sharedTables().member.update({ where: { id: viewer.ownerId }, data: { name } });
}

/**
 * Gives the account another e-mail, trimmed and lower-cased.
 *
 * @param change.isProved whether a link that was mailed to it was opened
 * @returns false when it belongs to an account already
 */
export async function storeEmail(
  viewer: Viewer,
  change: { email: string; isProved: boolean },
  now: Date,
): Promise<boolean> {
  const { email, isProved } = change;
  return sharedTables().$transaction(async (tx) => {
    // New accounts wait for the same lock, so that no two get one e-mail.
    await tx.$executeRaw`select pg_advisory_xact_lock(${accountsLock}::bigint)`;
    if (await tx.member.findUnique({ where: { email }, select: { id: true } })) return false;
    const data = { email, emailConfirmedAt: isProved ? now : null };
    await tx.member.update({ where: { id: viewer.ownerId }, data });
    await recordAuditIn(tx, viewer, "email-changed", now);
    return true;
  });
}
