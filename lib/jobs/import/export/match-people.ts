import type { StandingPerson } from "../../../data/import/read-known.ts";
import type { RecordOf } from "../../../domain/export/export-record.ts";

/** Finds who of an export is known already, and remembers under which id each is found here. */
export type PersonMatcher = {
  /** the local id of somebody known; null for a new person, who keeps their exported id */
  recognise: (person: RecordOf<"people">) => string | null;
  /** the local id of an exported one; null when the export tells nothing of them */
  localId: (exportedId: string) => string | null;
};

/** @param standing everybody in the space, by id */
export function matchPeople(standing: ReadonlyMap<string, StandingPerson>): PersonMatcher {
  const byKey = new Map<string, string>();
  for (const { id, keys } of standing.values()) {
    for (const { kind, value } of keys) byKey.set(`${kind} ${value}`, id);
  }
  const local = new Map<string, string>();
  return {
    recognise({ id, keys }) {
      const sighted = keys.map(({ kind, value }) => byKey.get(`${kind} ${value}`));
      const known = standing.has(id) ? id : (sighted.find((each) => each !== undefined) ?? null);
      local.set(id, known ?? id);
      return known;
    },
    localId: (exportedId) => local.get(exportedId) ?? null,
  };
}
