import "server-only";
import { isIP, isIPv6 } from "node:net";

/** The eight groups of an IPv6 address that `isIPv6` accepts, without a zone and without leading zeros. */
function groupsOf(address: string): string[] {
  const [plain = ""] = address.split("%");
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(plain);
  const pair = (high: string, low: string) => (Number(high) * 256 + Number(low)).toString(16);
  const text = dotted
    ? `${dotted[1]}${pair(dotted[2] ?? "0", dotted[3] ?? "0")}:${pair(dotted[4] ?? "0", dotted[5] ?? "0")}`
    : plain;
  const [head = "", tail] = text.split("::");
  const parts = (side: string | undefined) => (side ? side.split(":") : []);
  const [before, after] = [parts(head), parts(tail)];
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array<string>(zeros).fill("0"), ...after].map((group) =>
    Number.parseInt(group, 16).toString(16),
  );
}

/** An IPv4 address that is written as IPv6 (`::ffff:192.0.2.1`), in its own spelling; else null. */
function unmapped(groups: readonly string[]): string | null {
  if (groups.slice(0, 6).join(":") !== "0:0:0:0:0:ffff") return null;
  return groups
    .slice(6)
    .flatMap((group) => {
      const value = Number.parseInt(group, 16);
      return [value >> 8, value & 255];
    })
    .join(".");
}

/**
 * The network that an address stands for: an IPv4 address itself; of IPv6 its first 64 bits, which one
 * household has for itself (RFC 6177), or as many as `bits` (48 or 64) says.
 * @param address null or no address at all = "unknown", one network for all such
 */
export function readNetwork(address: string | null, bits: 48 | 64 = 64): string {
  if (address === null || !isIP(address)) return "unknown";
  if (!isIPv6(address)) return address;
  const groups = groupsOf(address);
  return unmapped(groups) ?? `${groups.slice(0, bits / 16).join(":")}::/${bits}`;
}
