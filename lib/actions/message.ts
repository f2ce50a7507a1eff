"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { requireViewer } from "../auth/session-gate.ts";
import { markSent } from "../data/message/commands.ts";
import {
  type Drafts,
  draftMany,
  draftMessages,
  type MomentDrafts,
} from "../data/message/queries.ts";
import { readSettings } from "../data/settings/queries.ts";
import { undoEntry } from "../data/timeline/commands.ts";
import { defaultTemplates } from "../domain/message/default-templates.ts";
import { momentSchema } from "../domain/message/message-template.ts";
import { formatWhen } from "../domain/time/format.ts";
import { readWallClock } from "../domain/time/wall-clock.ts";
import { wordsOf } from "../domain/words/problems.ts";
import type { StepState } from "./invitation.ts";

const misread = { status: "error", formError: wordsOf("input-unreadable") } as const;

const templateId = z.union([z.uuid(), z.enum(defaultTemplates.map(({ code }) => code))]);

const sentInput = z.object({
  personId: z.uuid(),
  moment: momentSchema,
  text: z.string().max(20_000),
  /** on the member's clock, `YYYY-MM-DDTHH:MM`; null for now */
  sentAt: z.string().nullable(),
  /** the wording it was made from */
  template: templateId.nullish(),
  reviewId: z.uuid().nullish(),
});

/** What was recorded, for the toast: `until` says when the reply window ends, in words. */
export type SentState = StepState<{ entryId: string; until: string | null }>;

/** Records that a message was sent on LinkedIn, now or earlier. */
export async function recordSent(input: z.input<typeof sentInput>): Promise<SentState> {
  const viewer = await requireViewer();
  const parsed = sentInput.safeParse(input);
  if (!parsed.success) return misread;
  const now = new Date();
  const { zone } = await readSettings(viewer);
  const { sentAt, ...message } = parsed.data;
  const at = sentAt === null ? now.getTime() : readWallClock(sentAt, zone);
  if (at === null) return { status: "error", formError: wordsOf("time-nonexistent") };
  const sent = await markSent(viewer, { ...message, at: new Date(at) }, now);
  if (!sent.ok) return { status: "error", formError: sent.problem };
  revalidatePath("/", "layout");
  const { dueAt } = sent.value.state;
  const until = dueAt === null ? null : formatWhen(dueAt, zone, now);
  return { status: "ok", entryId: sent.value.entryId, until };
}

const entryInput = z.object({ personId: z.uuid(), entryId: z.uuid() });

/** Takes a recorded message back. */
export async function undoSent(input: z.input<typeof entryInput>): Promise<StepState<object>> {
  const viewer = await requireViewer();
  const parsed = entryInput.safeParse(input);
  if (!parsed.success) return misread;
  const undone = await undoEntry(viewer, parsed.data, new Date());
  revalidatePath("/", "layout");
  return undone.ok ? { status: "ok" } : { status: "error", formError: undone.problem };
}

const draftInput = z.object({ personId: z.uuid(), moment: momentSchema });

/** Drafts the messages for one person and moment. */
export async function draft(
  input: z.input<typeof draftInput>,
): Promise<StepState<{ drafts: Drafts }>> {
  const viewer = await requireViewer();
  const parsed = draftInput.safeParse(input);
  if (!parsed.success) return misread;
  const drafts = await draftMessages(viewer, parsed.data);
  return drafts ? { status: "ok", drafts } : { status: "error", formError: wordsOf("person-gone") };
}

const manyInput = z.array(draftInput).max(50);

/** Drafts the messages for many people at once, by person and moment; at most 50. */
export async function draftNext(
  input: z.input<typeof manyInput>,
): Promise<StepState<{ drafted: MomentDrafts[] }>> {
  const viewer = await requireViewer();
  const parsed = manyInput.safeParse(input);
  if (!parsed.success) return misread;
  return { status: "ok", drafted: await draftMany(viewer, parsed.data) };
}
