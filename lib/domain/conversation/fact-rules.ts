import { fail, type Result } from "../result.ts";
import { isStorable, toStorable } from "../text/storable-text.ts";
import { dayMs } from "../time/day-ms.ts";
import type { EntryData } from "./fact-data.ts";
import type { EntrySource, TimePrecision } from "./timeline-entry.ts";
import { specOf, type TimelineKind } from "./timeline-kind.ts";

/** Clocks differ a little between machines; more than this is a mistake. */
const clockSkewMs = 60_000;
/** LinkedIn opened in 2003; somewhere it was that year a little earlier. */
const earliest = Date.UTC(2002, 11, 31);
/** In characters. A member's own words are no longer; what LinkedIn sent is kept whole. */
export const longestText = 20_000;
const receivedSources: readonly EntrySource[] = ["archive", "mail", "contacts"];
const zonelessSources: readonly EntrySource[] = ["archive", "contacts"];

/** By these a member states a fact: what can't be kept of it is refused, so that they can mend it themselves. */
const statedSources: readonly EntrySource[] = ["typed", "review", "api"];

/** The text as it is kept: trimmed, without what PostgreSQL refuses; null for none. */
export function cleanFactText(text: string | null | undefined): string | null {
  return toStorable(text ?? "").trim() || null;
}

/** What a member states and what can't be kept; null for facts that are read, which are mended. */
export function findUnstorable(
  source: EntrySource,
  { text, data }: { text?: unknown; data?: unknown },
): Result<never> | null {
  return !statedSources.includes(source) || isStorable([text, data])
    ? null
    : fail("text-unstorable", "text");
}

/** What the rules of a fact look at. `at` is epoch milliseconds. */
export type CheckedFields = {
  kind: TimelineKind;
  at: number;
  source: EntrySource;
  precision: TimePrecision;
  text: string | null;
  guessed: boolean;
  targetId: string | null;
  data: EntryData | null;
};

/**
 * Whether something can have been at a time that a file tells (epoch milliseconds): not before LinkedIn, and not later
 * than now by more than a missing zone explains.
 */
export function isPossibleTime(at: number, now: number): boolean {
  // A date without a time or a zone may have begun elsewhere.
  return at >= earliest && at <= now + dayMs;
}

function findTimeProblem({ at, source, precision }: CheckedFields, now: number) {
  const isLoose = precision !== "minute" || zonelessSources.includes(source);
  if (at > now + (isLoose ? dayMs : clockSkewMs)) {
    return fail("time-in-future", "at");
  }
  return at < earliest ? fail("time-before-linkedin", "at") : null;
}

/**
 * The rules that a fact keeps beside the shape of its data, which its type or {@link readFact} has seen to.
 *
 * @param now epoch milliseconds
 * @returns why it can't be so; null when it can
 */
export function findFactProblem(fact: CheckedFields, now: number): Result<never> | null {
  const { kind, at, source, text, targetId, data } = fact;
  const spec = specOf(kind);
  const time = findTimeProblem(fact, now);
  if (time) return time;
  if (text !== null && text.length > longestText && !receivedSources.includes(source)) {
    return fail("text-too-long", { most: longestText }, "text");
  }
  if (spec.corrects && targetId === null) return fail("fact-target-missing", "targetId");
  if (!spec.corrects && targetId !== null) {
    return fail("fact-corrects-nothing", { kind }, "targetId");
  }
  if (fact.guessed && !spec.clock) {
    return fail("fact-not-a-guess", "guessed");
  }
  return spec.check?.({ at, text, data: data ?? {} }) ?? null;
}
