"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { requireViewer } from "../auth/session-gate.ts";
import {
  agreeChat as agree,
  correctNote as correct,
  tellHeld as held,
  tellMissed as missed,
  type Written,
} from "../data/chat/commands.ts";
import { readSettings } from "../data/settings/queries.ts";
import { addFact, undoEntry } from "../data/timeline/commands.ts";
import { planTouch, postponeTouch } from "../domain/conversation/plan-touch.ts";
import type { EntryData } from "../domain/conversation/timeline-entry.ts";
import { touchChoiceSchema } from "../domain/conversation/touch-choice.ts";
import { fail, ok, type Result } from "../domain/result.ts";
import { readExactTime } from "../domain/time/exact-time.ts";
import { readWallClock } from "../domain/time/wall-clock.ts";
import { isZone } from "../domain/time/zone.ts";
import { explain } from "../domain/words/input-issue.ts";
import { wordsOf } from "../domain/words/problems.ts";
import { type FormState, readForm, showProblem } from "./form-state.ts";

/** The state of a form that writes facts; `written` is what its toast can take back. */
export type WriteState = FormState & { written?: { personId: string; entryIds: string[] } };

/** What one press came to. */
export type WriteStep =
  | { status: "ok"; entryIds: string[] }
  | { status: "error"; formError: string };

const misread: WriteStep = { status: "error", formError: wordsOf("input-unreadable") };

function finish(
  result: Result<Written>,
  { personId, form }: { personId: string; form: FormData },
): WriteState {
  if (!result.ok) return showProblem(result, form);
  revalidatePath("/", "layout");
  return { status: "ok", written: { personId, entryIds: result.value.entryIds } };
}

function toStep(result: Result<Written>): WriteStep {
  if (!result.ok) return { status: "error", formError: result.problem };
  revalidatePath("/", "layout");
  return { status: "ok", entryIds: result.value.entryIds };
}

/** When something happened on the member's clock; empty means `none`. */
function readPast<T>(text: string, zone: string, none: T): Result<Date | T> {
  if (text === "") return ok(none);
  const at = readWallClock(text, zone);
  return at === null ? fail("time-invalid", "at") : ok(new Date(at));
}

const medium = z.enum(["phone", "video", "cafe", "other"]);
const place = z
  .string()
  .max(500, explain("text-too-long", { most: 500 }))
  .default("");

const agreementSchema = z.object({
  personId: z.uuid(),
  kind: z.enum(["chat-scheduled", "chat-moved"]),
  chatAt: z.string().default(""),
  zone: z.string().refine(isZone, explain("zone-unknown")).optional(),
  medium,
  place,
  at: z.string().default(""),
});

/** Agrees on a chat or moves it, by the clock of the zone that was chosen. */
export async function agreeChat(_: WriteState, form: FormData): Promise<WriteState> {
  const viewer = await requireViewer();
  const read = readForm(agreementSchema, form);
  if (!read.ok) return read.state;
  const now = new Date();
  const settings = await readSettings(viewer);
  const { zone = settings.zone, ...chat } = read.value;
  const chatAt = readExactTime(chat.chatAt, zone);
  if (!chatAt.ok) return showProblem({ problem: chatAt.problem, field: "chatAt" }, form);
  const at = readPast(chat.at, settings.zone, now);
  if (!at.ok) return showProblem(at, form);
  const agreed = await agree(viewer, { ...chat, chatAt: chatAt.value, zone, at: at.value }, now);
  return finish(agreed, { personId: chat.personId, form });
}

const longNote = z
  .string()
  .max(5000, explain("text-too-long", { most: 5000 }))
  .default("");
const notesShape = { theyDo: longNote, iCanDo: longNote, agreed: longNote };
const touchShape = {
  /** empty leaves the next touch as it is */
  choice: z.union([touchChoiceSchema, z.literal("")]).default(""),
  until: z.string().default(""),
  repeat: z.literal("on").optional(),
};

type TouchFields = z.output<z.ZodObject<typeof touchShape>>;

function readTouch(
  { choice, until, repeat }: TouchFields,
  now: Date,
  zone: string,
): Result<EntryData | null> {
  if (choice === "") return ok(null);
  return planTouch({ choice, day: until, repeat: repeat === "on" }, now.getTime(), zone);
}

const heldSchema = z.object({
  personId: z.uuid(),
  at: z.string().default(""),
  medium: medium.optional(),
  place,
  text: z.string().default(""),
  ...notesShape,
  ...touchShape,
});

/** Tells that a chat took place, with notes and next touch. */
export async function tellHeld(_: WriteState, form: FormData): Promise<WriteState> {
  const viewer = await requireViewer();
  const read = readForm(heldSchema, form);
  if (!read.ok) return read.state;
  const now = new Date();
  const { zone } = await readSettings(viewer);
  const { theyDo, iCanDo, agreed, choice, until, repeat, medium: how, ...chat } = read.value;
  const at = readPast(chat.at, zone, null);
  if (!at.ok) return showProblem(at, form);
  const touch = readTouch({ choice, until, repeat }, now, zone);
  if (!touch.ok) return showProblem(touch, form);
  const told = await held(
    viewer,
    {
      ...chat,
      ...(how ? { medium: how } : {}),
      at: at.value,
      notes: { theyDo, iCanDo, agreed },
      touch: touch.value,
    },
    now,
  );
  return finish(told, { personId: chat.personId, form });
}

/** Tells that they didn't come. */
export async function tellMissed(input: { personId: string }): Promise<WriteStep> {
  const viewer = await requireViewer();
  const parsed = z.object({ personId: z.uuid() }).safeParse(input);
  return parsed.success ? toStep(await missed(viewer, parsed.data.personId, new Date())) : misread;
}

const touchSchema = z.object({ personId: z.uuid(), ...touchShape, text: z.string().default("") });

/** Agrees the next touch, once or again and again, or that there is none. */
export async function agreeTouch(_: WriteState, form: FormData): Promise<WriteState> {
  const viewer = await requireViewer();
  const read = readForm(touchSchema, form);
  if (!read.ok) return read.state;
  const now = new Date();
  const { zone } = await readSettings(viewer);
  const { personId, text, ...fields } = read.value;
  const touch = readTouch(fields, now, zone);
  if (!touch.ok) return showProblem(touch, form);
  if (touch.value === null) return showProblem(fail("touch-time-missing", "choice"), form);
  const fact = { personId, kind: "next-touch", at: now, text, data: touch.value } as const;
  const added = await addFact(viewer, fact, now);
  const written = added.ok ? ok({ entryIds: [added.value.entryId] }) : added;
  return finish(written, { personId, form });
}

const stepSchema = z.object({
  personId: z.uuid(),
  step: z.union([
    z.enum(["touched", "never", "cancel-chat"]),
    z.object({ by: z.enum(["week", "month"]) }),
    z.object({ until: z.string().max(20) }),
  ]),
});
type Step = z.output<typeof stepSchema>["step"];

function readStep(step: Step, now: Date, zone: string): Result<EntryData | null> {
  if (step === "never") return planTouch({ choice: step, day: "", repeat: false }, +now, zone);
  return typeof step === "object" ? postponeTouch(step, now.getTime(), zone) : ok(null);
}

/**
 * One press about a person: touched already, no touch ever again, the next touch put off, or the
 * agreed chat cancelled.
 */
export async function takeStep(input: z.input<typeof stepSchema>): Promise<WriteStep> {
  const viewer = await requireViewer();
  const parsed = stepSchema.safeParse(input);
  if (!parsed.success) return misread;
  const { personId, step } = parsed.data;
  const now = new Date();
  const { zone } = await readSettings(viewer);
  const data = readStep(step, now, zone);
  if (!data.ok) return { status: "error", formError: data.problem };
  const kind =
    step === "touched" ? "message-sent" : step === "cancel-chat" ? "chat-cancelled" : "next-touch";
  const added = await addFact(viewer, { personId, kind, at: now, data: data.value }, now);
  return toStep(added.ok ? ok({ entryIds: [added.value.entryId] }) : added);
}

const noteSchema = z.object({
  personId: z.uuid(),
  entryId: z.uuid(),
  text: z.string().default(""),
  ...notesShape,
});

/** Puts the words of a note or of a held chat right. */
export async function editNote(_: WriteState, form: FormData): Promise<WriteState> {
  const viewer = await requireViewer();
  const read = readForm(noteSchema, form);
  if (!read.ok) return read.state;
  const { theyDo, iCanDo, agreed, ...note } = read.value;
  const done = await correct(viewer, { ...note, notes: { theyDo, iCanDo, agreed } }, new Date());
  return finish(done, { personId: note.personId, form });
}

const writtenSchema = z.object({ personId: z.uuid(), entryIds: z.array(z.uuid()).min(1).max(5) });

/** Takes back what was written together. */
export async function undoWritten(input: z.input<typeof writtenSchema>): Promise<WriteStep> {
  const viewer = await requireViewer();
  const parsed = writtenSchema.safeParse(input);
  if (!parsed.success) return misread;
  const { personId, entryIds } = parsed.data;
  const undoIds: string[] = [];
  for (const entryId of entryIds.toReversed()) {
    const undone = await undoEntry(viewer, { personId, entryId }, new Date());
    if (!undone.ok) return { status: "error", formError: undone.problem };
    undoIds.push(undone.value.undoId);
  }
  return toStep(ok({ entryIds: undoIds }));
}
