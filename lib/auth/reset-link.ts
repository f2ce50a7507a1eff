import "server-only";
import { addToken, findToken, findTokenOwner } from "../data/member/access-tokens.ts";
import { addResetFor } from "../data/member/members-of-owner.ts";
import { redeemReset } from "../data/member/password.ts";
import { type MemberRow, readOwnAccount } from "../data/member/queries.ts";
import type { Viewer } from "../data/viewer.ts";
import { fail, ok, type Result } from "../domain/result.ts";
import { type AccountPost, notifyOfPassword } from "./account-mail.ts";
import { makeViewer } from "./make-viewer.ts";
import { hashText, makeToken } from "./secret-text.ts";
import { hashKnownPassword } from "./too-many.ts";
import { unlockAccount } from "./unlock-account.ts";
import { findPasswordProblem } from "./weak-password.ts";

const lifetimeMs = 60 * 60 * 1000;

/** A link to a new password; only the hash of its token is kept. */
export type ResetLink = { url: string; expiresAt: Date };

function makeLink(publicUrl: string, now: Date) {
  const token = makeToken();
  const expiresAt = new Date(now.getTime() + lifetimeMs);
  const kept = { tokenHash: hashText(token), name: "Link to a new password", expiresAt };
  return { kept, link: { url: `${publicUrl}/reset/${token}`, expiresAt } };
}

/**
 * Makes a link for the member whose e-mail it is sent to, and nowhere else: opening it shows that the address is theirs.
 * Links before it stay good: a stranger who asks again must not be able to spoil them.
 */
export async function makeResetLink(
  { id, email }: Pick<MemberRow, "id" | "email">,
  publicUrl: string,
  now: Date,
): Promise<ResetLink> {
  const { kept, link } = makeLink(publicUrl, now);
  await addToken(makeViewer(id), { ...kept, purpose: "password-reset", detail: email }, now);
  return link;
}

/** Makes a link that the owner hands to a member; the links before it end. Refused to anybody else. */
export async function makeResetLinkFor(
  owner: Viewer,
  memberId: string,
  publicUrl: string,
  now: Date,
): Promise<Result<ResetLink & { email: string }>> {
  const { kept, link } = makeLink(publicUrl, now);
  const email = await addResetFor(owner, memberId, kept, now);
  if (email === null) return fail("owner-only");
  return ok({ ...link, email });
}

/** Whose password a link resets, and whether their calendar has a private address. */
export type Reset = MemberRow & { hasCalendar: boolean };

/** What the link with this token resets; null when it doesn't work (any more). */
export async function readReset(token: string, now: Date): Promise<Reset | null> {
  const memberId = await findTokenOwner(hashText(token), "password-reset", now);
  if (memberId === null) return null;
  const viewer = makeViewer(memberId);
  const member = await readOwnAccount(viewer);
  return member && { ...member, hasCalendar: (await findToken(viewer, "calendar", now)) !== null };
}

/**
 * Gives a member a new password by a link. The link is used up, all sessions end, and wrong passwords before it don't
 * count any more.
 *
 * @param reset.calendar also ends the private address of the member's calendar
 * @returns the member's id
 */
export async function resetPassword(
  reset: { token: string; password: string; calendar: boolean },
  post: AccountPost,
  now: Date,
): Promise<Result<{ memberId: string }>> {
  const member = await readReset(reset.token, now);
  if (!member) return fail("reset-link-spent");
  const weakness = await findPasswordProblem(reset.password, member);
  if (weakness) return fail(weakness, "password");
  const hashed = await hashKnownPassword(reset.password);
  if (!hashed.ok) return hashed;
  const passwordHash = hashed.value;
  const { calendar } = reset;
  const redeemed = await redeemReset(hashText(reset.token), { passwordHash, calendar }, now);
  if (!redeemed) return fail("reset-link-spent");
  await unlockAccount(redeemed.email);
  await notifyOfPassword(redeemed, post, now);
  return ok({ memberId: redeemed.id });
}
