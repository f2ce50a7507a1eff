import type { ConversationState } from "./conversation-state.ts";

/** The one thing to do next with a person. */
export type NextStep =
  | "assess"
  | "say-hello"
  | "wait"
  | "review"
  | "confirm-removal"
  | "agree-chat"
  | "hold-chat"
  | "record-chat"
  | "next-touch"
  | "none";

/**
 * What comes next by the method: say hello after accepting, wait out the week, decide on the silent,
 * agree on the chat, hold it, and agree the next touch.
 *
 * @param now epoch milliseconds
 */
export function findNextStep(
  state: Pick<
    ConversationState,
    "stage" | "chatAt" | "nextTouchAt" | "cadenceDays" | "removalDecidedAt" | "keptAt"
  >,
  now: number,
): NextStep {
  if (state.stage === "removed" || state.stage === "ignored") return "none";
  if (state.removalDecidedAt !== null) return "confirm-removal";
  switch (state.stage) {
    case "invited":
      return "assess";
    case "connected":
      return state.keptAt === null ? "say-hello" : "none";
    case "awaiting-reply":
      return "wait";
    case "unresponsive":
      return "review";
    case "in-conversation":
      return "agree-chat";
    case "chat-scheduled":
      return state.chatAt !== null && state.chatAt > now ? "hold-chat" : "record-chat";
    case "met":
      if (state.nextTouchAt === null) return state.cadenceDays === 0 ? "none" : "next-touch";
      return state.nextTouchAt <= now ? "next-touch" : "none";
    default:
      return "none";
  }
}
