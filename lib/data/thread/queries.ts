import "server-only";
import { readProfileUrl } from "../../domain/person/profile-slug.ts";
import { toNameKey } from "../../domain/text/search-text.ts";
import { inSpace } from "../database.ts";
import { recognisedColumns, recognisePeople } from "../person/recognise.ts";
import type { Viewer } from "../viewer.ts";

/** Somebody with whom a pasted conversation may be. */
export type ThreadCandidate = { id: string; name: string; sub: string | null; sure: boolean };

const mostCandidates = 8;

/** Finds whom a pasted conversation is with: by profile address for sure, by name as a suggestion. */
export function findThreadPeople(
  viewer: Viewer,
  people: readonly { name: string; slug: string | null }[],
): Promise<ThreadCandidate[]> {
  const { ownerId } = viewer;
  const keys = people.flatMap(({ slug }) => readProfileUrl(`/in/${slug ?? ""}`) ?? []);
  return inSpace(viewer, async (tx) => {
    const known = await recognisePeople(tx, viewer, keys);
    const linked = keys.flatMap((key) => known.find(key) ?? []);
    const named = await tx.person.findMany({
      where: { ownerId, nameKey: { in: people.map(({ name }) => toNameKey(name)) } },
      select: recognisedColumns,
      orderBy: { id: "desc" },
      take: mostCandidates,
    });
    const sure = new Map(linked.map((person) => [person.id, person]));
    const all = [...sure.values(), ...named.filter(({ id }) => !sure.has(id))];
    return all.slice(0, mostCandidates).map(({ id, name, headline, position, company }) => ({
      id,
      name,
      sub: headline ?? ([position, company].filter(Boolean).join(" · ") || null),
      sure: sure.has(id),
    }));
  });
}
