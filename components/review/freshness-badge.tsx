import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import type { Freshness } from "@/lib/domain/review/freshness";
import { formatDay } from "@/lib/domain/time/format";

type FreshnessBadgeProps = { freshness: Freshness; zone: string; now: number };

/** What a silence rests on: an archive or mailbox that covers the week, or a look on LinkedIn still to be taken. */
export function FreshnessBadge({ freshness, zone, now }: FreshnessBadgeProps) {
  const { evidenceThrough } = freshness;
  const day = evidenceThrough === null ? null : formatDay(evidenceThrough, zone, now);
  if (freshness.kind === "no-reply") {
    const seen = freshness.by === "archive" ? `archive of ${day}` : `mailbox read ${day}`;
    return <Badge tone="yes">No reply · {seen} covers it</Badge>;
  }
  if (freshness.mayHaveWritten) {
    return (
      <Badge tone="unsure">
        <Link href="/review/mails">Check first · a mail may be theirs</Link>
      </Badge>
    );
  }
  return <Badge tone="unsure">Check first · {day ? `seen up to ${day}` : "no archive yet"}</Badge>;
}
