import { z } from "zod";

/** The stages of a person, as design vocabulary has them, and `not-connected` for someone known
 * only from an outgoing invitation or a message. */
export const stages = [
  "invited",
  "ignored",
  "connected",
  "awaiting-reply",
  "unresponsive",
  "in-conversation",
  "chat-scheduled",
  "met",
  "removed",
  "not-connected",
] as const;
export const stageSchema = z.enum(stages);
export type Stage = z.infer<typeof stageSchema>;

const connectedAt: Record<Stage, boolean> = {
  invited: false,
  ignored: false,
  connected: true,
  "awaiting-reply": true,
  unresponsive: true,
  "in-conversation": true,
  "chat-scheduled": true,
  met: true,
  removed: false,
  "not-connected": false,
};

/** The stages of people who are connected with the member: neither before the acceptance nor after the end. */
export const connectedStages: readonly Stage[] = stages.filter((stage) => connectedAt[stage]);

/** Whether somebody at this stage is connected with the member. */
export function isConnected(stage: string): boolean {
  return connectedStages.some((each) => each === stage);
}

/** What the fold knows of a conversation. All times are epoch milliseconds or null. */
export type ConversationState = {
  stage: Stage;
  /** when the reply window ends; only while `awaiting-reply` or `unresponsive` */
  dueAt: number | null;
  flaggedAt: number | null;
  connectedAt: number | null;
  /** the coffee-chat invite or nudge that the clock runs from */
  invitedAt: number | null;
  /** their last sign of life since the connection */
  repliedAt: number | null;
  /** the last contact in either direction */
  lastTouchAt: number | null;
  nextTouchAt: number | null;
  /** days between touches; 0 = the member wants none; null = nothing is agreed */
  cadenceDays: number | null;
  chatAt: number | null;
  snoozedUntil: number | null;
  /** the member decided to remove them and has not yet done so on LinkedIn; the date of the archive that lists
   * them still, where one does */
  removalDecidedAt: number | null;
  /** the member decided to keep them without a dialogue */
  keptAt: number | null;
};
