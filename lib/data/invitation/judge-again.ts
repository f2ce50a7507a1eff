import "server-only";
import { JUDGE_VERSION } from "../../domain/note/judge-note.ts";
import { inSpace } from "../database.ts";
import type { Viewer } from "../viewer.ts";
import { readEvidenceContext } from "./propose.ts";
import { queueColumns, toQueueItems } from "./queue-rows.ts";
import { storeScores } from "./refresh-scores.ts";

const rowsAtOnce = 1000;

/**
 * Judges all notes of a space again, decided ones too, when an older version of the judge wrote their kinds; one
 * write when not. What the member said of a note stays, and so does the evidence that a decision was made with. Killed at any moment it has changed nothing and is done again.
 *
 * @returns whether the space was judged
 */
export function judgeSpaceAgain(viewer: Viewer): Promise<boolean> {
  const { ownerId } = viewer;
  return inSpace(viewer, async (tx) => {
    const { count } = await tx.memberSettings.updateMany({
      where: { ownerId, judgeVersion: { lt: JUDGE_VERSION } },
      data: { judgeVersion: JUDGE_VERSION },
    });
    if (count === 0) return false;
    const context = await readEvidenceContext(tx, viewer);
    let after: string | undefined;
    for (;;) {
      const rows: Parameters<typeof toQueueItems>[2] = await tx.invitation.findMany({
        where: { ownerId, direction: "incoming", id: { gt: after } },
        orderBy: { id: "asc" },
        take: rowsAtOnce,
        select: queueColumns,
      });
      await storeScores(tx, viewer, await toQueueItems(tx, viewer, rows, context));
      if (rows.length < rowsAtOnce) return true;
      after = rows.at(-1)?.id;
    }
  });
}
