"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { requireViewer } from "../auth/session-gate.ts";
import { putBackIdentity, takeBackIdentity } from "../data/import/take-back-identity.ts";
import { fail, type Result } from "../domain/result.ts";

const targetSchema = z.object({ importId: z.uuid(), personId: z.uuid() });
type TargetInput = z.input<typeof targetSchema>;

/** Takes back what an import made of one person's name, slug and e-mail; the rest of the import stays. */
export async function takeBackRename(input: TargetInput): Promise<Result<null>> {
  const viewer = await requireViewer();
  const parsed = targetSchema.safeParse(input);
  if (!parsed.success) return fail("input-unreadable");
  const taken = await takeBackIdentity(viewer, parsed.data);
  if (taken.ok) revalidatePath("/", "layout");
  return taken;
}

/** The undo of {@link takeBackRename}. */
export async function putBackRename(input: TargetInput): Promise<Result<null>> {
  const viewer = await requireViewer();
  const parsed = targetSchema.safeParse(input);
  if (!parsed.success) return fail("input-unreadable");
  const put = await putBackIdentity(viewer, parsed.data);
  if (put.ok) revalidatePath("/", "layout");
  return put;
}
