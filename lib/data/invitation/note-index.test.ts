import { expect } from "vitest";
import { addTestPerson, createTestSpace } from "../../../test/member-space.ts";
import { test } from "../../../test/space-test.ts";
import { inSpace } from "../database.ts";
import { newId } from "../new-id.ts";
import type { Viewer } from "../viewer.ts";
import { readNoteIndex } from "./note-index.ts";

const now = new Date("2026-11-23T09:00:00Z");
const words = "I read your talk on cold-chain audits at the Ghent depot. Which probes did you use?";

test.override("space", { zone: "UTC", since: now });

async function receive(viewer: Viewer, name: string, note: string): Promise<string> {
  const personId = await addTestPerson(viewer, name, [], now);
  const { ownerId } = viewer;
  const id = newId(now);
  const row = { ownerId, id, personId, direction: "incoming", status: "accepted", note };
  await inSpace(viewer, (tx) =>
    tx.invitation.create({ data: { ...row, sentAt: now, source: "typed", createdAt: now } }),
  );
  return id;
}

const read = (viewer: Viewer) => inSpace(viewer, (tx) => readNoteIndex(tx, viewer, null));

test("the index is kept while no note changes, and made anew as soon as one does", async ({
  viewer,
}) => {
  const id = await receive(viewer, "Ana Ruiz", words);
  const first = await read(viewer);
  expect(first.ids).toEqual([id]);
  expect(await read(viewer)).toBe(first);
  const second = await receive(viewer, "Ben Cole", words);
  expect([...(await read(viewer)).ids].sort()).toEqual([id, second].sort());
  await inSpace(viewer, (tx) =>
    tx.invitation.update({
      where: { ownerId_id: { ownerId: viewer.ownerId, id: second } },
      data: { note: null },
    }),
  );
  expect((await read(viewer)).ids).toEqual([id]);
});

test("no space finds the notes of another", async () => {
  const [mine, other] = [await createTestSpace("UTC", now), await createTestSpace("UTC", now)];
  await receive(mine, "Ana Ruiz", words);
  expect((await read(mine)).ids).toHaveLength(1);
  expect((await read(other)).ids).toEqual([]);
});
