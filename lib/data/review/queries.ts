import "server-only";
import {
  type Evidence,
  type Freshness,
  findEvidenceThrough,
  judgeFreshness,
} from "../../domain/conversation/freshness.ts";
import { countOutcomes, type Outcome } from "../../domain/review/outcomes.ts";
import { inSpace, type Tx } from "../database.ts";
import type { Prisma } from "../prisma-client/client.ts";
import { readSettingsIn } from "../settings/queries.ts";
import type { Viewer } from "../viewer.ts";
import { readDecisions } from "./decisions.ts";
import { coveredWhere, readEvidence } from "./evidence.ts";
import { readThreads, type ThreadLine } from "./threads.ts";

/** Somebody who did not reply. Times are epoch milliseconds. */
export type ReviewPerson = {
  personId: string;
  name: string;
  headline: string | null;
  slug: string | null;
  connectedAt: number | null;
  /** when the last message went out that asked for an answer */
  invitedAt: number | null;
  dueAt: number | null;
  removalDecidedAt: number | null;
  freshness: Freshness;
};
export type ReviewCard = ReviewPerson & { thread: ThreadLine[] };

/** A review that was or is open. `openedOn` is the member's date, `YYYY-MM-DD`. */
export type ReviewSummary = {
  id: string;
  openedOn: string;
  finishedAt: number | null;
  counts: Record<Outcome, number>;
};

/** Everything the page of the weekly review shows. */
export type ReviewPage = {
  zone: string;
  /** the newest review, when it is still open or of today's decisions */
  current: ReviewSummary | null;
  evidenceThrough: number | null;
  /** people who wait for a decision, in all */
  waiting: number;
  /** of those, how many are sure not to have replied */
  sure: number;
  /** the longest silence first */
  cards: ReviewCard[];
  /** decided to remove, and not yet told that it is done */
  removals: ReviewPerson[];
  nextReviewAt: number | null;
  past: ReviewSummary[];
};

const shown = {
  id: true,
  name: true,
  headline: true,
  position: true,
  company: true,
  slug: true,
  connectedAt: true,
  invitedAt: true,
  dueAt: true,
  removalDecidedAt: true,
} as const;

type Shown = Prisma.PersonGetPayload<{ select: typeof shown }>;

const cardsAtOnce = 25;
const rowsAtOnce = 200;
const reviewsListed = 12;

function toPerson(row: Shown, evidence: Evidence): ReviewPerson {
  const place = [row.position, row.company].filter(Boolean).join(" · ");
  const invitedAt = row.invitedAt?.getTime() ?? null;
  const dueAt = row.dueAt?.getTime() ?? null;
  return {
    personId: row.id,
    name: row.name,
    headline: row.headline ?? (place || null),
    slug: row.slug,
    connectedAt: row.connectedAt?.getTime() ?? null,
    invitedAt,
    dueAt,
    removalDecidedAt: row.removalDecidedAt?.getTime() ?? null,
    freshness: judgeFreshness({ invitedAt, dueAt }, evidence),
  };
}

/** Who waits for a decision: flagged, not put off, and not already decided to be removed. */
export function waitingWhere(viewer: Viewer, now: Date): Prisma.PersonWhereInput {
  return {
    ownerId: viewer.ownerId,
    stage: "unresponsive",
    removalDecidedAt: null,
    OR: [{ snoozedUntil: null }, { snoozedUntil: { lte: now } }],
  };
}

async function listReviews(tx: Tx, viewer: Viewer): Promise<ReviewSummary[]> {
  const reviews = await tx.review.findMany({
    where: { ownerId: viewer.ownerId },
    orderBy: { openedAt: "desc" },
    take: reviewsListed,
  });
  const decisions = await readDecisions(
    tx,
    viewer,
    reviews.map(({ id }) => id),
  );
  return reviews.map(({ id, openedOn, finishedAt }) => ({
    id,
    openedOn: openedOn.toISOString().slice(0, 10),
    finishedAt: finishedAt?.getTime() ?? null,
    counts: countOutcomes(decisions.get(id) ?? []),
  }));
}

/**
 * The weekly review as it stands.
 *
 * @param view `cards` brings the threads of the first 25 people, `table` 200 people without them
 * @param after the person after whom to begin; the beginning when they do not wait any more
 */
export function readReview(
  viewer: Viewer,
  { view, after }: { view: "cards" | "table"; after: string | null },
  now: Date,
): Promise<ReviewPage> {
  return inSpace(viewer, async (tx) => {
    const { ownerId } = viewer;
    const where = waitingWhere(viewer, now);
    const { zone, reviewDueAt } = await readSettingsIn(tx, viewer);
    const evidence = await readEvidence(tx, viewer);
    const start = after ? await tx.person.findFirst({ where: { ...where, id: after } }) : null;
    const rows = await tx.person.findMany({
      where,
      select: shown,
      orderBy: [{ flaggedAt: "asc" }, { id: "asc" }],
      take: view === "cards" ? cardsAtOnce : rowsAtOnce,
      ...(start ? { cursor: { ownerId_id: { ownerId, id: start.id } }, skip: 1 } : {}),
    });
    const waiting = await tx.person.count({ where });
    const sure = await tx.person.count({ where: { AND: [where, coveredWhere(evidence)] } });
    const removals = await tx.person.findMany({
      where: { ownerId, removalDecidedAt: { not: null }, stage: { not: "removed" } },
      select: shown,
      orderBy: [{ removalDecidedAt: "asc" }, { id: "asc" }],
      take: rowsAtOnce,
    });
    const ids = view === "cards" ? rows.map(({ id }) => id) : [];
    const threads = await readThreads(tx, viewer, ids);
    const [newest, ...older] = await listReviews(tx, viewer);
    const current = newest && newest.finishedAt === null ? newest : null;
    return {
      zone,
      current,
      evidenceThrough: findEvidenceThrough(evidence),
      waiting,
      sure,
      cards: rows.map((row) => ({
        ...toPerson(row, evidence),
        thread: threads.get(row.id) ?? [],
      })),
      removals: removals.map((row) => toPerson(row, evidence)),
      nextReviewAt: reviewDueAt?.getTime() ?? null,
      past: current || !newest ? older : [newest, ...older],
    };
  });
}
