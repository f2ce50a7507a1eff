import { makeViewer } from "../auth/make-viewer.ts";
import { listMembers } from "../data/member/queries.ts";
import { countEarlyFlags, verifySpace } from "../data/verify/queries.ts";

/** What a look at every fold found. */
export type Verification = {
  people: number;
  /** Flags that bear a time which is not over. */
  early: number;
  /** The cached columns that differ from the facts, by person. */
  drifted: Map<string, string[]>;
};

/** Folds every timeline of every member again and compares; changes nothing. */
export async function verifySpaces(now: Date): Promise<Verification> {
  const result: Verification = { people: 0, early: 0, drifted: new Map() };
  for (const { id } of await listMembers()) {
    const verified = await verifySpace(makeViewer(id));
    result.people += verified.people;
    result.early += await countEarlyFlags(makeViewer(id), now);
    for (const { personId, column } of verified.drift) {
      result.drifted.set(personId, [...(result.drifted.get(personId) ?? []), column]);
    }
  }
  return result;
}
