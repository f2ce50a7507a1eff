import { Badge } from "@/components/ui/badge";
import type { Freshness } from "@/lib/domain/conversation/freshness";
import { formatDay } from "@/lib/domain/time/format";

type FreshnessBadgeProps = { freshness: Freshness; zone: string; now: number };

/** What a silence rests on: an archive that covers the week, or a look on LinkedIn still to be taken. */
export function FreshnessBadge({ freshness, zone, now }: FreshnessBadgeProps) {
  const { kind, evidenceThrough } = freshness;
  const day = evidenceThrough === null ? null : formatDay(evidenceThrough, zone, now);
  if (kind === "no-reply") return <Badge tone="yes">No reply · archive of {day} covers it</Badge>;
  return <Badge tone="unsure">Check first · {day ? `seen up to ${day}` : "no archive yet"}</Badge>;
}
