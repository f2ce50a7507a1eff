import "server-only";
import { type Decision, listDecisions, type Outcome } from "../../domain/review/outcomes.ts";
import { inSpace, type Tx } from "../database.ts";
import { readSettingsIn } from "../settings/queries.ts";
import { foldColumns, toEntry } from "../timeline/entry-row.ts";
import type { Viewer } from "../viewer.ts";

/** The standing decisions of each of these reviews. */
export async function readDecisions(
  tx: Tx,
  viewer: Viewer,
  reviewIds: readonly string[],
): Promise<Map<string, Decision[]>> {
  const { ownerId } = viewer;
  const select = { ...foldColumns, personId: true, reviewId: true } as const;
  const made = await tx.timelineEntry.findMany({
    where: { ownerId, reviewId: { in: [...reviewIds] } },
    select,
  });
  const people = [...new Set(made.map(({ personId }) => personId))];
  const undos = await tx.timelineEntry.findMany({
    where: { ownerId, personId: { in: people }, kind: "undone" },
    select,
  });
  const entries = [...made, ...undos.filter(({ reviewId }) => reviewId === null)].map((row) => ({
    ...toEntry(row),
    personId: row.personId,
    reviewId: row.reviewId,
  }));
  return new Map(reviewIds.map((id) => [id, listDecisions(entries, id)]));
}

/** A past review, to be read. Times are epoch milliseconds. */
export type PastReview = {
  zone: string;
  openedAt: number;
  finishedAt: number | null;
  decisions: (Decision & { name: string; outcome: Outcome })[];
};

/** One review with its decisions; null when the space has no such review. */
export function readPastReview(viewer: Viewer, id: string): Promise<PastReview | null> {
  return inSpace(viewer, async (tx) => {
    const { ownerId } = viewer;
    const review = await tx.review.findUnique({ where: { ownerId_id: { ownerId, id } } });
    if (!review) return null;
    const { zone } = await readSettingsIn(tx, viewer);
    const decisions = (await readDecisions(tx, viewer, [id])).get(id) ?? [];
    const people = await tx.person.findMany({
      where: { ownerId, id: { in: decisions.map(({ personId }) => personId) } },
      select: { id: true, name: true },
    });
    const names = new Map(people.map((person) => [person.id, person.name]));
    return {
      zone,
      openedAt: review.openedAt.getTime(),
      finishedAt: review.finishedAt?.getTime() ?? null,
      decisions: decisions.map((each) => ({ ...each, name: names.get(each.personId) ?? "" })),
    };
  });
}
