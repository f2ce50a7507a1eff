import "server-only";
import { recordAudit } from "../data/audit/commands.ts";
import { readSource, withSource } from "../data/audit/request-source.ts";
import { readFactor } from "../data/factor/queries.ts";
import { addToken, claimToken, findTokenOwner } from "../data/member/access-tokens.ts";
import { findMemberByEmail } from "../data/member/queries.ts";
import type { SignInEvent } from "../domain/account/audit-event.ts";
import { fail, ok, type Result } from "../domain/result.ts";
import { type CodeKind, checkCode } from "./check-code.ts";
import { checkPassword } from "./check-password.ts";
import { makeViewer } from "./make-viewer.ts";
import { hashText, makeToken } from "./secret-text.ts";

/** Somebody looks for their phone; whoever takes longer enters the password again. */
export const heldForSeconds = 10 * 60;

async function recordFailedSignIn(email: string, now: Date): Promise<void> {
  const member = await findMemberByEmail(email);
  if (member) await recordAudit(makeViewer(member.id), "sign-in-failed", now);
}

/**
 * The first step of signing in: e-mail and password, within the limits. A failure is written into the audit of the
 * account, if there is one, once the answer is out: its time shows nothing.
 *
 * @param later runs its work once the answer is out
 * @returns whose account it is, and whether a code is asked for next
 */
export async function signInByPassword(
  attempt: Parameters<typeof checkPassword>[0],
  later: (work: () => Promise<void>) => void,
  now: Date,
): Promise<Result<{ memberId: string; asksCode: boolean }>> {
  const checked = await checkPassword(attempt, now);
  if (!checked.ok) {
    const source = readSource();
    if (checked.code === "sign-in-wrong") {
      later(() => withSource(source, () => recordFailedSignIn(attempt.email, now)));
    }
    return checked;
  }
  const { memberId } = checked.value;
  return ok({ memberId, asksCode: await asksForCode(memberId) });
}

/** Whether a member enters a code after the password. */
export async function asksForCode(memberId: string): Promise<boolean> {
  return (await readFactor(makeViewer(memberId))) !== null;
}

/** Holds a sign-in whose password was right until a code is entered. @returns the token of it, kept as a hash alone */
export async function holdSignIn(memberId: string, now: Date): Promise<string> {
  const token = makeToken();
  const kept = {
    tokenHash: hashText(token),
    purpose: "sign-in",
    name: "Sign-in that waits for a code",
    expiresAt: new Date(now.getTime() + heldForSeconds * 1000),
  } as const;
  await addToken(makeViewer(memberId), kept, now);
  return token;
}

/** Whether a sign-in waits under this token. */
export async function isHeldSignIn(token: string, now: Date): Promise<boolean> {
  return (await findTokenOwner(hashText(token), "sign-in", now)) !== null;
}

const events: Record<CodeKind, SignInEvent> = {
  code: "signed-in-with-code",
  "recovery-code": "signed-in-with-recovery-code",
};

/** The second step: the code, of the app or a recovery code. The sign-in that waited is used up by it. */
export async function signInByCode(
  token: string,
  code: string,
  now: Date,
): Promise<Result<{ memberId: string; event: SignInEvent }>> {
  const tokenHash = hashText(token);
  const memberId = await findTokenOwner(tokenHash, "sign-in", now);
  if (memberId === null) return fail("sign-in-not-held");
  const checked = await checkCode(makeViewer(memberId), code, now);
  if (!checked.ok) return checked;
  if (!(await claimToken(tokenHash, "sign-in", now))) return fail("sign-in-not-held");
  return ok({ memberId, event: events[checked.value] });
}
