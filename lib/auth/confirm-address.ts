import "server-only";
import { claimToken, findToken, findTokenOwner } from "../data/member/access-tokens.ts";
import { recordEmailProof } from "../data/member/email-proof.ts";
import { type MemberRow, readOwnAccount } from "../data/member/queries.ts";
import type { Viewer } from "../data/viewer.ts";
import { composeConfirmation } from "../domain/account/account-mail.ts";
import { fail, ok, type Result } from "../domain/result.ts";
import { type AccountPost, sendAccountMail } from "./account-mail.ts";
import { admitWithin } from "./attempt-limits.ts";
import { makeViewer } from "./make-viewer.ts";
import { makeProofLink, proofLinkMs } from "./proof-link.ts";
import { hashText } from "./secret-text.ts";

/** As of links to a new password: whoever reads the address may never have heard of Acquaint. */
const perEmail = 3;

async function sendLink(member: MemberRow, post: AccountPost, now: Date): Promise<Result<string>> {
  const keyHash = hashText(`confirm-address:${member.email}`);
  const limit = { keyHash, most: perEmail, windowMs: proofLinkMs, forgives: false };
  const turn = { ahead: true, problem: "reset-too-often" } as const;
  const admission = await admitWithin([limit], now, turn);
  if ("refused" in admission) return admission.refused;
  const about = { purpose: "email-confirmation", name: "Proof of the e-mail" } as const;
  const wanted = { ...about, email: member.email };
  const proof = composeConfirmation(await makeProofLink(member.id, wanted, post.publicUrl, now));
  void sendAccountMail(member, proof, post, now);
  return ok(member.email);
}

/**
 * Sends the link that confirms the member's own e-mail, a few times an hour.
 * @returns the address that it went to
 */
export async function sendConfirmation(
  viewer: Viewer,
  post: AccountPost,
  now: Date,
): Promise<Result<string>> {
  if (!post.mail) return fail("mail-not-set-up");
  const member = await readOwnAccount(viewer);
  if (!member) return fail("account-gone");
  if (member.emailConfirmedAt) return fail("email-confirmed-already");
  return sendLink(member, post, now);
}

/**
 * Asks the member to confirm their e-mail before something is mailed to it: sends the link unless one is on its way.
 * @returns the address that waits to be confirmed; null when there is nothing to wait for
 */
export async function askForConfirmation(
  viewer: Viewer,
  post: AccountPost,
  now: Date,
): Promise<string | null> {
  const member = await readOwnAccount(viewer);
  if (!post.mail || !member || member.emailConfirmedAt) return null;
  const waiting = await findToken(viewer, "email-confirmation", now);
  if (waiting?.detail !== member.email) await sendLink(member, post, now);
  return member.email;
}

/** Whether the link with this token confirms the e-mail of an account. */
export async function canConfirmAddress(token: string, now: Date): Promise<boolean> {
  return (await findTokenOwner(hashText(token), "email-confirmation", now)) !== null;
}

/** Confirms the e-mail that the account has, by the link that was sent to it. */
export async function confirmAddress(token: string, now: Date): Promise<Result<{ email: string }>> {
  const claimed = await claimToken(hashText(token), "email-confirmation", now);
  const viewer = claimed && makeViewer(claimed.memberId);
  const member = viewer && (await readOwnAccount(viewer));
  if (!member || claimed.detail !== member.email) return fail("address-link-spent");
  await recordEmailProof(viewer, member.email, now);
  return ok({ email: member.email });
}
