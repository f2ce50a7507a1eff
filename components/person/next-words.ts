import type { PersonPage } from "@/lib/data/person/page";
import type { NextStep } from "@/lib/domain/conversation/next-step";
import { formatDay, formatRelativeDay, formatWhen } from "@/lib/domain/time/format";

/** An archive may list somebody still who was removed: that is where the decision comes back from. */
function describeRemoval(
  { state, timeline }: Pick<PersonPage, "state" | "timeline">,
  now: number,
): string {
  const seenAt = state.removalDecidedAt;
  const isStill = timeline.some(({ kind, at }) => kind === "still-connected" && at === seenAt);
  return isStill && seenAt !== null
    ? `Still connected in the archive of ${formatDay(seenAt, "UTC", now)}. Remove them on LinkedIn, then say so here.`
    : "You decided to remove them. Do it on LinkedIn, then say so here.";
}

/** What to do next with a person, in one sentence. */
export function describeNextStep(
  step: NextStep,
  person: Pick<PersonPage, "state" | "zone" | "freshness" | "timeline" | "removalConfirmedBy">,
  firstName: string,
  now: number,
): string | null {
  const { state, zone, freshness } = person;
  const when = (at: number | null) => (at === null ? "" : formatWhen(at, zone, now));
  switch (step) {
    case "assess":
      return "Their invitation is pending. Decide whether to accept it.";
    case "say-hello":
      return `Thank ${firstName} for the invitation and invite them to a coffee chat.`;
    case "wait":
      return state.dueAt !== null && state.dueAt < now
        ? "The week is over. Did they reply?"
        : `Their week ends ${when(state.dueAt)}. If they reply before, add it.`;
    case "review":
      if (freshness.kind === "check-first" && freshness.mayHaveWritten) {
        return "The week is over, and a mail tells of a message that may be theirs. Say whose it is first.";
      }
      return freshness.kind === "no-reply"
        ? "The week is over without a reply. Decide in the weekly review, or nudge once more."
        : "The week is over and no reply is known. Look on LinkedIn first: they may have replied.";
    case "confirm-removal":
      return describeRemoval(person, now);
    case "agree-chat":
      return `You are in conversation. Agree on a day for the chat with ${firstName}.`;
    case "hold-chat":
      return `You meet ${when(state.chatAt)}.`;
    case "record-chat":
      return `The chat was ${when(state.chatAt)}. Did you meet? Note what you learned.`;
    case "next-touch":
      return state.nextTouchAt === null
        ? "You met. Plan the next touch, so that the conversation is not dropped."
        : `You wanted to be in touch again ${formatRelativeDay(state.nextTouchAt, zone, now)}.`;
    case "none": {
      if (state.stage === "removed") {
        return person.removalConfirmedBy === null
          ? "Nothing. Your next archive will confirm that they are removed."
          : `Nothing. The archive of ${formatDay(person.removalConfirmedBy, "UTC", now)} confirms that they are removed.`;
      }
      if (state.nextTouchAt === null || state.nextTouchAt <= now) return null;
      const again = state.cadenceDays ? ` Then every ${state.cadenceDays} days.` : "";
      return `Be in touch again ${formatRelativeDay(state.nextTouchAt, zone, now)}.${again}`;
    }
  }
}
