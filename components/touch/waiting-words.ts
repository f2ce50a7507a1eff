import { stageWords } from "@/components/people/stage-words";
import type { TouchRow } from "@/lib/domain/person/touch-list";
import { daysBetween, formatAge } from "@/lib/domain/time/format";

/** Why somebody is on the list: how late it is, what for, and how well one knows them. */
export function describeWaiting(row: TouchRow, zone: string, now: number): string {
  const { nextTouchAt, lastTouchAt, cadenceDays, stage } = row;
  const late = nextTouchAt === null ? null : -daysBetween(now, nextTouchAt, zone);
  return [
    late === null ? null : late <= 0 ? "today" : `${late} ${late === 1 ? "day" : "days"} late`,
    cadenceDays ? `every ${cadenceDays} days` : null,
    lastTouchAt === null ? null : `last touch ${formatAge(lastTouchAt, now)} ago`,
    row.agreedOpen ? "something was agreed" : null,
    stageWords[stage].label.toLowerCase(),
    row.sub,
  ]
    .filter(Boolean)
    .join(" · ");
}
