import type { Metadata } from "next";
import { z } from "zod";
import { PastReviews } from "@/components/review/past-reviews";
import { Removals } from "@/components/review/removals";
import { ReviewDesk } from "@/components/review/review-desk";
import { ReviewTable } from "@/components/review/review-table";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/session-gate";
import { type ReviewPage, readReview } from "@/lib/data/review/queries";
import { describeOutcomes } from "@/lib/domain/review/outcomes";
import { formatCount, formatWhen } from "@/lib/domain/time/format";

export const metadata: Metadata = { title: "Weekly review" };

const query = z.object({
  view: z.enum(["cards", "table"]).catch("cards"),
  after: z.uuid().nullable().catch(null),
});

type ReviewRouteProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ReviewRoute({ searchParams }: ReviewRouteProps) {
  const viewer = await requireViewer();
  const { view, after } = query.parse(await searchParams);
  const now = new Date();
  const review = await readReview(viewer, { view, after }, now);
  const { zone, cards, waiting, sure, removals, past, current } = review;
  const done = current ? Object.values(current.counts).reduce((sum, count) => sum + count, 0) : 0;
  return (
    <>
      <PageHeader
        title="Weekly review"
        meta={
          waiting > 0
            ? `${formatCount(waiting, "person", "people")} did not reply · ${sure} for sure`
            : null
        }
        actions={
          waiting > 1 ? (
            <ButtonLink href={view === "table" ? "/review" : "/review?view=table"} size="small">
              {view === "table" ? "One at a time" : "Many at once"}
            </ButtonLink>
          ) : null
        }
      />
      {waiting === 0 ? <ReviewDone review={review} now={now} /> : null}
      {waiting > 0 && view === "table" ? (
        <ReviewTable people={cards} zone={zone} now={now.getTime()} />
      ) : null}
      {waiting > 0 && view === "cards" ? (
        <ReviewDesk cards={cards} waiting={waiting} done={done} zone={zone} now={now.getTime()} />
      ) : null}
      <Removals people={removals} zone={zone} now={now.getTime()} />
      <PastReviews reviews={past} now={now.getTime()} />
    </>
  );
}

/** What the review came to, or that there was nothing to do. */
function ReviewDone({ review, now }: { review: ReviewPage; now: Date }) {
  const { zone, current, past, nextReviewAt } = review;
  const today = now.toISOString().slice(0, 10);
  const last = current ?? past.find(({ openedOn }) => openedOn === today) ?? null;
  const summary = last ? describeOutcomes(last.counts) : null;
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
