import { findUndone } from "../conversation/order-timeline.ts";
import type { TimelineEntry } from "../conversation/timeline-entry.ts";
import { say } from "../words/sentences.ts";

/** What became of somebody in a review, in the order in which a summary lists it. */
const outcomes = ["removed", "removal-decided", "nudged", "kept", "snoozed", "replied"] as const;
export type ReviewOutcome = (typeof outcomes)[number];

/** The decision that stands for one person of a review. */
export type DecidedPerson = {
  personId: string;
  entryId: string;
  /** all that was decided on them in this review and stands: what has to be undone */
  entryIds: string[];
  outcome: ReviewOutcome;
  /** when it was made (epoch ms) */
  at: number;
  reason: string | null;
  until: number | null;
};

export type ReviewEntry = TimelineEntry & { personId: string; reviewId: string | null };

function isOutcome(kind: string): kind is ReviewOutcome {
  return (outcomes as readonly string[]).includes(kind);
}

/**
 * The decisions of one review that stand: for each person the last one recorded that was not undone.
 *
 * @param entries the review's own entries and every `undone` of the same people, in any order
 */
export function listDecisions(entries: readonly ReviewEntry[], reviewId: string): DecidedPerson[] {
  const undone = findUndone(entries);
  const latest = new Map<string, DecidedPerson>();
  for (const entry of entries) {
    const { kind, personId, recordedAt } = entry;
    if (entry.reviewId !== reviewId || undone.has(entry.id) || !isOutcome(kind)) continue;
    const earlier = latest.get(personId);
    const entryIds = [...(earlier?.entryIds ?? []), entry.id];
    if (earlier && earlier.at > recordedAt) {
      earlier.entryIds = entryIds;
      continue;
    }
    latest.set(personId, {
      personId,
      entryId: entry.id,
      entryIds,
      outcome: kind,
      at: recordedAt,
      reason: entry.data?.reason ?? null,
      until: entry.data?.until ?? null,
    });
  }
  return [...latest.values()].sort((a, b) => a.at - b.at || (a.entryId < b.entryId ? -1 : 1));
}

/** How many people came to each outcome. */
export function countReviewOutcomes(
  decisions: readonly Pick<DecidedPerson, "outcome">[],
): Record<ReviewOutcome, number> {
  const counts: Record<ReviewOutcome, number> = {
    removed: 0,
    "removal-decided": 0,
    nudged: 0,
    kept: 0,
    snoozed: 0,
    replied: 0,
  };
  for (const { outcome } of decisions) counts[outcome] += 1;
  return counts;
}

/** "4 removed · 2 kept · 3 nudged"; null when nothing was decided. */
export function describeOutcomes(counts: Record<ReviewOutcome, number>): string | null {
  const named = outcomes.filter((outcome) => counts[outcome] > 0);
  return named.length === 0
    ? null
    : named.map((each) => say(`review-${each}`, { count: counts[each] })).join(" · ");
}
