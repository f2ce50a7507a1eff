import "server-only";
import { findEvidenceThrough } from "../../domain/review/freshness.ts";
import type { Pace } from "../../domain/review/pace.ts";
import { inSpace, type Tx } from "../database.ts";
import { readSettingsIn } from "../settings/queries.ts";
import type { Viewer } from "../viewer.ts";
import { judgeCovered, readEvidence, readSureSilence } from "./evidence.ts";
import { readGroupPosts } from "./group-posts.ts";
import { listRemovalsIn } from "./removals.ts";
import { type ReviewPerson, type Shown, shown, toPerson } from "./review-person.ts";
import {
  listRepliedSince,
  type ReviewSession,
  type ReviewSummary,
  readReviews,
} from "./sessions.ts";
import { readThreads, type ThreadLine } from "./threads.ts";
import { waitingSql, waitingWhere } from "./waiting.ts";

/** Somebody who did not reply, with what was said. */
export type ReviewCard = ReviewPerson & { thread: ThreadLine[] };

/** Everything the page of the weekly review shows. */
export type ReviewPage = {
  zone: string;
  /** the newest review, while it is open */
  current: ReviewSummary | null;
  session: ReviewSession | null;
  /** how fast the member decides */
  pace: Pace;
  /** who left the open review by a reply that came in by another way */
  repliedMeanwhile: { personId: string; name: string }[];
  evidenceThrough: number | null;
  /** mails about a message that could be assigned to nobody */
  openMails: number;
  /** people who wait for a decision, in all */
  waiting: number;
  /** of those, how many are sure not to have replied */
  sure: number;
  /** the longest silence first */
  cards: ReviewCard[];
  /** decided to remove, and not yet marked as done */
  removals: ReviewPerson[];
  nextReviewAt: number | null;
  past: ReviewSummary[];
};

const cardsAtOnce = 25;
const rowsAtOnce = 200;
const reviewsListed = 12;
const reviewsInAll = 520;

/** People who wait, the longest silence first; from the beginning when `after` does not wait. */
async function selectWaiting(
  tx: Tx,
  viewer: Viewer,
  now: Date,
  { view, after }: Pick<ReviewQuery, "view" | "after">,
): Promise<Shown[]> {
  const { ownerId } = viewer;
  const where = waitingWhere(viewer, now);
  const start = after ? await tx.person.findFirst({ where: { ...where, id: after } }) : null;
  return tx.person.findMany({
    where,
    select: shown,
    orderBy: [{ flaggedAt: "asc" }, { id: "asc" }],
    take: view === "cards" ? cardsAtOnce : rowsAtOnce,
    ...(start ? { cursor: { ownerId_id: { ownerId, id: start.id } }, skip: 1 } : {}),
  });
}

/** What of the review to read: `after` is the person after whom to begin. */
export type ReviewQuery = {
  view: "cards" | "table";
  after: string | null;
  /** every past review rather than the newest twelve */
  allPast?: boolean;
};

/**
 * The weekly review as it stands.
 *
 * @param view `cards` brings the threads of the first 25 people, `table` 200 people without them
 * @param after the person after whom to begin; the beginning when they do not wait any more
 */
export function readReview(
  viewer: Viewer,
  { view, after, allPast = false }: ReviewQuery,
  now: Date,
): Promise<ReviewPage> {
  return inSpace(viewer, async (tx) => {
    const { zone, reviewDueAt } = await readSettingsIn(tx, viewer);
    const evidence = await readEvidence(tx, viewer, now);
    const silence = await readSureSilence(tx, viewer, evidence);
    const select = (from: string | null) => selectWaiting(tx, viewer, now, { view, after: from });
    const following = await select(after);
    // Past the last one it begins again: somebody passed over is not lost.
    const rows = following.length === 0 && after ? await select(null) : following;
    const [counted] = await tx.$queryRaw<{ waiting: number; sure: number }[]>`
      select count(*)::int as waiting, count(*) filter (where ${judgeCovered(silence)})::int as sure
      from person where ${waitingSql(viewer, now)}`;
    const { waiting, sure } = counted ?? { waiting: 0, sure: 0 };
    const ids = view === "cards" ? rows.map(({ id }) => id) : [];
    const threads = await readThreads(tx, viewer, ids);
    const groups = await readGroupPosts(
      tx,
      viewer,
      rows.map(({ id }) => id),
    );
    const most = allPast ? reviewsInAll : reviewsListed;
    const { summaries, session, pace } = await readReviews(tx, viewer, most, { zone, now });
    const [newest, ...older] = summaries;
    const current = newest && newest.finishedAt === null ? newest : null;
    return {
      zone,
      current,
      session,
      pace,
      evidenceThrough: findEvidenceThrough(evidence),
      openMails: evidence.openMails.reduce((sum, { count }) => sum + count, 0),
      waiting,
      sure,
      repliedMeanwhile: current ? await listRepliedSince(tx, viewer, current.id) : [],
      cards: rows.map((row) => ({
        ...toPerson(row, evidence, { wroteInGroupAt: groups.get(row.id) ?? null }),
        thread: threads.get(row.id) ?? [],
      })),
      removals: await listRemovalsIn(tx, viewer, evidence),
      nextReviewAt: reviewDueAt?.getTime() ?? null,
      past: current || !newest ? older : [newest, ...older],
    };
  });
}
