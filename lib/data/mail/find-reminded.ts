import "server-only";
import { isSameMessage } from "../../domain/mail/match-mail.ts";
import { dayMs } from "../../domain/time/day-ms.ts";
import type { Tx } from "../database.ts";
import type { Viewer } from "../viewer.ts";

/** LinkedIn reminds of what was not answered for some weeks. */
const remindedFor = 30 * dayMs;
/** Shorter words ("Thanks, see you!") are said again and again. */
const shortest = 24;

/**
 * Whether a mail is one more about a message that stands on the timeline already, as LinkedIn does while it waits for
 * an answer: the same words of the same person within the weeks before. Its own time is no time of a message.
 */
export async function isReminder(
  tx: Tx,
  viewer: Viewer,
  personId: string,
  { at, text }: { at: number; text: string | null },
): Promise<boolean> {
  if (text === null || text.length < shortest) return false;
  const before = { gte: new Date(at - remindedFor), lte: new Date(at) };
  const said = await tx.timelineEntry.findMany({
    where: { ownerId: viewer.ownerId, personId, at: before, text: { not: null } },
    select: { id: true, kind: true, text: true },
  });
  const same = said.filter(
    (fact) =>
      fact.kind === "message-received" && fact.text !== null && isSameMessage(fact.text, text),
  );
  if (same.length === 0) return false;
  const ids = same.map(({ id }) => id);
  const undone = await tx.timelineEntry.findMany({
    where: { ownerId: viewer.ownerId, kind: "undone", targetId: { in: ids } },
    select: { targetId: true },
  });
  return ids.some((id) => !undone.some(({ targetId }) => targetId === id));
}
