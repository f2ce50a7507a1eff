import "server-only";
import type { ConversationState } from "../../domain/conversation/conversation-state.ts";
import type { StatedByHand } from "../../domain/conversation/fact.ts";
import { newFact, readFact, readFactByHand } from "../../domain/conversation/read-fact.ts";
import {
  ownMessageKinds,
  startsReplyClock,
  type TimelineKind,
} from "../../domain/conversation/timeline-kind.ts";
import { fail, ok, type Result } from "../../domain/result.ts";
import { endReplyWindow } from "../../domain/time/reply-window.ts";
import { inSpace, type Tx } from "../database.ts";
import { readSettingsIn } from "../settings/queries.ts";
import type { Viewer } from "../viewer.ts";
import { appendFacts } from "./append.ts";

export type FactToAdd = { personId: string } & StatedByHand;

/** The review of this id; null when the space has none. What was done stays done without its review. */
async function findReview(tx: Tx, viewer: Viewer, id: string | null | undefined) {
  if (!id) return null;
  const where = { ownerId: viewer.ownerId, id };
  return (await tx.review.findFirst({ where, select: { id: true } }))?.id ?? null;
}

/**
 * Appends one fact that the member states. Fails in words, naming the field, when a fact of its kind can't
 * be so.
 *
 * @param fact.fact what a form or an option said, of which nothing is known yet
 */
export async function addFact(
  viewer: Viewer,
  fact: FactToAdd | { personId: string; fact: unknown },
  now: Date,
): Promise<Result<{ entryId: string; state: ConversationState }>> {
  const { personId, ...stated } = fact;
  const read = readFactByHand("fact" in stated ? stated.fact : stated, now);
  if (!read.ok) return read;
  const appended = await inSpace(viewer, async (tx) => {
    const reviewId = await findReview(tx, viewer, read.value.reviewId);
    return appendFacts(tx, viewer, personId, [{ ...read.value, reviewId }], now);
  });
  const entryId = appended?.entryIds[0];
  return appended && entryId ? ok({ entryId, state: appended.state }) : fail("person-gone");
}

type EntryOfPerson = { personId: string; entryId: string };

function findEntry(tx: Tx, viewer: Viewer, { personId, entryId }: EntryOfPerson) {
  return tx.timelineEntry.findFirst({ where: { ownerId: viewer.ownerId, id: entryId, personId } });
}

/** The status that a fact about an invitation leaves it in. */
const statusAfter: Partial<Record<string, string>> = {
  "invitation-accepted": "accepted",
  connected: "accepted",
  "invitation-ignored": "ignored",
  "invitation-withdrawn": "withdrawn",
  "reply-first": "pending",
};

/** Keeps the invitation's status in step when the decision that set it is undone or restored. */
async function syncInvitation(
  tx: Tx,
  viewer: Viewer,
  decision: { kind: string; invitationId: string | null; at: Date },
  standing: boolean,
): Promise<void> {
  const statusSet = statusAfter[decision.kind];
  if (!decision.invitationId || !statusSet) return;
  const status = standing ? statusSet : "pending";
  const repliedFirst =
    decision.kind === "reply-first" ? { repliedFirstAt: standing ? decision.at : null } : {};
  await tx.invitation.updateMany({
    where: { ownerId: viewer.ownerId, id: decision.invitationId },
    data: { status, ...repliedFirst },
  });
  if (!standing) {
    await tx.assessment.updateMany({
      where: { ownerId: viewer.ownerId, invitationId: decision.invitationId },
      data: { outcome: null, decidedAt: null },
    });
  }
}

/** A mail whose message the member undoes lies open: somebody wrote, and it was not them. */
async function syncMail(tx: Tx, viewer: Viewer, entryId: string, standing: boolean, now: Date) {
  const about = { ownerId: viewer.ownerId, entryId, kind: "message-received" };
  await tx.receivedMail.updateMany({
    where: { ...about, outcome: "taken" },
    data: { outcome: "no-person" },
  });
  await tx.receivedMail.updateMany({
    where: about,
    data: { settledAt: standing ? now : null },
  });
}

async function undoEntryIn(
  tx: Tx,
  viewer: Viewer,
  target: EntryOfPerson,
  now: Date,
): Promise<Result<{ undoId: string; state: ConversationState }>> {
  const entry = await findEntry(tx, viewer, target);
  if (!entry) return fail("entry-gone");
  if (entry.kind === "flagged") {
    return fail("flag-not-undoable");
  }
  const fact = newFact({ kind: "undone", at: now, source: "typed", targetId: entry.id }, now);
  const appended = await appendFacts(tx, viewer, target.personId, [fact], now);
  const undoId = appended?.entryIds[0];
  if (!appended || !undoId) return fail("person-gone");
  const redone = entry.kind === "undone" && entry.targetId;
  const decision = redone ? await findEntry(tx, viewer, { ...target, entryId: redone }) : entry;
  if (decision) await syncInvitation(tx, viewer, decision, Boolean(redone));
  if (decision?.source === "mail") {
    await syncMail(tx, viewer, decision.id, Boolean(redone), now);
  }
  return ok({ undoId, state: appended.state });
}

/** Undoes an entry by appending a correction; undoing an undo restores the entry. */
export function undoEntry(
  viewer: Viewer,
  target: EntryOfPerson,
  now: Date,
): Promise<Result<{ undoId: string; state: ConversationState }>> {
  return inSpace(viewer, (tx) => undoEntryIn(tx, viewer, target, now));
}

/** Undoes several entries at once, in the caller's transaction; those that are gone are passed over. */
export async function undoEntriesIn(
  tx: Tx,
  viewer: Viewer,
  targets: readonly EntryOfPerson[],
  now: Date,
): Promise<number> {
  let undone = 0;
  for (const target of targets) {
    if ((await undoEntryIn(tx, viewer, target, now)).ok) undone += 1;
  }
  return undone;
}

/** Puts right what a message was read as; the member's word stands against any later reading. */
export async function reclassifyEntry(
  viewer: Viewer,
  target: EntryOfPerson & { as: TimelineKind },
  now: Date,
): Promise<Result<{ entryId: string; state: ConversationState }>> {
  return inSpace(viewer, async (tx) => {
    const entry = await findEntry(tx, viewer, target);
    if (!entry) return fail("entry-gone");
    if (!ownMessageKinds.some((kind) => kind === entry.kind)) {
      return fail("entry-not-a-message");
    }
    const { zone, policy } = await readSettingsIn(tx, viewer);
    const due = startsReplyClock(target.as)
      ? new Date(endReplyWindow(entry.at.getTime(), zone, policy.replyDays))
      : null;
    const correction = { targetId: entry.id, data: { as: target.as }, dueAt: due };
    const fact = readFact({ kind: "reclassified", at: now, source: "typed", ...correction }, now);
    if (!fact.ok) return fact;
    const appended = await appendFacts(tx, viewer, target.personId, [fact.value], now);
    const entryId = appended?.entryIds[0];
    return appended && entryId ? ok({ entryId, state: appended.state }) : fail("person-gone");
  });
}
