import "server-only";
import type { ConversationState } from "../../domain/conversation/conversation-state.ts";
import type { Fact } from "../../domain/conversation/fact.ts";
import { isNoted, notedKinds } from "../../domain/conversation/notes-text.ts";
import type { TimelineEntry } from "../../domain/conversation/timeline-entry.ts";
import { specOf } from "../../domain/conversation/timeline-kind.ts";
import { endReplyWindow } from "../../domain/time/reply-window.ts";
import type { Tx } from "../database.ts";
import { newId } from "../new-id.ts";
import { readSettingsIn } from "../settings/queries.ts";
import type { Viewer } from "../viewer.ts";
import { foldCaches, toCachedRow } from "./cached-columns.ts";
import { foldColumns, toEntry } from "./entry-row.ts";

/** Reads a person's facts, folds them and writes the caches. The caller holds the person's lock. */
async function refold(tx: Tx, viewer: Viewer, personId: string): Promise<ConversationState> {
  const rows = await tx.timelineEntry.findMany({
    where: { ownerId: viewer.ownerId, personId },
    select: foldColumns,
  });
  const entries = rows.map(toEntry);
  const { notesText, ...state } = foldCaches(
    entries,
    await readNotes(tx, viewer, personId, entries),
  );
  await tx.person.update({
    where: { ownerId_id: { ownerId: viewer.ownerId, id: personId } },
    data: toCachedRow({ ...state, notesText }),
    select: { id: true },
  });
  return state;
}

/** The texts of a person's notes by the id of their fact. */
async function readNotes(
  tx: Tx,
  viewer: Viewer,
  personId: string,
  entries: readonly TimelineEntry[],
): Promise<ReadonlyMap<string, string>> {
  if (!entries.some(({ kind }) => isNoted(kind))) return new Map();
  const rows = await tx.timelineEntry.findMany({
    where: {
      ownerId: viewer.ownerId,
      personId,
      kind: { in: [...notedKinds] },
      text: { not: null },
    },
    select: { id: true, text: true },
  });
  return new Map(rows.map(({ id, text }) => [id, text ?? ""]));
}

/** Makes every other change to this person wait; false when the space has no such person. */
export async function lockPerson(tx: Tx, viewer: Viewer, personId: string): Promise<boolean> {
  const found = await tx.$queryRaw<{ id: string }[]>`
    select id from person
    where owner_id = ${viewer.ownerId}::uuid and id = ${personId}::uuid for update`;
  return found.length > 0;
}

/**
 * Appends facts to one person's timeline and brings the cached stage up to date, in the caller's
 * transaction. The only way by which a stage changes. The facts have kept the rules of their kinds: see
 * readFact. `dueAt` follows from the member's settings for kinds that start the clock.
 *
 * @returns null when there is no such person in this space
 */
export async function appendFacts(
  tx: Tx,
  viewer: Viewer,
  personId: string,
  facts: readonly Fact[],
  now: Date,
): Promise<{ entryIds: string[]; state: ConversationState } | null> {
  if (!(await lockPerson(tx, viewer, personId))) return null;
  const clockOf = ({ kind, dueAt }: Fact) => (dueAt === undefined ? specOf(kind).clock : undefined);
  const settings = facts.some(clockOf) ? await readSettingsIn(tx, viewer) : null;
  const windowOf = (fact: Fact): Date | null => {
    const clock = clockOf(fact);
    if (!settings || !clock) return fact.dueAt ?? null;
    const { zone, policy } = settings;
    const days = clock === "nudge" ? policy.nudgeDays : policy.replyDays;
    return new Date(endReplyWindow(fact.at.getTime(), zone, days));
  };
  const rows = facts.map((fact) => ({
    ownerId: viewer.ownerId,
    id: fact.id ?? newId(now),
    personId,
    kind: fact.kind,
    at: fact.at,
    precision: fact.precision,
    recordedAt: now,
    source: fact.source,
    text: fact.text,
    dueAt: windowOf(fact),
    guessed: fact.guessed,
    targetId: fact.targetId,
    ...(fact.data ? { data: fact.data } : {}),
    invitationId: fact.invitationId ?? null,
    reviewId: fact.reviewId ?? null,
    importId: fact.importId ?? null,
  }));
  await tx.timelineEntry.createMany({ data: rows });
  const state = await refold(tx, viewer, personId);
  return { entryIds: rows.map((row) => row.id), state };
}
