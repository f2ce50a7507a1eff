import { entryDataSchema, type TimelineEntry } from "../../domain/conversation/timeline-entry.ts";
import { timelineKindSchema } from "../../domain/conversation/timeline-kind.ts";

/** The columns that the fold reads. */
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

/** The same with its times in epoch milliseconds, as a statement over many gives it. */
export type EpochEntry = Omit<StoredEntry, "at" | "recordedAt" | "dueAt"> & {
  at: number;
  recordedAt: number;
  dueAt: number | null;
};

/** A stored row as the fold sees it; every reader of timelines comes through here. */
export function readEntry(row: EpochEntry): TimelineEntry {
  return {
    id: row.id,
    kind: timelineKindSchema.parse(row.kind),
    at: row.at,
    recordedAt: row.recordedAt,
    dueAt: row.dueAt,
    guessed: row.guessed,
    targetId: row.targetId,
    data: row.data === null ? null : entryDataSchema.parse(row.data),
  };
}

/** The same of a row whose times are dates. */
export function toEntry(row: StoredEntry): TimelineEntry {
  const { at, recordedAt, dueAt } = row;
  const times = {
    at: at.getTime(),
    recordedAt: recordedAt.getTime(),
    dueAt: dueAt?.getTime() ?? null,
  };
  return readEntry({ ...row, ...times });
}
