import { nameKey } from "../../text/clean-text.ts";
import type { InvitationRow } from "../rows/archive-row.ts";
import type { Party, Thread } from "./survey-messages.ts";

/** The member whose archive it is. `keys` are slugs and member ids. */
export type ArchiveOwner = { name: string | null; slug: string | null; keys: ReadonlySet<string> };

function mostFrequent(values: Iterable<string | null | undefined>): string | null {
  const counts = new Map<string, number>();
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: string | null = null;
  for (const [value, count] of counts)
    if (best === null || count > (counts.get(best) ?? 0)) best = value;
  return best;
}

/** In how many conversations each party takes part; the owner takes part in all of them. */
function countThreads(threads: Iterable<Thread>): Map<Party, number> {
  const counts = new Map<Party, number>();
  for (const { parties } of threads) {
    for (const party of parties) counts.set(party, (counts.get(party) ?? 0) + 1);
  }
  return counts;
}

function busiest(parties: readonly Party[], threads: ReadonlyMap<Party, number>): Party | null {
  return parties.reduce<Party | null>(
    (best, party) =>
      best === null || (threads.get(party) ?? 0) > (threads.get(best) ?? 0) ? party : best,
    null,
  );
}

/**
 * Finds the owner: the name from Profile.csv, the slug from the invitations (invitee of incoming ones, inviter of
 * outgoing ones); where those are missing, whoever takes part in the most conversations. A namesake of the owner's
 * among the senders is told apart by the address.
 */
export function identifyOwner(
  profileName: string | null,
  invitations: readonly InvitationRow[],
  parties: readonly Party[],
  threads: Iterable<Thread>,
): ArchiveOwner {
  const invited = mostFrequent(invitations.map(({ ownerKey }) => ownerKey?.value));
  const presence = countThreads(threads);
  const keyed = parties.filter(({ key }) => key !== null);
  const byKey = keyed.find(({ key }) => key?.value === invited) ?? null;
  const name =
    profileName ??
    mostFrequent(invitations.map(({ ownerName }) => ownerName)) ??
    (byKey?.name || null) ??
    (busiest(parties, presence)?.name || null);
  const ownName = name === null ? null : nameKey(name);
  const sameName = keyed.filter((party) => party.nameKey === ownName);
  // An address from the invitations that no message knows is one the owner has changed since, or before.
  const inMail =
    byKey ?? busiest(sameName, presence) ?? (name === null ? busiest(keyed, presence) : null);
  const values = [invited, inMail?.key?.value].filter((value) => value != null);
  const slug = invited ?? (inMail?.key?.kind === "slug" ? inMail.key.value : null);
  return { name, slug, keys: new Set(values) };
}
