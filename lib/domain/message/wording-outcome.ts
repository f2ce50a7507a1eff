import { orderTimeline } from "../conversation/order-timeline.ts";
import type { TimelineEntry } from "../conversation/timeline-entry.ts";
import { ownMessageKinds, type TimelineKind } from "../conversation/timeline-kind.ts";
import { dayMs } from "../time/day-ms.ts";
import { say } from "../words/sentences.ts";

/** How the messages made from one wording fared. */
export type WordingOutcome = {
  sent: number;
  /** of these, how many have had their whole week */
  over: number;
  /** of those whose week is over, how many were answered before the member wrote again */
  replied: number;
  /** middle of the hours between message and answer; null without an answer */
  medianHours: number | null;
};

/** Fewer messages than this whose week is over allow no statement on a share. */
const fewestToCompare = 10;

const hourMs = 3_600_000;
const answerKinds: readonly TimelineKind[] = [
  "replied",
  "message-received",
  "chat-scheduled",
  "chat-held",
];

type Sent = { template: string; at: number; weekEnd: number; answeredAt: number | null };

/** The messages of one person's timeline that were made from a wording, each with its answer. */
function listSent(entries: readonly TimelineEntry[]): Sent[] {
  const facts = new Map(entries.map(({ id, kind }) => [id, kind]));
  const sent: Sent[] = [];
  let open: Sent | null = null;
  for (const { id, kind, at, dueAt, data } of orderTimeline(entries)) {
    if (answerKinds.includes(kind)) {
      if (open) open.answeredAt = at;
      open = null;
      continue;
    }
    if (!ownMessageKinds.includes(kind)) continue;
    const template = kind === facts.get(id) ? data?.template : undefined;
    // Marked as sent and found in an archive again: one message, not two.
    if (open && template === open.template && at - open.at < dayMs) continue;
    if (template !== undefined) {
      open = { template, at, weekEnd: dueAt ?? at + 7 * dayMs, answeredAt: null };
      sent.push(open);
    } else if (kind === "chat-invited" || kind === "nudged") open = null;
  }
  return sent;
}

function findMedian(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/**
 * Counts by wording what was sent and what came of it. Undone facts, and facts that the member said
 * were something else, don't count. The answer to a message is the first thing heard after it and
 * before the member invites, nudges or sends another wording. Shares rest on messages whose week is
 * over, since a quick answer is seen before a silence is.
 *
 * @param timelines all facts of each person, in any order
 * @param now epoch milliseconds
 */
export function countWordingOutcomes(
  timelines: Iterable<readonly TimelineEntry[]>,
  now: number,
): Map<string, WordingOutcome> {
  const sent = Array.from(timelines).flatMap(listSent);
  const byTemplate = Map.groupBy(sent, ({ template }) => template);
  return new Map(
    Array.from(byTemplate, ([template, all]) => {
      const over = all.filter(({ weekEnd }) => weekEnd < now);
      const hours = over.flatMap(({ at, answeredAt }) =>
        answeredAt === null ? [] : [(answeredAt - at) / hourMs],
      );
      const medianHours = findMedian(hours);
      return [
        template,
        { sent: all.length, over: over.length, replied: hours.length, medianHours },
      ];
    }),
  );
}

function hoursInWords(hours: number): string {
  if (hours < 1) return say("speed-within-hour");
  if (hours < 48) return say("speed-hours", { count: Math.round(hours) });
  return say("speed-days", { count: Math.round(hours / 24) });
}

/** What can be said of a wording, in one line: "24 sent · 15 of 20 replied (75 %), half of them after 9 h". */
export function describeOutcome(outcome: WordingOutcome | undefined): string {
  if (!outcome || outcome.sent === 0) return say("wording-not-sent");
  const { sent, over, replied, medianHours } = outcome;
  if (over < fewestToCompare) return say("wording-too-few", { sent, over });
  const speed = medianHours === null ? null : hoursInWords(medianHours);
  return say("wording-replied", { sent, over, replied, speed });
}
