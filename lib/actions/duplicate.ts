"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { requireViewer } from "../auth/session-gate.ts";
import { mergePeople, settlePair, unmergePeople } from "../data/duplicate/commands.ts";
import { mergeChoicesSchema } from "../domain/duplicate/kept-details.ts";
import { wordsOf } from "../domain/words/problems.ts";

/** What a step among the duplicates came to. */
export type DuplicateStep<T> = ({ status: "ok" } & T) | { status: "error"; formError: string };

const misread = { status: "error", formError: wordsOf("input-unreadable") } as const;

const mergeSchema = z.object({
  keptId: z.uuid(),
  mergedId: z.uuid(),
  choices: mergeChoicesSchema,
});

/** Makes one person of two. */
export async function mergePair(
  input: z.input<typeof mergeSchema>,
): Promise<DuplicateStep<{ mergeId: string }>> {
  const viewer = await requireViewer();
  const parsed = mergeSchema.safeParse(input);
  if (!parsed.success) return misread;
  const result = await mergePeople(viewer, parsed.data, new Date());
  if (!result.ok) return { status: "error", formError: result.problem };
  revalidatePath("/", "layout");
  return { status: "ok", mergeId: result.value.mergeId };
}

/** Makes two people of one again. */
export async function undoMerge(mergeId: string): Promise<DuplicateStep<{ mergedId: string }>> {
  const viewer = await requireViewer();
  const parsed = z.uuid().safeParse(mergeId);
  if (!parsed.success) return misread;
  const result = await unmergePeople(viewer, parsed.data, new Date());
  if (!result.ok) return { status: "error", formError: result.problem };
  revalidatePath("/", "layout");
  return { status: "ok", mergedId: result.value.mergedId };
}

const pairSchema = z.object({
  firstId: z.uuid(),
  secondId: z.uuid(),
  status: z.enum(["not-same", "open"]),
});

/** Remembers that two people are not one, or opens the question again. */
export async function settleDuplicate(
  input: z.input<typeof pairSchema>,
): Promise<DuplicateStep<object>> {
  const viewer = await requireViewer();
  const parsed = pairSchema.safeParse(input);
  if (!parsed.success) return misread;
  const { firstId, secondId, status } = parsed.data;
  const result = await settlePair(viewer, [firstId, secondId], status, new Date());
  if (!result.ok) return { status: "error", formError: result.problem };
  revalidatePath("/", "layout");
  return { status: "ok" };
}
