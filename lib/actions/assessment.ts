"use server";

import { z } from "zod";
import { requireViewer } from "../auth/session-gate.ts";
import {
  answerCriterion,
  setMutuals,
  setNoteKind,
  setRelationship,
} from "../data/assessment/commands.ts";
import { describedSenderSchema, describeSender } from "../data/assessment/sender-facts.ts";
import { type TestedNote, testNote } from "../data/assessment/test-note.ts";
import { answerSchema, criteria } from "../domain/assessment/assessment.ts";
import { mutualNameSchema } from "../domain/invitation/invitation-draft.ts";
import { noteKinds, type QueueItem } from "../domain/invitation/queue-item.ts";
import type { Result } from "../domain/result.ts";
import { explain, failInput } from "../domain/words/input-issue.ts";
import { wordsOf } from "../domain/words/problems.ts";
import type { StepState } from "./invitation.ts";

const misread = { status: "error", formError: wordsOf("input-unreadable") } as const;

function toItemState(result: Result<QueueItem>): StepState<{ item: QueueItem }> {
  if (result.ok) return { status: "ok", item: result.value };
  return { status: "error", formError: result.problem };
}

const answerInput = z.object({
  invitationId: z.uuid(),
  criterion: z.enum([...criteria, "litmus"]),
  answer: answerSchema.nullable(),
});

/** Stores the member's answer to a criterion or to the litmus test. */
export async function answer(
  input: z.input<typeof answerInput>,
): Promise<StepState<{ item: QueueItem }>> {
  const viewer = await requireViewer();
  const parsed = answerInput.safeParse(input);
  if (!parsed.success) return misread;
  return toItemState(await answerCriterion(viewer, parsed.data, new Date()));
}

const relationshipInput = z.object({
  invitationId: z.uuid(),
  relationship: z.object({
    client: z.boolean(),
    referralPartner: z.boolean(),
    wantToKnow: z.boolean(),
  }),
});

/** Stores what could come of the acquaintance. */
export async function relate(
  input: z.input<typeof relationshipInput>,
): Promise<StepState<{ item: QueueItem }>> {
  const viewer = await requireViewer();
  const parsed = relationshipInput.safeParse(input);
  if (!parsed.success) return misread;
  return toItemState(await setRelationship(viewer, parsed.data, new Date()));
}

const mutualsInput = z.object({
  invitationId: z.uuid(),
  count: z.number().nullable(),
  names: z.array(mutualNameSchema).max(100),
});

/** Stores the mutual connections as typed. */
export async function nameMutuals(
  input: z.input<typeof mutualsInput>,
): Promise<StepState<{ item: QueueItem }>> {
  const viewer = await requireViewer();
  const parsed = mutualsInput.safeParse(input);
  if (!parsed.success) return misread;
  return toItemState(await setMutuals(viewer, parsed.data));
}

/** Stores what is known of the sender's profile. */
export async function noteProfile(
  input: z.input<typeof describedSenderSchema>,
): Promise<StepState<{ item: QueueItem }>> {
  const viewer = await requireViewer();
  const parsed = describedSenderSchema.safeParse(input);
  if (!parsed.success) {
    return { status: "error", formError: failInput(parsed.error).problem };
  }
  return toItemState(await describeSender(viewer, parsed.data));
}

const testInput = z.object({
  note: z.string().max(100_000, explain("note-too-long", { most: 100_000 })),
  otherName: z.string().max(300),
  own: z.boolean(),
});

/** Judges any note, without storing it. */
export async function tryNote(input: z.input<typeof testInput>): Promise<StepState<TestedNote>> {
  const viewer = await requireViewer();
  const parsed = testInput.safeParse(input);
  if (!parsed.success) {
    return { status: "error", formError: failInput(parsed.error).problem };
  }
  return { status: "ok", ...(await testNote(viewer, parsed.data)) };
}

const noteKindInput = z.object({ invitationId: z.uuid(), kind: z.enum(noteKinds).nullable() });

/** Stores what the member says a note is. */
export async function correctNoteKind(
  input: z.input<typeof noteKindInput>,
): Promise<StepState<{ item: QueueItem }>> {
  const viewer = await requireViewer();
  const parsed = noteKindInput.safeParse(input);
  if (!parsed.success) return misread;
  return toItemState(await setNoteKind(viewer, parsed.data));
}
