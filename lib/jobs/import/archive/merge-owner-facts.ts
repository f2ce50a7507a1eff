import type { OwnerFacts } from "../../../domain/archive/rows/read-profile-rows.ts";

function union<T>(before: readonly T[] | undefined, now: readonly T[]): T[] {
  const all = [...now, ...(before ?? [])];
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

/**
 * What the archive says of the member, with what earlier files said where it is silent: the files of an archive may come
 * one by one.
 */
export function mergeOwnerFacts(before: Partial<OwnerFacts> | null, now: OwnerFacts): OwnerFacts {
  const list = <T>(own: T[], earlier: T[] | undefined) => (own.length > 0 ? own : (earlier ?? []));
  return {
    name: now.name ?? before?.name ?? null,
    headline: now.headline ?? before?.headline ?? null,
    summary: now.summary ?? before?.summary ?? null,
    location: now.location ?? before?.location ?? null,
    positions: list(now.positions, before?.positions),
    education: list(now.education, before?.education),
    skills: list(now.skills, before?.skills),
    languages: list(now.languages, before?.languages),
    trust: union(before?.trust, now.trust),
    notes: list(now.notes, before?.notes),
    works: union(before?.works, now.works),
  };
}
