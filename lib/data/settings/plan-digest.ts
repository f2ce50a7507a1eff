import "server-only";
import { type DigestClock, digestPeriod, nextDigest } from "../../domain/digest/digest-clock.ts";
import type { Tx } from "../database.ts";
import type { Viewer } from "../viewer.ts";

/** What the member chose, with their zone and the digest that is planned. */
export type DigestPlan = { clock: DigestClock; dueAt: Date | null };

/** The plan as it stands, inside a transaction of the caller's. */
export async function readDigestPlanIn(tx: Tx, { ownerId }: Viewer): Promise<DigestPlan> {
  const row = await tx.memberSettings.findUniqueOrThrow({ where: { ownerId } });
  const every =
    row.digestEvery === "daily" || row.digestEvery === "weekly" ? row.digestEvery : "off";
  const { zone, digestWeekday: weekday, digestHour: hour, digestDueAt: dueAt } = row;
  return { clock: { every, weekday, hour, zone }, dueAt };
}

/** Longer than any number of periods that a member can have used up by changing their mind. */
const mostSkipped = 10;

/**
 * Plans the next digest after `now` whose period has not had one: whoever moves the digest from Monday
 * to Friday on a Tuesday gets the next one on the Friday of the week after.
 */
export async function planDigestIn(
  tx: Tx,
  viewer: Viewer,
  clock: DigestClock,
  now: Date,
): Promise<void> {
  const { ownerId } = viewer;
  let due = nextDigest(now.getTime(), clock);
  for (let skipped = 0; due !== null && skipped < mostSkipped; skipped += 1) {
    const period = digestPeriod(due, clock);
    if ((await tx.digestDelivery.count({ where: { ownerId, period } })) === 0) break;
    due = nextDigest(due, clock);
  }
  const digestDueAt = due === null ? null : new Date(due);
  await tx.memberSettings.update({ where: { ownerId }, data: { digestDueAt } });
}
