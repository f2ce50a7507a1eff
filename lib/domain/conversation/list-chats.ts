import type { EntryData } from "./fact-data.ts";
import { chatFactKinds } from "./kinds/chat-kinds.ts";
import { findUndone, orderTimeline } from "./order-timeline.ts";
import type { TimelineEntry } from "./timeline-entry.ts";

/** Kinds of facts about a chat: agreed, moved, and how it ended. */
export const chatKinds = Object.keys(chatFactKinds) as (keyof typeof chatFactKinds)[];

/** How long a chat is taken to last; nobody says so beforehand. */
export const chatLengthMs = 45 * 60_000;

/** One chat, from the agreement to its end, through all its moves. Times are epoch milliseconds. */
export type Chat = {
  /** the fact by which it was agreed first; stays through moves */
  id: string;
  at: number;
  /** the zone in which the time was agreed; null for the member's own */
  zone: string | null;
  medium: NonNullable<EntryData["medium"]> | null;
  place: string | null;
  status: "agreed" | "held" | "missed" | "cancelled";
  /** goes up with every change to the person's chats, corrections included */
  sequence: number;
};

const ends = {
  "chat-held": "held",
  "chat-missed": "missed",
  "chat-cancelled": "cancelled",
} as const;

function isChatFact({ kind }: TimelineEntry): boolean {
  return (chatKinds as readonly string[]).includes(kind);
}

/** Facts on chats and the corrections of those: the log only grows, so their number only goes up. */
function countChanges(entries: readonly TimelineEntry[]): number {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const concerns = (entry: TimelineEntry | undefined): boolean =>
    entry !== undefined &&
    (isChatFact(entry) ||
      (entry.kind === "undone" && entry.targetId !== null && concerns(byId.get(entry.targetId))));
  return entries.filter(concerns).length;
}

function agree(before: Chat | null, { id, at, data }: TimelineEntry, sequence: number): Chat {
  return {
    id: before?.id ?? id,
    at: data?.chatAt ?? at,
    zone: data?.zone ?? null,
    medium: data?.medium ?? before?.medium ?? null,
    place: (data?.place ?? before?.place) || null,
    status: "agreed",
    sequence,
  };
}

/**
 * The chats with one person, in the order in which they were agreed. An agreement that was taken
 * back appears as cancelled, so that a calendar that has it already hears of it.
 *
 * @param entries all facts of one person, in any order
 */
export function listChats(entries: readonly TimelineEntry[]): Chat[] {
  const sequence = countChanges(entries) - 1;
  const chats: Chat[] = [];
  let open: Chat | null = null;
  for (const entry of orderTimeline(entries).filter(isChatFact)) {
    if (entry.kind === "chat-scheduled" || entry.kind === "chat-moved") {
      open = agree(open, entry, sequence);
      continue;
    }
    const status = ends[entry.kind as keyof typeof ends];
    if (open) chats.push({ ...open, status });
    else if (status === "held") chats.push({ ...agree(null, entry, sequence), status });
    open = null;
  }
  if (open) chats.push(open);
  const undone = findUndone(entries);
  const undoneIds = entries
    .filter(({ id, kind }) => kind === "chat-scheduled" && undone.has(id))
    .map((entry): Chat => ({ ...agree(null, entry, sequence), status: "cancelled" }));
  return [...undoneIds, ...chats];
}

/** The chat that is agreed and not yet recorded as held or missed; null when there is none. */
export function findAgreedChat(entries: readonly TimelineEntry[]): Chat | null {
  return listChats(entries).findLast(({ status }) => status === "agreed") ?? null;
}
