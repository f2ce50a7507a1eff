import { notedKinds } from "../../domain/conversation/notes-text.ts";
import type { TimelineEntry } from "../../domain/conversation/timeline-entry.ts";
import { readEntry } from "../../domain/conversation/timeline-entry.ts";

/** An instant as epoch milliseconds, in SQL. */
export function epochSql(column: string): string {
  return `round(extract(epoch from ${column}) * 1000)::float8`;
}

/** A fact as `packedFactSql` gives it. */
export type PackedFact = [
  id: string,
  kind: string,
  at: number,
  recordedAt: number,
  dueAt: number | null,
  guessed: boolean,
  targetId: string | null,
  data: unknown,
  text: string | null,
];

/**
 * What the caches rest on of a row of `timeline_entry`, as a list of SQL expressions: what the fold reads, and the text
 * of facts that carry notes.
 *
 * @param data in place of the column: nothing, for kinds whose data the fold does not read
 */
export function packedFactSql(row: string, data = `${row}.data`): string {
  const noted = notedKinds.map((kind) => `'${kind}'`).join(", ");
  const times = ["at", "recorded_at", "due_at"].map((column) => epochSql(`${row}.${column}`));
  return `${row}.id, ${row}.kind, ${times.join(", ")}, ${row}.guessed, ${row}.target_id, ${data},
    case when ${row}.kind in (${noted}) then ${row}.text end`;
}

/** Reads a fact that `packedFactSql` gave. */
export function unpackFact(packed: PackedFact): { entry: TimelineEntry; text: string | null } {
  const [id, kind, at, recordedAt, dueAt, guessed, targetId, data, text] = packed;
  return { entry: readEntry({ id, kind, at, recordedAt, dueAt, guessed, targetId, data }), text };
}
