import { Temporal } from "temporal-polyfill";
import { fail, ok, type Result } from "../result.ts";

/**
 * Reads a date and time that two people agreed on: one that the clocks skip or show twice in that
 * zone is refused in words, for it would mean something else to each of them.
 *
 * @param text `YYYY-MM-DDTHH:MM`
 * @param zone IANA time zone
 * @returns epoch milliseconds
 */
export function readExactTime(text: string, zone: string): Result<number> {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?$/u.test(text)) {
    return fail("time-missing");
  }
  let wall: Temporal.PlainDateTime;
  try {
    wall = Temporal.PlainDateTime.from(text, { overflow: "reject" });
  } catch {
    return fail("time-nonexistent");
  }
  const earlier = wall.toZonedDateTime(zone, { disambiguation: "earlier" });
  const later = wall.toZonedDateTime(zone, { disambiguation: "later" });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return ok(earlier.epochMilliseconds);
  const time = text.slice(11, 16);
  return later.toPlainDateTime().equals(wall)
    ? fail("time-twice", { zone, time })
    : fail("time-skipped", { zone, time });
}
