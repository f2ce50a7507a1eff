import type { FactRow } from "../../data/import/write-facts.ts";
import type { ArchiveReading, MessageFact } from "../../domain/archive/read-archive.ts";
import { findKnownMessages, type KnownMessage } from "../../domain/thread/weigh-thread.ts";
import { endReplyWindow } from "../../domain/time/reply-window.ts";
import type { ImportPlan } from "./plan-changes.ts";

/** The member's clock, which says when a week is over. */
export type ReplyClock = { zone: string; replyDays: number };

const plain = { text: null, dueAt: null, guessed: false, data: null, invitationId: null };

function* invitationFacts(reading: ArchiveReading, plan: ImportPlan): Generator<FactRow> {
  for (const invitation of reading.invitations) {
    const { person, direction, sentAt, precision, note } = invitation;
    const personId = plan.idOf(person);
    yield {
      ...plain,
      id: plan.factIdOf(person, ["invited", direction, String(sentAt)]),
      personId,
      kind: direction === "incoming" ? "invitation-received" : "invitation-sent",
      at: sentAt,
      precision,
      text: note,
      invitationId: plan.invitationId(invitation),
    };
  }
}

/** One `connected` for everybody in the file: at the moment the note came back, else at 00:00 UTC of the day. */
function* connectionFacts(reading: ArchiveReading, plan: ImportPlan): Generator<FactRow> {
  for (const person of reading.people) {
    if (!person.inConnections) continue;
    const personId = plan.idOf(person);
    const day = person.connectedOn;
    const at = person.connectedAt ?? (day === null ? (reading.archiveDate ?? 0) : Date.parse(day));
    const precision = person.connectedAt !== null ? "minute" : day === null ? "approximate" : "day";
    const id = plan.factIdOf(person, ["connected", day ?? ""]);
    yield { ...plain, id, personId, kind: "connected", at, precision };
  }
}

function messageFact(message: MessageFact, plan: ImportPlan, clock: ReplyClock): FactRow {
  const { person, kind, at, text, thread, warned } = message;
  const isInvite = kind === "chat-invited";
  const direction = kind === "message-received" ? "in" : "out";
  return {
    // Not the kind: what a later version reads as an invite is still the same message.
    id: plan.factIdOf(person, ["message", direction, String(at), text]),
    personId: plan.idOf(person),
    kind,
    at,
    precision: "minute",
    text,
    dueAt: isInvite ? endReplyWindow(at, clock.zone, clock.replyDays) : null,
    guessed: isInvite,
    data: isInvite ? { thread, warned } : { thread },
    invitationId: null,
  };
}

/** Whether a message was pasted before: then it stands on the timeline already. */
function wasPasted(
  { kind, at, text }: MessageFact,
  pasted: readonly KnownMessage[] | undefined,
): boolean {
  if (!pasted) return false;
  const direction = kind === "message-received" ? "incoming" : "outgoing";
  const message = { direction, at, precision: "minute", text } as const;
  return findKnownMessages([message], pasted)[0] === true;
}

/**
 * All facts of an archive in batches, the messages streamed. Their ids are made of their content.
 * Lazy within a batch: a fact lives no longer than it takes to encode it.
 */
export async function* archiveFacts(
  reading: ArchiveReading,
  plan: ImportPlan,
  clock: ReplyClock,
  pasted: ReadonlyMap<string, KnownMessage[]>,
  onMessages: (count: number) => void | Promise<void>,
): AsyncGenerator<Iterable<FactRow>> {
  yield invitationFacts(reading, plan);
  yield connectionFacts(reading, plan);
  let count = 0;
  for await (const batch of reading.messageFacts()) {
    yield Iterator.from(batch)
      .filter((message) => !wasPasted(message, pasted.get(plan.idOf(message.person))))
      .map((message) => messageFact(message, plan, clock));
    count += batch.length;
    await onMessages(count);
  }
}
