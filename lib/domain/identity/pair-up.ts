import { measureDistance } from "./choose-person.ts";
import { type IdentityKey, identify } from "./identify.ts";
import type { Sighting } from "./sighting.ts";

export type Pairing<R, P> = { row: R; person: P; by: IdentityKey; distance: number };

/**
 * Compares a row with somebody whom it may be of.
 *
 * @param isOneFile as in `identify`
 * @returns null when they aren't one person for sure
 */
export function comparePair<R, P>(
  [row, seen]: readonly [R, Sighting],
  [person, known]: readonly [P, Sighting],
  isOneFile = false,
): Pairing<R, P> | null {
  const found = identify(seen, known, isOneFile);
  if (found.verdict !== "same") return null;
  return { row, person, by: found.by, distance: measureDistance(found.by, seen, known) };
}

function findNearest<K, R, P>(
  pairings: readonly Pairing<R, P>[],
  sideOf: (pairing: Pairing<R, P>) => K,
): Map<K, Pairing<R, P>[]> {
  const nearest = new Map<K, Pairing<R, P>[]>();
  for (const pairing of pairings) {
    const best = nearest.get(sideOf(pairing));
    const distance = best?.[0]?.distance ?? Number.POSITIVE_INFINITY;
    if (pairing.distance < distance) nearest.set(sideOf(pairing), [pairing]);
    else if (pairing.distance === distance) best?.push(pairing);
  }
  return nearest;
}

/**
 * Pairs the rows of one file, each of another person, with people known: a row with whom it is nearest to, when nobody
 * else is as near to either. The same in whichever order the two came in.
 *
 * @returns the pairs, and by row those who are all equally near
 */
export function pairUp<R, P>(pairings: readonly Pairing<R, P>[]) {
  const ofRow = findNearest(pairings, ({ row }) => row);
  const ofPerson = findNearest(pairings, ({ person }) => person);
  const paired = new Map<R, Pairing<R, P>>();
  for (const [row, [first, ...others]] of ofRow) {
    const back = first && ofPerson.get(first.person);
    if (first && others.length === 0 && back?.length === 1 && back[0] === first)
      paired.set(row, first);
  }
  return { paired, nearest: ofRow };
}
