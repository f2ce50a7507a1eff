import "server-only";
import { isIP } from "node:net";
import { isLoopback } from "../server/env.ts";

/** To whom a passkey belongs (WebAuthn's relying party), and the pages on which it may be used. */
export type RelyingParty = { id: string; origin: string };

/** Passkeys belong to a name, not to a number. */
function isName(hostname: string): boolean {
  return isIP(hostname.replace(/^\[|\]$/gu, "")) === 0;
}

/**
 * The relying party of a request: the name of `PUBLIC_URL`; on one's own machine `localhost`, if that is how the browser
 * calls it. Null where browsers allow no passkeys: at a number such as 127.0.0.1, or beyond the machine without https.
 *
 * @param host the Host header
 */
export function findRelyingParty(host: string | null, publicUrl: string): RelyingParty | null {
  const { hostname, origin, protocol } = new URL(publicUrl);
  if (!isLoopback(hostname)) {
    return protocol === "https:" && isName(hostname) ? { id: hostname, origin } : null;
  }
  if (!/^localhost(:\d{1,5})?$/u.test(host ?? "")) return null;
  return { id: "localhost", origin: `${protocol}//${host}` };
}
