import "server-only";
import { findUndone } from "../../domain/conversation/order-timeline.ts";
import type { TimelineEntry } from "../../domain/conversation/timeline-entry.ts";
import { rankOfKind } from "../../domain/conversation/timeline-kind.ts";
import { inSpace, type Tx } from "../database.ts";
import type { Viewer } from "../viewer.ts";
import { foldColumns, toEntry } from "./entry-row.ts";

/** One row of the timeline as it is shown; times are epoch milliseconds. */
export type TimelineRow = TimelineEntry & {
  text: string | null;
  source: string;
  precision: string;
  reviewId: string | null;
  invitationId: string | null;
  /** taken back by a correction that stands */
  undone: boolean;
  /** what the member said it really is */
  correctedTo: string | null;
};

/** The same as {@link listTimeline}, inside a transaction of the caller's. */
export async function listTimelineIn(
  tx: Tx,
  viewer: Viewer,
  personId: string,
): Promise<TimelineRow[]> {
  const rows = await tx.timelineEntry.findMany({
    where: { ownerId: viewer.ownerId, personId },
    select: {
      ...foldColumns,
      text: true,
      source: true,
      precision: true,
      reviewId: true,
      invitationId: true,
    },
  });
  const entries = rows.map(toEntry);
  const undone = findUndone(entries);
  const corrections = new Map(
    entries
      .filter(({ id, kind }) => kind === "reclassified" && !undone.has(id))
      .sort((a, b) => a.recordedAt - b.recordedAt)
      .map((entry) => [entry.targetId, entry.data?.as ?? null]),
  );
  return rows
    .map((row, index) => ({
      ...row,
      ...(entries[index] ?? toEntry(row)),
      undone: undone.has(row.id),
      correctedTo: corrections.get(row.id) ?? null,
    }))
    .sort(
      (a, b) => a.at - b.at || rankOfKind(a.kind) - rankOfKind(b.kind) || (a.id < b.id ? -1 : 1),
    );
}

/** Every fact of one person, oldest first, corrections included; empty when there is no such person. */
export function listTimeline(viewer: Viewer, personId: string): Promise<TimelineRow[]> {
  return inSpace(viewer, (tx) => listTimelineIn(tx, viewer, personId));
}
