import "server-only";
import { listNotes, notedKinds } from "../../domain/conversation/notes-text.ts";
import { findUndone } from "../../domain/conversation/order-timeline.ts";
import { cutSnippet } from "../../domain/person/note-snippet.ts";
import type { Tx } from "../database.ts";
import { foldColumns, toEntry } from "../timeline/entry-row.ts";
import type { Viewer } from "../viewer.ts";

/**
 * For each of these people the part of their newest standing note with one of the words; those
 * without are left out.
 *
 * @param words folded as by `toSearchText`
 */
export async function findNotes(
  tx: Tx,
  viewer: Viewer,
  personIds: readonly string[],
  words: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  if (personIds.length === 0) return found;
  const rows = await tx.timelineEntry.findMany({
    where: {
      ownerId: viewer.ownerId,
      personId: { in: [...personIds] },
      kind: { in: [...notedKinds, "undone"] },
    },
    select: { ...foldColumns, text: true, personId: true },
    orderBy: [{ at: "desc" }, { id: "desc" }],
  });
  const undone = findUndone(rows.map(toEntry));
  for (const row of rows) {
    if (found.has(row.personId) || undone.has(row.id)) continue;
    const notes = listNotes(toEntry(row), row.text);
    const cut = notes.map((note) => cutSnippet(note, words)).find((each) => each !== null);
    if (cut) found.set(row.personId, cut);
  }
  return found;
}
