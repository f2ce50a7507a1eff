import "server-only";
import { dayMs } from "../../domain/time/day-ms.ts";
import { localDate } from "../../domain/time/format.ts";
import { nextReviewOpening } from "../../domain/time/review-opening.ts";
import { inSpace } from "../database.ts";
import { newId } from "../new-id.ts";
import { waitingWhere } from "../review/waiting.ts";
import { readSettingsIn } from "../settings/queries.ts";
import type { Viewer } from "../viewer.ts";

/** The next review is never further away; a plan beyond it was made by a wrong clock. */
const longestAhead = 8 * dayMs;

/**
 * Opens the weekly review when its hour has come and somebody is unresponsive, closes an older one
 * that was left open, and plans the next. Several at once do it once: the settings row is locked.
 *
 * @returns whether a review was opened
 */
export function openReviewWhenDue(viewer: Viewer, now: Date): Promise<boolean> {
  const { ownerId } = viewer;
  const latest = new Date(now.getTime() + longestAhead);
  return inSpace(viewer, async (tx) => {
    const due = await tx.$queryRaw<{ planned: boolean }[]>`
      select coalesce(review_due_at <= ${now}, false) as planned from member_settings
      where owner_id = ${ownerId}::uuid and (review_due_at is null or review_due_at <= ${now}
        or review_due_at > ${latest})
      for update skip locked`;
    if (!due[0]) return false;
    const { zone, reviewWeekday, reviewHour } = await readSettingsIn(tx, viewer);
    const next = nextReviewOpening(now.getTime(), zone, reviewWeekday, reviewHour);
    await tx.memberSettings.update({ where: { ownerId }, data: { reviewDueAt: new Date(next) } });
    if (!due[0].planned) return false;
    const waiting = await tx.person.findFirst({
      where: waitingWhere(viewer, now),
      select: { id: true },
    });
    if (!waiting) return false;
    const openedOn = new Date(localDate(now, zone));
    await tx.review.updateMany({
      where: { ownerId, finishedAt: null, openedOn: { not: openedOn } },
      data: { finishedAt: now },
    });
    const { count } = await tx.review.createMany({
      data: [{ ownerId, id: newId(now), openedOn, openedAt: now }],
      skipDuplicates: true,
    });
    return count === 1;
  });
}
