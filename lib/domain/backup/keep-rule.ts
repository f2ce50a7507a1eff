import { Temporal } from "temporal-polyfill";

/** How many days and weeks keep a backup. */
export type KeepRule = { days: number; weeks: number };

function weekOf(date: string): string {
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(date);
  return `${yearOfWeek}-${weekOfYear}`;
}

function newestOfEach(dates: readonly string[], group: (date: string) => string, most: number) {
  const chosen = new Map<string, string>();
  for (const date of dates) if (!chosen.has(group(date))) chosen.set(group(date), date);
  return [...chosen.values()].slice(0, most);
}

/**
 * Which of the nights' backups stay: those of the last `days` nights that have one, and the newest of each
 * of the last `weeks` ISO weeks that have one. The newest always stays. Nights without a backup count for
 * nothing, so that an outage of a month costs none of the old ones.
 *
 * @param dates `YYYY-MM-DD`, in any order
 * @returns the dates to keep, the newest first
 */
export function datesToKeep(dates: readonly string[], { days, weeks }: KeepRule): string[] {
  const newestFirst = [...new Set(dates)].sort().reverse();
  const kept = new Set([
    ...newestFirst.slice(0, Math.max(days, 1)),
    ...newestOfEach(newestFirst, weekOf, weeks),
  ]);
  return newestFirst.filter((date) => kept.has(date));
}
