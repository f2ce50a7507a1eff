import Link from "next/link";
import { textLink } from "@/components/ui/link-styles";
import type { ReviewSummary } from "@/lib/data/review/queries";
import { describeOutcomes } from "@/lib/domain/review/outcomes";
import { formatDay } from "@/lib/domain/time/format";

/** The reviews before this one, each to be read. */
export function PastReviews({ reviews, now }: { reviews: readonly ReviewSummary[]; now: number }) {
  if (reviews.length === 0) return null;
  return (
    <section aria-labelledby="past-reviews" className="mt-10">
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
    </section>
  );
}
