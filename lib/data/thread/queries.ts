import "server-only";
import { readProfileUrl } from "../../domain/person/profile-slug.ts";
import { toNameKey } from "../../domain/person/search-text.ts";
import { inSpace } from "../database.ts";
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
  const keys = people.flatMap(({ slug }) => readProfileUrl(`/in/${slug ?? ""}`)?.value ?? []);
  const columns = { id: true, name: true, headline: true, position: true, company: true } as const;
  return inSpace(viewer, async (tx) => {
    const linked = await tx.personKey.findMany({
      where: { ownerId, kind: { in: ["slug", "member-id"] }, value: { in: keys } },
      select: { person: { select: columns } },
    });
    const named = await tx.person.findMany({
      where: { ownerId, nameKey: { in: people.map(({ name }) => toNameKey(name)) } },
      select: columns,
      orderBy: { id: "desc" },
      take: mostCandidates,
    });
    const sure = new Set(linked.map(({ person }) => person.id));
    const all = [...linked.map(({ person }) => person), ...named.filter(({ id }) => !sure.has(id))];
    return all.slice(0, mostCandidates).map(({ id, name, headline, position, company }) => ({
      id,
      name,
      sub: headline ?? ([position, company].filter(Boolean).join(" · ") || null),
      sure: sure.has(id),
    }));
  });
}
