import { factId } from "../../../data/import/fact-id.ts";
import type { EnteredMessage } from "../../../data/import/read-entered-messages.ts";
import type { MessageReplacement } from "../../../data/import/replace-entered.ts";
import type { FactRow } from "../../../data/import/write-facts.ts";
import type { PlannedNote } from "../../../domain/archive/match/place-notes.ts";
import type { MessageFact } from "../../../domain/archive/message-facts.ts";
import type { ArchiveReading } from "../../../domain/archive/read-archive.ts";
import type { KindAndData } from "../../../domain/conversation/fact.ts";
import { isPossibleTime } from "../../../domain/conversation/fact-rules.ts";
import { isHeard } from "../../../domain/conversation/timeline-kind.ts";
import { endReplyWindow } from "../../../domain/time/reply-window.ts";
import { guessKey } from "./guess-key.ts";
import { recogniseEntered, toReplacement } from "./match-entered-messages.ts";
import type { ImportPlan } from "./plan-changes.ts";

/** The member's clock, which says when a week is over. */
type ReplyClock = { zone: string; replyDays: number; nudgeDays: number };

/** What facts are made with beside the archive. */
export type FactContext = {
  now: Date;
  clock: ReplyClock;
  /** messages that the member entered before, by person */
  entered: ReadonlyMap<string, EnteredMessage[]>;
  /** hears of every fact that takes the place of one of them */
  onReplacement: (replacement: MessageReplacement) => void;
  /** keys of messages that the member said are no invites, see guess-key.ts */
  noInvites: ReadonlySet<string>;
};

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
function* connectionFacts(
  reading: ArchiveReading,
  plan: ImportPlan,
  now: Date,
): Generator<FactRow> {
  for (const person of reading.people) {
    if (!person.inConnections) continue;
    const personId = plan.idOf(person);
    const day = person.connectedOn;
    const at =
      person.connectedAt ??
      (day === null ? (reading.archiveDate ?? now.getTime()) : Date.parse(day));
    const precision = person.connectedAt !== null ? "minute" : day === null ? "approximate" : "day";
    const id = plan.factIdOf(person, ["connected", day ?? ""]);
    yield { ...plain, id, personId, kind: "connected", at, precision };
  }
}

function noteId({ person, created, text }: PlannedNote, plan: ImportPlan): string {
  return plan.factIdOf(person, ["linkedin-note", created, text]);
}

/** The member's notes of LinkedIn. An edited one is a fact of its own; see supersedeNotes. */
function* noteFacts(reading: ArchiveReading, plan: ImportPlan, now: Date): Generator<FactRow> {
  for (const note of reading.notes) {
    const { person, text, created, createdAt, editedAt } = note;
    const entered = createdAt ?? editedAt;
    const at = entered !== null && isPossibleTime(entered, now.getTime()) ? entered : null;
    yield {
      ...plain,
      id: noteId(note, plan),
      personId: plan.idOf(person),
      kind: "note",
      at: at ?? reading.archiveDate ?? now.getTime(),
      precision: at === null ? "approximate" : "minute",
      text,
      data: { linkedinNote: { created, edited: editedAt } },
    };
  }
}

/** Messages that are an invitation's note, as entries that undo what an earlier archive read as an answer. */
export function echoCorrections(
  reading: ArchiveReading,
  plan: ImportPlan,
): { id: string; targetId: string }[] {
  return reading.echoes.map((echo) => {
    const targetId = messageFactId(echo, plan);
    return { id: factId([targetId, "note of an invitation"]), targetId };
  });
}

/** Connections whose moment a note that came back shows, with the ids of their facts. */
export function knownMoments(
  reading: ArchiveReading,
  plan: ImportPlan,
): { id: string; at: number }[] {
  return reading.connected.flatMap((person) => {
    const { connectedAt, connectedOn, knownId } = person;
    if (connectedAt === null || knownId === null) return [];
    return [{ id: plan.factIdOf(person, ["connected", connectedOn ?? ""]), at: connectedAt }];
  });
}

/** The id of a message's fact. Not by its kind: what a later version reads as an invite is still the same message. */
export function messageFactId(
  { person, kind, at, text }: Pick<MessageFact, "person" | "kind" | "at" | "text">,
  plan: ImportPlan,
): string {
  const direction = isHeard(kind) ? "in" : "out";
  return plan.factIdOf(person, ["message", direction, String(at), text]);
}

/** Whether a message was read as a coffee-chat invite, or as a nudge after one. */
export function isInvite({ kind }: MessageFact): boolean {
  return kind === "chat-invited" || kind === "nudged";
}

function contentOf(message: MessageFact): KindAndData<MessageFact["kind"]> {
  const { kind, thread, isGroup, warned, wording } = message;
  if (kind === "chat-invited" || kind === "nudged") {
    return { kind, data: { thread, warned, ...(wording ? { template: wording.id } : {}) } };
  }
  return { kind, data: { thread, ...(isGroup ? { group: true } : {}) } };
}

function messageFact(message: MessageFact, plan: ImportPlan, clock: ReplyClock): FactRow {
  const { kind, at, text, wording } = message;
  const days = kind === "nudged" ? clock.nudgeDays : clock.replyDays;
  return {
    ...contentOf(message),
    id: messageFactId(message, plan),
    personId: plan.idOf(message.person),
    at,
    precision: "minute",
    text,
    dueAt: isInvite(message) ? endReplyWindow(at, clock.zone, days) : null,
    guessed: isInvite(message) && wording === null,
    invitationId: null,
  };
}

/** The member's word that a message is no invite, said before it came in. */
function correction({ id, personId, at }: FactRow): FactRow {
  return {
    ...plain,
    id: factId([id, "no invite"]),
    personId,
    kind: "reclassified",
    at,
    precision: "minute",
    data: { as: "message-sent" },
    targetId: id,
  };
}

function* messageFacts(
  message: MessageFact,
  plan: ImportPlan,
  clock: ReplyClock,
  noInvites: ReadonlySet<string>,
): Generator<FactRow> {
  const fact = messageFact(message, plan, clock);
  yield fact;
  if (noInvites.size > 0 && isInvite(message) && noInvites.has(guessKey(message))) {
    yield correction(fact);
  }
}

/**
 * All facts of an archive in batches, the messages streamed. Their ids are made of their content.
 * Lazy within a batch: a fact lives no longer than it takes to encode it.
 */
export async function* archiveFacts(
  reading: ArchiveReading,
  plan: ImportPlan,
  { now, clock, entered, onReplacement, noInvites }: FactContext,
  onMessages: (count: number) => void | Promise<void>,
): AsyncGenerator<Iterable<FactRow>> {
  yield invitationFacts(reading, plan);
  yield connectionFacts(reading, plan, now);
  yield noteFacts(reading, plan, now);
  const recognise = recogniseEntered(entered);
  const factsOf = (message: MessageFact): Iterable<FactRow> => {
    const known = recognise(plan.idOf(message.person), message);
    if (known === null) return messageFacts(message, plan, clock, noInvites);
    if (known.standing === "same") return [];
    const fact = messageFact(message, plan, clock);
    onReplacement(toReplacement(fact.id, message, known.entered, clock.zone));
    return [fact];
  };
  let count = 0;
  for await (const batch of reading.messageFacts()) {
    yield Iterator.from(batch).flatMap(factsOf);
    count += batch.length;
    await onMessages(count);
  }
}
