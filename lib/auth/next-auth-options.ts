import "server-only";
import type { AuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { z } from "zod";
import { endSession, resumeSession, startSession } from "../data/member/sessions.ts";
import { emailSchema, givenPasswordSchema } from "./account-input.ts";
import { keepKnownBrowser, readPasswordCaller } from "./browser-session.ts";
import { checkPassword } from "./check-password.ts";
import { cookieLifetime, sessionCookie, sessionSecret, usesHttps } from "./session-cookie.ts";

const credentialsSchema = z.object({ email: emailSchema, password: givenPasswordSchema });

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

const credentials = CredentialsProvider({
  credentials: { email: { type: "email" }, password: { type: "password" } },
  async authorize(given, request) {
    const parsed = credentialsSchema.safeParse(given);
    if (!parsed.success) return null;
    const now = new Date();
    const from = await readPasswordCaller();
    const checked = await checkPassword({ ...parsed.data, from }, now);
    if (!checked.ok) return null;
    const { memberId } = checked.value;
    await keepKnownBrowser(memberId);
    const userAgent = textOf(request.headers?.["user-agent"]);
    return { id: memberId, sessionId: await startSession({ memberId, userAgent }, now) };
  },
});

/** next-auth as Acquaint uses it: a token that names a session row, and nothing that the row can't end. */
export function makeAuthOptions(): AuthOptions {
  return {
    secret: sessionSecret(),
    providers: [credentials],
    session: { strategy: "jwt", maxAge: cookieLifetime },
    useSecureCookies: usesHttps(),
    cookies: { sessionToken: sessionCookie() },
    pages: { signIn: "/sign-in", signOut: "/settings", error: "/sign-in" },
    callbacks: {
      async jwt({ token, user }) {
        if (user) return { sub: user.id, sessionId: user.sessionId };
        return { sub: token.sub ?? "", sessionId: token.sessionId ?? "" };
      },
      async session({ session, token }) {
        const live = token.sessionId ? await resumeSession(token.sessionId, new Date()) : null;
        // Thrown here, next-auth takes the cookie back and answers that nobody is signed in.
        if (!live) throw new Error("The session has ended.");
        const { id, name, email } = live.member;
        return { expires: session.expires, user: { id, name, email } };
      },
    },
    events: {
      async signOut({ token }) {
        if (token.sessionId) await endSession(token.sessionId, new Date());
      },
    },
    // What next-auth has to say, with addresses in it, is not for the log.
    logger: { error() {}, warn() {}, debug() {} },
  };
}
