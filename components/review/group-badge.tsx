import { Badge } from "@/components/ui/badge";
import { formatDay } from "@/lib/domain/time/format";

/** Somebody was there and did not answer: what they wrote since the invite, they wrote to a group. */
export function GroupBadge({ at, zone, now }: { at: number | null; zone: string; now: number }) {
  if (at === null) return null;
  return <Badge>Wrote only in a group · {formatDay(at, zone, now)}</Badge>;
}
