import type { FactKind } from "@/components/facts/fact-kinds";
import type { Stage } from "@/lib/domain/conversation/conversation-state";
import type { Moment } from "@/lib/domain/message/message-template";

const always: readonly FactKind[] = ["note", "message-sent", "message-received"];
const connected: readonly FactKind[] = ["replied", "chat-scheduled", "chat-held"];

/** The facts that make sense to add at a stage, the likely ones first. */
export function factKindsAt(stage: Stage): readonly FactKind[] {
  switch (stage) {
    case "connected":
      return [
        ...connected,
        "note",
        "chat-invited",
        "message-sent",
        "message-received",
        "next-touch",
      ];
    case "awaiting-reply":
    case "unresponsive":
      return [...connected, "note", "nudged", "kept", "message-sent", "removed"];
    case "in-conversation":
    case "met":
      return [...connected, "next-touch", "chat-invited", ...always];
    case "chat-scheduled":
      return ["chat-held", "chat-moved", "chat-missed", "chat-cancelled", "replied", ...always];
    default:
      return always;
  }
}

/** The message that is written at a stage; null where there is nobody to write to yet. */
export function momentAt(stage: Stage): Moment | null {
  switch (stage) {
    case "connected":
      return "hello";
    case "invited":
      return "reply-first";
    case "met":
      return "after-chat";
    case "in-conversation":
      return "keep-in-touch";
    default:
      return null;
  }
}
