import "server-only";
import type { Fact } from "../../domain/conversation/fact.ts";
import { newFact, readFact } from "../../domain/conversation/read-fact.ts";
import { type Failure, fail, ok, type Result } from "../../domain/result.ts";
import { judgeFreshness } from "../../domain/review/freshness.ts";
import { localDate } from "../../domain/time/format.ts";
import { inSpace, type Tx } from "../database.ts";
import { newId } from "../new-id.ts";
import type { Prisma } from "../prisma-client/client.ts";
import { readSettingsIn } from "../settings/queries.ts";
import { appendFacts } from "../timeline/append.ts";
import type { Viewer } from "../viewer.ts";
import { readDecisions } from "./decisions.ts";
import { readEvidence } from "./evidence.ts";
import { waitingWhere } from "./waiting.ts";

/** What the member decides about somebody who did not reply. */
export type ReviewDecision =
  /** to remove them; counts once it is done on LinkedIn */
  | { kind: "removal-decided" }
  /** it is done on LinkedIn */
  | { kind: "removed" }
  | { kind: "kept"; reason: string }
  | { kind: "snoozed"; until: Date }
  | { kind: "replied"; at: Date; text: string | null };

/** The most people of one decision. */
export const mostDecidedAtOnce = 500;

/**
 * The review that decisions belong to now: the open one, else the one of today (opened again), else
 * a new one. In the caller's transaction.
 */
async function ensureReview(tx: Tx, viewer: Viewer, now: Date): Promise<string> {
  const { ownerId } = viewer;
  const open = await tx.review.findFirst({
    where: { ownerId, finishedAt: null },
    orderBy: { openedAt: "desc" },
    select: { id: true },
  });
  if (open) return open.id;
  const { zone } = await readSettingsIn(tx, viewer);
  const openedOn = new Date(localDate(now, zone));
  const review = await tx.review.upsert({
    where: { ownerId_openedOn: { ownerId, openedOn } },
    create: { ownerId, id: newId(now), openedOn, openedAt: now },
    update: { finishedAt: null },
    select: { id: true },
  });
  return review.id;
}

/** Closes the review when nobody waits any more, and opens it again when somebody does. */
async function updateReviewStatus(
  tx: Tx,
  viewer: Viewer,
  reviewId: string,
  now: Date,
): Promise<boolean> {
  const waits = await tx.person.findFirst({
    where: waitingWhere(viewer, now),
    select: { id: true },
  });
  // A fact that an earlier release stored may name a review that is none.
  await tx.review.updateMany({
    where: { ownerId: viewer.ownerId, id: reviewId },
    data: { finishedAt: waits ? null : now },
  });
  return waits === null;
}

/** What a decision is as a fact; fails in words when it can't be so. */
function toFact(decision: ReviewDecision, now: Date): Result<Fact> {
  const fact = { at: now, source: "review" } as const;
  switch (decision.kind) {
    case "kept":
      return readFact({ ...fact, kind: "kept", data: { reason: decision.reason } }, now);
    case "snoozed":
      return readFact({ ...fact, kind: "snoozed", data: { until: +decision.until } }, now);
    default:
      return readFact({ ...fact, ...decision }, now);
  }
}

/** Who can be decided on: the flagged, and whoever is on the list of removals at any stage. */
const decidable = (now: Date): Prisma.PersonWhereInput[] => [
  { stage: "unresponsive", dueAt: { lt: now } },
  { removalDecidedAt: { not: null }, stage: { not: "removed" } },
];

/** Why nobody of these waits: it is worth knowing when a reply came in between. */
async function explainAbsence(
  tx: Tx,
  viewer: Viewer,
  personIds: readonly string[],
): Promise<Failure> {
  const replied = await tx.person.findFirst({
    where: {
      ownerId: viewer.ownerId,
      id: { in: [...personIds] },
      stage: { in: ["in-conversation", "chat-scheduled", "met"] },
    },
    select: { name: true },
  });
  return replied
    ? fail("review-person-replied", { name: replied.name })
    : fail("review-person-left");
}

/** What a decision left behind: the entries by which it can be undone. */
export type Decided = {
  entries: { personId: string; entryId: string }[];
  /** people left out, because their silence is not sure (see design: freshness) */
  unsure: number;
  finished: boolean;
};

/**
 * Decides about one person or several. Several at once are for people who are sure not to have
 * replied: of the others nothing is written. People who do not wait any more are left out.
 */
export function decideInReview(
  viewer: Viewer,
  personIds: readonly string[],
  decision: ReviewDecision,
  now: Date,
): Promise<Result<Decided>> {
  const decided = toFact(decision, now);
  if (!decided.ok) return Promise.resolve(decided);
  if (personIds.length > mostDecidedAtOnce) {
    return Promise.resolve(fail("review-too-many", { most: mostDecidedAtOnce }));
  }
  return inSpace(viewer, async (tx) => {
    const { ownerId } = viewer;
    const people = await tx.person.findMany({
      where: { ownerId, id: { in: [...personIds] }, OR: decidable(now) },
      select: { id: true, name: true, demo: true, invitedAt: true, dueAt: true },
      orderBy: { id: "asc" },
    });
    const evidence = await readEvidence(tx, viewer, now);
    const sure = people.filter(({ name, demo, invitedAt, dueAt }) => {
      const week = { invitedAt: invitedAt?.getTime() ?? null, dueAt: dueAt?.getTime() ?? null };
      const silence = { name, demo, ...week };
      return personIds.length === 1 || judgeFreshness(silence, evidence).kind === "no-reply";
    });
    if (people.length === 0) return await explainAbsence(tx, viewer, personIds);
    const reviewId = await ensureReview(tx, viewer, now);
    const entries: Decided["entries"] = [];
    for (const { id } of sure) {
      const appended = await appendFacts(tx, viewer, id, [{ ...decided.value, reviewId }], now);
      const entryId = appended?.entryIds[0];
      if (entryId) entries.push({ personId: id, entryId });
    }
    const finished = await updateReviewStatus(tx, viewer, reviewId, now);
    return ok({ entries, unsure: people.length - sure.length, finished });
  });
}

type Target = { personId: string; entryId: string };

async function undoAll(tx: Tx, viewer: Viewer, targets: readonly Target[], now: Date) {
  const entries = await tx.timelineEntry.findMany({
    where: {
      ownerId: viewer.ownerId,
      id: { in: targets.map(({ entryId }) => entryId) },
      reviewId: { not: null },
    },
    select: { id: true, personId: true, reviewId: true },
    orderBy: { personId: "asc" },
  });
  const undos: Target[] = [];
  for (const { id, personId, reviewId } of entries) {
    const correction = { source: "review", targetId: id, reviewId } as const;
    const undo = newFact({ kind: "undone", at: now, ...correction }, now);
    const appended = await appendFacts(tx, viewer, personId, [undo], now);
    const entryId = appended?.entryIds[0];
    if (entryId) undos.push({ personId, entryId });
  }
  for (const reviewId of new Set(entries.map((entry) => entry.reviewId))) {
    if (reviewId) await updateReviewStatus(tx, viewer, reviewId, now);
  }
  return undos;
}

/**
 * Undoes decisions of a review, and opens the review again.
 *
 * @returns the corrections; undoing those restores the decisions
 */
export function undoInReview(
  viewer: Viewer,
  targets: readonly Target[],
  now: Date,
): Promise<Result<{ undos: Target[] }>> {
  return inSpace(viewer, async (tx) => {
    const undos = await undoAll(tx, viewer, targets, now);
    return undos.length > 0 ? ok({ undos }) : fail("review-decision-gone");
  });
}

/** Undoes everything that was decided in a review and still stands. */
export function undoWholeReview(
  viewer: Viewer,
  reviewId: string,
  now: Date,
): Promise<Result<{ people: number; undos: Target[] }>> {
  return inSpace(viewer, async (tx) => {
    const decisions = (await readDecisions(tx, viewer, [reviewId])).get(reviewId) ?? [];
    const targets = decisions.flatMap(({ personId, entryIds }) =>
      entryIds.map((entryId) => ({ personId, entryId })),
    );
    if (targets.length === 0) return fail("review-nothing-to-undo");
    const undos = await undoAll(tx, viewer, targets, now);
    return ok({ people: decisions.length, undos });
  });
}

/** The review that a nudge belongs to, for the message that is sent from the page of the review. */
export function openReview(viewer: Viewer, now: Date): Promise<string> {
  return inSpace(viewer, (tx) => ensureReview(tx, viewer, now));
}
