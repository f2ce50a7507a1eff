import "server-only";
import { headers } from "next/headers";
import { type RequestSource, withSource } from "../data/audit/request-source.ts";
import { coarsenAddress } from "../domain/account/coarsen-address.ts";
import { describeBrowser } from "../domain/settings/describe-browser.ts";
import { env } from "../server/env.ts";
import { readNetworkAddress } from "./browser-session.ts";
import { findRelyingParty, type RelyingParty } from "./relying-party.ts";

async function readRequestSource(): Promise<RequestSource> {
  const [given, address] = await Promise.all([headers(), readNetworkAddress()]);
  return { browser: describeBrowser(given.get("user-agent")), network: coarsenAddress(address) };
}

/** Runs work whose audit entries say which browser asked, and from which network. */
export async function withRequestSource<T>(work: () => Promise<T>): Promise<T> {
  return withSource(await readRequestSource(), work);
}

/** Whose passkeys can be used on the page of this request; null where browsers allow none. */
export async function readRelyingParty(): Promise<RelyingParty | null> {
  const given = await headers();
  const host = given.get("host");
  return findRelyingParty(host, env().publicUrl);
}
