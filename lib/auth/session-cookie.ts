import "server-only";
import { cookies } from "next/headers";
import type { CookieOption } from "next-auth";
import { decode, encode } from "next-auth/jwt";
import { env } from "../server/env.ts";

/** Seconds after which a browser has to sign in again, however busy it was. */
export const cookieLifetime = 90 * 24 * 60 * 60;

/** The secret that seals the tokens. @throws Error when the app was started without its parent. */
export function sessionSecret(): string {
  const { nextAuthSecret } = env();
  if (!nextAuthSecret)
    throw new Error("NEXTAUTH_SECRET is missing. Start the app with `npm start`.");
  return nextAuthSecret;
}

/** Whether members reach the app by https, so that cookies are kept off plain connections. */
export function usesHttps(): boolean {
  return env().publicUrl.startsWith("https://");
}

/** Name and options of the cookie, the same for next-auth's own endpoints and for the forms. */
export function sessionCookie(): CookieOption {
  const secure = usesHttps();
  return {
    name: `${secure ? "__Secure-" : ""}next-auth.session-token`,
    options: { httpOnly: true, sameSite: "lax", path: "/", secure },
  };
}

/** The session id that the request's token carries, or null without a token that can be read. */
export async function readSessionCookie(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookie().name)?.value;
  if (!token) return null;
  try {
    const content = await decode({ token, secret: sessionSecret() });
    return content?.sessionId ?? null;
  } catch {
    // Sealed with another secret, cut off, or run out: the same as no token.
    return null;
  }
}

/** Gives the browser a token for a session. */
export async function writeSessionCookie(sessionId: string, memberId: string): Promise<void> {
  const { name, options } = sessionCookie();
  const token = await encode({
    token: { sub: memberId, sessionId },
    secret: sessionSecret(),
    maxAge: cookieLifetime,
  });
  (await cookies()).set(name, token, { ...options, maxAge: cookieLifetime });
}

/** Removes the token from the browser. */
export async function clearSessionCookie(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}
