import type { PersonPage } from "@/lib/data/person/page";
import type { NextStep } from "@/lib/domain/conversation/next-step";
import { formatRelativeDay, formatWhen } from "@/lib/domain/time/format";

/** What to do next with a person, in one sentence. */
export function describeNextStep(
  step: NextStep,
  { state, zone, freshness }: Pick<PersonPage, "state" | "zone" | "freshness">,
  firstName: string,
  now: number,
): string | null {
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
      return freshness.kind === "no-reply"
        ? "The week is over without a reply. Decide in the weekly review, or nudge once more."
        : "The week is over and no reply is known. Look on LinkedIn first: they may have replied.";
    case "confirm-removal":
      return "You decided to remove them. Do it on LinkedIn, then say so here.";
    case "agree-chat":
      return `You are in conversation. Agree on a day for the chat with ${firstName}.`;
    case "hold-chat":
      return `You meet ${when(state.chatAt)}.`;
    case "tell-chat":
      return `The chat was ${when(state.chatAt)}. Did you meet? Note what you learned.`;
    case "next-touch":
      return state.nextTouchAt === null
        ? "You met. Plan the next touch, so that the conversation is not dropped."
        : `You wanted to be in touch again ${formatRelativeDay(state.nextTouchAt, zone, now)}.`;
    case "none":
      return state.nextTouchAt !== null && state.nextTouchAt > now
        ? `Next touch ${formatRelativeDay(state.nextTouchAt, zone, now)}.`
        : null;
  }
}
