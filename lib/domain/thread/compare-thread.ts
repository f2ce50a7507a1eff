import { detectChatInvite } from "../archive/chat-invite/detect-chat-invite.ts";
import type { TimePrecision } from "../conversation/timeline-entry.ts";
import { comparableText } from "../text/html-to-text.ts";
import { dayMs } from "../time/day-ms.ts";
import { isEdited } from "./edited-text.ts";

type Direction = "incoming" | "outgoing";

/** A message whose sender is known. `at` is epoch milliseconds. */
export type PlacedMessage = {
  direction: Direction;
  at: number;
  precision: TimePrecision;
  text: string;
};

/** A message that stands on the timeline already, whatever the way it came in. */
export type KnownMessage = Omit<PlacedMessage, "text"> & {
  text: string | null;
  source: string;
  /** no answer to the member alone: written in a group, or by a machine */
  isNoAnswer?: boolean;
};

/** An invitation whose note may come back as a message. */
export type NotedInvitation = {
  id: string;
  direction: Direction;
  status: string;
  note: string | null;
  sentAt: number;
};

/** `note`: the words of an invitation, which LinkedIn shows as the first message once it is accepted. */
export type ThreadStanding = "new" | "known" | "note";

/** What is to be done with one pasted message. */
export type ComparedMessage = {
  standing: ThreadStanding;
  /** reads like an invite to a coffee chat, with no answer before it */
  invite: boolean;
  invitationId: string | null;
};

const minuteMs = 60_000;
/** From here on the same words within a day are the same message, also where two clocks differ. */
const distinctiveLength = 20;

function keyOf(text: string): string {
  return comparableText(text).replaceAll(/\s+/gu, "");
}

/** Whether a message that is known can be this one, going by time alone. */
function isNear(message: PlacedMessage, known: KnownMessage, key: string): boolean {
  const apart = Math.abs(message.at - known.at);
  if (message.precision === "approximate" || known.precision === "approximate") {
    return apart <= 45 * dayMs;
  }
  const loose = message.precision === "day" || known.precision === "day";
  // Who marks a message as sent does so some time after LinkedIn's own.
  const byHand = known.source === "typed" || known.source === "review";
  if (byHand && key.length >= distinctiveLength) return apart <= 3 * dayMs;
  return apart <= (loose || byHand || key.length >= distinctiveLength ? 1.5 * dayMs : 3 * minuteMs);
}

/** What comes before what when several known messages could be the one: the words, then the time. */
function rankSameness(message: PlacedMessage, known: KnownMessage): number {
  const [key, knownKey] = [keyOf(message.text), keyOf(known.text ?? "")];
  if (knownKey === "" || known.direction !== message.direction || !isNear(message, known, key)) {
    return 0;
  }
  if (knownKey === key) return 3;
  const [short = "", long = ""] = [knownKey, key].sort((a, b) => a.length - b.length);
  if (short.length >= distinctiveLength && long.includes(short)) return 2;
  return isEdited(message.text, known.text ?? "") ? 1 : 0;
}

/**
 * The message among those entered before that this one is: same direction, about the same time, and the same words
 * whatever the white space, a part of them, or the same but for a slight change. The nearest of the most alike.
 */
export function findSameMessage<T extends KnownMessage>(
  message: PlacedMessage,
  known: readonly T[],
): T | null {
  const ranked = known
    .map((each) => ({ each, rank: rankSameness(message, each) }))
    .filter(({ rank }) => rank > 0)
    .sort(
      (a, b) =>
        b.rank - a.rank || Math.abs(a.each.at - message.at) - Math.abs(b.each.at - message.at),
    );
  return ranked[0]?.each ?? null;
}

/** A notification by mail comes after its message, and may hold only the beginning of it, or nothing. */
function isNotified(message: PlacedMessage, known: KnownMessage & { key: string }, key: string) {
  if (known.source !== "mail" || known.direction !== message.direction) return false;
  const after = known.at - message.at;
  const beginning = known.key.replace(/(?:…|\.\.\.)$/u, "");
  return after > -10 * minuteMs && after < dayMs && key.startsWith(beginning);
}

/**
 * Tells which messages stand on the timeline already: same direction, about the same time, same words whatever the
 * white space. Each known one answers for one message. Several that were pasted as one, and a part of one, count too.
 */
export function findKnownMessages(
  messages: readonly PlacedMessage[],
  known: readonly KnownMessage[],
): boolean[] {
  const open = known
    .filter(({ text, source }) => text !== null || source === "mail")
    .map((each) => ({ ...each, key: keyOf(each.text ?? "") }));
  const take = (taken: (typeof open)[number]) => open.splice(open.indexOf(taken), 1);
  return messages.map((message) => {
    const key = keyOf(message.text);
    const mail = open.find((each) => isNotified(message, each, key));
    if (mail) {
      take(mail);
      return true;
    }
    const near = open.filter(
      (each) =>
        each.key !== "" && each.direction === message.direction && isNear(message, each, key),
    );
    const same = near
      .filter((each) => each.key === key)
      .sort((a, b) => Math.abs(a.at - message.at) - Math.abs(b.at - message.at))[0];
    if (same) {
      take(same);
      return true;
    }
    if (key.length >= distinctiveLength && near.some((each) => each.key.includes(key))) return true;
    const edited = near.find((each) => isEdited(each.text ?? "", message.text));
    if (edited) {
      take(edited);
      return true;
    }
    let left = key;
    const parts = near.filter((each) => {
      if (each.key === "" || !left.includes(each.key)) return false;
      left = left.replace(each.key, "");
      return true;
    });
    if (left !== "") return false;
    for (const part of parts) take(part);
    return parts.length > 0;
  });
}

/** The invitation that each message repeats word for word; the first repetition counts, as in the archive. */
function findNotes(
  messages: readonly PlacedMessage[],
  invitations: readonly NotedInvitation[],
): (NotedInvitation | null)[] {
  const open = invitations.filter(({ note }) => note !== null && note.trim() !== "");
  return messages.map((message) => {
    const key = keyOf(message.text);
    const found = open.findIndex(
      ({ note, direction, sentAt }) =>
        direction === message.direction &&
        keyOf(note ?? "") === key &&
        (message.precision === "approximate" || sentAt <= message.at + dayMs),
    );
    return found < 0 ? null : (open.splice(found, 1)[0] ?? null);
  });
}

/**
 * Compares the messages of a pasted conversation with what is known of the person, and guesses which was the invite
 * to a coffee chat: the first of the member's that reads like one while no answer had come.
 *
 * @param messages in the order of the page
 */
export function compareThread(
  messages: readonly PlacedMessage[],
  known: readonly KnownMessage[],
  invitations: readonly NotedInvitation[],
): ComparedMessage[] {
  const notes = findNotes(messages, invitations);
  const isKnown = findKnownMessages(messages, known);
  const heard = [
    ...known
      .filter(({ direction, isNoAnswer }) => direction === "incoming" && !isNoAnswer)
      .map(({ at }) => at),
    ...messages
      .filter((each, at) => each.direction === "incoming" && !notes[at])
      .map(({ at }) => at),
  ];
  const firstHeard = Math.min(...heard, Number.POSITIVE_INFINITY);
  return messages.map((message, at) => {
    const note = notes[at] ?? null;
    const standing = note ? "note" : isKnown[at] ? "known" : "new";
    const mayInvite = message.direction === "outgoing" && message.at < firstHeard && !note;
    return {
      standing,
      invite: mayInvite && detectChatInvite(message.text) !== null,
      invitationId: note?.id ?? null,
    };
  });
}
