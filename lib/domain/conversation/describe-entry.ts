import { formatTime } from "../time/format.ts";
import { tellOtherClock } from "../time/other-clock.ts";
import type { TimelineEntry } from "./timeline-entry.ts";
import type { TimelineKind } from "./timeline-kind.ts";

/** Who acted: the member, the other one, or the clock. */
export type EntryMark = "me" | "them" | "flag" | "plain";

const media = { phone: "by phone", video: "by video", cafe: "in a café", other: "" } as const;

const marks: Partial<Record<TimelineKind, EntryMark>> = {
  "invitation-received": "them",
  "message-received": "them",
  "group-message": "them",
  "automatic-reply": "plain",
  replied: "them",
  "chat-scheduled": "them",
  "chat-moved": "them",
  "chat-held": "them",
  flagged: "flag",
  note: "plain",
  "next-touch": "plain",
  connected: "plain",
  "still-connected": "plain",
  "chat-cancelled": "plain",
  "chat-missed": "plain",
  "invitation-withdrawn": "plain",
};

/** Whose mark a fact bears on the timeline. */
export function markOf(kind: TimelineKind): EntryMark {
  return marks[kind] ?? "me";
}

const titles: Record<TimelineKind, (firstName: string) => string> = {
  "invitation-received": () => "Invitation received",
  "invitation-sent": (name) => `You invited ${name} to connect`,
  "invitation-withdrawn": () => "Invitation withdrawn",
  "invitation-accepted": () => "Accepted",
  connected: () => "Connected",
  "reply-first": (name) => `You asked ${name} first`,
  "invitation-ignored": () => "Ignored",
  "message-sent": () => "You wrote",
  thanked: (name) => `You thanked ${name}`,
  "chat-invited": (name) => `You invited ${name} to a coffee chat`,
  nudged: (name) => `You nudged ${name}`,
  "message-received": (name) => `${name} wrote`,
  "group-message": (name) => `${name} wrote in a group`,
  "automatic-reply": (name) => `Automatic reply of ${name}`,
  replied: (name) => `${name} replied`,
  "chat-scheduled": () => "Chat agreed",
  "chat-moved": () => "Chat moved",
  "chat-cancelled": () => "Chat cancelled",
  "chat-held": (name) => `You met ${name}`,
  "chat-missed": () => "The chat did not happen",
  note: () => "Note",
  "next-touch": () => "Next touch planned",
  flagged: () => "The week was over",
  kept: (name) => `You kept ${name}`,
  snoozed: () => "Snoozed",
  "removal-decided": () => "Decided to remove",
  removed: () => "Removed on LinkedIn",
  "still-connected": () => "Still connected on LinkedIn",
  reclassified: () => "Corrected",
  undone: () => "Undone",
};

/** What happened, in a few words: "You invited Lars to a coffee chat". */
export function titleOf(kind: TimelineKind, firstName: string): string {
  return titles[kind](firstName);
}

const sources: Record<string, string> = {
  typed: "typed in",
  archive: "from your archive",
  paste: "pasted",
  mail: "from a mail",
  contacts: "from another tool's contacts",
  api: "through the API",
  sweep: "by the clock",
  review: "in a weekly review",
  demo: "invented for the demo",
};

/** Where a fact came from: "from your archive". */
export function sourceWords(source: string): string {
  return sources[source] ?? source;
}

function describeChat(
  data: TimelineEntry["data"],
  medium: string,
  format: (at: number) => string,
  zone: string,
): string {
  const { chatAt, place } = data ?? {};
  if (chatAt === undefined) return [medium, place].filter(Boolean).join(", ");
  const day = format(chatAt).replace(/^on /u, "");
  const time = formatTime(chatAt, zone);
  const other = data?.zone ? tellOtherClock(chatAt, zone, data.zone) : null;
  const clocks = [day.endsWith(time) ? "" : `at ${time}`, other].filter(Boolean).join(", ");
  return [`for ${day}`, medium, place, clocks].filter(Boolean).join(", ");
}

function describeTouch(data: TimelineEntry["data"], format: (at: number) => string): string {
  if (data?.cadenceDays === 0) return "never again";
  const again = data?.cadenceDays ? `, then every ${data.cadenceDays} days` : "";
  return data?.until ? `for ${format(data.until)}${again}` : "taken off";
}

/**
 * What a fact says beside its title and text: the day of a chat, the reason for keeping, the end of
 * a snooze.
 *
 * @param format how to write an instant (epoch ms), in the member's zone
 * @param zone the member's zone
 */
export function detailOf(
  { kind, data }: Pick<TimelineEntry, "kind" | "data">,
  format: (at: number) => string,
  zone: string,
): string | null {
  const medium = data?.medium ? media[data.medium] : "";
  switch (kind) {
    case "chat-scheduled":
    case "chat-moved":
      return describeChat(data, medium, format, zone);
    case "chat-held":
      return [medium, data?.place ?? ""].filter(Boolean).join(", ") || null;
    case "snoozed":
      return data?.until ? `until ${format(data.until)}` : null;
    case "next-touch":
      return describeTouch(data, format);
    case "kept":
      return data?.reason ?? null;
    case "removed":
      return data?.by === "them" ? "by them" : null;
    case "invitation-accepted":
      return data?.verdict ?? null;
    default:
      return null;
  }
}
