import fc from "fast-check";
import { expect } from "vitest";
import { addTestPerson, createTestSpace, invitedAt } from "../../../test/member-space.ts";
import { test } from "../../../test/space-test.ts";
import { noFilter } from "../../domain/person/people-filter.ts";
import { inSpace } from "../database.ts";
import { listOwnersWithWork } from "../member/owners-with-work.ts";
import { listAllPeople } from "../person/list-all.ts";
import { countByStage, listPeople } from "../person/list-people.ts";
import { readPersonPage } from "../person/page.ts";
import { decideInReview } from "../review/commands.ts";
import { readReview } from "../review/queries.ts";
import { readNavCounts } from "../today/nav-counts.ts";
import { countEarlyFlags, verifySpace } from "../verify/queries.ts";
import type { Viewer } from "../viewer.ts";
import { sweepSpace } from "./commands.ts";

const dayMs = 86_400_000;
const now = new Date("2026-11-23T09:00:00Z");
const later = (days: number) => new Date(now.getTime() + days * dayMs);

const names = ["Ada One", "Ben Two", "Cyd Three", "Dov Four"];

async function createSpace(daysAgo: readonly number[]): Promise<Viewer> {
  const viewer = await createTestSpace("Europe/Berlin", later(-60));
  for (const [at, days] of daysAgo.entries()) {
    await addTestPerson(viewer, names[at] ?? "", invitedAt(later(-days)), later(-days));
  }
  return viewer;
}

function readCaches(viewer: Viewer) {
  return inSpace(viewer, (tx) =>
    tx.person.findMany({
      where: { ownerId: viewer.ownerId },
      select: { name: true, stage: true, dueAt: true, flaggedAt: true },
      orderBy: { name: "asc" },
    }),
  );
}

test("sweeps at any wrong times, and then at the true one, give the same as the true one alone", async () => {
  const days = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 4 });
  const wrong = fc.array(fc.integer({ min: 1, max: 4000 }), { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(days, wrong, async (daysAgo, ahead) => {
      const [viewer, other] = [await createSpace(daysAgo), await createSpace(daysAgo)];
      for (const each of ahead) await sweepSpace(viewer, later(each));
      await sweepSpace(viewer, now);
      await sweepSpace(other, now);
      expect(await readCaches(viewer)).toEqual(await readCaches(other));
      expect((await verifySpace(viewer)).drift).toEqual([]);
      expect(await countEarlyFlags(viewer, now)).toBe(0);
      const settings = await inSpace(viewer, (tx) =>
        tx.memberSettings.findUniqueOrThrow({ where: { ownerId: viewer.ownerId } }),
      );
      expect(settings.reviewDueAt?.getTime()).toBeLessThan(later(8).getTime());
      // The weeks that were flagged too early are flagged when they are over.
      expect((await sweepSpace(viewer, later(8))).flagged).toBe(
        daysAgo.filter((each) => each <= 7).length,
      );
    }),
    { numRuns: 10 },
  );
});

test("before the next sweep nobody stands as unresponsive before their week is over, and verify says so", async () => {
  const viewer = await createSpace([20, 3]);
  await sweepSpace(viewer, later(400));
  const stages = (await listAllPeople(viewer, { asAt: "now" }, now)).map(({ stage }) => stage);
  expect(stages).toEqual(["unresponsive", "awaiting-reply"]);
  const filter = { ...noFilter, stage: "unresponsive" } as const;
  const { rows } = await listPeople(viewer, filter, null, 10, now);
  expect(rows.map(({ name }) => name)).toEqual(["Ada One"]);
  const waiting = await listPeople(viewer, { ...filter, stage: "awaiting-reply" }, null, 10, now);
  expect(waiting.rows.map(({ name, stage }) => [name, stage])).toEqual([
    ["Ben Two", "awaiting-reply"],
  ]);
  expect(await countByStage(viewer, noFilter, now)).toMatchObject({
    unresponsive: 1,
    "awaiting-reply": 1,
  });
  const ben = waiting.rows[0]?.id ?? "";
  expect((await readPersonPage(viewer, ben, now))?.state).toMatchObject({
    stage: "awaiting-reply",
    flaggedAt: null,
  });
  const { cards } = await readReview(viewer, { view: "table", after: null }, now);
  expect(cards.map(({ name }) => name)).toEqual(["Ada One"]);
  expect((await readNavCounts(viewer, now)).review).toBe(1);
  expect((await decideInReview(viewer, [ben], { kind: "removal-decided" }, now)).ok).toBe(false);
  expect(await countEarlyFlags(viewer, now)).toBe(1);
  expect(await listOwnersWithWork("sweep", now)).toContain(viewer.ownerId);
});
