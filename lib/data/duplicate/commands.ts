import "server-only";
import type { MergeChoices } from "../../domain/duplicate/kept-details.ts";
import { Refusal } from "../../domain/refusal.ts";
import { fail, ok, type Result } from "../../domain/result.ts";
import { inSpace, inSpaceRaw } from "../database.ts";
import { refreshScores } from "../invitation/refresh-scores.ts";
import { newId } from "../new-id.ts";
import type { Viewer } from "../viewer.ts";
import { mergeIn } from "./merge-in.ts";
import { holdImportsBack } from "./person-rows.ts";
import { keepListFresh } from "./refresh.ts";
import { unmergeIn } from "./unmerge-in.ts";

/** Who of two stays, who goes into them, and whose name and headline are kept. */
export type PeopleToMerge = { keptId: string; mergedId: string; choices: MergeChoices };

/** A step that failed has changed nothing: its transaction is rolled back. */
function demand<T>(result: Result<T>): T {
  if (!result.ok) throw new Refusal(result);
  return result.value;
}

/** PostgreSQL's classes for values that a column or a rule of the table does not take. */
function isBadRow(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^2[23]/.test(String(error.code));
}

async function orRefused<T>(work: Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refusal) return error.failure;
    throw error;
  }
}

async function refreshScoresOf(viewer: Viewer, personIds: readonly string[]): Promise<void> {
  const { ownerId } = viewer;
  await inSpace(viewer, async (tx) => {
    const open = await tx.invitation.findMany({
      where: { ownerId, personId: { in: [...personIds] }, status: "pending" },
      select: { id: true },
    });
    const ids = open.map(({ id }) => id);
    if (ids.length > 0) await refreshScores(tx, viewer, ids);
  });
}

/** Makes one person of two, at the member's word. Returns the merge, by which it is undone. */
export async function mergePeople(
  viewer: Viewer,
  people: PeopleToMerge,
  now: Date,
): Promise<Result<{ mergeId: string; keptId: string }>> {
  const { keptId, mergedId } = people;
  if (keptId === mergedId) return fail("merge-same-person");
  const id = newId(now);
  const made = await orRefused(
    inSpaceRaw(viewer, async (client) => {
      demand(await holdImportsBack(client, viewer));
      const merge = { id, ...people, mergedAt: now };
      await keepListFresh(client, viewer, async () => demand(await mergeIn(client, viewer, merge)));
      return ok({ mergeId: id, keptId });
    }),
  );
  if (made.ok) await refreshScoresOf(viewer, [keptId]);
  return made;
}

/** Undoes a merge: the two are as they were; what came since stays with the one who was kept. */
export async function unmergePeople(
  viewer: Viewer,
  mergeId: string,
  now: Date,
): Promise<Result<{ keptId: string; mergedId: string }>> {
  const done = await orRefused(
    inSpaceRaw(viewer, async (client) => {
      demand(await holdImportsBack(client, viewer));
      const { keptId, mergedId } = await keepListFresh(client, viewer, async () =>
        demand(await unmergeIn(client, viewer, mergeId, now)),
      );
      return ok({ keptId, mergedId });
    }).catch((error) => {
      if (isBadRow(error)) return fail("merge-damaged");
      throw error;
    }),
  );
  if (done.ok) await refreshScoresOf(viewer, [done.value.keptId, done.value.mergedId]);
  return done;
}

function inOrder(one: string, other: string) {
  return one < other ? { firstId: one, secondId: other } : { firstId: other, secondId: one };
}

/** Remembers that two people are not one, or opens the question again. */
export async function decidePair(
  viewer: Viewer,
  pair: readonly [string, string],
  status: "not-same" | "open",
  now: Date,
): Promise<Result<null>> {
  const { count } = await inSpace(viewer, (tx) =>
    tx.duplicatePair.updateMany({
      where: { ownerId: viewer.ownerId, ...inOrder(...pair) },
      data: { status, decidedAt: status === "open" ? null : now },
    }),
  );
  return count > 0 ? ok(null) : fail("duplicate-gone");
}
