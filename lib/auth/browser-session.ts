import "server-only";
import { headers } from "next/headers";
import { endSession, startSession } from "../data/member/sessions.ts";
import { clearSessionCookie, readSessionCookie, writeSessionCookie } from "./session-cookie.ts";

/**
 * The network address of the browser, as the nearest proxy or the server itself saw it; null when
 * nobody says.
 */
export async function readAddress(): Promise<string | null> {
  const forwarded = (await headers()).get("x-forwarded-for");
  return forwarded?.split(",").at(-1)?.trim().slice(0, 64) || null;
}

/** Signs a member in on this browser; whoever was signed in on it is signed out. */
export async function beginSession(memberId: string, now: Date): Promise<void> {
  const earlier = await readSessionCookie();
  if (earlier) await endSession(earlier, now);
  const userAgent = (await headers()).get("user-agent");
  const sessionId = await startSession({ memberId, userAgent }, now);
  await writeSessionCookie(sessionId, memberId);
}

/** Signs out on this browser: the session ends, whoever may have copied its token. */
export async function finishSession(now: Date): Promise<void> {
  const sessionId = await readSessionCookie();
  if (sessionId) await endSession(sessionId, now);
  await clearSessionCookie();
}
