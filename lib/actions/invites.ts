"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { requireViewer } from "../auth/session-gate.ts";
import { correctInvites, undoCorrectInvites } from "../data/import/applied-invites.ts";
import { setGuesses, undoSetGuesses } from "../data/import/guesses.ts";
import type { PutRight } from "../domain/import/invite-row.ts";
import { fail, type Result } from "../domain/result.ts";

const where = { importId: z.uuid(), applied: z.boolean() };
const rightInput = z.object({
  ...where,
  /** rows of the list, or all of the import */
  ids: z.union([z.literal("all"), z.array(z.string().max(40)).max(1000)]),
  isInvite: z.boolean(),
});

/** Puts right what an import read as coffee-chat invites, before it is applied or after. */
export async function putInvitesRight(
  input: z.input<typeof rightInput>,
): Promise<Result<PutRight>> {
  const viewer = await requireViewer();
  const parsed = rightInput.safeParse(input);
  if (!parsed.success) return fail("input-unreadable");
  const { importId, applied, ...said } = parsed.data;
  if (!applied) return setGuesses(viewer, importId, said, new Date());
  const ids = said.ids === "all" ? "all" : z.array(z.uuid()).safeParse(said.ids).data;
  if (!ids) return fail("input-unreadable");
  const corrected = await correctInvites(viewer, importId, { ...said, ids }, new Date());
  revalidatePath("/", "layout");
  return corrected;
}

/** Epoch milliseconds that a date can hold. */
const instant = z.number().int().min(0).max(8.64e15);
const undoInput = z.object({ ...where, at: instant });

/** Takes back what was put right at one stroke. */
export async function undoPutRight(input: z.input<typeof undoInput>): Promise<Result<null>> {
  const viewer = await requireViewer();
  const parsed = undoInput.safeParse(input);
  if (!parsed.success) return fail("input-unreadable");
  const { importId, applied, at } = parsed.data;
  if (!applied) return undoSetGuesses(viewer, at);
  const undone = await undoCorrectInvites(viewer, importId, at, new Date());
  revalidatePath("/", "layout");
  return undone;
}
