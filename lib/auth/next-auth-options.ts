import "server-only";
import { after } from "next/server";
import type { AuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { z } from "zod";
import { withSource } from "../data/audit/request-source.ts";
import { endSession, resumeSession, startSession } from "../data/member/sessions.ts";
import type { SignInEvent } from "../domain/account/audit-event.ts";
import { coarsenAddress } from "../domain/account/coarsen-address.ts";
import { describeBrowser } from "../domain/settings/describe-browser.ts";
import { emailSchema, givenPasswordSchema } from "./account-input.ts";
import { keepKnownBrowser, readNetworkAddress, readPasswordCaller } from "./browser-session.ts";
import { checkCode } from "./check-code.ts";
import type { PasswordCaller } from "./check-password.ts";
import { makeViewer } from "./make-viewer.ts";
import { cookieLifetime, sessionCookie, sessionSecret, usesHttps } from "./session-cookie.ts";
import { signInByPassword } from "./sign-in.ts";

const credentialsSchema = z.object({
  email: emailSchema,
  password: givenPasswordSchema,
  code: z.string().max(100).optional(),
});
type Credentials = z.output<typeof credentialsSchema>;

/** Checks the password, and the code where the member has a second factor; null when either isn't right. */
async function check(
  { code, ...shown }: Credentials,
  from: PasswordCaller,
  now: Date,
): Promise<{ memberId: string; event: SignInEvent } | null> {
  const signedIn = await signInByPassword({ ...shown, from }, after, now);
  if (!signedIn.ok) return null;
  const { memberId, asksCode } = signedIn.value;
  if (!asksCode) return { memberId, event: "signed-in" };
  const checked = code ? await checkCode(makeViewer(memberId), code, now) : null;
  if (!checked?.ok) return null;
  const isApp = checked.value === "code";
  return { memberId, event: isApp ? "signed-in-with-code" : "signed-in-with-recovery-code" };
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

const credentials = CredentialsProvider({
  credentials: {
    email: { type: "email" },
    password: { type: "password" },
    code: { type: "text" },
  },
  async authorize(given, request) {
    const parsed = credentialsSchema.safeParse(given);
    if (!parsed.success) return null;
    const now = new Date();
    const [from, address] = await Promise.all([readPasswordCaller(), readNetworkAddress()]);
    const userAgent = textOf(request.headers?.["user-agent"]);
    const source = { browser: describeBrowser(userAgent), network: coarsenAddress(address) };
    return withSource(source, async () => {
      const checked = await check(parsed.data, from, now);
      if (!checked) return null;
      const sessionId = await startSession({ ...checked, userAgent }, now);
      await keepKnownBrowser(checked.memberId);
      return { id: checked.memberId, sessionId };
    });
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
