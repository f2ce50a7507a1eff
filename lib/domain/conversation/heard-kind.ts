import { saysAutomatic } from "./automatic-words.ts";
import type { TimelineKind } from "./timeline-kind.ts";

/** What words of somebody else are on the timeline; `automatic-reply` still needs to come at once. */
export type HeardKind = Extract<
  TimelineKind,
  "message-received" | "group-message" | "automatic-reply"
>;

/**
 * What a message of somebody else is, whichever way it came in: a post that others could read is no
 * answer to one person; words that say they are automatic may be.
 *
 * @param inGroup whether anybody beside the two could read it
 */
export function kindOfHeard(text: string | null, inGroup: boolean): HeardKind {
  if (inGroup) return "group-message";
  return text !== null && saysAutomatic(text) ? "automatic-reply" : "message-received";
}
