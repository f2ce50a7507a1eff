import "server-only";
import type { WaitingThings } from "../../domain/digest/digest.ts";
import type { DigestClock, PeriodSubject } from "../../domain/digest/digest-clock.ts";
import { inSpace, type Tx } from "../database.ts";
import { type DigestPlan, readDigestPlanIn } from "../settings/plan-digest.ts";
import { selectLines } from "../today/lines.ts";
import { readNavCounts } from "../today/nav-counts.ts";
import type { Viewer } from "../viewer.ts";

/** A digest that went out, or should have. */
export type DeliveryRow = {
  period: string;
  status: string;
  attempts: number;
  error: string | null;
  createdAt: Date;
  sentAt: Date | null;
  /** when it is tried again; null when it isn't */
  nextAttemptAt: Date | null;
};

const listed = 8;

/** The choice of the digest, the next one, the last ones. */
export type DigestSettings = DigestPlan & { deliveries: DeliveryRow[] };

/** What the settings show of the digest. */
export function readDigestSettings(viewer: Viewer): Promise<DigestSettings> {
  return inSpace(viewer, (tx) => readDigestSettingsIn(tx, viewer));
}

/** The same as {@link readDigestSettings}, inside a transaction of the caller's. */
export async function readDigestSettingsIn(tx: Tx, viewer: Viewer): Promise<DigestSettings> {
  const deliveries = await tx.digestDelivery.findMany({
    where: { ownerId: viewer.ownerId },
    orderBy: { createdAt: "desc" },
    take: listed,
    select: {
      period: true,
      status: true,
      attempts: true,
      error: true,
      createdAt: true,
      sentAt: true,
      nextAttemptAt: true,
    },
  });
  return { ...(await readDigestPlanIn(tx, viewer)), deliveries };
}

/** What the member chose; null when there is no such member any more. */
export function readDigestClock(viewer: Viewer): Promise<DigestClock | null> {
  const { ownerId } = viewer;
  return inSpace(viewer, async (tx) => {
    const isThere = (await tx.memberSettings.count({ where: { ownerId } })) > 0;
    return isThere ? (await readDigestPlanIn(tx, viewer)).clock : null;
  });
}

const daysAhead = { daily: 1, weekly: 7 };

/** What a digest holds, and for how long ahead. */
export type DigestMatter = { zone: string; rhythm: "daily" | "weekly"; waiting: WaitingThings };

/**
 * All that a digest holds at `now`.
 * @param kind a test holds what the digest that the member chose would
 */
export async function readDigestMatter(
  viewer: Viewer,
  kind: PeriodSubject["kind"],
  now: Date,
): Promise<DigestMatter> {
  const { invitations, review, openMails } = await readNavCounts(viewer, now);
  return inSpace(viewer, async (tx) => {
    const { clock } = await readDigestPlanIn(tx, viewer);
    const { zone } = clock;
    const chosen = clock.every === "daily" ? "daily" : "weekly";
    const rhythm = kind === "test" ? chosen : kind;
    const { groups } = await selectLines(tx, viewer.ownerId, now, zone, daysAhead[rhythm]);
    return { zone, rhythm, waiting: { groups, invitations, review, openMails } };
  });
}
