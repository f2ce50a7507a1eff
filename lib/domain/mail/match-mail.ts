import { heardKinds, isHeard, type TimelineKind } from "../conversation/timeline-kind.ts";
import { foldSameLength } from "../paste/text-lines.ts";
import { dayMs } from "../time/day-ms.ts";

/** A fact that stands on a person's timeline. `at` is epoch milliseconds. */
export type StandingFact = { kind: TimelineKind; at: number; text: string | null; source: string };

const minuteMs = 60_000;
/** A notification comes after its message, by minutes or hours; clocks differ a little. */
export const mailDelay = { early: 10 * minuteMs, late: dayMs } as const;

/** Shorter words ("Thanks!") are said again and again. */
const shortest = 12;

/** What may stand between two tellings of one message without giving the later one a meaning of its own. */
const passive: readonly TimelineKind[] = [...heardKinds, "note", "flagged"];

function comparable(text: string): string {
  return foldSameLength(text.normalize("NFC"))
    .replace(/(?:…|\.\.\.)$/, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Whether two texts are of one message, of which one may hold the beginning alone. */
export function isSameMessage(a: string, b: string): boolean {
  const [short = "", long = ""] = [comparable(a), comparable(b)].sort(
    (x, y) => x.length - y.length,
  );
  return short !== "" && (short === long || (short.length >= shortest && long.startsWith(short)));
}

/**
 * Whether the message of a mail is on the timeline already, from the archive, pasted or
 * typed in. Messages of the same words are the same. Without words to compare, an answer within a day
 * is the same as long as nothing else happened in between: what follows a message of the member, or the
 * connection, is a new answer and must never be missed.
 *
 * @param facts of one person, without what was undone
 */
export function isHeardAlready(
  facts: readonly StandingFact[],
  mail: { at: number; text: string | null },
): boolean {
  return facts.some((fact) => {
    if (!isHeard(fact.kind)) return false;
    const { at, text } = fact;
    const near = at >= mail.at - mailDelay.late && at <= mail.at + mailDelay.late;
    if (!near) return false;
    const words = text && mail.text ? ([text, mail.text] as const) : null;
    if (words && !isSameMessage(...words)) return false;
    if (words?.every((each) => comparable(each).length >= shortest)) return true;
    // What was no answer stands for a mail of the same words alone: the mail may be about the answer.
    if (fact.kind === "group-message" || fact.kind === "automatic-reply") return false;
    if (!words && fact.source === "mail") return false;
    const [from, to] = [Math.min(at, mail.at), Math.max(at, mail.at)];
    return facts.every((other) => passive.includes(other.kind) || other.at < from || other.at > to);
  });
}
