import "server-only";
import {
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/server";
import { recordAudit } from "../data/audit/commands.ts";
import { readOwnAccount } from "../data/member/queries.ts";
import { fail, ok, type Result } from "../domain/result.ts";
import { admitWithin, makeNetworkLimit } from "./attempt-limits.ts";
import { makeViewer } from "./make-viewer.ts";
import { checkPasskeyAnswer, holdChallenge, parsePasskeyAnswer } from "./passkey-answer.ts";
import type { RelyingParty } from "./relying-party.ts";

/** A class may sit behind one address; more would only fill the table of challenges. */
const [perNetwork, windowMs] = [100, 15 * 60_000];

/**
 * What a browser needs to sign somebody in by a passkey, whoever they are.
 * @param address the network address that asks; null when it is not known
 */
export async function offerPasskeySignIn(
  party: RelyingParty,
  address: string | null,
  now: Date,
): Promise<Result<PublicKeyCredentialRequestOptionsJSON>> {
  const limit = makeNetworkLimit("passkey-from", address, perNetwork, windowMs);
  const admitted = await admitWithin([limit], now);
  if ("refused" in admitted) return admitted.refused;
  const options = await generateAuthenticationOptions({
    rpID: party.id,
    userVerification: "required",
  });
  await holdChallenge(options.challenge, { purpose: "sign-in", memberId: null }, now);
  return ok(options);
}

/** The member whom a passkey names; null for what is no member's id. */
function readMemberId(userHandle: string | undefined): string | null {
  const hex = Buffer.from(userHandle ?? "", "base64url").toString("hex");
  if (hex.length !== 32) return null;
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, "$1-$2-$3-$4-$5");
}

/**
 * Who signs in by what a passkey has signed. The device has recognised its owner (by a finger, a face or a PIN), so a
 * passkey is two factors and no code is asked for.
 */
export async function signInByPasskey(
  answer: string,
  party: RelyingParty,
  now: Date,
): Promise<Result<{ memberId: string }>> {
  const parsed = parsePasskeyAnswer(answer);
  const memberId = readMemberId(parsed?.response.userHandle);
  if (!parsed || memberId === null) return fail("passkey-unknown");
  // The passkey is looked up in the space that it names, and its key decides.
  const viewer = makeViewer(memberId);
  if (!(await readOwnAccount(viewer))) return fail("passkey-unknown");
  const use = { purpose: "sign-in", memberId: null } as const;
  if (await checkPasskeyAnswer(viewer, parsed, party, use, now)) return ok({ memberId });
  await recordAudit(viewer, "sign-in-failed", now);
  return fail("passkey-unknown");
}
