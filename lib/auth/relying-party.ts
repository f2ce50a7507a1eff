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
 * The one name at which browsers allow passkeys here: that of `PUBLIC_URL`; on one's own machine `localhost`. Null where
 * they allow none: at a number, or beyond the machine without https.
 */
export function findPasskeyName(publicUrl: string): string | null {
  const { hostname, protocol } = new URL(publicUrl);
  if (isLoopback(hostname)) return "localhost";
  return protocol === "https:" && isName(hostname) ? hostname : null;
}

/**
 * The relying party of a request; null where its page is not at the name that browsers allow passkeys at.
 *
 * @param host the Host header
 */
export function findRelyingParty(host: string | null, publicUrl: string): RelyingParty | null {
  const id = findPasskeyName(publicUrl);
  const { origin, protocol } = new URL(publicUrl);
  if (id !== "localhost") return id === null ? null : { id, origin };
  if (!/^localhost(:\d{1,5})?$/u.test(host ?? "")) return null;
  return { id, origin: `${protocol}//${host}` };
}
