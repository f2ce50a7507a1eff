import "server-only";
import { decideVerdict } from "../../domain/assessment/decide-verdict.ts";
import { recordDecision } from "../../domain/assessment/record-decision.ts";
import { findUndone } from "../../domain/conversation/order-timeline.ts";
import { newFact } from "../../domain/conversation/read-fact.ts";
import {
  type InvitationOutcome,
  type QueueItem,
  resolveAnswers,
} from "../../domain/invitation/queue-item.ts";
import { fail, ok, type Result } from "../../domain/result.ts";
import { inSpace, type Tx } from "../database.ts";
import { appendFacts } from "../timeline/append.ts";
import { foldColumns, toEntry } from "../timeline/entry-row.ts";
import type { Viewer } from "../viewer.ts";
import { type EvidenceContext, readEvidenceContext } from "./propose.ts";
import { queueColumns, toQueueItems } from "./queue-rows.ts";
import { refreshScores } from "./refresh-scores.ts";

const kindOf = {
  accept: "invitation-accepted",
  ignore: "invitation-ignored",
  "reply-first": "reply-first",
} as const satisfies Record<InvitationOutcome, string>;
/** One stroke decides at most this many, so that its transaction stays short. */
export const mostAtOnce = 500;

/** Sets the invitation's status; false when it was not pending, which lets one of two win. */
async function setStatus(
  tx: Tx,
  viewer: Viewer,
  id: string,
  outcome: InvitationOutcome,
  now: Date,
): Promise<boolean> {
  const decidedItems = { status: outcome === "accept" ? "accepted" : "ignored", assumed: false };
  const { count } = await tx.invitation.updateMany({
    where: { ownerId: viewer.ownerId, id, status: "pending", direction: "incoming" },
    data: outcome === "reply-first" ? { repliedFirstAt: now, assumed: false } : decidedItems,
  });
  return count > 0;
}

/** Keeps the answers, evidence and policy that the decision was made with. */
async function keepAssessment(
  tx: Tx,
  viewer: Viewer,
  item: QueueItem,
  outcome: InvitationOutcome,
  { policy }: EvidenceContext,
  now: Date,
): Promise<string> {
  const answers = resolveAnswers(item);
  const judgement = decideVerdict(answers, policy);
  const { proposed, evidence, noteKind, mutualCount } = item;
  const trusted = item.mutuals.some((mutual) => mutual.trusted);
  const facts = { evidence, noteKind, mutualCount, trusted };
  const reason = recordDecision(answers);
  const decidedWith = { answers, proposed, policy, ...facts, ...judgement, reason };
  const decision = { decidedWith, outcome, decidedAt: now, updatedAt: now };
  const key = { ownerId: viewer.ownerId, invitationId: item.id };
  await tx.assessment.upsert({
    where: { ownerId_invitationId: key },
    create: { ...key, answers: {}, ...decision },
    update: decision,
  });
  return reason;
}

async function decideIn(
  tx: Tx,
  viewer: Viewer,
  ids: readonly string[],
  outcome: InvitationOutcome,
  now: Date,
): Promise<QueueItem[]> {
  const context = await readEvidenceContext(tx, viewer);
  const rows = await tx.invitation.findMany({
    where: {
      ownerId: viewer.ownerId,
      id: { in: [...ids] },
      status: "pending",
      direction: "incoming",
    },
    select: queueColumns,
    // Two bulk decisions that overlap take the rows in one order.
    orderBy: { id: "asc" },
  });
  const items = await toQueueItems(tx, viewer, rows, context);
  const decidedItems: QueueItem[] = [];
  for (const item of items) {
    if (!(await setStatus(tx, viewer, item.id, outcome, now))) continue;
    const verdict = await keepAssessment(tx, viewer, item, outcome, context, now);
    const decided = { at: now, source: "typed", invitationId: item.id } as const;
    const fact =
      outcome === "accept"
        ? newFact({ kind: kindOf[outcome], ...decided, data: { verdict } }, now)
        : newFact({ kind: kindOf[outcome], ...decided }, now);
    await appendFacts(tx, viewer, item.personId, [fact], now);
    decidedItems.push(item);
  }
  return decidedItems;
}

/**
 * Decides one pending invitation: appends the fact to the timeline and keeps what the decision was
 * made with. `reply-first` leaves it pending, set aside until they answer.
 */
export async function decideInvitation(
  viewer: Viewer,
  { invitationId, outcome }: { invitationId: string; outcome: InvitationOutcome },
  now: Date,
): Promise<Result<{ personId: string; name: string }>> {
  const [item] = await inSpace(viewer, (tx) => decideIn(tx, viewer, [invitationId], outcome, now));
  return item ? ok({ personId: item.personId, name: item.name }) : fail("invitation-decided");
}

/** Decides many at once, all or none; those decided meanwhile are left as they are. */
export async function decideMany(
  viewer: Viewer,
  { invitationIds, outcome }: { invitationIds: readonly string[]; outcome: InvitationOutcome },
  now: Date,
): Promise<Result<{ decided: string[] }>> {
  if (invitationIds.length > mostAtOnce) {
    return fail("invitations-too-many", { most: mostAtOnce });
  }
  const items = await inSpace(viewer, (tx) => decideIn(tx, viewer, invitationIds, outcome, now));
  return ok({ decided: items.map(({ id }) => id) });
}

async function undoOne(tx: Tx, viewer: Viewer, id: string, now: Date): Promise<boolean> {
  const { ownerId } = viewer;
  const invitation = await tx.invitation.findUnique({
    where: { ownerId_id: { ownerId, id } },
    select: { personId: true, importId: true, source: true },
  });
  if (!invitation) return false;
  const rows = await tx.timelineEntry.findMany({
    where: { ownerId, personId: invitation.personId },
    select: { ...foldColumns, invitationId: true },
  });
  const undone = findUndone(rows.map(toEntry));
  const last = rows
    .filter((row) => row.invitationId === id && !undone.has(row.id))
    .filter(({ kind }) => Object.values(kindOf).some((each) => each === kind))
    .sort((a, b) => b.recordedAt.getTime() - a.recordedAt.getTime())[0];
  if (!last) return false;
  const undo = newFact({ kind: "undone", at: now, source: "typed", targetId: last.id }, now);
  await appendFacts(tx, viewer, invitation.personId, [undo], now);
  await tx.invitation.update({
    where: { ownerId_id: { ownerId, id } },
    data: {
      status: "pending",
      assumed: invitation.source === "archive",
      ...(last.kind === "reply-first" ? { repliedFirstAt: null } : {}),
    },
  });
  await tx.assessment.updateMany({
    where: { ownerId, invitationId: id },
    data: { outcome: null, decidedAt: null },
  });
  return true;
}

/** Undoes the last decision on each of these invitations; they wait in the queue again. */
export async function undoDecisions(
  viewer: Viewer,
  invitationIds: readonly string[],
  now: Date,
): Promise<Result<{ undone: number }>> {
  return inSpace(viewer, async (tx) => {
    let undone = 0;
    for (const id of [...invitationIds].sort()) {
      if (await undoOne(tx, viewer, id, now)) undone += 1;
    }
    await refreshScores(tx, viewer, invitationIds);
    return undone > 0 ? ok({ undone }) : fail("invitation-undecided");
  });
}

/** Undoes the last decision on one invitation. */
export function undoDecision(viewer: Viewer, invitationId: string, now: Date) {
  return undoDecisions(viewer, [invitationId], now);
}
