import "server-only";
import { claimToken, findToken, findTokenOwner } from "../data/member/access-tokens.ts";
import { storeEmail } from "../data/member/commands.ts";
import { findMemberByEmail, readOwnAccount } from "../data/member/queries.ts";
import type { Viewer } from "../data/viewer.ts";
import { composeEmailProof } from "../domain/account/account-mail.ts";
import { fail, ok, type Result } from "../domain/result.ts";
import { type AccountPost, notifyOfEmail, type Reader, sendAccountMail } from "./account-mail.ts";
import { admitWithin } from "./attempt-limits.ts";
import { checkOwnPassword } from "./check-own-password.ts";
import { makeViewer } from "./make-viewer.ts";
import { makeProofLink, proofLinkMs } from "./proof-link.ts";
import { hashText } from "./secret-text.ts";

/** Strangers may get these mails: no member sends more of them within an hour. */
const proofsPerMember = 5;

/** Whether a new e-mail is the one to sign in with already, or first has to be confirmed by a mail to it. */
export type EmailChange = { email: string; counts: boolean };

async function sendProof(
  member: Reader,
  email: string,
  post: AccountPost,
  now: Date,
): Promise<Result<EmailChange>> {
  const bound = { most: proofsPerMember, windowMs: proofLinkMs, forgives: false };
  const keyHash = hashText(`email-change:${member.id}`);
  const turn = { ahead: true, problem: "email-too-often" } as const;
  const admission = await admitWithin([{ keyHash, ...bound }], now, turn);
  if ("refused" in admission) return admission.refused;
  const wanted = { purpose: "email-change", name: "Proof of a new e-mail", email } as const;
  const url = await makeProofLink(member.id, wanted, post.publicUrl, now);
  // An address with an account gets no mail, and whoever asked can't see that.
  if (!(await findMemberByEmail(email))) {
    const proof = composeEmailProof(url);
    void sendAccountMail({ ...member, email, emailConfirmedAt: null }, proof, post, now);
  }
  return ok({ email, counts: false });
}

/**
 * Gives a member another e-mail, checking the password within the limits of signing in. Where mails can be sent the new
 * one counts once it is confirmed, and nobody learns whether it has an account; else it counts at once.
 */
export async function changeEmail(
  change: { member: Reader; email: string; password: string; sessionId: string | null },
  post: AccountPost,
  now: Date,
): Promise<Result<EmailChange>> {
  const { member, email, password, sessionId } = change;
  if (email === member.email) return fail("email-same", "newEmail");
  const checked = await checkOwnPassword({ email: member.email, password, sessionId }, now);
  if (!checked.ok) return { ...checked, field: "password" };
  if (post.mail) return sendProof(member, email, post, now);
  const stored = await storeEmail(makeViewer(member.id), { email, isProved: false }, now);
  if (stored) return ok({ email, counts: true });
  return fail("email-has-account", "newEmail");
}

/** The new e-mail that waits to be confirmed, and until when; null when there is none. */
export async function findWaitingEmail(
  viewer: Viewer,
  now: Date,
): Promise<{ email: string; until: Date } | null> {
  const token = await findToken(viewer, "email-change", now);
  if (!token?.detail || !token.expiresAt) return null;
  return { email: token.detail, until: token.expiresAt };
}

/** Whether the link with this token confirms an e-mail. */
export async function canConfirmEmail(token: string, now: Date): Promise<boolean> {
  return (await findTokenOwner(hashText(token), "email-change", now)) !== null;
}

/** Makes the new e-mail count, by the link that was sent to it; the old one gets a word. */
export async function confirmEmail(
  token: string,
  post: AccountPost,
  now: Date,
): Promise<Result<{ email: string }>> {
  const claimed = await claimToken(hashText(token), "email-change", now);
  const member = claimed && (await readOwnAccount(makeViewer(claimed.memberId)));
  if (!claimed?.detail || !member) return fail("email-link-spent");
  const change = { email: claimed.detail, isProved: true };
  if (!(await storeEmail(makeViewer(member.id), change, now))) return fail("email-link-spent");
  await notifyOfEmail(member, claimed.detail, post, now);
  return ok({ email: claimed.detail });
}
