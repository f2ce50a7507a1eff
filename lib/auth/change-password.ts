import "server-only";
import { storePassword } from "../data/member/password.ts";
import { fail, ok, type Result } from "../domain/result.ts";
import { type AccountPost, noticePassword, type Reader } from "./account-mail.ts";
import { checkPassword } from "./check-password.ts";
import { makeViewer } from "./make-viewer.ts";
import { hashPassword } from "./password-hash.ts";
import { unlockAccount } from "./unlock-account.ts";
import { findPasswordProblem } from "./weak-password.ts";

/**
 * Gives a member a new password, checking the current one within the limits of signing in.
 *
 * @param change.sessionId the session that asks; null on the command line
 * @param change.everywhere also ends every other session of the member's
 * @param change.calendar also ends the private address of the member's calendar
 * @returns how many other sessions ended
 */
export async function changePassword(
  change: {
    member: Reader;
    sessionId: string | null;
    current: string;
    wanted: string;
    everywhere: boolean;
    calendar: boolean;
  },
  post: AccountPost,
  now: Date,
): Promise<Result<{ ended: number }>> {
  const { member, current, wanted, sessionId } = change;
  const weakness = await findPasswordProblem(wanted, member);
  if (weakness) return fail(weakness, "wanted");
  const checked = await checkPassword(
    { email: member.email, password: current, address: null },
    now,
  );
  if (!checked.ok) {
    const wrong = checked.field === "password";
    return fail(wrong ? "This is not your current password." : checked.problem, "current");
  }
  const hashes = { old: checked.value.passwordHash, new: await hashPassword(wanted) };
  const others = sessionId === null ? "all" : { except: sessionId };
  const endings = {
    sessions: change.everywhere ? others : "none",
    calendar: change.calendar,
  } as const;
  const stored = await storePassword(makeViewer(member.id), hashes, endings, now);
  if (!stored) return fail("Your password was changed elsewhere a moment ago.", "current");
  await noticePassword(member, post, now);
  return ok(stored);
}

/**
 * Gives a member a new password without the old one: for the operator. All sessions end, and wrong passwords before it
 * don't count any more.
 *
 * @returns how many sessions ended
 */
export async function setPassword(
  member: Reader,
  wanted: string,
  post: AccountPost,
  now: Date,
): Promise<Result<{ ended: number }>> {
  const weakness = await findPasswordProblem(wanted, member);
  if (weakness) return fail(weakness, "password");
  const hashes = { old: null, new: await hashPassword(wanted) };
  const endings = { sessions: "all", calendar: false } as const;
  const stored = await storePassword(makeViewer(member.id), hashes, endings, now);
  if (!stored) return fail("This account is not there any more.");
  await unlockAccount(member.email);
  await noticePassword(member, post, now);
  return ok(stored);
}
