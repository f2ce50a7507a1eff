import type { PasteLine } from "../paste/pasted-page.ts";
import type { ThreadStart } from "./find-starts.ts";
import { isSameName } from "./sender-line.ts";

/**
 * Heads that stand inside of a message, for one who quotes another: `quoted` are surely no heads, the lines that
 * `doubted` begin may be.
 */
export type QuotedHeads = { quoted: Set<ThreadStart>; doubted: Set<ThreadStart> };

const REACH = 4;

/** Whether LinkedIn's own sentence stands above a head of this name and minute. */
function isIntroduced(start: ThreadStart, before: ThreadStart | undefined): boolean {
  return (
    before?.spoken === true &&
    start.at - before.at <= REACH &&
    before.minutes === start.minutes &&
    isSameName(before.name, start.name)
  );
}

/**
 * Finds the heads that a message quotes. LinkedIn's sentence stands above all blocks of a page or above none: where it
 * does, a head without one that goes back in time on the same day is quoted. One below "You wrote:" may be either.
 */
export function findQuotedHeads(
  lines: readonly PasteLine[],
  starts: readonly ThreadStart[],
  isHeading: (at: number) => boolean,
): QuotedHeads {
  const allSpoken = starts.some(({ spoken }) => spoken);
  const heads: QuotedHeads = { quoted: new Set(), doubted: new Set() };
  let open: ThreadStart | null = null;
  starts.forEach((start, i) => {
    const above = open;
    const introduced = start.spoken || isIntroduced(start, starts[i - 1]);
    if (above !== null && !introduced && start.between === "") {
      const sameDay = !lines.slice(above.at, start.at).some((_, n) => isHeading(above.at + n));
      const colon = start.at > above.at + 1 && /[:：]$/.test(lines[start.at - 1]?.text ?? "");
      if (allSpoken && sameDay && start.minutes < above.minutes) {
        heads.quoted.add(start);
        return;
      }
      if (colon) heads.doubted.add(start);
    }
    open = start;
  });
  return heads;
}
