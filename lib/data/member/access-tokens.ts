import "server-only";
import type { AuditEvent } from "../../domain/account/audit-event.ts";
import { recordAuditIn } from "../audit/commands.ts";
import { sharedTables } from "../database.ts";
import type { Viewer } from "../viewer.ts";

export type TokenPurpose =
  | "calendar"
  | "password-reset"
  | "email-change"
  | "email-confirmation"
  | "sign-in";

/**
 * What the audit says when a token is made; a sign-in that waits for its code, or an e-mail that waits to be
 * confirmed, is no news yet.
 */
const madeEvents: Record<TokenPurpose, AuditEvent | null> = {
  calendar: "calendar-address-made",
  "password-reset": "reset-link-made",
  "email-change": "email-change-asked",
  "email-confirmation": null,
  "sign-in": null,
};

/** A token that works, without its secret, which is kept nowhere. */
export type LiveToken = {
  createdAt: Date;
  lastUsedAt: Date | null;
  expiresAt: Date | null;
  detail: string | null;
};

/** A token to keep; `expiresAt` null works until it is revoked. */
export type NewToken = {
  tokenHash: string;
  purpose: TokenPurpose;
  name: string;
  expiresAt?: Date | null;
  /** email-change: the new e-mail; a link that was mailed: the address it went to */
  detail?: string | null;
};

/** What holds for a token that works. */
export const isLiveToken = (now: Date) => ({
  revokedAt: null,
  OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
});

/** Keeps the hash of a new token beside those that work already. */
export async function addToken(viewer: Viewer, token: NewToken, now: Date): Promise<void> {
  await sharedTables().$transaction(async (tx) => {
    await tx.accessToken.create({ data: { ...token, memberId: viewer.ownerId, createdAt: now } });
    const event = madeEvents[token.purpose];
    if (event) await recordAuditIn(tx, viewer, event, now);
  });
}

/** Makes every working token of this purpose useless. */
export async function revokeTokens(
  viewer: Viewer,
  purpose: TokenPurpose,
  now: Date,
): Promise<void> {
  await sharedTables().$transaction(async (tx) => {
    const { count } = await tx.accessToken.updateMany({
      where: { memberId: viewer.ownerId, purpose, revokedAt: null },
      data: { revokedAt: now },
    });
    if (count > 0 && purpose === "calendar")
      await recordAuditIn(tx, viewer, "calendar-address-revoked", now);
  });
}

/** Keeps the hash of a new token in place of those that worked before. */
export async function replaceToken(viewer: Viewer, token: NewToken, now: Date): Promise<void> {
  await sharedTables().$transaction(async (tx) => {
    const memberId = viewer.ownerId;
    // Two browsers at once: the member's row makes them wait for each other.
    await tx.$queryRaw`select id from member where id = ${memberId}::uuid for update`;
    await tx.accessToken.updateMany({
      where: { memberId, purpose: token.purpose, revokedAt: null },
      data: { revokedAt: now },
    });
    await tx.accessToken.create({ data: { ...token, memberId, createdAt: now } });
    const event = madeEvents[token.purpose];
    if (event) await recordAuditIn(tx, viewer, event, now);
  });
}

/** The viewer's working token of this purpose, the newest; null when there is none. */
export function findToken(
  viewer: Viewer,
  purpose: TokenPurpose,
  now: Date,
): Promise<LiveToken | null> {
  return sharedTables().accessToken.findFirst({
    where: { memberId: viewer.ownerId, purpose, ...isLiveToken(now) },
    select: { createdAt: true, lastUsedAt: true, expiresAt: true, detail: true },
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
    where: { tokenHash, purpose, ...isLiveToken(now) },
    select: { memberId: true },
  });
  if (!token) return null;
  await tables.accessToken.updateMany({ where: { tokenHash }, data: { lastUsedAt: now } });
  return token.memberId;
}

/** Whose token of this purpose it is, without using it; null for one that opens nothing. */
export async function findTokenOwner(
  tokenHash: string,
  purpose: TokenPurpose,
  now: Date,
): Promise<string | null> {
  const where = { tokenHash, purpose, ...isLiveToken(now) };
  const token = await sharedTables().accessToken.findFirst({ where, select: { memberId: true } });
  return token?.memberId ?? null;
}

/** Uses a token up: of two who come at once one gets it. Null when it doesn't work any more. */
export async function claimToken(
  tokenHash: string,
  purpose: TokenPurpose,
  now: Date,
): Promise<{ memberId: string; detail: string | null } | null> {
  const tables = sharedTables();
  const { count } = await tables.accessToken.updateMany({
    where: { tokenHash, purpose, ...isLiveToken(now) },
    data: { revokedAt: now, lastUsedAt: now },
  });
  if (count === 0) return null;
  return tables.accessToken.findUnique({
    where: { tokenHash },
    select: { memberId: true, detail: true },
  });
}

/** Forgets sign-ins that waited for a code until they ran out. */
export async function forgetHeldSignIns(now: Date): Promise<void> {
  const where = { purpose: "sign-in", expiresAt: { lt: now } };
  await sharedTables().accessToken.deleteMany({ where });
}
