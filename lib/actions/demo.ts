"use server";

import { revalidatePath } from "next/cache";
import { requireViewer } from "../auth/session-gate.ts";
import { emptyDemoSpace, fillDemoSpace } from "../data/demo/commands.ts";

/** Fills the space with invented people. */
export async function fillDemo(): Promise<void> {
  const viewer = await requireViewer();
  await fillDemoSpace(viewer, new Date());
  revalidatePath("/", "layout");
}

/** Removes the invented people whole. */
export async function throwDemoAway(): Promise<void> {
  const viewer = await requireViewer();
  await emptyDemoSpace(viewer);
  revalidatePath("/", "layout");
}
