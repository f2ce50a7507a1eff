import { z } from "zod";
import { endReplyWindow } from "../time/reply-window.ts";
import { nextReviewOpening } from "../time/review-opening.ts";
import { readWallClock } from "../time/wall-clock.ts";

const spans = ["next-review", "two-weeks", "a-month"] as const;
type Span = (typeof spans)[number];
const weeksAfterNext: Record<Span, number> = { "next-review": 0, "two-weeks": 1, "a-month": 3 };

/** How long somebody is put off: one of the usual spans, or a day `YYYY-MM-DD` on the member's clock. */
export const snoozeSchema = z
  .union([z.enum(spans), z.iso.date()])
  .describe("next-review, two-weeks, a-month, or a day such as 2026-12-01");
export type Snooze = z.input<typeof snoozeSchema>;

/**
 * When a snooze ends.
 *
 * @param clock the member's zone and the hour of the weekly review
 */
export function endSnooze(
  until: Snooze,
  now: Date,
  clock: { zone: string; reviewWeekday: number; reviewHour: number },
): Date {
  const span = spans.find((each) => each === until);
  if (!span) return new Date(readWallClock(until, clock.zone) ?? now);
  const next = nextReviewOpening(now.getTime(), clock.zone, clock.reviewWeekday, clock.reviewHour);
  const weeks = weeksAfterNext[span];
  return new Date(weeks === 0 ? next : endReplyWindow(next, clock.zone, weeks * 7));
}
