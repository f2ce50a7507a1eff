import { type EntryData, entryDataSchema } from "./fact-data.ts";
import { type TimelineKind, timelineKindSchema } from "./timeline-kind.ts";

/** Where a fact came from; shown beside it on the timeline. */
export const entrySources = [
  "typed",
  "archive",
  "paste",
  "mail",
  "contacts",
  "api",
  "sweep",
  "review",
  "demo",
] as const;
export type EntrySource = (typeof entrySources)[number];

/** How exactly the time of a fact is known. `day` facts stand at 00:00 UTC of their day. */
export const timePrecisions = ["minute", "day", "approximate"] as const;
export type TimePrecision = (typeof timePrecisions)[number];

/**
 * One fact of a timeline, as it is stored and as the fold sees it. Times are epoch milliseconds. New facts
 * are stricter, see read-fact.ts: what earlier versions stored may lack any field of its kind.
 */
export type TimelineEntry = {
  id: string;
  kind: TimelineKind;
  at: number;
  /** when Acquaint learned of it; orders corrections only */
  recordedAt: number;
  /** end of the reply window, for the kinds that start the clock */
  dueAt: number | null;
  /** read by a machine out of a message, not confirmed by the member */
  guessed: boolean;
  /** the entry that an `undone` or `reclassified` corrects */
  targetId: string | null;
  data: EntryData | null;
};

/** A fact as rows hold it, its times in epoch milliseconds. */
export type StoredFields = Omit<TimelineEntry, "kind" | "data"> & { kind: string; data: unknown };

/**
 * Reads a stored fact, whichever version wrote it: leniently, see {@link entryDataSchema}.
 *
 * @throws ZodError when no version can have written it
 */
export function readEntry({ kind, data, ...fields }: StoredFields): TimelineEntry {
  const { id, at, recordedAt, dueAt, guessed, targetId } = fields;
  return {
    id,
    kind: timelineKindSchema.parse(kind),
    at,
    recordedAt,
    dueAt,
    guessed,
    targetId,
    data: data === null ? null : entryDataSchema.parse(data),
  };
}
