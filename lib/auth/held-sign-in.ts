import "server-only";
import { cookies } from "next/headers";
import { beginSession } from "./browser-session.ts";
import { usesHttps } from "./session-cookie.ts";
import { asksForCode, heldForSeconds, holdSignIn } from "./sign-in.ts";

const cookieName = "acquaint-sign-in";
const codePage = "/sign-in/code";

/** The token of the sign-in that waits for a code on this browser; null when none does. */
export async function readHeldSignIn(): Promise<string | null> {
  return (await cookies()).get(cookieName)?.value ?? null;
}

/** Removes the token of a sign-in that waits from this browser. */
export async function clearHeldSignIn(): Promise<void> {
  (await cookies()).set(cookieName, "", { path: codePage, maxAge: 0 });
}

/**
 * Signs a member in whose password was right, or has them enter a code first.
 * @returns the page that follows
 */
export async function beginSessionOrAskCode(
  memberId: string,
  now: Date,
): Promise<"/" | "/sign-in/code"> {
  if (!(await asksForCode(memberId))) {
    await beginSession(memberId, now);
    return "/";
  }
  (await cookies()).set(cookieName, await holdSignIn(memberId, now), {
    httpOnly: true,
    sameSite: "lax",
    secure: usesHttps(),
    path: codePage,
    maxAge: heldForSeconds,
  });
  return codePage;
}
