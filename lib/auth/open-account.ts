import "server-only";
import { type Admission, createMember } from "../data/member/commands.ts";
import { newId } from "../data/new-id.ts";
import { type Failure, fail, type Result } from "../domain/result.ts";
import { env } from "../server/env.ts";
import type { AccountInput } from "./account-input.ts";
import { makeViewer } from "./make-viewer.ts";
import { hashPassword } from "./password-hash.ts";
import { matchesSecret } from "./secret-text.ts";

/**
 * Makes an account and its empty space.
 * @returns the new member's id, or what stands in the way
 */
export async function openAccount(
  account: AccountInput,
  admission: Admission,
  now: Date,
): Promise<Result<{ id: string; isFirst: boolean }>> {
  const { password, ...member } = account;
  const passwordHash = await hashPassword(password);
  return createMember(makeViewer(newId(now)), { ...member, passwordHash }, admission, now);
}

/** Whether the first account has to show the code that the start printed. */
export function asksSetupCode(): boolean {
  return env().setupCode !== undefined;
}

/** Null when the code is right or none is asked; else a failure for its field. */
export function findSetupCodeProblem(given: string): Failure | null {
  const { setupCode } = env();
  if (setupCode === undefined) return null;
  const shape = (code: string) => code.toUpperCase().replace(/[^0-9A-Z]/g, "");
  if (matchesSecret(shape(given), shape(setupCode))) return null;
  return fail("setup-code-wrong", "setupCode");
}
