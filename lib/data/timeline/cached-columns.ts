import type { ConversationState } from "../../domain/conversation/conversation-state.ts";
import { foldConversation } from "../../domain/conversation/fold-conversation.ts";
import { toNotesText } from "../../domain/conversation/notes-text.ts";
import type { TimelineEntry } from "../../domain/conversation/timeline-entry.ts";

/** What a person's row keeps of their timeline: the fold, and the text that the search reads. */
export type Caches = ConversationState & { notesText: string | null };
export type CachedField = keyof Caches;

/**
 * Every cached column of `person` and how its value is stored. The one list of them: the append, the fold of many
 * people, the check for drift and the export read it, so that a column that one of them forgets doesn't compile.
 */
const cachedTypes = {
  stage: "plain",
  dueAt: "instant",
  flaggedAt: "instant",
  connectedAt: "instant",
  invitedAt: "instant",
  repliedAt: "instant",
  lastTouchAt: "instant",
  nextTouchAt: "instant",
  cadenceDays: "plain",
  chatAt: "instant",
  snoozedUntil: "instant",
  removalDecidedAt: "instant",
  keptAt: "instant",
  notesText: "plain",
} as const satisfies Record<CachedField, "plain" | "instant">;

export type CachedColumn = { field: CachedField; column: string; isInstant: boolean };

/** The name of the column in PostgreSQL, and whether it holds an instant. */
export function cachedColumn(field: CachedField): CachedColumn {
  const column = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return { field, column, isInstant: cachedTypes[field] === "instant" };
}

/** All cached columns, in a fixed order. */
export const cachedColumns: readonly CachedColumn[] = (
  Object.keys(cachedTypes) as CachedField[]
).map(cachedColumn);

/**
 * What is cached of these facts.
 *
 * @param entries all facts of one person, in any order
 * @param texts the texts of the noted ones by id
 */
export function foldCaches(
  entries: readonly TimelineEntry[],
  texts: ReadonlyMap<string, string>,
): Caches {
  return { ...foldConversation(entries), notesText: toNotesText(entries, texts) };
}

type CachedRow = {
  [Field in CachedField]: (typeof cachedTypes)[Field] extends "instant"
    ? Date | null
    : Caches[Field];
};

/** The caches as a row of `person` holds them. */
export function toCachedRow(caches: Caches): CachedRow {
  const cells = cachedColumns.map(({ field, isInstant }) => {
    const value = caches[field];
    return [field, isInstant && value !== null ? new Date(value) : value];
  });
  return Object.fromEntries(cells) as CachedRow;
}
