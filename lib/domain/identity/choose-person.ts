import { type IdentityKey, identify, identityKeys, likenSightings } from "./identify.ts";
import type { Sighting } from "./sighting.ts";

/** Somebody whom a sighting may be of. `isOneFile` as in `identify`. */
export type IdentityCandidate<P> = { person: P; sighting: Sighting; isOneFile?: boolean };

/** Whom a sighting is of; `suggest`: those whom it may be of, the likeliest first. */
export type Choice<P> =
  | { verdict: "same"; by: IdentityKey; person: P }
  | { verdict: "suggest"; by: IdentityKey; people: readonly P[] }
  | { verdict: "different" };

/** Keys that are one person's alone; of slugs and ids they have several, and two people who are one may have some each. */
export const ownKeys: readonly IdentityKey[] = ["conversation", "member-id", "slug"];

/** How near two sightings are, the smaller the nearer: by the rank of the key, then the name, then the company. */
export function measureDistance(by: IdentityKey, a: Sighting, b: Sighting): number {
  const name = likenSightings(a, b) === "same" ? 0 : 2;
  const company = a.company === b.company ? 0 : 1;
  return identityKeys.indexOf(by) * 4 + name + company;
}

/**
 * Decides whom of several a sighting is of, each compared by `identify`: the one of the strongest key; of several whom
 * an equally strong key names, the one of the same name and company. Where that leaves two, nobody can say.
 *
 * @param candidates a few, found by an index: never the whole space
 */
export function choosePerson<P>(
  sighting: Sighting,
  candidates: readonly IdentityCandidate<P>[],
): Choice<P> {
  const compared = candidates.flatMap(({ person, sighting: other, isOneFile }) => {
    const found = identify(sighting, other, isOneFile);
    if (found.verdict === "different") return [];
    return [{ ...found, person, distance: measureDistance(found.by, sighting, other) }];
  });
  const sorted = compared.toSorted((a, b) => a.distance - b.distance);
  const sure = sorted.filter(({ verdict }) => verdict === "same");
  const [best, next] = sure;
  if (best) {
    const isClear = next?.distance !== best.distance || ownKeys.includes(best.by);
    if (isClear) return { verdict: "same", by: best.by, person: best.person };
    const tied = sure.filter(({ distance }) => distance === best.distance);
    return { verdict: "suggest", by: best.by, people: tied.map(({ person }) => person) };
  }
  const [likeliest] = sorted;
  if (!likeliest) return { verdict: "different" };
  return { verdict: "suggest", by: likeliest.by, people: sorted.map(({ person }) => person) };
}
