import { readEntry, type TimelineEntry } from "../../domain/conversation/timeline-entry.ts";

export const foldColumns = {
  id: true,
  kind: true,
  at: true,
  recordedAt: true,
  dueAt: true,
  guessed: true,
  targetId: true,
  data: true,
} as const;

/** The row behind an entry. */
export type StoredEntry = {
  id: string;
  kind: string;
  at: Date;
  recordedAt: Date;
  dueAt: Date | null;
  guessed: boolean;
  targetId: string | null;
  data: unknown;
};

/** A stored row as the fold sees it. */
export function toEntry(row: StoredEntry): TimelineEntry {
  return readEntry({
    ...row,
    at: row.at.getTime(),
    recordedAt: row.recordedAt.getTime(),
    dueAt: row.dueAt?.getTime() ?? null,
  });
}
