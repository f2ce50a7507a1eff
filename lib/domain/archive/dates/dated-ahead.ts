import { dayMs } from "../../time/day-ms.ts";

/**
 * Tells what bears a time after now, by a wrong clock or a slip: no such row is a fact yet, and no such
 * archive proves a silence. A day is granted, for dates without a zone.
 *
 * @param now epoch milliseconds; undefined where nothing is to be held against a clock
 */
export function watchClock(now: number | undefined) {
  const latest = now === undefined ? Number.POSITIVE_INFINITY : now + dayMs;
  const watch = {
    /** how many rows were ahead, those included whose date alone was left out */
    ahead: 0,
    /** Whether a time (epoch ms; null for none) is ahead; counts it. */
    isAhead(at: number | null): boolean {
      const ahead = at !== null && at > latest;
      if (ahead) watch.ahead += 1;
      return ahead;
    },
    /** The newest of these times that is not after now; null for none. */
    newest(times: readonly (number | null)[]): number | null {
      const past = times.filter((at) => at !== null && Number.isFinite(at)) as number[];
      const known = past.filter((at) => now === undefined || at <= now);
      if (known.length > 0) return Math.max(...known);
      return past.length > 0 && now !== undefined && Math.min(...past) <= latest ? now : null;
    },
  };
  return watch;
}

export type ClockWatch = ReturnType<typeof watchClock>;
