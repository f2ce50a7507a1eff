import "server-only";
import { type DecidedPerson, listDecisions } from "../../domain/review/outcomes.ts";
import { inSpace, type Tx } from "../database.ts";
import { readSettingsIn } from "../settings/queries.ts";
import { foldColumns, toEntry } from "../timeline/entry-row.ts";
import type { Viewer } from "../viewer.ts";
import { readConfirmations, readFoundStill } from "./confirmations.ts";

/** The standing decisions of each of these reviews. */
export async function readDecisions(
  tx: Tx,
  viewer: Viewer,
  reviewIds: readonly string[],
): Promise<Map<string, DecidedPerson[]>> {
  const { ownerId } = viewer;
  const select = { ...foldColumns, personId: true, reviewId: true } as const;
  const made = await tx.timelineEntry.findMany({
    where: { ownerId, reviewId: { in: [...reviewIds] } },
    select,
  });
  const people = [...new Set(made.map(({ personId }) => personId))];
  // An undo of the review itself carries its id, one from the timeline does not.
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

/** A decision with the name of whom it is about, and what archives said of a removal since (epoch ms). */
export type NamedDecision = DecidedPerson & {
  name: string;
  slug: string | null;
  confirmedBy: number | null;
  foundStillBy: number | null;
};

/** Adds the names, and which archive confirms a removal. */
export async function nameDecisions(
  tx: Tx,
  viewer: Viewer,
  decisions: readonly DecidedPerson[],
): Promise<NamedDecision[]> {
  const ids = decisions.map(({ personId }) => personId);
  const people = await tx.person.findMany({
    where: { ownerId: viewer.ownerId, id: { in: ids } },
    select: { id: true, name: true, slug: true },
  });
  const known = new Map(people.map((person) => [person.id, person]));
  const confirmed = await readConfirmations(tx, viewer, ids);
  const found = await readFoundStill(tx, viewer, ids);
  return decisions.map((decision) => ({
    ...decision,
    name: known.get(decision.personId)?.name ?? "",
    slug: known.get(decision.personId)?.slug ?? null,
    ...(decision.outcome === "removed"
      ? {
          confirmedBy: confirmed.get(decision.personId) ?? null,
          foundStillBy: found.get(decision.personId)?.find((at) => at > decision.at) ?? null,
        }
      : { confirmedBy: null, foundStillBy: null }),
  }));
}

/** A past review, to be read. Times are epoch milliseconds. */
export type PastReview = {
  zone: string;
  openedAt: number;
  finishedAt: number | null;
  decisions: NamedDecision[];
};

/** One review with its decisions; null when the space has no such review. */
export function readPastReview(viewer: Viewer, id: string): Promise<PastReview | null> {
  return inSpace(viewer, async (tx) => {
    const { ownerId } = viewer;
    const review = await tx.review.findUnique({ where: { ownerId_id: { ownerId, id } } });
    if (!review) return null;
    const { zone } = await readSettingsIn(tx, viewer);
    const decisions = (await readDecisions(tx, viewer, [id])).get(id) ?? [];
    return {
      zone,
      openedAt: review.openedAt.getTime(),
      finishedAt: review.finishedAt?.getTime() ?? null,
      decisions: await nameDecisions(tx, viewer, decisions),
    };
  });
}
