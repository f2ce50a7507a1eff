import { expect } from "vitest";
import { addTestPerson } from "../../../test/member-space.ts";
import { test } from "../../../test/space-test.ts";
import { inSpace } from "../database.ts";
import { newId } from "../new-id.ts";
import { listToWrite, type ToWrite } from "./to-write.ts";

const now = new Date("2026-11-23T09:00:00Z");
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

test("pages of any length bring everybody who waits once, in the order of the whole list", async ({
  viewer,
}) => {
  const { ownerId } = viewer;
  for (let n = 0; n < 9; n++) {
    // Some were accepted at the same moment.
    const facts = [{ kind: "connected", at: ago(Math.floor(n / 2)), source: "typed" } as const];
    await addTestPerson(viewer, `Hello ${n}`, facts, now);
  }
  for (let n = 0; n < 5; n++) {
    const personId = await addTestPerson(viewer, `Question ${n}`, [], now);
    await inSpace(viewer, (tx) =>
      tx.invitation.create({
        data: {
          ownerId,
          id: newId(now),
          personId,
          direction: "incoming",
          status: "pending",
          sentAt: ago(50),
          source: "typed",
          createdAt: now,
          repliedFirstAt: ago(Math.floor(n / 2)),
        },
      }),
    );
  }
  const whole = await listToWrite(viewer, now);
  expect(whole.rows).toHaveLength(14);
  expect(whole.count).toBe(14);
  for (const most of [1, 2, 3, 5, 8, 14, 20]) {
    const seen: ToWrite[] = [];
    for (;;) {
      const { rows } = await listToWrite(viewer, now, { after: seen.at(-1) ?? null, most });
      if (rows.length === 0) break;
      seen.push(...rows);
    }
    expect(seen).toEqual(whole.rows);
  }
});
