import { type IdentityKey, identify, identityKeys, likenSightings } from "./identify.ts";
import type { Sighting } from "./sighting.ts";

/** Somebody whom a sighting may be of. */
export type Candidate<P> = { person: P; sighting: Sighting; isOneFile?: boolean };

/** Whom a sighting is of; `suggest`: those whom it may be of, the likeliest first. */
export type Choice<P> =
  | { verdict: "same"; by: IdentityKey; person: P }
  | { verdict: "suggest"; by: IdentityKey; people: readonly P[] }
  | { verdict: "different" };

/** Keys of which a person has several, and which may have come to two people who are one. */
const ownKeys: readonly IdentityKey[] = ["conversation", "member-id", "slug"];

const rankOf = (by: IdentityKey) => identityKeys.indexOf(by);

function narrow<T>(some: readonly T[], isBetter: (one: T) => boolean): readonly T[] {
  const better = some.filter(isBetter);
  return better.length > 0 ? better : some;
}

/**
 * Decides whom of several a sighting is of, each compared by `identify`: the one of the strongest key. Of several whom
 * an equally strong key names, the one of the same name and company; where that leaves two, nobody can say.
 *
 * @param candidates a few, found by an index: never the whole space
 */
export function choosePerson<P>(
  sighting: Sighting,
  candidates: readonly Candidate<P>[],
): Choice<P> {
  const compared = candidates.flatMap((candidate) => {
    const found = identify(sighting, candidate.sighting, candidate.isOneFile);
    return found.verdict === "different" ? [] : [{ ...candidate, ...found }];
  });
  const sorted = compared.toSorted((a, b) => rankOf(a.by) - rankOf(b.by));
  const sure = sorted.filter(({ verdict }) => verdict === "same");
  const [best] = sure;
  if (best) {
    const tied = sure.filter(({ by }) => by === best.by);
    const named = narrow(tied, (one) => likenSightings(one.sighting, sighting) === "same");
    const left = narrow(named, ({ sighting: { company } }) => company === sighting.company);
    const [one] = left;
    if (one && (left.length === 1 || ownKeys.includes(best.by)))
      return { verdict: "same", by: best.by, person: one.person };
    return { verdict: "suggest", by: best.by, people: left.map(({ person }) => person) };
  }
  const [likeliest] = sorted;
  if (!likeliest) return { verdict: "different" };
  return { verdict: "suggest", by: likeliest.by, people: sorted.map(({ person }) => person) };
}
