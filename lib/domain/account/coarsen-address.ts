/** The first groups of an IPv6 address, each without leading zeros; null where it isn't one. */
function readGroups(address: string): string[] | null {
  const [head = "", tail, ...more] = address.split("::");
  const groupsOf = (part: string) => (part === "" ? [] : part.split(":"));
  const [before, after] = [groupsOf(head), groupsOf(tail ?? "")];
  const missing = 8 - before.length - after.length;
  if (more.length > 0 || (tail === undefined ? missing !== 0 : missing < 1)) return null;
  const zeros = Array<string>(tail === undefined ? 0 : missing).fill("0");
  const groups = [...before, ...zeros, ...after];
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/iu.test(group))) return null;
  return groups.map((group) => Number.parseInt(group, 16).toString(16));
}

function isByte(text: string): boolean {
  return /^\d{1,3}$/u.test(text) && Number(text) < 256;
}

/**
 * A network address without the part that points at one connection: of IPv4 the first three numbers, of IPv6 the first
 * 48 bits, which is what a household or a company has. Null for what is no address.
 */
export function coarsenAddress(address: string | null): string | null {
  const plain = (address ?? "").replace(/^::ffff:(?=\d+\.)/iu, "").replace(/%.*$/u, "");
  const parts = plain.split(".");
  if (parts.length === 4 && parts.every(isByte)) {
    return parts[0] === "127" ? "this machine" : `${parts.slice(0, 3).join(".")}.*`;
  }
  const groups = readGroups(plain);
  if (groups === null) return null;
  if (groups.join(":") === "0:0:0:0:0:0:0:1") return "this machine";
  return `${groups.slice(0, 3).join(":")}:*`;
}
