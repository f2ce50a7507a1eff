import "server-only";
import { lookup } from "node:dns/promises";
import { BlockList, isIPv6 } from "node:net";

/** An address to connect to, or why not. */
export type MailHost =
  | { ok: true; address: string; isLoopback: boolean }
  | { ok: false; problem: "not-found" | "private" };

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

/** Networks that strangers can't reach, and addresses that name nobody. */
const inner = new BlockList();
for (const [network, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
] as const) {
  inner.addSubnet(network, bits, "ipv4");
}
for (const [network, bits] of [
  // Ways of writing an IPv4 address, which may be an inner one: compatible, translated, 6to4, Teredo.
  ["::", 96],
  ["64:ff9b::", 96],
  ["64:ff9b:1::", 48],
  ["2002::", 16],
  ["2001::", 32],
  ["fc00::", 7],
  ["fe80::", 9],
  ["ff00::", 8],
] as const) {
  inner.addSubnet(network, bits, "ipv6");
}

function isIn(list: BlockList, address: string): boolean {
  const [bare = ""] = address.split("%");
  return list.check(bare, isIPv6(bare) ? "ipv6" : "ipv4");
}

/** Whether an address lies on this machine or in a network of its own. */
export function isInnerAddress(address: string): boolean {
  return isIn(inner, address);
}

/**
 * Finds the address of a mail server that a member names. Connect to that address and no other: a name
 * that is asked again may lead elsewhere the second time.
 *
 * @param allowPrivate whether this machine and private networks may be named
 */
export async function findMailHost(host: string, allowPrivate: boolean): Promise<MailHost> {
  const found = await lookup(host.replace(/^\[|\]$/g, ""), { all: true }).catch(() => []);
  const [first] = found;
  if (!first) return { ok: false, problem: "not-found" };
  if (!allowPrivate && found.some(({ address }) => isInnerAddress(address))) {
    return { ok: false, problem: "private" };
  }
  const isLoopback = found.every(({ address }) => isIn(loopback, address));
  return { ok: true, address: first.address, isLoopback };
}
