import { BlockList, isIP } from "node:net";

/** The proxies whose word about a browser's address counts: so many hops, or those of these ranges. */
export type TrustedProxies = { hops: number } | { ranges: readonly string[] };

/** The widest prefix of each family. */
const widest = { ipv4: 32, ipv6: 128 };

function familyOf(address: string): "ipv4" | "ipv6" | null {
  const family = isIP(address);
  return family === 0 ? null : family === 4 ? "ipv4" : "ipv6";
}

function addRange(list: BlockList, range: string): boolean {
  const [address = "", prefix, ...rest] = range.split("/");
  const family = familyOf(address);
  if (family === null || rest.length > 0) return false;
  if (prefix !== undefined && !/^\d{1,3}$/.test(prefix)) return false;
  const bits = prefix === undefined ? widest[family] : Number(prefix);
  if (bits > widest[family]) return false;
  list.addSubnet(address, bits, family);
  return true;
}

/**
 * Reads the setting TRUSTED_PROXIES.
 * @param text a number of hops ("1"), or addresses and CIDR ranges with commas or spaces between them
 * @returns null when it can't be read
 */
export function readTrustedProxies(text: string): TrustedProxies | null {
  if (/^\d$/.test(text.trim())) return { hops: Number(text) };
  const ranges = text.split(/[\s,]+/).filter(Boolean);
  const isReadable = ranges.length > 0 && ranges.every((range) => addRange(new BlockList(), range));
  return isReadable ? { ranges } : null;
}

/** Where a request comes from. */
export type Origin = {
  /** the address of the browser: the socket's, or what a trusted proxy says */
  address: string | null;
  /** whether the socket is that of a trusted proxy, whose other `X-Forwarded-*` count too */
  byProxy: boolean;
};

/** The address without a port and brackets, as some proxies write it. */
function plain(entry: string): string {
  const text = entry.trim();
  const bracketed = /^\[([^\]]+)\](:\d+)?$/.exec(text);
  if (bracketed) return bracketed[1] ?? text;
  return /^\d+(\.\d+){3}:\d+$/.test(text) ? text.slice(0, text.lastIndexOf(":")) : text;
}

/**
 * Makes the function that finds out where a request comes from. What stands in `X-Forwarded-For` is
 * believed from its end and only as far as trusted proxies wrote it: everybody can send the header.
 */
export function makeOriginFinder(
  trusted: TrustedProxies | undefined,
): (socketAddress: string | undefined, forwardedFor: string | undefined) => Origin {
  const list = new BlockList();
  if (trusted && "ranges" in trusted) for (const range of trusted.ranges) addRange(list, range);
  const isTrusted = (address: string, hopsFromSocket: number) => {
    if (!trusted) return false;
    if ("hops" in trusted) return hopsFromSocket < trusted.hops;
    const family = familyOf(address);
    return family !== null && list.check(address, family);
  };
  return (socketAddress, forwardedFor) => {
    if (!socketAddress) return { address: null, byProxy: false };
    const byProxy = isTrusted(socketAddress, 0);
    const chain = [socketAddress];
    for (const entry of (forwardedFor ?? "").split(",").reverse()) {
      if (!isTrusted(chain.at(-1) ?? "", chain.length - 1)) break;
      const address = plain(entry);
      // What no proxy writes; the last address that was proved is the one that counts.
      if (!isIP(address)) break;
      chain.push(address);
    }
    return { address: chain.at(-1) ?? null, byProxy };
  };
}
