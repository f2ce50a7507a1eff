import { env, isLoopback } from "./env.ts";

type Headers = { get(name: string): string | null };

/**
 * Whether a request that changes something comes from a page of this app, by what browsers say about
 * it: `Sec-Fetch-Site` (all of today's) and `Origin`. A request with neither is refused: Next lets a
 * server action through then, and a browser that sends cookies also sends one of them.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  const origin = headers.get("origin");
  if (origin === null) return site === "same-origin";
  const { publicUrl } = env();
  if (origin === new URL(publicUrl).origin) return true;
  const host = headers.get("host");
  return host !== null && (origin === `http://${host}` || origin === `https://${host}`);
}

/**
 * Whether the request names the app as its operator does. Where only this machine can reach the app,
 * another name in `Host` means that a foreign site had its own name lead here (DNS rebinding).
 */
export function isKnownHost(headers: Headers): boolean {
  const { host: listensOn, publicUrl } = env();
  if (!isLoopback(listensOn)) return true;
  const host = headers.get("host") ?? "";
  if (host === new URL(publicUrl).host) return true;
  return isLoopback(host.replace(/:\d+$/, ""));
}
