import "server-only";
import { inSpace } from "../database.ts";
import type { Viewer } from "../viewer.ts";

/** Whether invented people are in the space. */
export async function hasDemo(viewer: Viewer): Promise<boolean> {
  const where = { ownerId: viewer.ownerId, demo: true };
  return inSpace(viewer, async (tx) => (await tx.person.findFirst({ where })) !== null);
}
