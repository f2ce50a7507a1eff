import { say } from "../words/sentences.ts";
import { titleWords } from "../words/titles.ts";
import type { EntryMark } from "./kinds/declare-kind.ts";
import type { TimelineEntry } from "./timeline-entry.ts";
import { entrySources } from "./timeline-entry.ts";
import { specOf, type TimelineKind } from "./timeline-kind.ts";

/** Whose mark a fact bears on the timeline. */
export function markOf(kind: TimelineKind): EntryMark {
  return specOf(kind).mark ?? "me";
}

/** What happened, in a few words: "You invited Lars to a coffee chat". */
export function titleOf(kind: TimelineKind, firstName: string): string {
  return titleWords(`fact-${kind}`, { name: firstName });
}

/** Where a fact came from: "from your archive". */
export function sourceWords(source: string): string {
  const known = entrySources.find((each) => each === source);
  return known ? say(`source-${known}`) : source;
}

/**
 * What a fact says beside its title and text: the day of a chat, the reason for keeping, the end of
 * a snooze.
 *
 * @param format how to write an instant (epoch ms), in the member's zone
 * @param zone the member's zone
 */
export function detailOf(
  { kind, data }: Pick<TimelineEntry, "kind" | "data">,
  format: (at: number) => string,
  zone: string,
): string | null {
  return specOf(kind).detail?.(data ?? {}, { when: format, zone }) ?? null;
}
