import { Timeline, TimelineItem } from "@/components/ui/timeline";
import type { ReviewCard } from "@/lib/data/review/queries";
import { markOf, titleOf } from "@/lib/domain/conversation/describe-entry";
import { daysBetween, formatCount, formatDay } from "@/lib/domain/time/format";

type ReviewThreadProps = { card: ReviewCard; firstName: string; zone: string; now: number };

/** What was said with somebody, and how long they have been silent. */
export function ReviewThread({ card, firstName, zone, now }: ReviewThreadProps) {
  const { thread, dueAt, invitedAt } = card;
  const silent = invitedAt === null ? 0 : daysBetween(invitedAt, now, zone);
  return (
    <Timeline>
      {thread.map(({ id, kind, at, precision, text }) => (
        <TimelineItem
          key={id}
          mark={markOf(kind)}
          dateTime={new Date(at).toISOString()}
          when={formatDay(at, precision === "day" ? "UTC" : zone, now)}
          title={titleOf(kind, firstName)}
          quote={text}
        />
      ))}
      {dueAt === null ? null : (
        <TimelineItem
          mark="flag"
          dateTime={new Date(dueAt).toISOString()}
          when={formatDay(dueAt, zone, now)}
          title="The week was over"
          meta={`${formatCount(silent, "day", "days")} of silence`}
        />
      )}
    </Timeline>
  );
}
