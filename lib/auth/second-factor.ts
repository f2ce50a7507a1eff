import "server-only";
import {
  confirmFactor,
  removeFactor,
  replaceRecoveryCodes,
  storeSecret,
} from "../data/factor/commands.ts";
import { findSecretBox } from "../data/factor/queries.ts";
import { readOwnAccount } from "../data/member/queries.ts";
import type { Viewer } from "../data/viewer.ts";
import { fail, ok, type Result } from "../domain/result.ts";
import { sealText } from "../server/seal.ts";
import {
  checkCode,
  checkWithinLimit,
  matchTotpCode,
  readTotpCode,
  totpPurpose,
} from "./check-code.ts";
import { checkOwnPassword } from "./check-own-password.ts";
import { generateRecoveryCodes } from "./recovery-code.ts";
import { type QrPicture, renderQr } from "./render-qr.ts";
import { formatTotpAddress, makeTotpSecret } from "./totp.ts";

/** What an authenticator app needs, shown once: the QR code, and the secret to type where there is no camera. */
export type OfferedFactor = { secret: string; address: string; qr: QrPicture };

/** Makes a secret for an authenticator app. It counts once a code of it was entered. */
export async function offerFactor(viewer: Viewer, now: Date): Promise<Result<OfferedFactor>> {
  const member = await readOwnAccount(viewer);
  if (!member) return fail("account-gone");
  const secret = makeTotpSecret();
  const box = sealText(secret, { purpose: totpPurpose, ownerId: viewer.ownerId });
  if (!(await storeSecret(viewer, box, now))) return fail("factor-on-already");
  const address = formatTotpAddress(secret, member.email);
  return ok({ secret, address, qr: renderQr(address) });
}

/** Turns the second factor on by a first code. @returns the recovery codes, which are shown once */
export async function enableFactor(
  viewer: Viewer,
  typed: string,
  now: Date,
): Promise<Result<{ codes: string[] }>> {
  const factor = await findSecretBox(viewer);
  if (!factor) return fail("factor-not-offered");
  if (factor.isConfirmed) return fail("factor-on-already");
  const { secretBox } = factor;
  const step = await checkWithinLimit(
    viewer,
    async () => {
      const code = readTotpCode(typed);
      return code === null
        ? fail("code-wrong", "code")
        : matchTotpCode(viewer, secretBox, code, now);
    },
    now,
  );
  if (!step.ok) return step;
  const { codes, codeHashes } = generateRecoveryCodes();
  const proof = { secretBox, step: step.value };
  const isOn = await confirmFactor(viewer, proof, codeHashes, now);
  return isOn ? ok({ codes }) : fail("factor-not-offered");
}

/** Turns the second factor off: asks for the password and for a code, of the app or a recovery code. */
export async function turnOffFactor(
  viewer: Viewer,
  shown: { password: string; code: string; sessionId: string | null },
  now: Date,
): Promise<Result<null>> {
  const member = await readOwnAccount(viewer);
  if (!member) return fail("account-gone");
  const { password, code, sessionId } = shown;
  const checked = await checkOwnPassword({ email: member.email, password, sessionId }, now);
  if (!checked.ok) return { ...checked, field: "password" };
  const spent = await checkCode(viewer, code, now);
  if (!spent.ok) return spent;
  await removeFactor(viewer, now);
  return ok(null);
}

/** Makes new recovery codes; those before them don't count any more. @returns them, to be shown once */
export async function makeRecoveryCodes(
  viewer: Viewer,
  now: Date,
): Promise<Result<{ codes: string[] }>> {
  const { codes, codeHashes } = generateRecoveryCodes();
  const isDone = await replaceRecoveryCodes(viewer, codeHashes, now);
  return isDone ? ok({ codes }) : fail("factor-off");
}

/** Turns the second factor off without a code: for the operator. False when none is on. */
export function dropFactor(viewer: Viewer, now: Date): Promise<boolean> {
  return removeFactor(viewer, now);
}
