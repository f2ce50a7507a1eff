import { expect } from "vitest";
import { addTestPerson } from "../../../test/member-space.ts";
import { test } from "../../../test/space-test.ts";
import { inSpace } from "../database.ts";
import { emptyDemoSpace, fillDemoSpace } from "../demo/commands.ts";
import { mergePeople, unmergePeople } from "../duplicate/commands.ts";
import type { Viewer } from "../viewer.ts";

const now = new Date("2026-11-23T09:00:00Z");
const choices = { name: "kept", headline: "kept" } as const;

async function merge(viewer: Viewer, keptId: string, mergedId: string): Promise<string> {
  const merged = await mergePeople(viewer, { keptId, mergedId, choices }, now);
  if (!merged.ok) throw new Error(merged.problem);
  return merged.value.mergeId;
}

const listKept = (viewer: Viewer) =>
  inSpace(viewer, async (tx) => {
    const where = { ownerId: viewer.ownerId };
    return (await tx.personMerge.findMany({ where, select: { keptId: true } })).map(
      ({ keptId }) => keptId,
    );
  });

test("merges of the demo's people go with them, and a chain of other merges stays to be undone", async ({
  viewer,
}) => {
  const [ada, bo, cy] = [
    await addTestPerson(viewer, "Ada Quill", [], now),
    await addTestPerson(viewer, "Bo Lind", [], now),
    await addTestPerson(viewer, "Cy Holm", [], now),
  ];
  const first = await merge(viewer, bo, cy);
  const second = await merge(viewer, ada, bo);
  await fillDemoSpace(viewer, now);
  const invented = await inSpace(viewer, (tx) =>
    tx.person.findMany({ where: { ownerId: viewer.ownerId, demo: true }, select: { id: true } }),
  );
  const [one = "", two = "", three = "", four = ""] = invented.map(({ id }) => id);
  await merge(viewer, one, two);
  await unmergePeople(viewer, await merge(viewer, three, four), now);
  expect(await listKept(viewer)).toHaveLength(4);
  await emptyDemoSpace(viewer);
  expect((await listKept(viewer)).toSorted()).toEqual([ada, bo].toSorted());
  expect(await unmergePeople(viewer, second, now)).toMatchObject({ ok: true });
  expect(await unmergePeople(viewer, first, now)).toMatchObject({ ok: true });
});
