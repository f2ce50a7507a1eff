import type { Tone } from "@/components/ui/badge";
import type { Stage } from "@/lib/domain/conversation/conversation-state";

/** What a stage is called on the screen, and its colour. */
export const stageWords: Record<Stage, { label: string; tone: Tone }> = {
  invited: { label: "Invited you", tone: "act" },
  ignored: { label: "Ignored", tone: "neutral" },
  connected: { label: "Connected", tone: "neutral" },
  "awaiting-reply": { label: "Awaiting reply", tone: "unsure" },
  unresponsive: { label: "Unresponsive", tone: "no" },
  "in-conversation": { label: "In conversation", tone: "coffee" },
  "chat-scheduled": { label: "Chat scheduled", tone: "coffee" },
  met: { label: "Met", tone: "yes" },
  removed: { label: "Removed", tone: "neutral" },
  "not-connected": { label: "Not connected", tone: "neutral" },
};

/** Stages in the order in which the list offers them. */
export const stageOrder: readonly Stage[] = [
  "invited",
  "connected",
  "awaiting-reply",
  "unresponsive",
  "in-conversation",
  "chat-scheduled",
  "met",
  "not-connected",
  "ignored",
  "removed",
];
