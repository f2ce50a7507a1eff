import { type HeardKind, kindOfHeard } from "../conversation/heard-kind.ts";
import type { KnownWording, WordingMatcher } from "../message/match-wording.ts";
import { cleanText } from "../text/clean-text.ts";
import { htmlToText } from "../text/html-to-text.ts";
import { detectChatInvite, detectTidyingWarning } from "./chat-invite/detect-chat-invite.ts";
import type { PlannedPerson } from "./match/planned-person.ts";
import type { createMessageResolver } from "./match/resolve-messages.ts";
import type { MessageRow } from "./rows/archive-row.ts";

/** One message with one person, as a fact of their timeline. */
export type MessageFact = {
  person: PlannedPerson;
  kind: "message-sent" | "chat-invited" | "nudged" | HeardKind;
  at: number;
  text: string;
  thread: string;
  /** others than the two could read it */
  isGroup: boolean;
  /** chat-invited, nudged: the text warns that silent connections are tidied up */
  warned: boolean;
  /** chat-invited, nudged: the member's own wording that it was made from; null when its words tell */
  wording: KnownWording | null;
};

/** What a row of messages.csv says of each person it is with: nothing where nobody known takes part. */
export function toMessageFacts(
  row: MessageRow,
  resolver: ReturnType<typeof createMessageResolver>,
  matchWording: WordingMatcher | undefined,
): MessageFact[] {
  const message = resolver.resolve(row);
  if (!message) return [];
  const text = cleanText(htmlToText(row.content));
  const mayInvite = message.direction === "outgoing" && !message.isGroup;
  const wording = (mayInvite && matchWording?.(text)) || null;
  const isInvite = wording !== null || (mayInvite && detectChatInvite(text) !== null);
  const kind = isInvite
    ? wording?.moment === "nudge"
      ? "nudged"
      : "chat-invited"
    : message.direction === "outgoing"
      ? "message-sent"
      : kindOfHeard(text, message.isGroup);
  const warned = isInvite && detectTidyingWarning(text);
  return message.people.map((person) => ({
    person,
    kind,
    at: row.at,
    text,
    thread: row.thread,
    isGroup: message.isGroup,
    warned,
    wording,
  }));
}
