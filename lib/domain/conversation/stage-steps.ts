import { type TitleCode, titleWords } from "../words/titles.ts";
import type { ConversationState } from "./conversation-state.ts";

type StepPlace = "done" | "here" | "ahead";
export type StageStep = { label: string; place: StepPlace };

const steps = [
  "step-invitation",
  "step-connected",
  "step-awaiting-reply",
  "step-in-conversation",
  "step-chat",
  "step-met",
] as const;

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
const present: Partial<Record<ConversationState["stage"], TitleCode>> = {
  ignored: "step-ignored",
  unresponsive: "step-unresponsive",
  "chat-scheduled": "step-chat-scheduled",
  removed: "step-removed",
};

/**
 * The way from the invitation to the chat held, with where a person stands.
 *
 * @param more what to say beside the present step, such as "week ends tomorrow 10:12"
 */
export function listSteps(stage: ConversationState["stage"], more: string | null): StageStep[] {
  const here = position[stage];
  return steps.map((step, at) => {
    if (at !== here) return { label: titleWords(step), place: at < here ? "done" : "ahead" };
    const label = titleWords(present[stage] ?? step);
    return { label: [label, more].filter(Boolean).join(" · "), place: "here" };
  });
}
