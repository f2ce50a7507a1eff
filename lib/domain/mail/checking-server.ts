import { type CheckHeader, readCheckHeader } from "./authentication-header.ts";

/** Mails hold a dozen of these headers at most; a flood of them is nobody's check. */
const mostHeaders = 50;

/** Second levels under which countries give out names, as the Public Suffix List has them for most. */
const sharedLevels = new Set([
  "ac",
  "co",
  "com",
  "edu",
  "go",
  "gob",
  "gov",
  "ne",
  "net",
  "or",
  "org",
]);

/**
 * The organisation that a checking server belongs to, by its organisational domain (RFC 7489, 3.2): big ones write
 * the name of the machine or of the checker (`mx6.mail.example.com`, `spf.icloud.com`), which changes.
 */
export function organisationOf(server: string): string {
  const labels = server.toLowerCase().replace(/\.$/, "").split(".");
  const isShared =
    labels.length > 2 && labels.at(-1)?.length === 2 && sharedLevels.has(labels.at(-2) ?? "");
  return labels.slice(isShared ? -3 : -2).join(".");
}

export type HeaderField = { name: string; value: string };

const isReceived = ({ name }: HeaderField) => name.toLowerCase() === "received";
const isCheck = ({ name }: HeaderField) => name.toLowerCase() === "authentication-results";

/** Addresses that only machines of one house use among themselves (RFC 1918, 4193, 6598, loopback and link-local). */
const PRIVATE =
  /^(?:10\.|127\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|(?:ipv6:)?(?:::1$|f[cd]|fe80))/i;

/**
 * Whether a `Received` tells that a machine of another house handed the mail over. The name after `from` is only what
 * that machine called itself; what the receiver saw stands in the brackets behind it.
 */
function crossesBorder({ value }: HeaderField): boolean {
  const text = value.replace(/\s+/g, " ").trim();
  const [, said, seen] = /^from (\S+)(?: \(([^)]*)\))?/i.exec(text) ?? [];
  if (said === undefined) return false;
  const address = /\[([^\]]+)\]/.exec(seen ?? "")?.[1] ?? /^[\da-f.:]+$/i.exec(seen ?? "")?.[0];
  if (address !== undefined && PRIVATE.test(address)) return false;
  const [, by] = / by (\S+)/i.exec(text) ?? [];
  const resolved = /^([^\s[(]+\.[^\s[(]+)/.exec(seen ?? "")?.[1];
  if (address === undefined && resolved === undefined) return said.includes(".");
  return !by || !resolved || organisationOf(resolved) !== organisationOf(by);
}

/**
 * The Authentication-Results headers that the last hop may have written: those above the first `Received` that stands
 * below one of them or below the one by which the mail came into the house. Whatever stands further down came with the
 * mail.
 *
 * @param fields the header fields from the top
 */
export function checksOfLastHop(fields: readonly HeaderField[]): string[] {
  const checks: string[] = [];
  let isInside = false;
  for (const field of fields) {
    if (isReceived(field)) {
      if (checks.length > 0 || isInside) break;
      isInside = crossesBorder(field);
    } else if (isCheck(field)) checks.push(field.value);
  }
  return checks;
}

/** The headers on top that bear one organisation's name without a break; `organisation` is whose. */
export function readTrustedRun(headers: readonly string[]): {
  organisation: string | null;
  run: CheckHeader[];
} {
  const read = headers.slice(0, mostHeaders).map(readCheckHeader);
  const organisation = read[0] ? organisationOf(read[0].server) : null;
  const end = read.findIndex(({ server }) => organisationOf(server) !== organisation);
  return { organisation, run: end < 0 ? read : read.slice(0, end) };
}

/** False for a run of checks by which a mail can't be believed: DMARC is not among them. */
export function statesDmarc(run: readonly CheckHeader[]): boolean {
  return run.some(({ checks }) => checks.some(({ method }) => method === "dmarc"));
}

/** Who checks the mails of a mailbox. `statesDmarc` is false for one that checks other things alone (GMX). */
export type LearntServer = { organisation: string; statesDmarc: boolean };

/**
 * Learns which server checks the mails of a mailbox: the organisation whose name stands in the topmost header of
 * most of them. A forger can put a header into a mail of their own, not into most of the others.
 *
 * @param mails the Authentication-Results headers of the last hop of each of the newest mails
 * @returns null when fewer than three mails are there or most of them tell of nobody
 */
export function learnServer(mails: readonly (readonly string[])[]): LearntServer | null {
  if (mails.length < 3) return null;
  const read = mails.map(readTrustedRun);
  const groups = Map.groupBy(read, ({ organisation }) => organisation);
  for (const [organisation, those] of groups) {
    if (organisation === null || those.length * 2 <= mails.length) continue;
    // One that states it does so on nearly all; a forger's few must not stand for it.
    const stating = those.filter(({ run }) => statesDmarc(run)).length;
    return { organisation, statesDmarc: stating * 3 >= those.length };
  }
  return null;
}
