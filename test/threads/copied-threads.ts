import { type Copied, readFixturePairs } from "../fixture-pairs.ts";

/** A conversation of `e2e/fixtures/threads` between the member (Robin Ashworth unless named) and somebody else. */
export type CopiedThread = Copied & {
  name: string;
  memberName?: string;
  personName?: string;
  /** `FROM YYYY-MM-DD HH:MM first words`, on the clock of Vienna */
  expected: string[];
  leftover?: string[];
};

/** Monday 23 November 2026, 12:00 in Vienna: when the conversations were copied. */
export const copiedAt = Date.parse("2026-11-23T11:00:00Z");
export const zone = "Europe/Vienna";

/** Conversations in languages that the reader knows. */
export const knownThreads = readFixturePairs<CopiedThread>("threads");

/** The same two messages in languages that are not known: read or not, each carries the doubt. */
export const foreignThreads = readFixturePairs<CopiedThread>("threads/unknown-language");
