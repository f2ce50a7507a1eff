import "server-only";
import { kindOfHeard } from "../../domain/conversation/heard-kind.ts";
import { findUndone } from "../../domain/conversation/order-timeline.ts";
import type { TimePrecision } from "../../domain/conversation/timeline-entry.ts";
import { heardKinds, isHeard } from "../../domain/conversation/timeline-kind.ts";
import { warnsOfTidying } from "../../domain/message/warns-of-tidying.ts";
import { type Failure, fail, ok, type Result } from "../../domain/result.ts";
import {
  type KnownMessage,
  type NotedInvitation,
  type PlacedMessage,
  type WeighedMessage,
  weighThread,
} from "../../domain/thread/weigh-thread.ts";
import { inSpace, type Tx } from "../database.ts";
import { connectInvitationIn } from "../invitation/connect.ts";
import { appendFacts, type NewFact } from "../timeline/append.ts";
import { undoEntriesIn } from "../timeline/commands.ts";
import { foldColumns, toEntry } from "../timeline/entry-row.ts";
import type { Viewer } from "../viewer.ts";

const saidKinds = ["message-sent", "thanked", "chat-invited", "nudged"];

/** A message as the member leaves it in the preview; `invite` makes one of theirs start the reply clock. */
export type MessageToRecord = PlacedMessage & {
  invite: boolean;
  /** the conversation has more than one other person */
  inGroup?: boolean;
};

async function readKnown(tx: Tx, viewer: Viewer, personId: string): Promise<KnownMessage[]> {
  const rows = await tx.timelineEntry.findMany({
    where: {
      ownerId: viewer.ownerId,
      personId,
      kind: { in: [...heardKinds, ...saidKinds, "undone"] },
    },
    select: { ...foldColumns, text: true, source: true, precision: true },
  });
  const undone = findUndone(rows.map(toEntry));
  return rows
    .filter(({ id, kind }) => kind !== "undone" && !undone.has(id))
    .map(({ kind, at, precision, text, source }) => ({
      direction: isHeard(kind) ? "incoming" : "outgoing",
      at: at.getTime(),
      precision: precision as TimePrecision,
      text,
      source,
      isNoAnswer: kind === "group-message" || kind === "automatic-reply",
    }));
}

async function readNoted(tx: Tx, viewer: Viewer, personId: string): Promise<NotedInvitation[]> {
  const rows = await tx.invitation.findMany({
    where: { ownerId: viewer.ownerId, personId },
    select: { id: true, direction: true, status: true, note: true, sentAt: true },
    orderBy: { sentAt: "asc" },
  });
  return rows.map(({ direction, sentAt, ...rest }) => ({
    ...rest,
    direction: direction === "outgoing" ? "outgoing" : "incoming",
    sentAt: sentAt.getTime(),
  }));
}

/** What a pasted conversation would bring; `acceptedAt` (epoch ms) when it shows that they are connected by now. */
export type ThreadPreview = { messages: WeighedMessage[]; acceptedAt: number | null };

async function weighIn(
  tx: Tx,
  viewer: Viewer,
  personId: string,
  messages: readonly PlacedMessage[],
) {
  const invitations = await readNoted(tx, viewer, personId);
  const weighed = weighThread(messages, await readKnown(tx, viewer, personId), invitations);
  const echo = weighed.findIndex(({ invitationId }) =>
    invitations.some(({ id, status }) => id === invitationId && status === "pending"),
  );
  const message = messages[echo];
  const accepted = message
    ? { at: message.at, precision: message.precision, id: weighed[echo]?.invitationId ?? "" }
    : null;
  return { weighed, accepted };
}

/** Weighs the messages of a pasted conversation against what is known of a person; changes nothing. */
export function previewThread(
  viewer: Viewer,
  personId: string,
  messages: readonly PlacedMessage[],
): Promise<ThreadPreview> {
  return inSpace(viewer, async (tx) => {
    const { weighed, accepted } = await weighIn(tx, viewer, personId, messages);
    return { messages: weighed, acceptedAt: accepted?.at ?? null };
  });
}

function toFact(message: MessageToRecord): NewFact {
  const { direction, at, precision, text, inGroup = false } = message;
  const fact = { at: new Date(at), precision, text, source: "paste" } as const;
  const data = inGroup ? { group: true } : null;
  if (direction === "incoming") return { ...fact, kind: kindOfHeard(text, inGroup), data };
  if (!message.invite || inGroup) return { ...fact, kind: "message-sent", data };
  return { ...fact, kind: "chat-invited", data: { warned: warnsOfTidying(text) } };
}

function findProblem(messages: readonly MessageToRecord[], now: Date): Failure | null {
  const times = messages.map(({ at }) => at);
  if (times.some((at) => !Number.isFinite(at))) return fail("messages-time-invalid");
  if (times.some((at) => at > now.getTime() + 120_000)) {
    return fail("messages-in-future");
  }
  return times.some((at) => new Date(at).getUTCFullYear() < 2003)
    ? fail("messages-before-linkedin")
    : null;
}

/**
 * Appends the messages of a pasted conversation to a person's timeline. Those that stand there already, and the note of
 * an invitation, are passed over, so that the same conversation twice adds nothing.
 *
 * @param accept whether a note that came back also accepts its invitation, at that moment
 * @returns the new entries, by which all of it is taken back
 */
export function recordThread(
  viewer: Viewer,
  {
    personId,
    messages,
    accept,
  }: { personId: string; messages: MessageToRecord[]; accept: boolean },
  now: Date,
): Promise<Result<{ entryIds: string[]; known: number }>> {
  const problem = findProblem(messages, now);
  if (problem) return Promise.resolve(problem);
  return inSpace(viewer, async (tx) => {
    const held = await appendFacts(tx, viewer, personId, [], now);
    if (!held) return fail("person-gone");
    const { weighed, accepted } = await weighIn(tx, viewer, personId, messages);
    const fresh = messages.filter((_, at) => weighed[at]?.standing === "new");
    const entryIds: string[] = [];
    if (accept && accepted) {
      const { id: invitationId, at, precision } = accepted;
      const source = "paste" as const;
      const connected = { personId, invitationId, at: new Date(at), precision, source };
      entryIds.push(...(await connectInvitationIn(tx, viewer, connected, now)));
    }
    const clean = fresh.map((each) => ({ ...each, text: each.text.replaceAll("\0", "") }));
    if (clean.length > 0) {
      const added = await appendFacts(tx, viewer, personId, clean.map(toFact), now);
      entryIds.push(...(added?.entryIds ?? []));
    }
    return ok({ entryIds, known: messages.length - fresh.length });
  });
}

/** Takes back everything that one pasted conversation brought. */
export function undoThread(
  viewer: Viewer,
  { personId, entryIds }: { personId: string; entryIds: readonly string[] },
  now: Date,
): Promise<number> {
  const targets = entryIds.map((entryId) => ({ personId, entryId }));
  return inSpace(viewer, (tx) => undoEntriesIn(tx, viewer, targets, now));
}
