import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Row, RowList } from "@/components/ui/sheet";
import { requireViewer } from "@/lib/auth/session-gate";
import { type PastReview, readPastReview } from "@/lib/data/review/decisions";
import { countOutcomes, describeOutcomes, type Outcome } from "@/lib/domain/review/outcomes";
import { formatDay, formatDayTime } from "@/lib/domain/time/format";

export const metadata: Metadata = { title: "A past review" };

const words: Record<Outcome, string> = {
  removed: "Removed",
  "removal-decided": "To remove on LinkedIn",
  nudged: "Nudged",
  kept: "Kept",
  snoozed: "Snoozed",
  replied: "Had replied",
};

export default async function PastReviewRoute({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer();
  const { id } = await params;
  const review = z.uuid().safeParse(id).success ? await readPastReview(viewer, id) : null;
  if (!review) notFound();
  const now = new Date();
  return (
    <>
      <PageHeader
        title={`Review of ${formatDay(review.openedAt, review.zone, now)}`}
        meta={describeOutcomes(countOutcomes(review.decisions))}
        actions={
          <ButtonLink href="/review" size="small">
            Weekly review
          </ButtonLink>
        }
      />
      {review.decisions.length === 0 ? (
        <EmptyState title="Nothing was decided">Nobody was decided on in this review.</EmptyState>
      ) : (
        <RowList>
          {review.decisions.map((decision) => (
            <li key={decision.entryId}>
              <Row
                title={<Link href={`/people/${decision.personId}`}>{decision.name}</Link>}
                sub={formatDayTime(decision.at, review.zone, now)}
                end={<span className="text-soft">{describeDecision(decision, review, now)}</span>}
              />
            </li>
          ))}
        </RowList>
      )}
    </>
  );
}

function describeDecision(
  { outcome, reason, until }: PastReview["decisions"][number],
  { zone }: PastReview,
  now: Date,
): string {
  if (reason) return `${words[outcome]}: ${reason}`;
  if (until !== null) return `${words[outcome]} until ${formatDay(until, zone, now)}`;
  return words[outcome];
}
