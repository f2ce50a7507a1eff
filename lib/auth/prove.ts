import "server-only";
import { recordAudit } from "../data/audit/commands.ts";
import { readFactor } from "../data/factor/queries.ts";
import { readOwnAccount } from "../data/member/queries.ts";
import { storeProof } from "../data/member/session-proof.ts";
import type { Viewer } from "../data/viewer.ts";
import { fail, ok, type Result } from "../domain/result.ts";
import { checkCode, readTotpCode } from "./check-code.ts";
import { checkOwnPassword } from "./check-own-password.ts";
import { checkPasskeyAnswer, parsePasskeyAnswer } from "./passkey-answer.ts";
import type { RelyingParty } from "./relying-party.ts";

/**
 * Proves once more that the member sits before this browser, by their password or a code of their app.
 *
 * @param shown.secret what was typed; passwords are longer than the six digits of a code
 */
export async function proveByText(
  viewer: Viewer,
  shown: { secret: string; sessionId: string },
  now: Date,
): Promise<Result<null>> {
  const { secret, sessionId } = shown;
  const member = await readOwnAccount(viewer);
  if (!member) return fail("account-gone");
  const isCode = readTotpCode(secret) !== null && (await readFactor(viewer)) !== null;
  const checked = isCode
    ? await checkCode(viewer, secret, now)
    : await checkOwnPassword({ email: member.email, password: secret, sessionId }, now);
  if (!checked.ok) return { ...checked, field: "secret" };
  await storeProof(viewer, sessionId, now);
  return ok(null);
}

/** The same by a passkey. */
export async function proveByPasskey(
  viewer: Viewer,
  shown: { answer: string; sessionId: string },
  party: RelyingParty,
  now: Date,
): Promise<Result<null>> {
  const answer = parsePasskeyAnswer(shown.answer);
  const use = { purpose: "proof", memberId: viewer.ownerId } as const;
  if (!answer || !(await checkPasskeyAnswer(viewer, answer, party, use, now))) {
    await recordAudit(viewer, "proof-failed", now);
    return fail("passkey-unknown");
  }
  await storeProof(viewer, shown.sessionId, now);
  return ok(null);
}
