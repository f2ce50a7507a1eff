import "server-only";
import { findMemberByEmail } from "../data/member/queries.ts";
import type { AttemptLimit } from "../data/member/sign-in-attempts.ts";
import { composeReset } from "../domain/account/account-mail.ts";
import { ok, type Result } from "../domain/result.ts";
import { type AccountPost, sendAccountMail } from "./account-mail.ts";
import { admitWithin, makeNetworkLimit } from "./attempt-limits.ts";
import { makeResetLink } from "./reset-link.ts";
import { hashText } from "./secret-text.ts";

const hourMs = 60 * 60 * 1000;
/** A mail may be late or lie among the spam; more than a few would only be a nuisance to whoever gets them. */
const perEmail = 3;
const perNetwork = 20;

function limitsFor(email: string, address: string | null): AttemptLimit[] {
  const keyHash = hashText(`forgot:${email}`);
  return [
    { keyHash, most: perEmail, windowMs: hourMs, forgives: false },
    makeNetworkLimit("forgot-from", address, perNetwork, hourMs),
  ];
}

async function sendLink(email: string, post: AccountPost, now: Date): Promise<void> {
  const member = await findMemberByEmail(email);
  if (!member) return;
  const { url } = await makeResetLink(member, post.publicUrl, now);
  await sendAccountMail(member, composeReset(member.name, url), post, now);
}

/**
 * Asks for a link to a new password by mail. Whether the e-mail has an account shows neither in the answer nor in its
 * time: the limits count every e-mail alike, and whatever is done for an account is done after the answer.
 *
 * @param ask.address the network address that asks; null when it is not known
 * @param later runs its work once the answer is out
 */
export async function askForReset(
  ask: { email: string; address: string | null },
  post: AccountPost,
  later: (work: () => Promise<void>) => void,
  now: Date,
): Promise<Result<null>> {
  const limits = limitsFor(ask.email, ask.address);
  const admission = await admitWithin(limits, now, { problem: "reset-too-often" });
  if ("refused" in admission) return admission.refused;
  later(() => sendLink(ask.email, post, now));
  return ok(null);
}
