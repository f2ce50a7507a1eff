"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { requireViewer } from "../auth/session-gate.ts";
import { readSettings } from "../data/settings/queries.ts";
import {
  previewThread,
  recordThread,
  type ThreadPreview,
  undoThread,
} from "../data/thread/commands.ts";
import { findThreadPeople, type ThreadCandidate } from "../data/thread/queries.ts";
import { timePrecisions } from "../domain/conversation/timeline-entry.ts";
import { readWallClock } from "../domain/time/wall-clock.ts";
import { explain } from "../domain/words/input-issue.ts";
import { wordsOf } from "../domain/words/problems.ts";

/** What a step with a pasted conversation came to. */
export type ThreadStep<T> = ({ status: "ok" } & T) | { status: "error"; formError: string };

const misread = { status: "error", formError: wordsOf("input-unreadable") } as const;
const mostMessages = 500;

const message = z.object({
  direction: z.enum(["incoming", "outgoing"]),
  /** epoch milliseconds that a date can hold */
  at: z.number().min(-8.64e15).max(8.64e15),
  precision: z.enum(timePrecisions),
  text: z.string().min(1).max(20_000),
});
const personAndMessages = z.object({
  personId: z.uuid(),
  messages: z.array(message).min(1).max(mostMessages),
});
const toRecord = personAndMessages.extend({
  messages: z
    .array(
      message.extend({
        invite: z.boolean(),
        /** on the member's clock, where the member put the time right */
        when: z.string().nullable(),
      }),
    )
    .min(1, explain("messages-none-chosen"))
    .max(mostMessages),
  accept: z.boolean(),
  /** more than one other person is in the conversation */
  inGroup: z.boolean().default(false),
});

/** Tells which messages of a pasted conversation are new, and which was the coffee-chat invite. */
export async function weighPasted(
  input: z.input<typeof personAndMessages>,
): Promise<ThreadStep<ThreadPreview>> {
  const viewer = await requireViewer();
  const parsed = personAndMessages.safeParse(input);
  if (!parsed.success) return misread;
  const { personId, messages } = parsed.data;
  return { status: "ok", ...(await previewThread(viewer, personId, messages)) };
}

/** Saves what was chosen of a pasted conversation. */
export async function savePasted(
  input: z.input<typeof toRecord>,
): Promise<ThreadStep<{ entryIds: string[]; known: number }>> {
  const viewer = await requireViewer();
  const parsed = toRecord.safeParse(input);
  if (!parsed.success) return misread;
  const { zone } = await readSettings(viewer);
  const { messages, inGroup, ...rest } = parsed.data;
  const read = messages.map(({ when, at, precision, ...each }) => {
    if (when === null) return { ...each, inGroup, at, precision };
    const told = readWallClock(when, zone) ?? Number.NaN;
    return { ...each, inGroup, at: told, precision: "minute" as const };
  });
  const saved = await recordThread(viewer, { ...rest, messages: read }, new Date());
  if (!saved.ok) return { status: "error", formError: saved.problem };
  revalidatePath("/", "layout");
  return { status: "ok", ...saved.value };
}

const undoSchema = z.object({
  personId: z.uuid(),
  entryIds: z.array(z.uuid()).max(mostMessages + 1),
});

/** Takes a pasted conversation back as a whole. */
export async function undoPasted(
  input: z.input<typeof undoSchema>,
): Promise<ThreadStep<{ undone: number }>> {
  const viewer = await requireViewer();
  const parsed = undoSchema.safeParse(input);
  if (!parsed.success) return misread;
  const undone = await undoThread(viewer, parsed.data, new Date());
  revalidatePath("/", "layout");
  return { status: "ok", undone };
}

const peopleSchema = z
  .array(z.object({ name: z.string().max(300), slug: z.string().max(300).nullable() }))
  .max(20);

/** Finds whom a pasted conversation is with. */
export async function findTalkers(
  people: z.input<typeof peopleSchema>,
): Promise<ThreadStep<{ candidates: ThreadCandidate[] }>> {
  const viewer = await requireViewer();
  const parsed = peopleSchema.safeParse(people);
  if (!parsed.success) return misread;
  return { status: "ok", candidates: await findThreadPeople(viewer, parsed.data) };
}
