import "server-only";
import { headers } from "next/headers";
import { endSession, startSession } from "../data/member/sessions.ts";
import type { SignInEvent } from "../domain/account/audit-event.ts";
import { nearestAddress } from "./network-address.ts";
import { clearSessionCookie, readSessionCookie, writeSessionCookie } from "./session-cookie.ts";

/** The network address of the browser of this request; null when nobody says. */
export async function readNetworkAddress(): Promise<string | null> {
  return nearestAddress((await headers()).get("x-forwarded-for"));
}

/**
 * Signs a member in on this browser; whoever was signed in on it is signed out.
 * @param event how they proved who they are, for their audit
 */
export async function beginSession(
  memberId: string,
  now: Date,
  event: SignInEvent = "signed-in",
): Promise<void> {
  const earlier = await readSessionCookie();
  if (earlier) await endSession(earlier, now);
  const userAgent = (await headers()).get("user-agent");
  const sessionId = await startSession({ memberId, userAgent, event }, now);
  await writeSessionCookie(sessionId, memberId);
}

/** Signs out on this browser: the session ends, whoever may have copied its token. */
export async function finishSession(now: Date): Promise<void> {
  const sessionId = await readSessionCookie();
  if (sessionId) await endSession(sessionId, now);
  await clearSessionCookie();
}
