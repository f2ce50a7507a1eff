"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { requireViewer } from "../auth/session-gate.ts";
import { type PreviewPerson, readPreviewPerson } from "../data/message/queries.ts";
import {
  orderTemplates,
  removeTemplate,
  restoreTemplate,
  saveTemplate,
  type Template,
} from "../data/message/templates.ts";
import { updateSettings } from "../data/settings/commands.ts";
import { messageTemplateSchema } from "../domain/message/message-template.ts";
import { fail, ok, type Result } from "../domain/result.ts";
import { type FormState, readForm, showProblem } from "./form-state.ts";

const templateForm = z.object({ ...messageTemplateSchema.shape, id: z.uuid().optional() });

/** Saves a wording of the member's: a new one, or one in place of an older text. */
export async function saveWording(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const read = readForm(templateForm, form);
  if (!read.ok) return read.state;
  const saved = await saveTemplate(viewer, read.value, new Date());
  if (!saved.ok) return showProblem(saved, form);
  revalidatePath("/settings");
  return { status: "ok", message: "Template saved." };
}

/** Removes a wording of the member's, and gives it back for the undo. */
export async function removeWording(id: string): Promise<Result<Template>> {
  const viewer = await requireViewer();
  const parsed = z.uuid().safeParse(id);
  if (!parsed.success) return fail("template-gone");
  const removed = await removeTemplate(viewer, parsed.data);
  revalidatePath("/settings");
  return removed;
}

const removedInput = z.object({ ...messageTemplateSchema.shape, id: z.uuid() });

/** Brings a removed wording back. */
export async function restoreWording(input: z.input<typeof removedInput>): Promise<Result<null>> {
  const viewer = await requireViewer();
  const parsed = removedInput.safeParse(input);
  if (!parsed.success) return fail("template-gone");
  const restored = await restoreTemplate(viewer, parsed.data, new Date());
  revalidatePath("/settings");
  return restored;
}

const idsInput = z.array(z.string().max(100)).max(500);

/** Puts the wordings of a moment in the order given. */
export async function orderWordings(ids: string[]): Promise<Result<null>> {
  const viewer = await requireViewer();
  const parsed = idsInput.safeParse(ids);
  if (!parsed.success) return fail("input-unreadable");
  await orderTemplates(viewer, parsed.data);
  revalidatePath("/settings");
  return ok(null);
}

/** What a wording is filled with for one person, for the live preview; null when they are gone. */
export async function previewFor(personId: string): Promise<PreviewPerson | null> {
  const viewer = await requireViewer();
  const parsed = z.uuid().safeParse(personId);
  return parsed.success ? readPreviewPerson(viewer, parsed.data, new Date()) : null;
}

const linkForm = z.object({ calendarLink: z.string() });

/** Saves where people can pick a time; empty for nowhere. */
export async function saveCalendarLink(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const read = readForm(linkForm, form);
  if (!read.ok) return read.state;
  const calendarLink = read.value.calendarLink.trim() || null;
  const saved = await updateSettings(viewer, { calendarLink }, new Date());
  if (!saved.ok) return showProblem(saved, form);
  revalidatePath("/settings");
  return { status: "ok", message: "Calendar link saved." };
}
