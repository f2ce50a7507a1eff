import "server-only";
import { findPasswordHash } from "../data/member/queries.ts";
import { dropAttempt, markSucceeded } from "../data/member/sign-in-attempts.ts";
import { fail, ok, type Result } from "../domain/result.ts";
import { admitWithin, type Caller, makePasswordLimits } from "./attempt-limits.ts";
import { isKnownTo, type KnownBrowser } from "./known-browser.ts";
import { isHashingLineFull, verifyPassword } from "./password-hash.ts";
import { LineFullError } from "./semaphore.ts";
import { refuseFullLine } from "./too-many.ts";

/** A sign-in comes from a browser that is known or not; whether to this account is found out here. */
export type PasswordCaller =
  | Exclude<Caller, { by: "browser" }>
  | { by: "browser"; browser: KnownBrowser | null; address: string | null };

function callerOf(from: PasswordCaller, memberId: string | undefined): Caller {
  if (from.by !== "browser") return from;
  const { browser, address } = from;
  const isKnown = browser !== null && memberId !== undefined && isKnownTo(browser, memberId);
  return { by: "browser", browserId: isKnown ? browser.id : null, address };
}

/**
 * Checks an e-mail and a password, within the limits for who shows them.
 *
 * @param attempt.email trimmed and lower-cased
 * @returns the member's id, or one sentence that doesn't reveal which of the two was wrong; it belongs to
 * the field "password" unless nothing was checked because of the limits
 */
export async function checkPassword(
  attempt: { email: string; password: string; from: PasswordCaller },
  now: Date,
): Promise<Result<{ memberId: string; passwordHash: string }>> {
  const { from } = attempt;
  if (from.by === "browser" && from.browser === null && isHashingLineFull())
    return refuseFullLine();
  const account = await findPasswordHash(attempt.email);
  const caller = callerOf(from, account?.id);
  const ahead = caller.by !== "browser" || caller.browserId !== null;
  const admission = await admitWithin(makePasswordLimits(attempt.email, caller), now, { ahead });
  if ("refused" in admission) return admission.refused;
  const hash = account?.passwordHash ?? null;
  try {
    const matches = await verifyPassword(hash, attempt.password, { ahead });
    if (!account || !matches) return fail("sign-in-wrong", "password");
  } catch (error) {
    if (!(error instanceof LineFullError)) throw error;
    await dropAttempt(admission.admitted);
    return refuseFullLine();
  }
  await markSucceeded(admission.admitted, now);
  return ok({ memberId: account.id, passwordHash: account.passwordHash });
}
