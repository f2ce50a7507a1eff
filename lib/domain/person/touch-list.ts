import type { Stage } from "../conversation/conversation-state.ts";
import { dayMs } from "../time/day-ms.ts";

const touchLists = ["keep-in-touch", "losing-touch"] as const;
export type TouchList = (typeof touchLists)[number];

/** What the order of the lists rests on. Times are epoch milliseconds. */
export type TouchFacts = {
  stage: Stage;
  trusted: boolean;
  lastTouchAt: number | null;
  nextTouchAt: number | null;
  cadenceDays: number | null;
  /** something was agreed in the last chat, and nothing was heard or said since */
  agreedOpen: boolean;
};

export type TouchRow = TouchFacts & { id: string; name: string; sub: string | null };

/** Silence beyond this is called losing touch, where no cadence says otherwise. */
export const silentDays = 90;
/** With a cadence, silence of one and a half times as long is. */
export const cadencesOfSilence = 1.5;
const shortestSpanDays = 7;
const usualSpanDays = 30;
/** Beyond three times the span, waiting longer loses nothing more. */
const mostShare = 3;

/** Days of silence after which somebody counts as being lost from sight. */
function silenceAllowed(cadenceDays: number | null): number {
  return cadenceDays ? cadenceDays * cadencesOfSilence : silentDays;
}

/** The time that was meant to lie between two touches, in milliseconds. */
function spanOf({ cadenceDays, lastTouchAt, nextTouchAt }: TouchFacts): number {
  const planned =
    nextTouchAt === null || lastTouchAt === null || nextTouchAt <= lastTouchAt
      ? usualSpanDays * dayMs
      : nextTouchAt - lastTouchAt;
  return Math.max(cadenceDays ? cadenceDays * dayMs : planned, shortestSpanDays * dayMs);
}

function waitedShare(facts: TouchFacts, now: number): number {
  const { nextTouchAt, lastTouchAt, cadenceDays } = facts;
  const share =
    nextTouchAt !== null
      ? (now - nextTouchAt) / spanOf(facts)
      : (now - (lastTouchAt ?? now)) / (silenceAllowed(cadenceDays) * dayMs);
  return Math.min(Math.max(share, 0), mostShare);
}

/** How much there is to lose: met 3, in conversation 2, else 1; trusted and an open agreement add 1. */
function depthOf({ stage, trusted, agreedOpen }: TouchFacts): number {
  const known = stage === "met" ? 3 : stage === "in-conversation" ? 2 : 1;
  return known + Number(trusted) + Number(agreedOpen);
}

/**
 * What is lost by waiting: the depth of the relationship (1 to 5) times one plus the share of the
 * time between touches that has been waited too long already (0 to 3). So a friend one day late comes
 * before a stranger one day late, and among equals whoever has waited longest for their measure.
 *
 * @param now epoch milliseconds
 * @returns 1 to 20
 */
export function scoreWaiting(facts: TouchFacts, now: number): number {
  return depthOf(facts) * (1 + waitedShare(facts, now));
}

/** The rows by what is lost by waiting, most first; the same order for the same facts. */
export function orderByLoss<Row extends TouchFacts & { id: string }>(
  rows: readonly Row[],
  now: number,
): Row[] {
  return rows
    .map((row) => ({ row, score: scoreWaiting(row, now) }))
    .sort((a, b) => b.score - a.score || (a.row.id < b.row.id ? -1 : 1))
    .map(({ row }) => row);
}

/** The list that an address asks for; null for everybody. */
export function readTouchList(asked: string | string[] | undefined): TouchList | null {
  return touchLists.find((each) => each === asked) ?? null;
}
