import "server-only";
import { recordAuditIn } from "../audit/commands.ts";
import { sharedTables, type Tx } from "../database.ts";
import type { Viewer } from "../viewer.ts";
import { isLiveToken } from "./access-tokens.ts";
import { recordEmailProofIn } from "./email-proof.ts";
import type { MemberRow } from "./queries.ts";

/** What else ends with the old password. */
export type PasswordEndings = {
  /** the sessions that end: none, all but this one, or all */
  sessions: "none" | "all" | { except: string };
  /** whether the private address of the calendar ends as well */
  calendar: boolean;
};

/**
 * Links to a new password, links about an e-mail, and sign-ins that wait for a code end with the password before: who
 * began them may be somebody else.
 */
async function endWhatHung(
  tables: Tx,
  memberId: string,
  { sessions, calendar }: PasswordEndings,
  now: Date,
): Promise<number> {
  const purposes = ["password-reset", "email-change", "email-confirmation", "sign-in"];
  const revoke = { data: { revokedAt: now }, where: { memberId, revokedAt: null } };
  await tables.accessToken.updateMany({
    ...revoke,
    where: { ...revoke.where, purpose: { in: purposes } },
  });
  if (calendar) {
    const where = { ...revoke.where, purpose: "calendar" };
    const { count } = await tables.accessToken.updateMany({ ...revoke, where });
    if (count > 0)
      await recordAuditIn(tables, { ownerId: memberId }, "calendar-address-revoked", now);
  }
  if (sessions === "none") return 0;
  const kept = sessions === "all" ? {} : { id: { not: sessions.except } };
  const { count } = await tables.session.updateMany({
    where: { memberId, endedAt: null, expiresAt: { gt: now }, ...kept },
    data: { endedAt: now },
  });
  if (count > 0) await recordAuditIn(tables, { ownerId: memberId }, "sessions-ended", now);
  return count;
}

/**
 * Stores a new password hash, with all that ends by it, in one transaction.
 *
 * @param hashes.old the hash that was checked, which must still stand; null for the operator, who needs none
 * @returns how many sessions ended; null when the account is gone or somebody else was faster
 */
export async function storePassword(
  viewer: Viewer,
  hashes: { old: string | null; new: string },
  endings: PasswordEndings,
  now: Date,
): Promise<{ ended: number } | null> {
  const id = viewer.ownerId;
  return sharedTables().$transaction(async (tx) => {
    const { count } = await tx.member.updateMany({
      where: { id, ...(hashes.old === null ? {} : { passwordHash: hashes.old }) },
      data: { passwordHash: hashes.new },
    });
    if (count === 0) return null;
    const event = hashes.old === null ? "password-set" : "password-changed";
    await recordAuditIn(tx, viewer, event, now);
    return { ended: await endWhatHung(tx, id, endings, now) };
  });
}

/**
 * Uses up a link to a new password and stores the hash, in one transaction: of two at the same moment one gets in. All
 * sessions end. One that was mailed to the member's address shows that the address is theirs.
 *
 * @returns whose password it is; null when the link doesn't work (any more)
 */
export async function redeemReset(
  tokenHash: string,
  reset: { passwordHash: string; calendar: boolean },
  now: Date,
): Promise<Pick<MemberRow, "id" | "name" | "email" | "emailConfirmedAt"> | null> {
  return sharedTables().$transaction(async (tx) => {
    const { count } = await tx.accessToken.updateMany({
      where: { tokenHash, purpose: "password-reset", ...isLiveToken(now) },
      data: { revokedAt: now, lastUsedAt: now },
    });
    if (count === 0) return null;
    const { memberId, detail } = await tx.accessToken.findUniqueOrThrow({
      where: { tokenHash },
      select: { memberId: true, detail: true },
    });
    if (detail !== null) await recordEmailProofIn(tx, { ownerId: memberId }, detail, now);
    await recordAuditIn(tx, { ownerId: memberId }, "password-reset", now);
    await endWhatHung(tx, memberId, { sessions: "all", calendar: reset.calendar }, now);
    return tx.member.update({
      where: { id: memberId },
      data: { passwordHash: reset.passwordHash },
      select: { id: true, name: true, email: true, emailConfirmedAt: true },
    });
  });
}
