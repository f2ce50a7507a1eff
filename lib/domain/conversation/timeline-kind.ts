import { z } from "zod";

/**
 * Every kind of fact that a person's timeline can hold, in the order in which facts of one and the
 * same instant are folded: an invitation before its acceptance, a message before its answer, and an
 * answer before the flag, so that a reply at the very moment the week ends is in time.
 */
export const timelineKinds = [
  "invitation-received",
  "invitation-sent",
  "invitation-withdrawn",
  "invitation-accepted",
  "connected",
  "reply-first",
  "invitation-ignored",
  "message-sent",
  "thanked",
  "chat-invited",
  "nudged",
  "group-message",
  "automatic-reply",
  "message-received",
  "replied",
  "chat-scheduled",
  "chat-moved",
  "chat-cancelled",
  "chat-held",
  "chat-missed",
  "note",
  "next-touch",
  "flagged",
  "kept",
  "snoozed",
  "removal-decided",
  "removed",
  "still-connected",
  "reclassified",
  "undone",
] as const;

export const timelineKindSchema = z.enum(timelineKinds);
export type TimelineKind = z.infer<typeof timelineKindSchema>;

/** Kinds a member may add by hand on a person's page or with `timeline add`. */
export const addableKinds = [
  "thanked",
  "chat-invited",
  "nudged",
  "replied",
  "chat-scheduled",
  "chat-moved",
  "chat-cancelled",
  "chat-held",
  "chat-missed",
  "message-sent",
  "message-received",
  "connected",
  "invitation-accepted",
  "invitation-ignored",
  "reply-first",
  "note",
  "kept",
  "snoozed",
  "removal-decided",
  "removed",
  "still-connected",
  "next-touch",
] as const satisfies readonly TimelineKind[];

const ranks: ReadonlyMap<TimelineKind, number> = new Map(
  timelineKinds.map((kind, rank) => [kind, rank]),
);

/** The rank of a kind among facts of the same instant; lower is folded first. */
export function rankOfKind(kind: TimelineKind): number {
  return ranks.get(kind) ?? timelineKinds.length;
}

/** By which somebody else's words came in, whatever they mean for the reply clock. */
export const heardKinds = [
  "message-received",
  "replied",
  "group-message",
  "automatic-reply",
] as const satisfies readonly TimelineKind[];

/** Whether facts of this kind are somebody else's words. */
export function isHeard(kind: string): boolean {
  return (heardKinds as readonly string[]).includes(kind);
}

/** Whether facts of this kind start the reply clock. */
export function startsReplyClock(kind: TimelineKind): boolean {
  return kind === "chat-invited" || kind === "nudged";
}
