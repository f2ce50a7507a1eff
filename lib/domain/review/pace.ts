/** How fast the member decides: seconds for a person, and whether that is known or assumed. */
export type Pace = { seconds: number; isOwn: boolean };

/** Assumed until the member's own pace is known. */
export const assumedPace: Pace = { seconds: 30, isOwn: false };

const enoughDecisions = 10;
/** A longer break is not thinking about the person. */
const longestPauseMs = 5 * 60_000;

/**
 * The member's pace, from the time between one decision and the next in past reviews. Pauses and
 * decisions on many at once say nothing of it.
 *
 * @param reviews the times (epoch ms) of the decisions of each review, in any order
 */
export function estimatePace(reviews: readonly (readonly number[])[]): Pace {
  const spans = reviews.flatMap((times) => {
    const counts = Map.groupBy(times, (at) => at);
    const moments = [...counts.keys()].sort((a, b) => a - b);
    return moments.flatMap((at, place) => {
      const before = moments[place - 1];
      const single = counts.get(at)?.length === 1;
      return before !== undefined && single && at - before <= longestPauseMs ? [at - before] : [];
    });
  });
  if (spans.length < enoughDecisions) return assumedPace;
  const mean = spans.reduce((sum, span) => sum + span, 0) / spans.length;
  return { seconds: Math.max(1, Math.round(mean / 1000)), isOwn: true };
}

/** Minutes that so many people take at a pace; at least 1 when there is anybody. */
export function minutesFor(people: number, { seconds }: Pace): number {
  return Math.ceil((people * seconds) / 60);
}
