import { expect } from "vitest";
import { addTestPerson, createTestSpace, invitedAt } from "../../test/member-space.ts";
import { test } from "../../test/space-test.ts";
import { inSpaceRaw } from "../data/database.ts";
import { addFact } from "../data/timeline/commands.ts";
import { verifySpace } from "../data/verify/queries.ts";
import { refoldAll } from "./upgrade-spaces.ts";

const now = new Date("2026-11-23T09:00:00Z");

test("spaces that an older fold wrote are folded again, once, by one of several workers", async () => {
  const [old, current] = [await createTestSpace("UTC", now), await createTestSpace("UTC", now)];
  for (const viewer of [old, current]) {
    const id = await addTestPerson(viewer, "Ana Ruiz", invitedAt(now), now);
    await addFact(viewer, { personId: id, kind: "note", at: now, text: "Roasts coffee" }, now);
  }
  expect(await refoldAll()).toBe(0);
  await inSpaceRaw(old, async (client) => {
    await client.query("update member_settings set fold_version = 0");
    await client.query("update person set stage = 'met', due_at = null, notes_text = null");
  });
  expect((await verifySpace(old)).drift).toHaveLength(3);
  const folded = await Promise.all([refoldAll(), refoldAll()]);
  expect(folded.toSorted()).toEqual([0, 1]);
  expect((await verifySpace(old)).drift).toEqual([]);
  expect(await refoldAll()).toBe(0);
});

test("a worker that is told to stop leaves the rest to the next one", async () => {
  expect(await refoldAll(() => true)).toBe(0);
});
