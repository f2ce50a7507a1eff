import { dayMs } from "../time/day-ms.ts";
import type { ConversationState, Stage } from "./conversation-state.ts";
import { orderTimeline } from "./order-timeline.ts";
import type { TimelineEntry } from "./timeline-entry.ts";

/** Goes up with every change of what the fold gives: spaces that an older one wrote are folded again at the start. */
export const foldVersion = 2;

type Relation = "none" | "invited" | "ignored" | "connected" | "removed";
type Talk = Extract<
  Stage,
  "connected" | "awaiting-reply" | "unresponsive" | "in-conversation" | "chat-scheduled" | "met"
>;
type Folding = Omit<ConversationState, "stage"> & { relation: Relation; talk: Talk };

const start: Folding = {
  relation: "none",
  talk: "connected",
  dueAt: null,
  flaggedAt: null,
  connectedAt: null,
  invitedAt: null,
  repliedAt: null,
  lastTouchAt: null,
  nextTouchAt: null,
  cadenceDays: null,
  chatAt: null,
  snoozedUntil: null,
  removalDecidedAt: null,
  keptAt: null,
};

const clockStopped = { dueAt: null, flaggedAt: null, snoozedUntil: null, removalDecidedAt: null };

/**
 * Whether what is said belongs to the conversation that the acceptance began. It does so while they
 * are thought to be removed as well: an archive may show that they are still connected.
 */
function converses({ relation }: Folding): boolean {
  return relation === "connected" || relation === "removed";
}

/**
 * Every real touch of any kind, by either of the two, resets the next one: with a cadence it comes
 * that many days (of 24 hours) later, without one nothing is planned any more.
 */
function touch(state: Folding, at: number): Folding {
  return { ...state, lastTouchAt: at, nextTouchAt: afterCadence(at, state.cadenceDays) };
}

function afterCadence(at: number, days: number | null): number | null {
  return days ? at + days * dayMs : null;
}

/** "Never" takes the plan off; a day planned after it opens the conversation again. */
function planTouch(state: Folding, { at, data }: TimelineEntry): Folding {
  const until = data?.until ?? null;
  const before = state.cadenceDays === 0 && until !== null ? null : state.cadenceDays;
  const cadenceDays = data?.cadenceDays === undefined ? before : data.cadenceDays;
  if (cadenceDays === 0) return { ...state, cadenceDays, nextTouchAt: null };
  const planned = data?.cadenceDays ? afterCadence(at, cadenceDays) : null;
  return { ...state, cadenceDays, nextTouchAt: until ?? planned };
}

function connect(state: Folding, at: number): Folding {
  if (state.relation === "connected") return state;
  const { lastTouchAt, nextTouchAt, cadenceDays } = state;
  return {
    ...start,
    lastTouchAt,
    nextTouchAt,
    cadenceDays,
    relation: "connected",
    connectedAt: at,
  };
}

function startClock(state: Folding, entry: TimelineEntry): Folding {
  const touched = touch(state, entry.at);
  if (!converses(state) || entry.dueAt === null) return touched;
  if (state.talk === "chat-scheduled") return touched;
  return {
    ...touched,
    ...clockStopped,
    talk: "awaiting-reply",
    invitedAt: entry.at,
    dueAt: entry.dueAt,
    keptAt: null,
  };
}

function hear(state: Folding, at: number): Folding {
  const touched = touch(state, at);
  if (!converses(state)) return touched;
  const talk =
    state.talk === "chat-scheduled" || state.talk === "met" ? state.talk : "in-conversation";
  return { ...touched, ...clockStopped, talk, repliedAt: at };
}

function meet(state: Folding, entry: TimelineEntry, talk: Talk, chatAt: number | null): Folding {
  const touched = touch(state, entry.at);
  if (!converses(state)) return touched;
  return { ...touched, ...clockStopped, talk, chatAt, repliedAt: state.repliedAt ?? entry.at };
}

/** A chat that nobody came to is no touch: what was last and next stays. */
function missChat(state: Folding, entry: TimelineEntry): Folding {
  const { lastTouchAt, nextTouchAt } = state;
  return { ...meet(state, entry, "in-conversation", null), lastTouchAt, nextTouchAt };
}

/** Only what still waits for an answer can be flagged, and never before its week is over. */
function flag(state: Folding, at: number): Folding {
  const due = state.talk === "awaiting-reply" && state.dueAt !== null && at >= state.dueAt;
  return due ? { ...state, talk: "unresponsive", flaggedAt: at } : state;
}

function step(state: Folding, entry: TimelineEntry): Folding {
  const { at } = entry;
  switch (entry.kind) {
    case "invitation-received":
      return state.relation === "connected" ? state : { ...state, relation: "invited" };
    case "invitation-withdrawn":
      return state.relation === "invited" ? { ...state, relation: "none" } : state;
    case "invitation-ignored":
      return state.relation === "connected" ? state : { ...state, relation: "ignored" };
    case "invitation-accepted":
    case "connected":
      return connect(state, at);
    case "reply-first":
    case "thanked":
    case "message-sent":
    // Said to everybody in a group, it is no answer to what was asked of one.
    case "group-message":
      return touch(state, at);
    case "chat-invited":
      // A machine that reads "shall we talk on Thursday?" in a running dialogue saw an answer, not an invite.
      return entry.guessed && state.repliedAt !== null
        ? touch(state, at)
        : startClock(state, entry);
    case "nudged":
      return state.talk === "awaiting-reply" || state.talk === "unresponsive"
        ? startClock(state, entry)
        : touch(state, at);
    case "replied":
    case "message-received":
      return hear(state, at);
    case "chat-scheduled":
    case "chat-moved":
      return meet(state, entry, "chat-scheduled", entry.data?.chatAt ?? at);
    case "chat-held":
      return meet(state, entry, "met", null);
    case "chat-cancelled":
      return meet(state, entry, "in-conversation", null);
    case "chat-missed":
      return missChat(state, entry);
    case "next-touch":
      return planTouch(state, entry);
    case "flagged":
      return flag(state, at);
    case "kept":
      return state.talk === "unresponsive" || state.talk === "awaiting-reply"
        ? { ...state, ...clockStopped, talk: "connected", keptAt: at }
        : { ...state, keptAt: at, removalDecidedAt: null };
    case "snoozed":
      return { ...state, snoozedUntil: entry.data?.until ?? null, removalDecidedAt: null };
    case "removal-decided":
      return { ...state, removalDecidedAt: at };
    case "removed":
      return { ...state, relation: "removed", removalDecidedAt: null };
    case "still-connected":
      // The decision to remove them stands; it has not happened on LinkedIn.
      return state.relation === "removed"
        ? { ...state, relation: "connected", removalDecidedAt: at }
        : state;
    default:
      return state;
  }
}

function stageOf({ relation, talk }: Folding): Stage {
  if (relation === "connected") return talk;
  return relation === "none" ? "not-connected" : relation;
}

/**
 * The stage of a person and what goes with it: a pure fold over the timeline in the order in which
 * things happened. Any order of arrival gives the same result; undone facts do not count.
 *
 * @param entries all facts of one person, in any order
 */
export function foldConversation(entries: readonly TimelineEntry[]): ConversationState {
  const { relation, talk, ...rest } = orderTimeline(entries).reduce(step, start);
  const waiting =
    relation === "connected" && (talk === "awaiting-reply" || talk === "unresponsive");
  return {
    ...rest,
    stage: stageOf({ relation, talk, ...rest }),
    dueAt: waiting ? rest.dueAt : null,
    flaggedAt: waiting ? rest.flaggedAt : null,
  };
}

/**
 * The state as it stood at an instant: facts after it are not known yet, and a week that is over
 * counts as unresponsive whether or not the sweep has come by.
 *
 * @param now epoch milliseconds; a reply at `dueAt` itself is in time, so the week is over after it
 */
export function foldConversationAt(
  entries: readonly TimelineEntry[],
  now: number,
): ConversationState {
  const state = foldConversation(
    entries.filter(
      (entry) => entry.at <= now || entry.kind === "undone" || entry.kind === "reclassified",
    ),
  );
  return isOverdue(state, now) ? { ...state, stage: "unresponsive" } : state;
}

/**
 * The state as it may be shown at `now` (epoch ms): a flag before the end of its week is no fact yet (a
 * sweep ran with a wrong clock), whoever wrote it.
 */
export function standAt<
  T extends { stage: Stage; dueAt: number | null; flaggedAt?: number | null },
>(state: T, now: number): T {
  const early = state.stage === "unresponsive" && state.dueAt !== null && state.dueAt >= now;
  if (!early) return state;
  const unflagged = "flaggedAt" in state ? { flaggedAt: null } : {};
  return { ...state, ...unflagged, stage: "awaiting-reply" };
}

/** Whether the reply window has passed at `now` (epoch ms) and nobody has flagged it yet. */
export function isOverdue(state: Pick<ConversationState, "stage" | "dueAt">, now: number): boolean {
  return state.stage === "awaiting-reply" && state.dueAt !== null && state.dueAt < now;
}
