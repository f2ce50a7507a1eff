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

/** A header field of a mail. */
export type HeaderField = { name: string; value: string };

/**
 * The Authentication-Results headers that the last hop may have written: those above the first `Received` that
 * stands below one of them. Whatever stands further down came with the mail.
 *
 * @param fields the header fields from the top
 */
export function checksOfLastHop(fields: readonly HeaderField[]): string[] {
  const isCheck = ({ name }: HeaderField) => name.toLowerCase() === "authentication-results";
  const first = fields.findIndex(isCheck);
  if (first < 0) return [];
  const rest = fields.slice(first);
  const end = rest.findIndex(({ name }) => name.toLowerCase() === "received");
  return (end < 0 ? rest : rest.slice(0, end)).filter(isCheck).map(({ value }) => value);
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

/** Whether any header of a run states what came of DMARC. */
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
