import "server-only";
import { recordAudit } from "../data/audit/commands.ts";
import { findMemberByEmail } from "../data/member/queries.ts";
import { fail, type Result } from "../domain/result.ts";
import { checkPassword, type PasswordCaller } from "./check-password.ts";
import { makeViewer } from "./make-viewer.ts";

/**
 * Checks the password that a signed-in member shows once more, before what can't be undone.
 *
 * @param shown.sessionId the session that asks; null on the command line
 * @returns the stored hash; or "password-wrong", or when to try again
 */
export async function checkOwnPassword(
  shown: { email: string; password: string; sessionId: string | null },
  now: Date,
): Promise<Result<{ passwordHash: string }>> {
  const { email, password, sessionId } = shown;
  const from: PasswordCaller =
    sessionId === null ? { by: "operator" } : { by: "session", sessionId };
  const checked = await checkPassword({ email, password, from }, now);
  if (checked.ok || checked.field !== "password") return checked;
  const member = await findMemberByEmail(email);
  if (member) await recordAudit(makeViewer(member.id), "proof-failed", now);
  return fail("password-wrong");
}
