import "server-only";
import type { Fact, FactInput } from "../../domain/conversation/fact.ts";
import { kindOfHeard } from "../../domain/conversation/heard-kind.ts";
import { findUndone } from "../../domain/conversation/order-timeline.ts";
import { readFact } from "../../domain/conversation/read-fact.ts";
import type { TimePrecision } from "../../domain/conversation/timeline-entry.ts";
import { heardKinds, isHeard, ownMessageKinds } from "../../domain/conversation/timeline-kind.ts";
import { warnsOfTidying } from "../../domain/message/warns-of-tidying.ts";
import { fail, ok, type Result } from "../../domain/result.ts";
import {
  type ComparedMessage,
  compareThread,
  type KnownMessage,
  type NotedInvitation,
  type PlacedMessage,
} from "../../domain/thread/compare-thread.ts";
import { inSpace, type Tx } from "../database.ts";
import { connectInvitationIn } from "../invitation/connect.ts";
import { appendFacts } from "../timeline/append.ts";
import { undoEntriesIn } from "../timeline/commands.ts";
import { foldColumns, toEntry } from "../timeline/entry-row.ts";
import type { Viewer } from "../viewer.ts";

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
      kind: { in: [...heardKinds, ...ownMessageKinds, "undone"] },
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
export type ThreadPreview = { messages: ComparedMessage[]; acceptedAt: number | null };

async function compareIn(
  tx: Tx,
  viewer: Viewer,
  personId: string,
  messages: readonly PlacedMessage[],
) {
  const invitations = await readNoted(tx, viewer, personId);
  const compared = compareThread(messages, await readKnown(tx, viewer, personId), invitations);
  const echo = compared.findIndex(({ invitationId }) =>
    invitations.some(({ id, status }) => id === invitationId && status === "pending"),
  );
  const message = messages[echo];
  const accepted = message
    ? { at: message.at, precision: message.precision, id: compared[echo]?.invitationId ?? "" }
    : null;
  return { weighed: compared, accepted };
}

/** Compares the messages of a pasted conversation with what is known of a person; changes nothing. */
export function previewThread(
  viewer: Viewer,
  personId: string,
  messages: readonly PlacedMessage[],
): Promise<ThreadPreview> {
  return inSpace(viewer, async (tx) => {
    const { weighed: compared, accepted } = await compareIn(tx, viewer, personId, messages);
    return { messages: compared, acceptedAt: accepted?.at ?? null };
  });
}

function toFact(message: MessageToRecord): FactInput {
  const { direction, at, precision, text, inGroup = false } = message;
  const fact = { at: new Date(at), precision, text, source: "paste" } as const;
  const data = inGroup ? { group: true } : null;
  if (direction === "incoming") return { ...fact, kind: kindOfHeard(text, inGroup), data };
  if (!message.invite || inGroup) return { ...fact, kind: "message-sent", data };
  return { ...fact, kind: "chat-invited", data: { warned: warnsOfTidying(text) } };
}

/** The messages as facts; fails when one of them can't be so. */
function toFacts(messages: readonly MessageToRecord[], now: Date): Result<Fact[]> {
  const facts: Fact[] = [];
  for (const message of messages) {
    const fact = readFact(toFact(message), now);
    if (!fact.ok) return fact;
    facts.push(fact.value);
  }
  return ok(facts);
}

/**
 * Appends the messages of a pasted conversation to a person's timeline. Those that stand there already, and the note of
 * an invitation, are passed over, so that the same conversation twice adds nothing.
 *
 * @param accept whether a note that came back also accepts its invitation, at that moment
 * @returns the new entries, by which all of it is undone
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
  const all = toFacts(messages, now);
  if (!all.ok) return Promise.resolve(all);
  return inSpace(viewer, async (tx) => {
    const held = await appendFacts(tx, viewer, personId, [], now);
    if (!held) return fail("person-gone");
    const { weighed: compared, accepted } = await compareIn(tx, viewer, personId, messages);
    const fresh = all.value.filter((_, at) => compared[at]?.standing === "new");
    const entryIds: string[] = [];
    if (accept && accepted) {
      const { id: invitationId, at, precision } = accepted;
      const source = "paste" as const;
      const connected = { personId, invitationId, at: new Date(at), precision, source };
      entryIds.push(...(await connectInvitationIn(tx, viewer, connected, now)));
    }
    if (fresh.length > 0) {
      const added = await appendFacts(tx, viewer, personId, fresh, now);
      entryIds.push(...(added?.entryIds ?? []));
    }
    return ok({ entryIds, known: messages.length - fresh.length });
  });
}

/** Undoes everything that one pasted conversation brought. */
export function undoThread(
  viewer: Viewer,
  { personId, entryIds }: { personId: string; entryIds: readonly string[] },
  now: Date,
): Promise<number> {
  const targets = entryIds.map((entryId) => ({ personId, entryId }));
  return inSpace(viewer, (tx) => undoEntriesIn(tx, viewer, targets, now));
}
