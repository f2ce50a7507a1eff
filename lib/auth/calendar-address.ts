import "server-only";
import { redeemToken, replaceToken } from "../data/member/access-tokens.ts";
import type { Viewer } from "../data/viewer.ts";
import { admitWithin, makeNetworkLimit } from "./attempt-limits.ts";
import { makeViewer } from "./make-viewer.ts";
import { hashText, makeToken } from "./secret-text.ts";

const ending = ".ics";
const tokenShape = /^[\w-]{43}$/;
const quarterHourMs = 15 * 60_000;
/** A calendar looks every few minutes at most; several devices may share one address. */
const looksPerToken = 120;
const guessesPerNetwork = 60;

/** Makes a new private address of the member's calendar; the one before it ends. */
export async function makeCalendarAddress(
  viewer: Viewer,
  publicUrl: string,
  now: Date,
): Promise<string> {
  const token = makeToken();
  const kept = { tokenHash: hashText(token), purpose: "calendar", name: "Calendar feed" } as const;
  await replaceToken(viewer, kept, now);
  return `${publicUrl}/api/calendar/${token}${ending}`;
}

/** The viewer that a calendar's address stands for, or why there is none. */
export type CalendarGate = { viewer: Viewer } | { refused: "unknown" | "too-often" };

function looksLimit(tokenHash: string) {
  const keyHash = hashText(`calendar:${tokenHash}`);
  return { keyHash, most: looksPerToken, windowMs: quarterHourMs, forgives: false };
}

/**
 * Opens a space for reading its calendar by the last part of the feed's address. Addresses that open
 * nothing are alike, whatever is wrong with them.
 *
 * @param from the network address that asks, to slow guessing down; null when it is not known
 */
export async function openCalendar(
  lastPart: string,
  from: string | null,
  now: Date,
): Promise<CalendarGate> {
  const token = lastPart.endsWith(ending) ? lastPart.slice(0, -ending.length) : "";
  const tokenHash = hashText(token);
  const memberId = tokenShape.test(token) ? await redeemToken(tokenHash, "calendar", now) : null;
  const bound = memberId
    ? looksLimit(tokenHash)
    : makeNetworkLimit("calendar-from", from, guessesPerNetwork, quarterHourMs);
  const admission = await admitWithin([bound], now);
  if ("refused" in admission) return { refused: "too-often" };
  return memberId ? { viewer: makeViewer(memberId) } : { refused: "unknown" };
}
