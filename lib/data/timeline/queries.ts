import "server-only";
import { readRecord } from "../../domain/assessment/record-decision.ts";
import { findUndone, orderTimeline } from "../../domain/conversation/order-timeline.ts";
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
  /** undone by a correction that stands */
  undone: boolean;
  /** what it really is: by the member's word, or because it came too late for an automatic reply */
  correctedTo: string | null;
};

/** Earlier versions kept what they asked at the moment of a decision as its record. */
function readPast(entry: TimelineEntry): TimelineEntry {
  const verdict = entry.data?.verdict;
  if (verdict === undefined) return entry;
  return { ...entry, data: { ...entry.data, verdict: readRecord(verdict) } };
}

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
  // Words that say they are automatic, and came too late to be, are a message.
  const counted = new Map(orderTimeline(entries).map(({ id, kind }) => [id, kind]));
  const lateOf = ({ id, kind }: { id: string; kind: string }) =>
    kind === "automatic-reply" && counted.get(id) === "message-received" ? counted.get(id) : null;
  return rows
    .map((row, index) => ({
      ...row,
      ...readPast(entries[index] ?? toEntry(row)),
      undone: undone.has(row.id),
      correctedTo: corrections.get(row.id) ?? lateOf(row) ?? null,
    }))
    .sort(
      (a, b) => a.at - b.at || rankOfKind(a.kind) - rankOfKind(b.kind) || (a.id < b.id ? -1 : 1),
    );
}

/** Every fact of one person, oldest first, corrections included; empty when there is no such person. */
export function listTimeline(viewer: Viewer, personId: string): Promise<TimelineRow[]> {
  return inSpace(viewer, (tx) => listTimelineIn(tx, viewer, personId));
}
