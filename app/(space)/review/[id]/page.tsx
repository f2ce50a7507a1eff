import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { describeDecision } from "@/components/review/decision-words";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { textLink } from "@/components/ui/link-styles";
import { PageHeader } from "@/components/ui/page-header";
import { Row, RowList } from "@/components/ui/sheet";
import { requireViewer } from "@/lib/auth/session-gate";
import { readPastReview } from "@/lib/data/review/decisions";
import { countReviewOutcomes, describeOutcomes } from "@/lib/domain/review/outcomes";
import { formatDay, formatDayTime } from "@/lib/domain/time/format";

export const metadata: Metadata = { title: "A past review" };

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
        meta={describeOutcomes(countReviewOutcomes(review.decisions))}
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
                title={
                  <Link href={`/people/${decision.personId}`} className={textLink}>
                    {decision.name}
                  </Link>
                }
                sub={`${describeDecision(decision, review.zone, now.getTime())} · ${formatDayTime(decision.at, review.zone, now)}`}
              />
            </li>
          ))}
        </RowList>
      )}
    </>
  );
}
