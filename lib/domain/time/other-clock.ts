import { formatTime, formatWith, type Instant, localDate } from "./format.ts";

/** "New York" of "America/New_York". */
export function cityOfZone(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

/**
 * What another clock shows at an instant: "09:00 in New York", with the day where it is another one
 * there.
 *
 * @returns null when both clocks show the same
 */
export function formatOtherClock(at: Instant, own: string, other: string): string | null {
  const time = formatTime(at, other);
  const sameDay = localDate(at, own) === localDate(at, other);
  if (sameDay && time === formatTime(at, own)) return null;
  const day = formatWith(other, { weekday: "short", day: "numeric", month: "short" }).format(at);
  return `${sameDay ? "" : `${day.replace(",", "")} `}${time} in ${cityOfZone(other)}`;
}
