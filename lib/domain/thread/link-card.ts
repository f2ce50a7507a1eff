import type { BodyLine } from "./reactions.ts";

const HOST = /^(?:www\.)?((?:[a-z0-9-]{1,60}\.){1,4}[a-z]{2,12})$/;
const mostHosts = 20;

/**
 * Drops the card that LinkedIn draws for an address in a message: its title and the address's host on a line below.
 * The host must be one that the message names in full. `titles` counts the lines above hosts that went with them.
 */
export function withoutLinkCards(body: readonly BodyLine[]): {
  body: BodyLine[];
  beside: Set<BodyLine>;
} {
  const hosts = new Set<string>();
  const kept: BodyLine[] = [];
  const beside = new Set<BodyLine>();
  for (const each of body) {
    const host = HOST.exec(each.line.folded)?.[1];
    if (host !== undefined && hosts.has(host)) {
      const title = kept.at(-1);
      const named = title?.line.folded.includes("://") ?? true;
      if (!named && kept.length > 1) kept.pop();
      const last = kept.at(-1);
      if (!named && last !== undefined) beside.add(last);
      continue;
    }
    for (const [, found] of each.line.folded.matchAll(
      /https?:\/\/(?:www\.)?([a-z0-9.-]{1,200})/g,
    )) {
      if (found !== undefined && hosts.size < mostHosts) hosts.add(found);
    }
    kept.push(each);
  }
  return { body: kept, beside };
}
