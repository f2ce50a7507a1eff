import Link from "next/link";
import { textLink } from "@/components/ui/link-styles";
import type { ReviewSummary } from "@/lib/data/review/sessions";
import { describeOutcomes } from "@/lib/domain/review/outcomes";
import { formatDay } from "@/lib/domain/time/format";

type PastReviewsProps = {
  reviews: readonly ReviewSummary[];
  now: number;
  /** whether there may be older ones */
  hasMore: boolean;
};

/** The reviews before this one, each to be read. */
export function PastReviews({ reviews, now, hasMore }: PastReviewsProps) {
  if (reviews.length === 0) return null;
  return (
    <section aria-labelledby="past-reviews" className="mx-auto mt-10 max-w-[51rem]">
      <h2 id="past-reviews" className="mb-2 text-head">
        Past reviews
      </h2>
      <ul className="grid gap-1.5">
        {reviews.map(({ id, openedOn, counts }) => (
          <li key={id}>
            <Link href={`/review/${id}`} className={textLink}>
              {formatDay(Date.parse(openedOn), "UTC", now)}
            </Link>{" "}
            <span className="text-soft">{describeOutcomes(counts) ?? "nothing decided"}</span>
          </li>
        ))}
      </ul>
      {hasMore ? (
        <p className="mt-2">
          <Link href="/review?past=all" className={textLink}>
            All past reviews
          </Link>
        </p>
      ) : null}
    </section>
  );
}
