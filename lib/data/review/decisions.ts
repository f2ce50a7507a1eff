import "server-only";
import { type DecidedPerson, listDecisions } from "../../domain/review/outcomes.ts";
import { inSpace, type Tx } from "../database.ts";
import { readSettingsIn } from "../settings/queries.ts";
import { type StoredEntry, toEntry } from "../timeline/entry-row.ts";
import type { Viewer } from "../viewer.ts";
import { readConfirmations, readFoundStill } from "./confirmations.ts";

/** The standing decisions of each of these reviews. */
export async function readDecisions(
  tx: Tx,
  viewer: Viewer,
  reviewIds: readonly string[],
): Promise<Map<string, DecidedPerson[]>> {
  const { ownerId } = viewer;
  if (reviewIds.length === 0) return new Map();
  // An undo of the review itself carries its id, one from the timeline does not.
  const rows = await tx.$queryRaw<(StoredEntry & { personId: string; reviewId: string | null })[]>`
    with made as (
      select * from timeline_entry
      where owner_id = ${ownerId}::uuid and review_id = any(${[...reviewIds]}::uuid[])
    ), told as (
      select * from made union all
      select * from timeline_entry where owner_id = ${ownerId}::uuid and kind = 'undone'
        and review_id is null and person_id in (select person_id from made)
    )
    select person_id as "personId", review_id as "reviewId", id, kind, at,
      recorded_at as "recordedAt", due_at as "dueAt", guessed, target_id as "targetId", data
    from told`;
  const entries = rows.map((row) => ({
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
  if (decisions.length === 0) return [];
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
