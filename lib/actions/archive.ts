"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { requireViewer } from "../auth/session-gate.ts";
import { dayOrderSchema } from "../domain/archive/headings/meaning.ts";
import { fail, type Result } from "../domain/result.ts";
import { requestArchive, requestDates } from "../jobs/import/request-archive.ts";

const datesSchema = z.object({ importId: z.uuid(), dayOrder: dayOrderSchema });
const applySchema = z.object({ importId: z.uuid(), applyRest: z.boolean() });

/** Says whether the day or the month comes first in an archive's dates; the preview is made anew. */
export async function chooseDates(input: z.input<typeof datesSchema>): Promise<Result<null>> {
  const viewer = await requireViewer();
  const parsed = datesSchema.safeParse(input);
  if (!parsed.success) return fail("input-unreadable");
  const requested = await requestDates(viewer, parsed.data.importId, parsed.data.dayOrder);
  revalidatePath("/import");
  return requested;
}

/** Applies an archive that was previewed. */
export async function takeArchive(input: z.input<typeof applySchema>): Promise<Result<null>> {
  const viewer = await requireViewer();
  const parsed = applySchema.safeParse(input);
  if (!parsed.success) return fail("input-unreadable");
  const requested = await requestArchive(viewer, parsed.data.importId, parsed.data.applyRest);
  revalidatePath("/import");
  return requested;
}
