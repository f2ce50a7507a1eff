import "server-only";
import type pg from "pg";
import { factId } from "../../../data/import/fact-id.ts";
import { readStandingRemovals } from "../../../data/import/import-context.ts";
import type { StandingPerson } from "../../../data/import/read-known.ts";
import type { FactRow } from "../../../data/import/write-facts.ts";
import type { Viewer } from "../../../data/viewer.ts";
import type { PlannedPerson } from "../../../domain/archive/match/planned-person.ts";
import type { ArchiveReading } from "../../../domain/archive/read-archive.ts";
import { dayMs } from "../../../domain/time/day-ms.ts";
import { makeDayFact } from "../day-fact.ts";

/** What an archive says of the people who were removed before it was made. */
export type ComparedRemovals = {
  /** whom it does not list any more */
  confirmed: number;
  /** whom it lists still: names, and the facts that say so */
  still: string[];
  facts: FactRow[];
};

/** They may have connected again, which is no failed removal. */
function connectedSince({ connectedOn }: PlannedPerson, removedAt: number): boolean {
  return connectedOn !== null && Date.parse(connectedOn) + dayMs > removedAt;
}

function toFact(personId: string, archiveDate: number): FactRow {
  return makeDayFact({
    id: factId([personId, "still-connected", String(archiveDate)]),
    personId,
    kind: "still-connected",
    at: archiveDate,
  });
}

/**
 * Compares the removals of a space with an archive. Of those made after the archive it says nothing;
 * nor does an archive without connections, of any.
 */
export async function compareRemovals(
  client: pg.PoolClient,
  viewer: Viewer,
  reading: ArchiveReading,
  standing: ReadonlyMap<string, StandingPerson>,
): Promise<ComparedRemovals> {
  const compared: ComparedRemovals = { confirmed: 0, still: [], facts: [] };
  const { archiveDate, hasConnections } = reading;
  const removed = [...standing.values()].filter(({ stage }) => stage === "removed");
  if (!hasConnections || archiveDate === null || removed.length === 0) return compared;
  const listed = new Map(
    reading.people
      .filter(({ inConnections }) => inConnections)
      .map((person) => [person.knownId, person]),
  );
  const removals = await readStandingRemovals(
    client,
    viewer,
    removed.map(({ id }) => id),
  );
  for (const { id, name } of removed) {
    const removedAt = removals.get(id)?.at;
    if (removedAt === undefined || removedAt >= archiveDate) continue;
    const person = listed.get(id);
    if (!person) compared.confirmed++;
    else if (!connectedSince(person, removedAt)) {
      compared.still.push(name);
      compared.facts.push(toFact(id, archiveDate));
    }
  }
  return compared;
}
