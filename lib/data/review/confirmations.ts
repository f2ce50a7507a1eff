import "server-only";
import { findUndone } from "../../domain/conversation/order-timeline.ts";
import {
  type ConnectionsArchive,
  findConfirmation,
  findRemoval,
} from "../../domain/review/removal.ts";
import type { Tx } from "../database.ts";
import { foldColumns, toEntry } from "../timeline/entry-row.ts";
import type { Viewer } from "../viewer.ts";

/** The applied archives that list connections, oldest first. */
export async function listConnectionsArchives(
  tx: Tx,
  viewer: Viewer,
): Promise<ConnectionsArchive[]> {
  const rows = await tx.$queryRaw<{ id: string; archiveDate: Date; appliedAt: Date }[]>`
    select id, archive_date as "archiveDate", applied_at as "appliedAt" from import
    where owner_id = ${viewer.ownerId}::uuid and status = 'applied' and kind = 'archive'
      and archive_date is not null and applied_at is not null
      and (result #>> '{counts,connections,rows}')::int > 0
    order by archive_date, applied_at`;
  return rows.map(({ id, archiveDate, appliedAt }) => ({
    id,
    archiveDate: archiveDate.getTime(),
    appliedAt: appliedAt.getTime(),
  }));
}

/**
 * The date of the archive that confirms a removal (epoch ms), by person; people whose removal no
 * archive confirms, or who are not removed, are left out.
 */
export async function readConfirmations(
  tx: Tx,
  viewer: Viewer,
  personIds: readonly string[],
): Promise<Map<string, number>> {
  const { ownerId } = viewer;
  const removed = await tx.person.findMany({
    where: { ownerId, id: { in: [...personIds] }, stage: "removed" },
    select: { id: true },
  });
  const confirmed = new Map<string, number>();
  if (removed.length === 0) return confirmed;
  const archives = await listConnectionsArchives(tx, viewer);
  const rows = await tx.timelineEntry.findMany({
    where: {
      ownerId,
      personId: { in: removed.map(({ id }) => id) },
      kind: { in: ["removed", "undone", "still-connected"] },
    },
    select: { ...foldColumns, personId: true, importId: true },
  });
  for (const [personId, own] of Map.groupBy(rows, (row) => row.personId)) {
    const removal = findRemoval(own.map(toEntry));
    const contradicted = new Set(
      own
        .filter(({ kind }) => kind === "still-connected")
        .flatMap(({ importId }) => importId ?? []),
    );
    const date = removal && findConfirmation(removal, archives, contradicted);
    if (date !== null) confirmed.set(personId, date);
  }
  return confirmed;
}

/** The dates (epoch ms) of archives that listed these people although they were removed, by person. */
export async function readFoundStill(
  tx: Tx,
  viewer: Viewer,
  personIds: readonly string[],
): Promise<Map<string, number[]>> {
  const rows = await tx.timelineEntry.findMany({
    where: {
      ownerId: viewer.ownerId,
      personId: { in: [...personIds] },
      kind: { in: ["still-connected", "undone"] },
    },
    select: { ...foldColumns, personId: true },
    orderBy: { at: "asc" },
  });
  const undone = findUndone(rows.map(toEntry));
  const standing = rows.filter(({ kind, id }) => kind === "still-connected" && !undone.has(id));
  const byPerson = Map.groupBy(standing, ({ personId }) => personId);
  return new Map([...byPerson].map(([id, found]) => [id, found.map(({ at }) => at.getTime())]));
}
