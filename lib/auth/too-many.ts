import "server-only";
import { type Failure, fail, ok, type Result } from "../domain/result.ts";
import { askToComeBack } from "../server/http/answer-notes.ts";
import { hashPassword } from "./password-hash.ts";
import { LineFullError } from "./semaphore.ts";

/** What was tried too often. */
export type TooOften =
  | "sign-in-too-often"
  | "reset-too-often"
  | "email-too-often"
  | "trial-too-often";

/** The failure of whoever tries too often; the answer becomes a 429 with the time to come back. */
export function refuseTooOften(what: TooOften, retryAt: Date, now: Date): Failure {
  const seconds = Math.max(1, Math.ceil((retryAt.getTime() - now.getTime()) / 1000));
  askToComeBack(seconds);
  return fail(what, { seconds });
}

/** Seconds after which a full line has emptied: it is some two seconds long at most. */
const lineSeconds = 5;

/** The failure of whoever finds the line of those before them full. */
export function refuseFullLine(): Failure {
  askToComeBack(lineSeconds);
  return fail("line-full", { seconds: lineSeconds });
}

/**
 * Hashes the password of somebody who has proved who they are, before strangers who wait.
 * @returns the hash, or "line-full" when too many like them wait already
 */
export async function hashKnownPassword(password: string): Promise<Result<string>> {
  try {
    return ok(await hashPassword(password, { ahead: true }));
  } catch (error) {
    if (error instanceof LineFullError) return refuseFullLine();
    throw error;
  }
}
