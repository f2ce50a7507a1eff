"use server";

import type { PublicKeyCredentialRequestOptionsJSON } from "@simplewebauthn/server";
import { redirect } from "next/navigation";
import { beginSession, readNetworkAddress } from "../auth/browser-session.ts";
import { offerPasskeySignIn, signInByPasskey } from "../auth/passkey-sign-in.ts";
import { readRelyingParty, withRequestSource } from "../auth/request-source.ts";
import { type Failure, fail, type Result } from "../domain/result.ts";
import { noteActionBegun } from "../server/http/answer-notes.ts";

/** What the browser needs to sign in by a passkey. */
export async function beginPasskeySignIn(): Promise<Result<PublicKeyCredentialRequestOptionsJSON>> {
  noteActionBegun();
  const party = await readRelyingParty();
  if (!party) return fail("passkey-not-here");
  return offerPasskeySignIn(party, await readNetworkAddress(), new Date());
}

/** Signs in by what a passkey has signed, and leads to Today. */
export async function finishPasskeySignIn(answer: string): Promise<Failure> {
  noteActionBegun();
  const party = await readRelyingParty();
  if (!party || typeof answer !== "string") return fail("passkey-not-here");
  const now = new Date();
  return withRequestSource(async () => {
    const signedIn = await signInByPasskey(answer, party, now);
    if (!signedIn.ok) return signedIn;
    await beginSession(signedIn.value.memberId, now, "signed-in-with-passkey");
    redirect("/");
  });
}
