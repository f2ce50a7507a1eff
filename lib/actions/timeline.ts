"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { requireViewer } from "../auth/session-gate.ts";
import { readSettings } from "../data/settings/queries.ts";
import {
  addFact as appendFact,
  reclassifyEntry,
  undoEntry as takeBack,
} from "../data/timeline/commands.ts";
import { addableKinds } from "../domain/conversation/timeline-kind.ts";
import { fail, ok, type Result } from "../domain/result.ts";
import { readWallClock } from "../domain/time/wall-clock.ts";
import { explain } from "../domain/words/input-issue.ts";
import { wordsOf } from "../domain/words/problems.ts";
import { type FormState, readForm, showProblem } from "./form-state.ts";

/** The state of a form that adds a fact; `added` is what its toast can take back. */
export type AddFactState = FormState & { added?: { personId: string; entryId: string } };

/** Chats and next touches carry more than a text: they have actions of their own (chat.ts). */
const kindSchema = z
  .enum(addableKinds)
  .exclude(["chat-scheduled", "chat-moved", "chat-held", "next-touch"]);

const factSchema = z.object({
  personId: z.uuid(),
  kind: kindSchema,
  /** on the member's clock; empty means now */
  at: z.string().default(""),
  text: z.string().default(""),
  /** snoozed: a day */
  until: z.string().default(""),
  /** kept */
  reason: z
    .string()
    .trim()
    .max(2000, explain("text-too-long", { most: 2000 }))
    .default(""),
});
type Fact = z.output<typeof factSchema>;

function readTime(text: string, zone: string, field: string): Result<number> {
  const at = readWallClock(text, zone);
  return at === null ? fail("time-invalid", field) : ok(at);
}

/** What a kind of fact carries beside its text. */
function readData(fact: Fact, zone: string): Result<Record<string, unknown> | null> {
  switch (fact.kind) {
    case "snoozed": {
      const until = readTime(fact.until, zone, "until");
      return until.ok ? ok({ until: until.value }) : until;
    }
    case "kept":
      return fact.reason ? ok({ reason: fact.reason }) : fail("keep-reason-missing", "reason");
    default:
      return ok(null);
  }
}

/** Adds a fact to a person's timeline, now or backdated on the member's clock. */
export async function addFact(_: AddFactState, form: FormData): Promise<AddFactState> {
  const viewer = await requireViewer();
  const read = readForm(factSchema, form);
  if (!read.ok) return read.state;
  const fact = read.value;
  const now = new Date();
  const { zone } = await readSettings(viewer);
  const at = fact.at === "" ? ok(now.getTime()) : readTime(fact.at, zone, "at");
  if (!at.ok) return showProblem(at, form);
  const data = readData(fact, zone);
  if (!data.ok) return showProblem(data, form);
  const { personId, kind, text } = fact;
  const happened = new Date(at.value);
  const added = await appendFact(
    viewer,
    { personId, kind, at: happened, text, data: data.value },
    now,
  );
  if (!added.ok) return showProblem(added, form);
  revalidatePath("/", "layout");
  return { status: "ok", added: { personId, entryId: added.value.entryId } };
}

const entrySchema = z.object({ personId: z.uuid(), entryId: z.uuid() });
const correctionSchema = entrySchema.extend({ as: z.enum(["chat-invited", "message-sent"]) });

/** What a step on the timeline came to; `entryId` is the correction, by which it can be undone. */
export type StepState = { status: "ok"; entryId: string } | { status: "error"; formError: string };

const misread: StepState = { status: "error", formError: wordsOf("input-unreadable") };

/** Takes an entry back, or brings it back when the entry is an undo. */
export async function undoEntry(input: z.input<typeof entrySchema>): Promise<StepState> {
  const viewer = await requireViewer();
  const parsed = entrySchema.safeParse(input);
  if (!parsed.success) return misread;
  const result = await takeBack(viewer, parsed.data, new Date());
  if (!result.ok) return { status: "error", formError: result.problem };
  revalidatePath("/", "layout");
  return { status: "ok", entryId: result.value.undoId };
}

/** Says what a message really was: the coffee-chat invite, or just a message. */
export async function correctEntry(input: z.input<typeof correctionSchema>): Promise<StepState> {
  const viewer = await requireViewer();
  const parsed = correctionSchema.safeParse(input);
  if (!parsed.success) return misread;
  const result = await reclassifyEntry(viewer, parsed.data, new Date());
  if (!result.ok) return { status: "error", formError: result.problem };
  revalidatePath("/", "layout");
  return { status: "ok", entryId: result.value.entryId };
}
