import type { ConversationState } from "./conversation-state.ts";

type StepPlace = "done" | "here" | "ahead";
export type StageStep = { label: string; place: StepPlace };

const labels = ["Invitation", "Connected", "Awaiting reply", "In conversation", "Chat", "Met"];

const position: Record<ConversationState["stage"], number> = {
  "not-connected": -1,
  invited: 0,
  ignored: 0,
  connected: 1,
  "awaiting-reply": 2,
  unresponsive: 2,
  "in-conversation": 3,
  "chat-scheduled": 4,
  met: 5,
  removed: 1,
};

/** What stands at the present step instead of its plain label. */
const present: Partial<Record<ConversationState["stage"], string>> = {
  ignored: "Invitation ignored",
  unresponsive: "No reply",
  "chat-scheduled": "Chat agreed",
  removed: "Removed",
};

/**
 * The way from the invitation to the chat held, with where a person stands.
 *
 * @param more what to say beside the present step, such as "week ends tomorrow 10:12"
 */
export function listSteps(stage: ConversationState["stage"], more: string | null): StageStep[] {
  const here = position[stage];
  return labels.map((label, at) => {
    if (at !== here) return { label, place: at < here ? "done" : "ahead" };
    return { label: [present[stage] ?? label, more].filter(Boolean).join(" · "), place: "here" };
  });
}
