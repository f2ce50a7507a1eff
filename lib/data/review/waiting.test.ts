import fc from "fast-check";
import { expect } from "vitest";
import { createTestSpace } from "../../../test/member-space.ts";
import { test } from "../../../test/space-test.ts";
import { stages } from "../../domain/conversation/conversation-state.ts";
import { inSpace } from "../database.ts";
import { newId } from "../new-id.ts";
import { waitingSql, waitingWhere } from "./waiting.ts";

const now = new Date("2026-11-23T09:00:00Z");
const moment = fc.option(fc.constantFrom(-1, 0, 1).map((ms) => new Date(now.getTime() + ms)));
const row = fc.record({
  stage: fc.oneof(fc.constant("unresponsive" as const), fc.constantFrom(...stages)),
  dueAt: moment,
  removalDecidedAt: moment,
  snoozedUntil: moment,
});

test("who waits for the review is one rule, asked of one table or within a larger statement", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 5, maxLength: 30 }), async (rows) => {
      const viewer = await createTestSpace("UTC", now);
      const { ownerId } = viewer;
      const [byWhere, bySql] = await inSpace(viewer, async (tx) => {
        await tx.person.createMany({
          data: rows.map((each, nth) => ({
            ...each,
            ownerId,
            id: newId(now),
            name: `Ana ${nth}`,
            nameKey: `ana ${nth}`,
            searchText: `ana ${nth}`,
            createdAt: now,
          })),
        });
        return [
          await tx.person.findMany({ where: waitingWhere(viewer, now), select: { id: true } }),
          await tx.$queryRaw<{ id: string }[]>`
            select id from person where ${waitingSql(viewer, now)}`,
        ];
      });
      const ids = (found: { id: string }[]) => found.map(({ id }) => id).sort();
      expect(ids(bySql)).toEqual(ids(byWhere));
    }),
    { numRuns: 20 },
  );
});
