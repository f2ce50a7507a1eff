import "server-only";
import { findPasswordHash } from "../data/member/queries.ts";
import { type AttemptLimit, admitAttempt, markSucceeded } from "../data/member/sign-in-attempts.ts";
import { type Failure, fail, ok, type Result } from "../domain/result.ts";
import { verifyPassword } from "./password-hash.ts";
import { hashText } from "./secret-text.ts";

const windowMs = 15 * 60 * 1000;

/** Few for one account; more for one address, behind which a whole class may sit. */
function limitsFor(email: string, address: string | null): AttemptLimit[] {
  const byEmail = { keyHash: hashText(`email:${email}`), most: 5, windowMs, forgives: true };
  if (address === null) return [byEmail];
  return [byEmail, { keyHash: hashText(`from:${address}`), most: 50, windowMs, forgives: false }];
}

function refuseUntil(retryAt: Date, now: Date): Failure {
  const minutes = Math.max(1, Math.ceil((retryAt.getTime() - now.getTime()) / 60_000));
  return fail("sign-in-too-often", { minutes });
}

/**
 * Checks an e-mail and a password, within the limits for the account and for the address.
 *
 * @param attempt.email trimmed and lower-cased
 * @param attempt.address network address of the browser, null when none is known
 * @returns the member's id, or one sentence that doesn't reveal which of the two was wrong; it belongs to
 * the field "password" unless nothing was checked because of the limits
 */
export async function checkPassword(
  attempt: { email: string; password: string; address: string | null },
  now: Date,
): Promise<Result<{ memberId: string; passwordHash: string }>> {
  const admitted = await admitAttempt(limitsFor(attempt.email, attempt.address), now);
  if ("retryAt" in admitted) return refuseUntil(admitted.retryAt, now);
  const account = await findPasswordHash(attempt.email);
  const matches = await verifyPassword(account?.passwordHash ?? null, attempt.password);
  if (!account || !matches) return fail("sign-in-wrong", "password");
  await markSucceeded(admitted, now);
  return ok({ memberId: account.id, passwordHash: account.passwordHash });
}
