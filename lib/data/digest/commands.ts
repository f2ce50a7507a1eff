import "server-only";
import type { DigestChoice } from "../../domain/digest/digest-clock.ts";
import { inSpace } from "../database.ts";
import { planDigestIn, readDigestPlanIn } from "../settings/plan-digest.ts";
import type { Viewer } from "../viewer.ts";
import { readDigestClock } from "./queries.ts";

/**
 * Keeps when the digest comes, and plans the next. Turning it off calls back what has not left yet.
 * @param choice checked by `digestChoiceSchema`
 */
export function saveDigestChoice(viewer: Viewer, choice: DigestChoice, now: Date): Promise<void> {
  const { ownerId } = viewer;
  return inSpace(viewer, async (tx) => {
    const { every, weekday, hour } = choice;
    await tx.memberSettings.update({
      where: { ownerId },
      data: { digestEvery: every, digestWeekday: weekday, digestHour: hour },
    });
    const { clock } = await readDigestPlanIn(tx, viewer);
    if (every === "off") {
      await tx.digestDelivery.deleteMany({ where: { ownerId, status: "waiting" } });
    }
    await planDigestIn(tx, viewer, clock, now);
  });
}

/**
 * Turns the digest off, as its own link does; the weekday and the hour are kept.
 * @returns false when there is no such member any more
 */
export async function turnOffDigest(viewer: Viewer, now: Date): Promise<boolean> {
  const clock = await readDigestClock(viewer);
  if (clock !== null) await saveDigestChoice(viewer, { ...clock, every: "off" }, now);
  return clock !== null;
}
