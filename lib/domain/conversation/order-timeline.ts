import type { TimelineEntry } from "./timeline-entry.ts";
import { ownMessageKinds, rankOfKind, type TimelineKind } from "./timeline-kind.ts";

/** "As before" comes before "once", and that before any number of days. */
function rankOfCadence({ data }: TimelineEntry): number {
  return data?.cadenceDays === undefined ? -2 : (data.cadenceDays ?? -1);
}

/**
 * Facts of one kind and one instant are told apart by what they say, so that not even then the order
 * of arrival matters: the one that reaches further into the future comes last and counts.
 */
function compareContent(a: TimelineEntry, b: TimelineEntry): number {
  return (
    (a.dueAt ?? 0) - (b.dueAt ?? 0) ||
    Number(a.guessed) - Number(b.guessed) ||
    (a.data?.until ?? 0) - (b.data?.until ?? 0) ||
    rankOfCadence(a) - rankOfCadence(b) ||
    (a.data?.chatAt ?? 0) - (b.data?.chatAt ?? 0) ||
    compareText(a.data?.template ?? "", b.data?.template ?? "")
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareEntries(a: TimelineEntry, b: TimelineEntry): number {
  return (
    a.at - b.at ||
    rankOfKind(a.kind) - rankOfKind(b.kind) ||
    compareContent(a, b) ||
    compareText(a.id, b.id)
  );
}

/**
 * The ids of entries that an `undone` entry undoes. An undo can itself be undone, which brings
 * the first entry back.
 */
export function findUndone(entries: readonly TimelineEntry[]): Set<string> {
  const undos = entries.filter((entry) => entry.kind === "undone" && entry.targetId !== null);
  const undosOf = Map.groupBy(undos, (entry) => entry.targetId ?? "");
  const standing = new Map<string, boolean>();
  const isUndone = (id: string): boolean => {
    const known = standing.get(id);
    if (known !== undefined) return known;
    standing.set(id, false);
    const answer = (undosOf.get(id) ?? []).some((undo) => !isUndone(undo.id));
    standing.set(id, answer);
    return answer;
  };
  return new Set([...undosOf.keys()].filter(isUndone));
}

const ownMessages: readonly TimelineKind[] = [...ownMessageKinds, "reply-first"];
/** A machine answers at once; LinkedIn's own pages show times by the minute. */
const answersAtOnce = 60_000;

/**
 * Words that say they are automatic are so only within a minute of a message of the member's: both
 * signs are needed. Later ones were written by somebody, and are a message like any other.
 *
 * @param entries in order
 */
export function readAutomatic<T extends Pick<TimelineEntry, "kind" | "at">>(
  entries: readonly T[],
): T[] {
  let sentAt = Number.NEGATIVE_INFINITY;
  return entries.map((entry) => {
    if (ownMessages.includes(entry.kind)) sentAt = entry.at;
    const isLate = entry.kind === "automatic-reply" && entry.at - sentAt > answersAtOnce;
    return isLate ? { ...entry, kind: "message-received" } : entry;
  });
}

/**
 * The facts that count, in the order in which they happened: undone entries and the corrections
 * themselves are left out, reclassified entries appear as what the member said they are, and an
 * automatic reply as a message when it came too late to be one.
 *
 * @param entries any order, any arrival; all of one person
 */
export function orderTimeline(entries: readonly TimelineEntry[]): TimelineEntry[] {
  const undone = findUndone(entries);
  const standing = entries.filter((entry) => entry.kind !== "undone" && !undone.has(entry.id));
  const correctionOf = new Map<string, TimelineEntry>();
  for (const entry of standing.filter(({ kind }) => kind === "reclassified")) {
    const earlier = entry.targetId === null ? undefined : correctionOf.get(entry.targetId);
    const later =
      !earlier ||
      entry.recordedAt > earlier.recordedAt ||
      (entry.recordedAt === earlier.recordedAt && entry.id > earlier.id);
    if (entry.targetId !== null && later) correctionOf.set(entry.targetId, entry);
  }
  const ordered = standing
    .filter(({ kind }) => kind !== "reclassified")
    .map((entry) => {
      const correction = correctionOf.get(entry.id);
      if (!correction?.data?.as) return entry;
      return { ...entry, kind: correction.data.as, dueAt: correction.dueAt, guessed: false };
    })
    .sort(compareEntries);
  return readAutomatic(ordered);
}
