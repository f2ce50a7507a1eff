import "server-only";
import {
  type AdmittedAttempt,
  type AttemptLimit,
  admitAttempt,
} from "../data/member/sign-in-attempts.ts";
import type { Failure } from "../domain/result.ts";
import { dayMs } from "../domain/time/day-ms.ts";
import { readNetwork } from "./network-address.ts";
import { hashText } from "./secret-text.ts";
import { createSemaphore, LineFullError, type Semaphore } from "./semaphore.ts";
import { refuseFullLine, refuseTooOften, type TooOften } from "./too-many.ts";
import { hashAccount } from "./unlock-account.ts";

const minuteMs = 60_000;
const quarterHourMs = 15 * minuteMs;
const hourMs = 60 * minuteMs;

/** Wrong passwords that cost no wait. */
const freeFailures = 5;

/**
 * The wait after the newest wrong password: half a minute, then twice as long each time.
 * @param beyond how many wrong ones came after the free ones
 * @param longest where the growth ends
 */
export function makePasswordDelay(beyond: number, longest: number): number {
  return Math.min(longest, 30_000 * 2 ** Math.min(Math.max(beyond, 0), 20));
}

/** Who shows a password, and how well they are known. */
export type Caller =
  /** a page of a member who is signed in */
  | { by: "session"; sessionId: string }
  /** the sign-in; `browserId` when this browser has signed in to this account before */
  | { by: "browser"; browserId: string | null; address: string | null }
  /** the command line */
  | { by: "operator" };

function passwordLimit(key: string, email: string, longest: number): AttemptLimit {
  return {
    keyHash: hashText(`${key}:${email}`),
    accountHash: hashAccount(email),
    most: freeFailures,
    windowMs: dayMs,
    forgives: true,
    delayMs: (beyond) => makePasswordDelay(beyond, longest),
  };
}

/**
 * The limits for showing the password of an account. What is known has a budget of its own, so that a
 * stranger's failures are in nobody's way but those of their own network (OWASP, device cookies).
 */
export function makePasswordLimits(email: string, caller: Caller): AttemptLimit[] {
  if (caller.by === "session") {
    return [passwordLimit(`session:${caller.sessionId}`, email, quarterHourMs)];
  }
  if (caller.by === "operator") return [passwordLimit("operator", email, quarterHourMs)];
  if (caller.browserId !== null) {
    return [passwordLimit(`browser:${caller.browserId}`, email, quarterHourMs)];
  }
  return [
    passwordLimit(`network:${readNetwork(caller.address)}`, email, hourMs),
    // More for a network: a whole class may sit behind it.
    makeNetworkLimit("from", caller.address, 50, quarterHourMs),
  ];
}

/** A limit on what comes from one network, whatever it tries. */
export function makeNetworkLimit(
  what: string,
  address: string | null,
  most: number,
  windowMs: number,
): AttemptLimit {
  const keyHash = hashText(`${what}:${readNetwork(address, 48)}`);
  return { keyHash, most, windowMs, forgives: false };
}

/** A limit on what a member may have tried elsewhere in their name, such as a mail server: a few a minute. */
export function makeTrialLimit(what: string, ownerId: string): AttemptLimit {
  const keyHash = hashText(`${what}:${ownerId}`);
  return { keyHash, most: 5, windowMs: minuteMs, forgives: false };
}

// Next loads a module once per bundle; there is one semaphore for all of them.
const holder = globalThis as typeof globalThis & { acquaintAdmitting?: Semaphore };
/** Attempts at one account wait for each other in the database: they must not hold all its connections. */
holder.acquaintAdmitting ??= createSemaphore(2, 300);
const { run: withPermit } = holder.acquaintAdmitting;

/**
 * Lets an attempt through, or fails in words that say when to come back.
 *
 * @param turn.ahead whether it goes before strangers who wait
 * @param turn.problem the code of the failure of who tries too often
 */
export async function admitWithin(
  limits: readonly AttemptLimit[],
  now: Date,
  turn: { ahead?: boolean; problem?: TooOften } = {},
): Promise<{ admitted: AdmittedAttempt } | { refused: Failure }> {
  try {
    const outcome = await withPermit(() => admitAttempt(limits, now), turn);
    if (!("retryAt" in outcome)) return { admitted: outcome };
    return { refused: refuseTooOften(turn.problem ?? "sign-in-too-often", outcome.retryAt, now) };
  } catch (error) {
    if (error instanceof LineFullError) return { refused: refuseFullLine() };
    throw error;
  }
}
