"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { requireViewer } from "../auth/session-gate.ts";
import { settleMissing } from "../data/import/missing.ts";
import { missingAnswers } from "../domain/import/missing-person.ts";
import { fail, type Result } from "../domain/result.ts";
import { giveUpImport, requestImportStep } from "../jobs/import/request-step.ts";

const stepSchema = z.object({ importId: z.uuid(), step: z.enum(["read", "apply", "undo"]) });

/** Asks for a step of an import; the worker takes it from there. */
export async function requestStep(input: z.input<typeof stepSchema>): Promise<Result<null>> {
  const viewer = await requireViewer();
  const parsed = stepSchema.safeParse(input);
  if (!parsed.success) return fail("input-unreadable");
  const requested = await requestImportStep(viewer, parsed.data.importId, parsed.data.step);
  revalidatePath("/import");
  return requested;
}

/** Gives an import up before it is applied. Nothing of it stays. */
export async function discardImport(importId: string): Promise<Result<null>> {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse(importId);
  if (!id.success) return fail("input-unreadable");
  const moved = await giveUpImport(viewer, id.data);
  revalidatePath("/import");
  return moved;
}

const missingSchema = z.object({ personId: z.uuid(), answer: z.enum(missingAnswers) });

/** Says what became of somebody whom the newest archive misses; the entry can be undone. */
export async function answerMissing(
  input: z.input<typeof missingSchema>,
): Promise<Result<{ entryId: string }>> {
  const viewer = await requireViewer();
  const parsed = missingSchema.safeParse(input);
  if (!parsed.success) return fail("input-unreadable");
  const settled = await settleMissing(viewer, parsed.data, new Date());
  if (settled.ok) revalidatePath("/", "layout");
  return settled;
}
