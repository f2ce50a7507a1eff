import { cleanName, nameLikeness } from "../paste/names.ts";
import type { PasteLine } from "../paste/pasted-page.ts";
import { foldSameLength } from "../paste/text-lines.ts";
import { type Day, type DayHeading, readDayHeading } from "./day-heading.ts";
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

/** A time alone on its line, or behind a date: "10:42 AM", "· Nov 3, 2025, 10:42". */
function readTimeLine(folded: string, today: Day): { minutes: number; between: string } | null {
  const clock = folded.length > 40 ? null : readClock(folded);
  if (clock === null) return null;
  const between = folded
    .slice(0, Math.max(0, clock.at))
    .replace(/^[\s,·•|–—-]+|[\s,·•|–—-]+$/g, "");
  const isClock = between === "" || readDayHeading(between, today) !== null;
  return isClock ? { minutes: clock.minutes, between } : null;
}

/** A name on a line of its own, its marks under it, then a time on a line of its own. */
function readStacked(lines: readonly PasteLine[], at: number, today: Day): ThreadStart | null {
  const line = lines[at];
  if (line === undefined || line.text.length > 90) return null;
  for (let next = at + 1; next < lines.length && next <= at + 3; next++) {
    const below = lines[next];
    const clock = readTimeLine(below?.folded ?? "", today);
    if (clock !== null) {
      if (SNIPPET.test(lines[next + 1]?.folded ?? "")) return null;
      const rest = { between: clock.between, several: false, spoken: false };
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
  today: Day,
): ThreadStart[] {
  const names = collectNames(lines, knownNames);
  const isKnown = (name: string) =>
    isMemberWord(name) || names.some((other) => isSameName(name, other));
  const inline = lines.map((line) => {
    const sender = readInlineSender(line);
    // "Seen by Ana Ruiz at 10:42" ends as a head does.
    if (sender === null || noiseRole(line) === "quiet") return null;
    return readDayHeading(foldSameLength(sender.name), today) ? null : sender;
  });
  const seen = new Map<string, number>();
  for (const each of inline) if (each) seen.set(each.name, (seen.get(each.name) ?? 0) + 1);
  const known = new Map([...seen.keys()].map((name) => [name, isKnown(name)]));
  const anyKnown = [...known.values()].includes(true);
  // LinkedIn's sentence heads all messages or none: where it stands, whoever it does not name is spoken of.
  const allSpoken = lines.some((line) => readSpokenSender(line) !== null);
  const isSender = ({ name }: SenderLine) =>
    known.get(name) === true ||
    (!allSpoken &&
      looksLikeName(name) &&
      (!anyKnown || (seen.get(name) ?? 0) > 1 || nameLikeness(name) === 4));
  const starts = lines.flatMap((line, at): ThreadStart[] => {
    const spoken = readSpokenSender(line);
    if (spoken) return [{ ...spoken, at, length: 1 }];
    const each = inline[at];
    return each && isSender(each) ? [{ ...each, at, length: 1 }] : [];
  });
  if (starts.length > 0) return starts;
  const stacked = lines.flatMap((_, at) => readStacked(lines, at, today) ?? []);
  const named = stacked.filter(({ name }) => isKnown(name));
  return named.length > 0 ? stacked.filter(({ name }) => isKnown(name) || looksLikeName(name)) : [];
}

/** The headings that name a day: a message begins below them with nothing said between. */
export function findDayHeadings(
  lines: readonly PasteLine[],
  starts: readonly ThreadStart[],
  today: Day,
): Map<number, DayHeading> {
  const begins = new Map(starts.map((start) => [start.at, start]));
  const headings = new Map<number, DayHeading>();
  const isHeadOf = (start: ThreadStart, from: number) =>
    lines
      .slice(from, start.at)
      .every((line) => noiseRole(line) !== null || isSameName(line.text, start.name));
  // A long paste repeats its days, and calendars are slow.
  const read = new Map<string, DayHeading | null>();
  const headingOf = (folded: string): DayHeading | null => {
    const known = read.get(folded);
    if (known !== undefined) return known;
    const heading = readDayHeading(folded, today);
    read.set(folded, heading);
    return heading;
  };
  lines.forEach((line, at) => {
    const heading = begins.has(at) ? null : headingOf(line.folded);
    if (heading === null) return;
    for (let next = at + 1; next <= at + 5; next++) {
      const start = begins.get(next);
      if (start === undefined) continue;
      if (isHeadOf(start, at + 1)) headings.set(at, heading);
      return;
    }
  });
  return headings;
}
