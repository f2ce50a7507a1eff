import "server-only";
import type { Fact, FactInput } from "../../domain/conversation/fact.ts";
import type { EntryData, FactData } from "../../domain/conversation/fact-data.ts";
import { chatKinds, findAgreedChat } from "../../domain/conversation/list-chats.ts";
import { findUndone } from "../../domain/conversation/order-timeline.ts";
import { newFact, readFact } from "../../domain/conversation/read-fact.ts";
import { fail, ok, type Result } from "../../domain/result.ts";
import { inSpace, type Tx } from "../database.ts";
import { appendFacts, lockPerson } from "../timeline/append.ts";
import { addFact } from "../timeline/commands.ts";
import { foldColumns, toEntry } from "../timeline/entry-row.ts";
import type { Viewer } from "../viewer.ts";

/** What was written to the timeline, by which it can be undone. */
export type Written = { entryIds: string[] };

/** A chat to agree on, or to move. `chatAt` is epoch milliseconds, `zone` the one it was meant in. */
export type ChatToAgree = {
  personId: string;
  kind: "chat-scheduled" | "chat-moved";
  chatAt: number;
  zone: string;
  medium: NonNullable<EntryData["medium"]>;
  place: string;
  /** when it was agreed */
  at: Date;
};

/** Agrees on a chat to come, or moves the one that is agreed. */
export async function agreeChat(
  viewer: Viewer,
  { chatAt, zone, medium, place, ...fact }: ChatToAgree,
  now: Date,
): Promise<Result<Written>> {
  const data = { chatAt, zone, medium, place };
  const added = await addFact(viewer, { ...fact, data }, now);
  return added.ok ? ok({ entryIds: [added.value.entryId] }) : added;
}

async function readChatFacts(tx: Tx, viewer: Viewer, personId: string) {
  const rows = await tx.timelineEntry.findMany({
    where: { ownerId: viewer.ownerId, personId, kind: { in: [...chatKinds, "undone"] } },
    select: foldColumns,
  });
  return rows.map(toEntry);
}

/**
 * When an agreed chat that is over took place: at its time, but never before the agreement; now where
 * no agreed chat is over.
 */
async function findChatTime(
  tx: Tx,
  viewer: Viewer,
  personId: string,
  now: Date,
): Promise<{ at: Date; data: EntryData }> {
  const facts = await readChatFacts(tx, viewer, personId);
  const chat = findAgreedChat(facts);
  if (!chat || chat.at > now.getTime()) return { at: now, data: {} };
  const others = facts.filter(({ kind }) => kind !== "undone").map(({ at }) => at);
  const { medium, place } = chat;
  return {
    at: new Date(Math.min(now.getTime(), Math.max(chat.at, ...others))),
    data: { ...(medium ? { medium } : {}), ...(place ? { place } : {}) },
  };
}

/** What was learnt in a chat, and what comes next. */
export type HeldChat = {
  personId: string;
  /** null for the time at which it was agreed */
  at: Date | null;
  medium?: EntryData["medium"];
  place?: string;
  text: string;
  notes: NonNullable<EntryData["notes"]>;
  /** the `next-touch` to agree at once; null leaves that open */
  touch: FactData<"next-touch"> | null;
};

function cleanNotes(notes: HeldChat["notes"]): HeldChat["notes"] | undefined {
  const filled = Object.entries(notes).flatMap(([part, text]) => {
    const clean = text?.trim();
    return clean ? [[part, clean]] : [];
  });
  return filled.length > 0 ? Object.fromEntries(filled) : undefined;
}

/** Records that a chat was held, with its notes and the next touch; both or neither. */
export async function recordHeld(
  viewer: Viewer,
  { personId, at, medium, place, text, notes, touch }: HeldChat,
  now: Date,
): Promise<Result<Written>> {
  return inSpace(viewer, async (tx): Promise<Result<Written>> => {
    if (!(await lockPerson(tx, viewer, personId))) return fail("person-gone");
    const agreed = await findChatTime(tx, viewer, personId, now);
    const learnt = cleanNotes(notes);
    const where = place?.trim() || agreed.data.place;
    const data = {
      ...agreed.data,
      ...(medium ? { medium } : {}),
      ...(where ? { place: where } : {}),
      ...(learnt ? { notes: learnt } : {}),
    };
    const others: FactInput<"chat-held"> = {
      kind: "chat-held",
      at: at ?? agreed.at,
      text,
      data,
      source: "typed",
    };
    const held = readFact(others, now);
    if (!held.ok) return held;
    const next = touch
      ? [readFact({ kind: "next-touch", at: now, data: touch, source: "typed" }, now)]
      : [];
    const facts: Fact[] = [held.value];
    for (const read of next) {
      if (!read.ok) return read;
      facts.push(read.value);
    }
    const written = await appendFacts(tx, viewer, personId, facts, now);
    return written ? ok({ entryIds: written.entryIds }) : fail("person-gone");
  });
}

/** Records that they didn't come, at the time that was agreed. */
export function recordMissed(
  viewer: Viewer,
  personId: string,
  now: Date,
): Promise<Result<Written>> {
  return inSpace(viewer, async (tx): Promise<Result<Written>> => {
    if (!(await lockPerson(tx, viewer, personId))) return fail("person-gone");
    const { at } = await findChatTime(tx, viewer, personId, now);
    const fact = newFact({ kind: "chat-missed", at, source: "typed" }, now);
    const written = await appendFacts(tx, viewer, personId, [fact], now);
    return written ? ok({ entryIds: written.entryIds }) : fail("person-gone");
  });
}

/** A note or a held chat with other words. */
export type NoteToCorrect = {
  personId: string;
  entryId: string;
  text: string;
  notes: HeldChat["notes"];
};

/**
 * Puts a note right by a correction: the fact as it stood is undone and entered again with the new
 * words, so that what was there before can still be read.
 */
export function correctNote(
  viewer: Viewer,
  { personId, entryId, text, notes }: NoteToCorrect,
  now: Date,
): Promise<Result<Written>> {
  return inSpace(viewer, async (tx): Promise<Result<Written>> => {
    if (!(await lockPerson(tx, viewer, personId))) return fail("person-gone");
    const { ownerId } = viewer;
    const row = await tx.timelineEntry.findFirst({ where: { ownerId, id: entryId, personId } });
    if (row?.kind !== "note" && row?.kind !== "chat-held") {
      return fail("entry-gone");
    }
    const corrections = await tx.timelineEntry.findMany({
      where: { ownerId, personId, kind: "undone" },
      select: foldColumns,
    });
    if (findUndone(corrections.map(toEntry)).has(entryId)) {
      return fail("entry-changed");
    }
    const { data } = toEntry(row);
    const { notes: _, ...kept } = data ?? {};
    const learnt = row.kind === "chat-held" ? cleanNotes(notes) : undefined;
    const { kind, at, precision, reviewId } = row;
    const corrected = { kind, at, precision, text, source: "typed", reviewId } as const;
    const fact = readFact(
      { ...corrected, data: { ...kept, ...(learnt ? { notes: learnt } : {}) } },
      now,
    );
    if (!fact.ok) return fact;
    const undo = newFact({ kind: "undone", at: now, source: "typed", targetId: entryId }, now);
    const written = await appendFacts(tx, viewer, personId, [fact.value, undo], now);
    return written ? ok({ entryIds: written.entryIds }) : fail("person-gone");
  });
}
