import { spawn } from "node:child_process";
import path from "node:path";
import process from "node:process";
import { text } from "node:stream/consumers";
import { childEnvironment } from "../../lib/server/env.ts";
import type { SpaceIds } from "../../test/space/space-ids.ts";
import type { App } from "../app.ts";

/** Who may ask: the first member, whose space it is, and everybody to whom it is closed. */
export type Caller = "first" | "nobody" | "other" | "ended" | "removed";
export const strangers = ["nobody", "ended", "removed"] as const;

/** A filled space, and how everybody is signed in. */
export type Tenancy = {
  appUrl: string;
  /** stands in every text of the first member's space */
  mark: string;
  ids: SpaceIds;
  cookies: Record<Caller, string>;
};

type Printed = Omit<Tenancy, "cookies"> & {
  emails: Record<Exclude<Caller, "nobody">, string>;
  password: string;
};

/** The headers by which a browser says that a page of the app itself asks. */
export function fromOwnPage(app: App): Record<string, string> {
  return { origin: app.url, "sec-fetch-site": "same-origin" };
}

/** Asks the app for an address, as it is, without following where it leads. */
export function ask(app: App, address: string, request: RequestInit = {}): Promise<Response> {
  return fetch(`${app.url}${address}`, { redirect: "manual", ...request });
}

function readCookies(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

async function post(app: App, address: string, cookie: string, fields: Record<string, string>) {
  const csrf = await ask(app, "/api/auth/csrf", { headers: { cookie } });
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  return ask(app, address, {
    method: "POST",
    headers: { ...fromOwnPage(app), cookie: `${cookie}; ${readCookies(csrf)}` },
    body: new URLSearchParams({ ...fields, csrfToken, json: "true" }),
  });
}

async function signIn(app: App, email: string, password: string): Promise<string> {
  const answer = await post(app, "/api/auth/callback/credentials", "", { email, password });
  const cookie = readCookies(answer);
  if (!cookie.includes("session-token=")) throw new Error(`${email} could not sign in.`);
  return cookie;
}

async function printFilledSpace(app: App): Promise<Printed> {
  const script = path.join(import.meta.dirname, "../../test/space/print-filled-space.ts");
  const child = spawn(process.execPath, ["--conditions=react-server", script], {
    stdio: ["ignore", "pipe", "pipe"],
    env: childEnvironment({ DATA_DIR: app.dataDir, DATABASE_URL: undefined }),
  });
  const [printed, complaint] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (printed === "") throw new Error(`No space was filled: ${complaint}`);
  return JSON.parse(printed) as Printed;
}

/**
 * A first member with a full space, another one, and two whose cookies were good once: one signed out, one deleted the
 * account.
 * @param remove deletes the account of the cookie, by the app's own act
 */
export async function prepareTenancy(
  app: App,
  remove: (cookie: string, password: string) => Promise<unknown>,
): Promise<Tenancy> {
  const { emails, password, ...space } = await printFilledSpace(app);
  const enter = (email: string) => signIn(app, email, password);
  const cookies = {
    nobody: "",
    first: await enter(emails.first),
    other: await enter(emails.other),
    ended: await enter(emails.ended),
    removed: await enter(emails.removed),
  };
  await post(app, "/api/auth/signout", cookies.ended, {});
  await remove(cookies.removed, password);
  return { ...space, cookies };
}
