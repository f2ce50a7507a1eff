import { Temporal } from "temporal-polyfill";
import { cleanName, nameLikeness } from "../paste/names.ts";
import type { PasteLine } from "../paste/pasted-page.ts";
import { type DayHeading, readDayHeading } from "./day-heading.ts";
import {
  isMemberWord,
  isSameName,
  namesOfLabel,
  readClock,
  readInlineSender,
  readSpokenSender,
  type SenderLine,
} from "./sender-line.ts";
import { noiseRole } from "./thread-noise.ts";

/** Where a message begins; `length` counts the lines of its head. */
export type ThreadStart = SenderLine & { at: number; length: number };

const mostNames = 50;
const SNIPPET = /^(?:[\p{L}.'-]{1,30}|tu|vous|sie)\s?:\s/u;

/** The names that the conversation itself gives, beside those that are known before. */
function collectNames(lines: readonly PasteLine[], known: readonly string[]): string[] {
  const names = new Set(known.filter((name) => name !== ""));
  for (const line of lines) {
    if (names.size >= mostNames) break;
    const spoken = readSpokenSender(line);
    if (spoken) names.add(spoken.name);
    else for (const name of namesOfLabel(line)) names.add(name);
  }
  return [...names];
}

function looksLikeName(name: string): boolean {
  const words = name.split(" ").length;
  return nameLikeness(name) >= 3 && words <= 5 && !/\d/.test(name);
}

/** A name on a line of its own, its marks under it, then a time on a line of its own. */
function readStacked(lines: readonly PasteLine[], at: number): ThreadStart | null {
  const line = lines[at];
  if (line === undefined || line.text.length > 90) return null;
  for (let next = at + 1; next < lines.length && next <= at + 3; next++) {
    const below = lines[next];
    const clock = readClock(below?.folded ?? "");
    if (clock !== null && clock.at <= 0) {
      if (SNIPPET.test(lines[next + 1]?.folded ?? "")) return null;
      const rest = { between: "", several: false, spoken: false };
      return {
        name: cleanName(line.text),
        minutes: clock.minutes,
        at,
        length: next - at + 1,
        ...rest,
      };
    }
    if (below === undefined || (noiseRole(below) !== "quiet" && below.text.length > 1)) return null;
  }
  return null;
}

/**
 * Finds the lines that begin a message. LinkedIn's own sentences count always, "NAME TIME" when the name is known or
 * comes again, a name over a time only where nothing else is found: the list of conversations beside the thread is
 * written so too.
 */
export function findThreadStarts(
  lines: readonly PasteLine[],
  knownNames: readonly string[],
): ThreadStart[] {
  const names = collectNames(lines, knownNames);
  const isKnown = (name: string) =>
    isMemberWord(name) || names.some((other) => isSameName(name, other));
  const inline = lines.map((line) => readInlineSender(line));
  const seen = new Map<string, number>();
  for (const each of inline) if (each) seen.set(each.name, (seen.get(each.name) ?? 0) + 1);
  const known = new Map([...seen.keys()].map((name) => [name, isKnown(name)]));
  const anyKnown = [...known.values()].includes(true);
  const isSender = ({ name }: SenderLine) =>
    known.get(name) === true ||
    (looksLikeName(name) && (!anyKnown || (seen.get(name) ?? 0) > 1 || nameLikeness(name) === 4));
  const starts = lines.flatMap((line, at): ThreadStart[] => {
    const spoken = readSpokenSender(line);
    if (spoken) return [{ ...spoken, at, length: 1 }];
    const each = inline[at];
    return each && isSender(each) ? [{ ...each, at, length: 1 }] : [];
  });
  if (starts.length > 0) return starts;
  const stacked = lines.flatMap((_, at) => readStacked(lines, at) ?? []);
  const named = stacked.filter(({ name }) => isKnown(name));
  return named.length > 0 ? stacked.filter(({ name }) => isKnown(name) || looksLikeName(name)) : [];
}

/** The headings that name a day: a message begins below them with nothing said between. */
export function findDayHeadings(
  lines: readonly PasteLine[],
  starts: readonly ThreadStart[],
  now: number,
  zone: string,
): Map<number, DayHeading> {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  const begins = new Set(starts.map(({ at }) => at));
  const headings = new Map<number, DayHeading>();
  lines.forEach((line, at) => {
    const heading = begins.has(at) ? null : readDayHeading(line.folded, today);
    if (heading === null) return;
    for (let next = at + 1; next <= at + 4 && next < lines.length; next++) {
      if (begins.has(next)) {
        headings.set(at, heading);
        return;
      }
      const below = lines[next];
      if (below === undefined || noiseRole(below) === null) return;
    }
  });
  return headings;
}
