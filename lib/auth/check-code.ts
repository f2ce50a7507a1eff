import "server-only";
import { recordAudit } from "../data/audit/commands.ts";
import { claimRecoveryCode, claimStep } from "../data/factor/commands.ts";
import { findSecretBox } from "../data/factor/queries.ts";
import { readOwnAccount } from "../data/member/queries.ts";
import { markSucceeded } from "../data/member/sign-in-attempts.ts";
import type { Viewer } from "../data/viewer.ts";
import { fail, ok, type Result } from "../domain/result.ts";
import { openSealed } from "../server/seal.ts";
import { admitWithin } from "./attempt-limits.ts";
import { hashRecoveryCode } from "./recovery-code.ts";
import { hashText } from "./secret-text.ts";
import { findTotpStep } from "./totp.ts";
import { hashAccount } from "./unlock-account.ts";

/** Six digits can be guessed: as few tries as for a password. */
const [most, windowMs] = [5, 15 * 60_000];

export const totpPurpose = "second factor";

/** The digits of a code as an app shows it, "123 456" or "123456"; null for anything else. */
export function readTotpCode(typed: string): string | null {
  const digits = typed.replace(/[\s-]+/gu, "");
  return /^\d{6}$/u.test(digits) ? digits : null;
}

/** The step to which a code of the app belongs, whether it was used or not. */
export function matchTotpCode(
  viewer: Viewer,
  secretBox: string,
  code: string,
  now: Date,
): Result<number> {
  const secret = openSealed(secretBox, { purpose: totpPurpose, ownerId: viewer.ownerId });
  if (secret === null) return fail("factor-unreadable", "code");
  const step = findTotpStep(secret, code, now);
  return step === null ? fail("code-wrong", "code") : ok(step);
}

export type CodeKind = "code" | "recovery-code";

async function spendCode(viewer: Viewer, typed: string, now: Date): Promise<Result<CodeKind>> {
  const recovery = hashRecoveryCode(typed);
  if (recovery !== null) {
    const isSpent = await claimRecoveryCode(viewer, recovery, now);
    return isSpent ? ok("recovery-code") : fail("code-wrong", "code");
  }
  const code = readTotpCode(typed);
  const factor = await findSecretBox(viewer);
  if (code === null || !factor?.isConfirmed) return fail("code-wrong", "code");
  const step = matchTotpCode(viewer, factor.secretBox, code, now);
  if (!step.ok) return step;
  return (await claimStep(viewer, step.value)) ? ok("code") : fail("code-used", "code");
}

/**
 * Runs a check of a code within the limits of guessing: five wrong ones within a quarter of an hour, wherever they are
 * entered. A failure is written into the member's audit.
 */
export async function checkWithinLimit<T>(
  viewer: Viewer,
  check: () => Promise<Result<T>>,
  now: Date,
): Promise<Result<T>> {
  const member = await readOwnAccount(viewer);
  if (!member) return fail("account-gone");
  const keyHash = hashText(`code:${viewer.ownerId}`);
  const accountHash = hashAccount(member.email);
  const limit = { keyHash, accountHash, most, windowMs, forgives: true };
  const admitted = await admitWithin([limit], now);
  if ("refused" in admitted) return admitted.refused;
  const checked = await check();
  if (checked.ok) await markSucceeded(admitted.admitted, now);
  else await recordAudit(viewer, "code-failed", now);
  return checked;
}

/** Checks a code of the member's app or a recovery code, and uses it up. */
export function checkCode(viewer: Viewer, typed: string, now: Date): Promise<Result<CodeKind>> {
  return checkWithinLimit(viewer, () => spendCode(viewer, typed, now), now);
}
