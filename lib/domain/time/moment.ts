import { Temporal } from "temporal-polyfill";
import { fail, ok, type Result } from "../result.ts";
import { readWallClock } from "./wall-clock.ts";

function readInstant(text: string): number | null {
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    return null;
  }
}

/**
 * Reads a moment: with an offset (2026-11-23T09:00:00+01:00), or on the clock of a zone (2026-11-23T09:00, 2026-11-23).
 *
 * @returns epoch milliseconds; fails in words when it is neither
 */
export function readMoment(text: string, zone: string): Result<number> {
  const at = readInstant(text) ?? readWallClock(text, zone);
  return at === null ? fail("time-invalid") : ok(at);
}
