import "server-only";
import { cookies, headers } from "next/headers";
import { endSession, startSession } from "../data/member/sessions.ts";
import type { SignInEvent } from "../domain/account/audit-event.ts";
import type { PasswordCaller } from "./check-password.ts";
import {
  addKnownMember,
  type KnownBrowser,
  readKnownBrowser,
  writeKnownBrowser,
} from "./known-browser.ts";
import {
  clearSessionCookie,
  readSessionCookie,
  sessionSecret,
  usesHttps,
  writeSessionCookie,
} from "./session-cookie.ts";

/** The longest that browsers keep a cookie. */
const browserCookieSeconds = 400 * 24 * 60 * 60;

function browserCookieName(): string {
  return `${usesHttps() ? "__Secure-" : ""}acquaint.browser`;
}

async function readBrowser(): Promise<KnownBrowser | null> {
  const cookie = (await cookies()).get(browserCookieName());
  return readKnownBrowser(cookie?.value, sessionSecret());
}

/** The network address of the browser of this request, as the server wrote it; null without one. */
export async function readNetworkAddress(): Promise<string | null> {
  return (await headers()).get("x-forwarded-for");
}

/** Who shows a password at the sign-in. */
export async function readPasswordCaller(): Promise<PasswordCaller> {
  return { by: "browser", browser: await readBrowser(), address: await readNetworkAddress() };
}

/** Lets this browser be known at the next sign-in of this member's; it opens nothing. */
export async function keepKnownBrowser(memberId: string): Promise<void> {
  const browser = addKnownMember(await readBrowser(), memberId);
  (await cookies()).set(browserCookieName(), writeKnownBrowser(browser, sessionSecret()), {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: usesHttps(),
    maxAge: browserCookieSeconds,
  });
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
  await keepKnownBrowser(memberId);
}

/** Signs out on this browser: the session ends, whoever may have copied its token. */
export async function finishSession(now: Date): Promise<void> {
  const sessionId = await readSessionCookie();
  if (sessionId) await endSession(sessionId, now);
  await clearSessionCookie();
}
