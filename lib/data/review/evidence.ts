import "server-only";
import type { Tx } from "../database.ts";
import type { Viewer } from "../viewer.ts";

/**
 * Up to when Acquaint knows of every message: the date of the newest archive with messages that is
 * applied.
 *
 * @returns epoch milliseconds, or null without such an archive
 */
export async function readEvidenceThrough(tx: Tx, viewer: Viewer): Promise<number | null> {
  const newest = await tx.import.aggregate({
    where: { ownerId: viewer.ownerId, status: "applied", hasMessages: true },
    _max: { archiveDate: true },
  });
  return newest._max.archiveDate?.getTime() ?? null;
}
