import { ButtonLink } from "@/components/ui/button";
import { Row, RowList } from "@/components/ui/sheet";
import { minutesFor } from "@/lib/domain/review/pace";
import { formatCount, formatWhen } from "@/lib/domain/time/format";
import { formatDuration, type TodayReview } from "@/lib/domain/today/day";
import { Group } from "./line-list";

type ReviewLineProps = { review: TodayReview; zone: string; now: number };

function describeLastReview(last: TodayReview["last"]): string | null {
  if (last === null) return null;
  const did = [
    last.removed > 0 && `removed ${last.removed}`,
    last.kept > 0 && `kept ${last.kept}`,
    last.nudged > 0 && `nudged ${last.nudged}`,
    last.snoozed > 0 && `snoozed ${last.snoozed}`,
  ].filter(Boolean);
  return did.length > 0 ? `last time you ${did.join(", ")}` : null;
}

/** The weekly review in one line: open, or how many it will hold. */
export function ReviewLine({ review, zone, now }: ReviewLineProps) {
  if (review.waiting === 0) return null;
  const minutes = minutesFor(review.waiting, review.pace);
  const opened = review.openedAt !== null;
  const when = opened
    ? `opened ${formatWhen(review.openedAt ?? now, zone, now)}`
    : review.opensAt !== null && review.opensAt > now
      ? `opens ${formatWhen(review.opensAt, zone, now)}`
      : undefined;
  return (
    <Group title="Weekly review" meta={when}>
      <RowList>
        <li>
          <Row
            title={`${formatCount(review.waiting, "person", "people")} did not reply`}
            sub={[formatDuration(minutes), describeLastReview(review.last)]
              .filter(Boolean)
              .join(" · ")}
            end={
              <ButtonLink href="/review" variant={opened ? "go" : "plain"}>
                {opened ? "Start review" : "Look through"}
              </ButtonLink>
            }
          />
        </li>
      </RowList>
    </Group>
  );
}
