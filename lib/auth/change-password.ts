import "server-only";
import { storePassword } from "../data/member/password.ts";
import { fail, ok, type Result } from "../domain/result.ts";
import { type AccountPost, notifyOfPassword, type Reader } from "./account-mail.ts";
import { checkOwnPassword } from "./check-own-password.ts";
import { makeViewer } from "./make-viewer.ts";
import { hashPassword } from "./password-hash.ts";
import { hashKnownPassword } from "./too-many.ts";
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
  const shown = { email: member.email, password: current, sessionId };
  const checked = await checkOwnPassword(shown, now);
  if (!checked.ok) return { ...checked, field: "current" };
  const hashed = await hashKnownPassword(wanted);
  if (!hashed.ok) return hashed;
  const hashes = { old: checked.value.passwordHash, new: hashed.value };
  const others = sessionId === null ? "all" : { except: sessionId };
  const endings = {
    sessions: change.everywhere ? others : "none",
    calendar: change.calendar,
  } as const;
  const stored = await storePassword(makeViewer(member.id), hashes, endings, now);
  if (!stored) return fail("password-changed-elsewhere", "current");
  await notifyOfPassword(member, post, now);
  return ok(stored);
}

/**
 * Gives a member a new password without the old one: for the operator. All sessions end, and wrong passwords before it
 * don't count any more.
 *
 * @param options.calendar also ends the private address of the member's calendar
 * @returns how many sessions ended
 */
export async function setPassword(
  member: Reader,
  wanted: string,
  post: AccountPost,
  now: Date,
  { calendar }: { calendar: boolean } = { calendar: false },
): Promise<Result<{ ended: number }>> {
  const weakness = await findPasswordProblem(wanted, member);
  if (weakness) return fail(weakness, "password");
  const hashes = { old: null, new: await hashPassword(wanted) };
  const endings = { sessions: "all", calendar } as const;
  const stored = await storePassword(makeViewer(member.id), hashes, endings, now);
  if (!stored) return fail("account-gone");
  await unlockAccount(member.email);
  await notifyOfPassword(member, post, now);
  return ok(stored);
}
