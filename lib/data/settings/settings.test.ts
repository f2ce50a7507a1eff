import { expect } from "vitest";
import { createTestSpace } from "../../../test/member-space.ts";
import { test } from "../../../test/space-test.ts";
import { updateSettings } from "../invitation/update-settings.ts";
import { readSettings } from "./queries.ts";

const now = new Date("2026-11-23T09:00:00Z");

test("a new zone plans the next review by the new clock on the wall", async () => {
  const viewer = await createTestSpace("Europe/Vienna", now);
  await updateSettings(viewer, { zone: "Asia/Kathmandu" }, now);
  expect((await readSettings(viewer)).reviewDueAt?.toISOString()).toBe("2026-11-30T02:15:00.000Z");
});

test("a new weekday and hour plan the next review; a new policy leaves it where it is", async () => {
  const viewer = await createTestSpace("UTC", now);
  await updateSettings(viewer, { reviewWeekday: 5, reviewHour: 16 }, now);
  const planned = "2026-11-27T16:00:00.000Z";
  expect((await readSettings(viewer)).reviewDueAt?.toISOString()).toBe(planned);
  await updateSettings(viewer, { replyDays: 10, mutualThreshold: 8 }, new Date("2026-12-30"));
  const after = await readSettings(viewer);
  expect(after.reviewDueAt?.toISOString()).toBe(planned);
  expect(after.policy).toMatchObject({ replyDays: 10, mutualThreshold: 8, criteriaNeeded: 2 });
  await updateSettings(viewer, { zone: "Europe/Vienna" }, now);
  expect((await readSettings(viewer)).policy).toEqual(after.policy);
});

test("what the method doesn't allow is refused and changes nothing", async () => {
  const viewer = await createTestSpace("UTC", now);
  const before = await readSettings(viewer);
  for (const change of [{ criteriaNeeded: 4 }, { zone: "Mars/Olympus" }, { reviewHour: 24 }]) {
    const refused = await updateSettings(viewer, change, now);
    expect(refused).toMatchObject({ ok: false, field: Object.keys(change)[0] });
  }
  expect(await readSettings(viewer)).toEqual(before);
});

test("one member's settings are not another's", async () => {
  const [mine, other] = [await createTestSpace("UTC", now), await createTestSpace("UTC", now)];
  await updateSettings(mine, { replyDays: 14 }, now);
  expect((await readSettings(other)).policy.replyDays).toBe(7);
});
