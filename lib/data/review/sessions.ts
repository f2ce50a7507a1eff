import "server-only";
import {
  countReviewOutcomes,
  type DecidedPerson,
  type ReviewOutcome,
} from "../../domain/review/outcomes.ts";
import { estimatePace, type Pace } from "../../domain/review/pace.ts";
import { localDate } from "../../domain/time/format.ts";
import type { Tx } from "../database.ts";
import type { Viewer } from "../viewer.ts";
import { type NamedDecision, nameDecisions, readDecisions } from "./decisions.ts";

/** The review at work: the open one, or the one that ended today. Oldest decision first. */
export type ReviewSession = { id: string; isOpen: boolean; decisions: NamedDecision[] };

/** A review that was or is open. `openedOn` is the member's date, `YYYY-MM-DD`. */
export type ReviewSummary = {
  id: string;
  openedOn: string;
  finishedAt: number | null;
  counts: Record<ReviewOutcome, number>;
};

const namesListed = 200;

function paceOf(decisions: ReadonlyMap<string, readonly DecidedPerson[]>): Pace {
  return estimatePace([...decisions.values()].map((each) => each.map(({ at }) => at)));
}

type AtWork = { id: string; finishedAt: Date | null };

function findAtWork(newest: AtWork | undefined, { zone, now }: { zone: string; now: Date }) {
  if (!newest) return null;
  const { finishedAt } = newest;
  const ended = finishedAt !== null && localDate(finishedAt, zone) !== localDate(now, zone);
  return ended ? null : newest;
}

/** What came of the newest reviews. */
export type Reviews = { summaries: ReviewSummary[]; session: ReviewSession | null; pace: Pace };

/**
 * The newest reviews with what was decided, the one at work, and the pace that they show.
 *
 * @param clock decides which review ended today; null leaves the session out
 */
export async function readReviews(
  tx: Tx,
  viewer: Viewer,
  most: number,
  clock: { zone: string; now: Date } | null,
): Promise<Reviews> {
  const reviews = await tx.review.findMany({
    where: { ownerId: viewer.ownerId },
    orderBy: { openedAt: "desc" },
    take: most,
  });
  const decisions = await readDecisions(
    tx,
    viewer,
    reviews.map(({ id }) => id),
  );
  const atWork = clock && findAtWork(reviews[0], clock);
  return {
    summaries: reviews.map(({ id, openedOn, finishedAt }) => ({
      id,
      openedOn: openedOn.toISOString().slice(0, 10),
      finishedAt: finishedAt?.getTime() ?? null,
      counts: countReviewOutcomes(decisions.get(id) ?? []),
    })),
    session: atWork && {
      id: atWork.id,
      isOpen: atWork.finishedAt === null,
      decisions: await nameDecisions(tx, viewer, decisions.get(atWork.id) ?? []),
    },
    pace: paceOf(decisions),
  };
}

/** Who left a review because a reply became known by another way than the review itself. */
export async function listRepliedSince(tx: Tx, viewer: Viewer, reviewId: string) {
  return tx.$queryRaw<{ personId: string; name: string }[]>`
    with flagged as materialized (
      select f.person_id as id, min(f.recorded_at) as since from timeline_entry f
      cross join lateral (
        select from person
        where owner_id = ${viewer.ownerId}::uuid and id = f.person_id and invited_at <= f.at
          and stage in ('in-conversation', 'chat-scheduled', 'met')
        -- Keeps the planner to the people who were flagged.
        offset 0
      ) answered
      where f.owner_id = ${viewer.ownerId}::uuid and f.kind = 'flagged'
      group by f.person_id
    )
    select p.id as "personId", p.name from flagged f
    join person p on p.owner_id = ${viewer.ownerId}::uuid and p.id = f.id
    cross join lateral (
      select from timeline_entry t
      where t.owner_id = ${viewer.ownerId}::uuid and t.person_id = f.id
        and t.kind in ('replied', 'message-received', 'automatic-reply') and t.review_id is null
        and t.recorded_at >= f.since and t.recorded_at >= (
          select opened_at from review
          where owner_id = ${viewer.ownerId}::uuid and id = ${reviewId}::uuid)
      limit 1
    ) reply
    order by p.name limit ${namesListed}`;
}
