import "server-only";
import { replacePasswordHash } from "../data/member/commands.ts";
import { endSessions } from "../data/member/sessions.ts";
import { fail, ok, type Result } from "../domain/result.ts";
import { checkPassword } from "./check-password.ts";
import { makeViewer } from "./make-viewer.ts";
import { hashPassword } from "./password-hash.ts";

/**
 * Gives a member a new password, checking the current one within the limits of signing in.
 *
 * @param change.sessionId the session that asks; null on the command line
 * @param change.everywhere also ends every other session of the member's
 * @returns how many other sessions ended
 */
export async function changePassword(
  change: {
    member: { id: string; email: string };
    sessionId: string | null;
    current: string;
    wanted: string;
    everywhere: boolean;
  },
  now: Date,
): Promise<Result<{ ended: number }>> {
  const { member, current, wanted } = change;
  const checked = await checkPassword(
    { email: member.email, password: current, address: null },
    now,
  );
  if (!checked.ok) {
    const wrong = checked.field === "password";
    return wrong ? fail("password-wrong", "current") : { ...checked, field: "current" };
  }
  const viewer = makeViewer(member.id);
  const hashes = { old: checked.value.passwordHash, new: await hashPassword(wanted) };
  if (!(await replacePasswordHash(viewer, hashes))) {
    return fail("password-changed-elsewhere", "current");
  }
  const ended = change.everywhere
    ? await endSessions(viewer, { except: change.sessionId }, now)
    : 0;
  return ok({ ended });
}
