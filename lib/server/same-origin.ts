import type { IncomingHttpHeaders } from "node:http";
import { type Env, isLoopback } from "./env.ts";

/**
 * Whether a request that changes something comes from a page of this app, by what browsers say about
 * it: `Sec-Fetch-Site` (all of today's) and `Origin`. A request with neither is refused: Next lets a
 * server action through then, and a browser that sends cookies also sends one of them.
 */
export function isSameOrigin(
  headers: IncomingHttpHeaders,
  { publicUrl }: Pick<Env, "publicUrl">,
): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin") return false;
  const { origin, host } = headers;
  if (origin === undefined) return site === "same-origin";
  if (origin === new URL(publicUrl).origin) return true;
  return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`);
}

/** The host and its port, without the port that the address's scheme has anyway. */
function normalHost(host: string, publicUrl: URL): string {
  const standard = publicUrl.protocol === "https:" ? ":443" : ":80";
  const text = host.toLowerCase();
  return text.endsWith(standard) ? text.slice(0, -standard.length) : text;
}

/**
 * Whether a request names the app as its operator does: by PUBLIC_URL where that is set. Where only this
 * machine can reach the app, another name in `Host` means that a foreign site had its own name lead
 * here (DNS rebinding).
 */
export function isKnownHost(
  given: string | undefined,
  settings: Pick<Env, "host" | "publicUrl" | "isPublicUrlGiven">,
): boolean {
  const publicUrl = new URL(settings.publicUrl);
  const host = normalHost(given ?? "", publicUrl);
  if (host === publicUrl.host) return true;
  const isForThisMachine = isLoopback(
    settings.isPublicUrlGiven ? publicUrl.hostname : settings.host,
  );
  if (isForThisMachine) return isLoopback(host.replace(/:\d+$/, ""));
  return !settings.isPublicUrlGiven;
}
