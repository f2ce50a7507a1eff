import { z } from "zod";
import { chatFactKinds } from "./kinds/chat-kinds.ts";
import { correctionKinds } from "./kinds/correction-kinds.ts";
import { decisionKinds } from "./kinds/decision-kinds.ts";
import type { KindSpec } from "./kinds/declare-kind.ts";
import { invitationKinds } from "./kinds/invitation-kinds.ts";
import { heardFactKinds, sentKinds } from "./kinds/message-kinds.ts";

/** Every kind of fact that a person's timeline can hold. All that is known of a kind stands there. */
export const declaredKinds = {
  ...invitationKinds,
  ...sentKinds,
  ...heardFactKinds,
  ...chatFactKinds,
  ...decisionKinds,
  ...correctionKinds,
} as const;

export type TimelineKind = keyof typeof declaredKinds;
type Flag = "addable" | "corrects";
type KindsWith<F extends Flag> = {
  [K in TimelineKind]: true extends (typeof declaredKinds)[K][F] ? K : never;
}[TimelineKind];
/** Kinds a member may add by hand. */
export type AddableKind = KindsWith<"addable">;
/** Kinds that put another entry right. */
export type CorrectingKind = KindsWith<"corrects">;

/** The declaration of a kind, for code that treats all kinds alike. */
export function specOf(kind: TimelineKind): KindSpec {
  return declaredKinds[kind];
}

/**
 * All kinds in the order in which facts of one and the same instant are folded: an invitation before its
 * acceptance, a message before its answer, and an answer before the flag, so that a reply at the very
 * moment the week ends is in time.
 */
export const timelineKinds = (Object.keys(declaredKinds) as TimelineKind[]).sort(
  (a, b) => declaredKinds[a].rank - declaredKinds[b].rank,
);

export const timelineKindSchema = z.enum(timelineKinds as [TimelineKind, ...TimelineKind[]]);

/** Kinds a member may add by hand on a person's page or with `timeline add`. */
export const addableKinds = timelineKinds.filter(
  (kind) => specOf(kind).addable,
) as unknown as readonly [AddableKind, ...AddableKind[]];

/** The rank of a kind among facts of the same instant; lower is folded first. */
export function rankOfKind(kind: TimelineKind): number {
  return declaredKinds[kind].rank;
}

/** By which somebody else's words came in, whatever they mean for the reply clock. */
export const heardKinds = timelineKinds.filter((kind) => specOf(kind).said === "them");

/** Messages of the member's to the person. */
export const ownMessageKinds = timelineKinds.filter((kind) => specOf(kind).said === "me");

/** Whether facts of this kind are somebody else's words. */
export function isHeard(kind: string): boolean {
  return (heardKinds as readonly string[]).includes(kind);
}

/** Whether facts of this kind start the reply clock. */
export function startsReplyClock(kind: TimelineKind): boolean {
  return specOf(kind).clock !== undefined;
}
