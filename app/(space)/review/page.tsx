import type { Metadata } from "next";
import { cookies } from "next/headers";
import { z } from "zod";
import { OpenMailsNotice } from "@/components/review/open-mails-notice";
import { PastReviews } from "@/components/review/past-reviews";
import { Removals } from "@/components/review/removals";
import { RepliedMeanwhile } from "@/components/review/replied-meanwhile";
import { ReviewDesk } from "@/components/review/review-desk";
import { ReviewTable } from "@/components/review/review-table";
import { readReviewView, reviewViewCookie } from "@/components/review/review-view";
import { SessionDecisions } from "@/components/review/session-decisions";
import { ViewSwitch } from "@/components/review/view-switch";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/session-gate";
import { type ReviewPage, readReview } from "@/lib/data/review/queries";
import { countReviewOutcomes, describeOutcomes } from "@/lib/domain/review/outcomes";
import { minutesFor, type Pace } from "@/lib/domain/review/pace";
import { formatCount, formatWhen } from "@/lib/domain/time/format";
import { formatDuration } from "@/lib/domain/today/day";

export const metadata: Metadata = { title: "Weekly review" };

const query = z.object({
  after: z.uuid().nullable().catch(null),
  past: z.literal("all").nullable().catch(null),
});

type ReviewRouteProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ReviewRoute({ searchParams }: ReviewRouteProps) {
  const viewer = await requireViewer();
  const params = await searchParams;
  const { after, past: pastAsked } = query.parse(params);
  const view = readReviewView(params.view, (await cookies()).get(reviewViewCookie)?.value);
  const now = new Date();
  const allPast = pastAsked === "all";
  const review = await readReview(viewer, { view, after, allPast }, now);
  const { zone, cards, waiting, sure, removals, past, session } = review;
  const time = now.getTime();
  return (
    <>
      <PageHeader
        title="Weekly review"
        meta={waiting > 0 ? describeLoad(waiting, sure, review.pace) : null}
        actions={waiting > 1 ? <ViewSwitch view={view} /> : null}
      />
      {review.openMails > 0 ? <OpenMailsNotice count={review.openMails} /> : null}
      <RepliedMeanwhile people={review.repliedMeanwhile} />
      {waiting === 0 ? <ReviewDone review={review} now={now} /> : null}
      {waiting > 0 && view === "table" ? (
        <ReviewTable people={cards} waiting={waiting} session={session} zone={zone} now={time} />
      ) : null}
      {waiting > 0 && view === "cards" ? (
        <ReviewDesk cards={cards} waiting={waiting} session={session} zone={zone} now={time} />
      ) : null}
      <Removals people={removals} zone={zone} now={time} />
      {session ? <SessionDecisions session={session} zone={zone} now={time} /> : null}
      <PastReviews reviews={past} now={time} hasMore={!allPast && past.length > 10} />
    </>
  );
}

/** How many, how many of them for sure, and how long that takes by which pace. */
function describeLoad(waiting: number, sure: number, pace: Pace): string {
  const minutes = formatDuration(minutesFor(waiting, pace));
  const basis = pace.isOwn ? "at your pace" : "at half a minute each";
  return `${formatCount(waiting, "person", "people")} did not reply, ${sure === 0 ? "none" : sure} for sure · ${minutes} ${basis}`;
}

/** What the review came to, or that there was nothing to do. */
function ReviewDone({ review, now }: { review: ReviewPage; now: Date }) {
  const { zone, session, nextReviewAt } = review;
  const summary = session ? describeOutcomes(countReviewOutcomes(session.decisions)) : null;
  const next = nextReviewAt === null ? null : formatWhen(nextReviewAt, zone, now);
  return (
    <EmptyState
      title={summary ? "The review is done" : "Nobody is waiting for a decision"}
      actions={<ButtonLink href="/">Today</ButtonLink>}
    >
      {summary ? <p>{summary}.</p> : null}
      <p>
        {next
          ? `The next review opens ${next}, when somebody did not reply within the week.`
          : "People who do not reply within the week come here."}
      </p>
    </EmptyState>
  );
}
