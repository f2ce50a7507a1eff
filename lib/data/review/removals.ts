import "server-only";
import type { SilenceEvidence } from "../../domain/review/freshness.ts";
import { localDate } from "../../domain/time/format.ts";
import { readWallClock } from "../../domain/time/wall-clock.ts";
import { inSpace, type Tx } from "../database.ts";
import { readSettingsIn } from "../settings/queries.ts";
import type { Viewer } from "../viewer.ts";
import { readEvidence } from "./evidence.ts";
import { type ReviewPerson, type Shown, shown, toPerson } from "./review-person.ts";

/** The people to remove on LinkedIn, first decided first, and how far the member has come today. */
export type RemovalList = { zone: string; removals: ReviewPerson[]; removedToday: number };

const rowsAtOnce = 200;

/** Which of these people an archive lists although they were removed, and its date (epoch ms). */
async function readStillConnected(tx: Tx, viewer: Viewer, people: readonly Shown[]) {
  if (people.length === 0) return () => null;
  const entries = await tx.$queryRaw<{ id: string }[]>`
    select p.id from person p
    where p.owner_id = ${viewer.ownerId}::uuid and p.id = any(${people.map(({ id }) => id)}::uuid[])
      and exists (
        select from timeline_entry t
        where t.owner_id = p.owner_id and t.person_id = p.id and t.at = p.removal_decided_at
          and t.kind = 'still-connected')`;
  const seen = new Set(entries.map(({ id }) => id));
  return ({ id, removalDecidedAt }: Shown): number | null =>
    seen.has(id) ? (removalDecidedAt?.getTime() ?? null) : null;
}

async function countRemovedToday(tx: Tx, viewer: Viewer, zone: string, now: Date): Promise<number> {
  const { ownerId } = viewer;
  const dayBegan = new Date(readWallClock(localDate(now, zone), zone) ?? now);
  const rows = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from person p
    where p.owner_id = ${ownerId}::uuid and p.stage = 'removed' and exists (
      select from timeline_entry t where t.owner_id = ${ownerId}::uuid and t.person_id = p.id
        and t.kind = 'removed' and t.at >= ${dayBegan})`;
  return rows[0]?.count ?? 0;
}

/** Whom the member decided to remove and has not, as far as is known, removed on LinkedIn. */
export async function listRemovalsIn(
  tx: Tx,
  viewer: Viewer,
  evidence: SilenceEvidence,
): Promise<ReviewPerson[]> {
  const rows = await tx.person.findMany({
    where: { ownerId: viewer.ownerId, removalDecidedAt: { not: null }, stage: { not: "removed" } },
    select: shown,
    orderBy: [{ removalDecidedAt: "asc" }, { id: "asc" }],
    take: rowsAtOnce,
  });
  const stillOf = await readStillConnected(tx, viewer, rows);
  return rows.map((row) => toPerson(row, evidence, { stillConnectedAt: stillOf(row) }));
}

/** The checklist of removals as it stands. */
export function readRemovals(viewer: Viewer, now: Date): Promise<RemovalList> {
  return inSpace(viewer, async (tx) => {
    const { zone } = await readSettingsIn(tx, viewer);
    const evidence = await readEvidence(tx, viewer, now);
    const removals = await listRemovalsIn(tx, viewer, evidence);
    return { zone, removals, removedToday: await countRemovedToday(tx, viewer, zone, now) };
  });
}
