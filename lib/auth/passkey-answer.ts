import "server-only";
import {
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
} from "@simplewebauthn/server";
import { z } from "zod";
import {
  type ChallengePurpose,
  claimChallenge,
  markPasskeyUsed,
  storeChallenge,
} from "../data/passkey/commands.ts";
import { findPasskeyKey } from "../data/passkey/queries.ts";
import type { Viewer } from "../data/viewer.ts";
import type { RelyingParty } from "./relying-party.ts";
import { hashText } from "./secret-text.ts";

const challengeMs = 5 * 60_000;

/** For what a challenge is made, and whose answer counts; `memberId` null for whoever signs in. */
export type ChallengeUse = { purpose: ChallengePurpose; memberId: string | null };

/** Keeps a challenge for five minutes; it is answered once. */
export async function holdChallenge(
  challenge: string,
  use: ChallengeUse,
  now: Date,
): Promise<void> {
  const expiresAt = new Date(now.getTime() + challengeMs);
  await storeChallenge({ challengeHash: hashText(challenge), ...use }, expiresAt, now);
}

/** Whether a challenge is ours and was not answered; after this it is. */
export function redeemChallenge(use: ChallengeUse, now: Date) {
  return (challenge: string) => claimChallenge({ challengeHash: hashText(challenge), ...use }, now);
}

const part = z.base64url().max(20_000);
const common = {
  id: part,
  rawId: part,
  type: z.literal("public-key"),
  authenticatorAttachment: z.enum(["platform", "cross-platform"]).optional(),
  clientExtensionResults: z.looseObject({}).default({}),
};
const answerSchema = z.object({
  ...common,
  response: z.object({
    clientDataJSON: part,
    authenticatorData: part,
    signature: part,
    userHandle: part.optional(),
  }),
});
const newPasskeySchema = z.object({
  ...common,
  response: z.looseObject({
    clientDataJSON: part,
    attestationObject: part,
    transports: z
      .array(z.string().regex(/^[a-z-]{1,40}$/u))
      .max(10)
      .optional(),
  }),
});

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What a browser answers for a passkey; null for what is none. */
export function parsePasskeyAnswer(text: string): AuthenticationResponseJSON | null {
  return (answerSchema.safeParse(readJson(text)).data ?? null) as AuthenticationResponseJSON | null;
}

/** What a browser answers when it has made a passkey; null for what is none. */
export function parseNewPasskey(text: string): RegistrationResponseJSON | null {
  const { data = null } = newPasskeySchema.safeParse(readJson(text));
  return data as RegistrationResponseJSON | null;
}

/**
 * Checks what a passkey of the viewer's has signed: this challenge, at this address, by somebody whom the device has
 * recognised, and with a count that goes up where the device counts.
 */
export async function checkPasskeyAnswer(
  viewer: Viewer,
  answer: AuthenticationResponseJSON,
  { id: expectedRPID, origin: expectedOrigin }: RelyingParty,
  use: ChallengeUse,
  now: Date,
): Promise<boolean> {
  const key = await findPasskeyKey(viewer, answer.id);
  if (!key) return false;
  const verified = await verifyAuthenticationResponse({
    response: answer,
    expectedChallenge: redeemChallenge(use, now),
    expectedOrigin,
    expectedRPID,
    credential: { id: answer.id, ...key },
    requireUserVerification: true,
  }).catch(() => null); // It throws for whatever doesn't match.
  if (!verified?.verified) return false;
  const counters = { before: key.counter, after: verified.authenticationInfo.newCounter };
  return markPasskeyUsed(viewer, answer.id, counters, now);
}
