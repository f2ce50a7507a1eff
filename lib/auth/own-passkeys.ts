import "server-only";
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { readOwnAccount } from "../data/member/queries.ts";
import { storePasskey } from "../data/passkey/commands.ts";
import { listPasskeys } from "../data/passkey/queries.ts";
import type { Viewer } from "../data/viewer.ts";
import { fail, ok, type Result } from "../domain/result.ts";
import { holdChallenge, parseNewPasskey, redeemChallenge } from "./passkey-answer.ts";
import type { RelyingParty } from "./relying-party.ts";

const mostPasskeys = 20;
/** EdDSA, ES256 and RS256 (COSE): what devices have. Newer ones make Node print warnings. */
const supportedAlgorithmIDs = [-8, -7, -257];

function bytesOfId(id: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(id.replaceAll("-", ""), "hex"));
}

/** What a browser needs to make a passkey for the viewer. */
export async function offerNewPasskey(
  viewer: Viewer,
  party: RelyingParty,
  now: Date,
): Promise<Result<PublicKeyCredentialCreationOptionsJSON>> {
  const [member, known] = await Promise.all([readOwnAccount(viewer), listPasskeys(viewer)]);
  if (!member) return fail("account-gone");
  if (known.length >= mostPasskeys) return fail("passkey-too-many", { most: mostPasskeys });
  const options = await generateRegistrationOptions({
    rpName: "Acquaint",
    rpID: party.id,
    userName: member.email,
    userDisplayName: member.name,
    userID: bytesOfId(viewer.ownerId),
    excludeCredentials: known.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports,
    })),
    supportedAlgorithmIDs,
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  await holdChallenge(options.challenge, { purpose: "add", memberId: viewer.ownerId }, now);
  return ok(options);
}

/** Keeps the passkey that a browser has made, under a name. */
export async function addPasskey(
  viewer: Viewer,
  made: { answer: string; name: string },
  party: RelyingParty,
  now: Date,
): Promise<Result<null>> {
  const response = parseNewPasskey(made.answer);
  if (!response) return fail("passkey-not-made");
  const verified = await verifyRegistrationResponse({
    response,
    expectedChallenge: redeemChallenge({ purpose: "add", memberId: viewer.ownerId }, now),
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    supportedAlgorithmIDs,
  }).catch(() => null); // It throws for whatever doesn't match.
  const credential = verified?.registrationInfo?.credential;
  if (!verified?.verified || !credential) return fail("passkey-not-made");
  const { id: credentialId, publicKey, counter } = credential;
  const transports = response.response.transports ?? [];
  const passkey = { credentialId, publicKey, counter, transports, name: made.name };
  return (await storePasskey(viewer, passkey, mostPasskeys, now))
    ? ok(null)
    : fail("passkey-too-many", { most: mostPasskeys });
}

/** What a browser needs to show one of the viewer's passkeys, as a proof of who they are. */
export async function offerPasskeyProof(
  viewer: Viewer,
  party: RelyingParty,
  now: Date,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const known = await listPasskeys(viewer);
  const options = await generateAuthenticationOptions({
    rpID: party.id,
    userVerification: "required",
    allowCredentials: known.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports,
    })),
  });
  await holdChallenge(options.challenge, { purpose: "proof", memberId: viewer.ownerId }, now);
  return options;
}
