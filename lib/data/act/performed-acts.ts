import "server-only";
import { deserialize, serialize } from "node:v8";
import { dayMs } from "../../domain/time/day-ms.ts";
import { inSpace } from "../database.ts";
import type { Viewer } from "../viewer.ts";

/** A browser sends an act again within days; after this long its claim is forgotten. */
const keptMs = 7 * dayMs;

/** What is known of an act that was performed: its answer, or null where the answer isn't kept (yet). */
export type PerformedAct = { answer: unknown };

/** The act of the viewer's sending, when it was performed before; null when it wasn't. */
export async function findPerformedAct(viewer: Viewer): Promise<PerformedAct | null> {
  const { ownerId, sending } = viewer;
  if (!sending) return null;
  const row = await inSpace(viewer, (tx) =>
    tx.performedAct.findUnique({
      where: { ownerId_id: { ownerId, id: sending.id } },
      select: { answer: true },
    }),
  );
  return row && { answer: row.answer ? (deserialize(row.answer) as unknown) : null };
}

/** Keeps the answer for whoever sends the act again, and forgets those of last week. */
export async function keepAnswer(viewer: Viewer, answer: unknown): Promise<void> {
  const { ownerId, sending } = viewer;
  if (!sending) return;
  await inSpace(viewer, async (tx) => {
    await tx.performedAct.updateMany({
      where: { ownerId, id: sending.id },
      data: { answer: new Uint8Array(serialize(answer)) },
    });
    const before = new Date(sending.at.getTime() - keptMs);
    await tx.performedAct.deleteMany({ where: { ownerId, performedAt: { lt: before } } });
  });
}
