import { z } from "zod";
import { dateOfWallHour, nextWallHour } from "../time/wall-hour.ts";

export const digestRhythms = ["off", "daily", "weekly"] as const;

/** What the member chooses of the digest. */
const digestChoiceSchema = z.object({
  every: z.enum(digestRhythms),
  /** ISO weekday of the weekly digest, 1 = Monday */
  weekday: z.number().int().min(1).max(7),
  hour: z.number().int().min(0).max(23),
});
export type DigestChoice = z.infer<typeof digestChoiceSchema>;

export type DigestClock = DigestChoice & { zone: string };

/** How the names of digests begin that the member asked for out of turn. */
export const testMark = "test:";

/**
 * When the next digest is due, on the member's clock across every change of it.
 *
 * @param now epoch milliseconds
 * @returns epoch milliseconds, always after `now`; null while the digest is off
 */
export function nextDigest(
  now: number,
  { every, weekday, hour, zone }: DigestClock,
): number | null {
  return every === "off"
    ? null
    : nextWallHour(now, zone, hour, every === "weekly" ? weekday : null);
}

/**
 * The period that a digest stands for: one for each local date, or for each week from Monday. Whatever
 * the clock does, the same period has the same name, by which it goes out once.
 *
 * @param dueAt epoch milliseconds that `nextDigest` gave
 * @returns "daily:2026-11-24", or "weekly:2026-11-23" with the Monday of the week
 */
export function digestPeriod(dueAt: number, { every, hour, zone }: DigestClock): string {
  const date = dateOfWallHour(dueAt, zone, hour);
  if (every !== "weekly") return `daily:${date}`;
  return `weekly:${date.subtract({ days: date.dayOfWeek - 1 })}`;
}

/** The name of a digest that the member asked for out of turn. */
export function testPeriod(now: Date): string {
  return `${testMark}${now.toISOString()}`;
}

export type PeriodSubject = { kind: "daily" | "weekly" | "test"; on: string };

/** Parses the name of a period: its kind, and its date (of a test: its instant). */
export function readPeriod(period: string): PeriodSubject {
  const split = period.indexOf(":");
  const kind = period.slice(0, split);
  const on = period.slice(split + 1);
  return { kind: kind === "weekly" || kind === "test" ? kind : "daily", on };
}

const minuteMs = 60_000;
/** Minutes until another attempt, after the first, the second … failure; ten hours in all. */
const pauses = [1, 5, 15, 60, 180, 360];

/**
 * When to try again a digest that certainly did not go out.
 *
 * @param attempts how many there were
 * @returns epoch milliseconds, or null to give up
 */
export function nextAttempt(now: number, attempts: number): number | null {
  const pause = pauses[attempts - 1];
  return pause === undefined ? null : now + pause * minuteMs;
}
