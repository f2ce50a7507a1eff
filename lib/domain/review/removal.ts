import { findUndone } from "../conversation/order-timeline.ts";
import type { TimelineEntry } from "../conversation/timeline-entry.ts";

/** The removal that stands for a person. Times are epoch milliseconds. */
export type Removal = { at: number; recordedAt: number };

/** An applied archive that lists connections. Times are epoch milliseconds. */
export type ConnectionsArchive = { id: string; archiveDate: number; appliedAt: number };

/**
 * The last removal of a person that was not undone; null when there is none.
 *
 * @param entries the person's `removed` and `undone` entries at least, in any order
 */
export function findRemoval(entries: readonly TimelineEntry[]): Removal | null {
  const undone = findUndone(entries);
  const standing = entries.filter(({ kind, id }) => kind === "removed" && !undone.has(id));
  const last = standing.sort((a, b) => a.at - b.at || a.recordedAt - b.recordedAt).at(-1);
  return last ? { at: last.at, recordedAt: last.recordedAt } : null;
}

/**
 * The date of the first archive that confirms a removal: one made after it, and read after Acquaint
 * knew of it, since an import says "still connected" of whoever it finds.
 *
 * @param contradicted ids of the imports that found the person still connected
 * @returns epoch milliseconds, or null while no archive shows it
 */
export function findConfirmation(
  removal: Removal,
  archives: readonly ConnectionsArchive[],
  contradicted: ReadonlySet<string> = new Set(),
): number | null {
  const dates = archives
    .filter(
      ({ id, archiveDate, appliedAt }) =>
        archiveDate > removal.at && appliedAt >= removal.recordedAt && !contradicted.has(id),
    )
    .map(({ archiveDate }) => archiveDate);
  return dates.length === 0 ? null : Math.min(...dates);
}
