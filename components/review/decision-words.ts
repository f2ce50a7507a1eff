import type { NamedDecision } from "@/lib/data/review/decisions";
import type { ReviewOutcome } from "@/lib/domain/review/outcomes";
import { formatDay } from "@/lib/domain/time/format";

const words: Record<ReviewOutcome, string> = {
  removed: "Removed",
  "removal-decided": "To remove on LinkedIn",
  nudged: "Nudged",
  kept: "Kept",
  snoozed: "Snoozed",
  replied: "Had replied",
};

/** What was decided on somebody, with the reason, the day, or the archive that confirms it. */
export function describeDecision(decision: NamedDecision, zone: string, now: number): string {
  const { outcome, reason, until, confirmedBy, foundStillBy } = decision;
  if (reason) return `${words[outcome]}: ${reason}`;
  if (until !== null) return `${words[outcome]} until ${formatDay(until, zone, now)}`;
  if (foundStillBy !== null) {
    return `${words[outcome]}, but still connected in the archive of ${formatDay(foundStillBy, "UTC", now)}`;
  }
  if (confirmedBy !== null) {
    return `${words[outcome]}, confirmed by the archive of ${formatDay(confirmedBy, "UTC", now)}`;
  }
  return words[outcome];
}
