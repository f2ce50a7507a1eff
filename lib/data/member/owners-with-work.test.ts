import { expect } from "vitest";
import { addTestPerson, createTestSpace, invitedAt } from "../../../test/member-space.ts";
import { test } from "../../../test/space-test.ts";
import { inSpace, sharedTables } from "../database.ts";
import { saveDigestChoice } from "../digest/commands.ts";
import { leaseMailbox, saveMailbox } from "../mailbox/commands.ts";
import { sweepSpace } from "../sweep/commands.ts";
import { listOwnersWithWork } from "./owners-with-work.ts";

const now = new Date("2026-11-16T09:30:00Z");
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);

test.override("space", { zone: "Europe/London", since: now });

test("a sweep is due where a week has ended or a review opens, and nowhere else", async () => {
  const [busy, idle] = [
    await createTestSpace("Europe/London", now),
    await createTestSpace("Europe/London", now),
  ];
  expect(await listOwnersWithWork("sweep", now)).toEqual([]);
  await addTestPerson(busy, "Ada Quist", invitedAt(inDays(-10)), now);
  expect(await listOwnersWithWork("sweep", now)).toEqual([busy.ownerId]);
  await sweepSpace(busy, now);
  expect(await listOwnersWithWork("sweep", now)).toEqual([]);
  expect(await listOwnersWithWork("sweep", inDays(8))).toEqual([busy.ownerId, idle.ownerId]);
});

test("a mailbox is due unless it waits for its turn, is paused or in somebody's hands", async ({
  viewer,
}) => {
  const address = { host: "127.0.0.1", port: 993, security: "tls", userName: "robin" } as const;
  const settings = { ...address, folder: "INBOX", authServer: "" };
  await saveMailbox(viewer, settings, "sealed", inDays(1));
  expect(await listOwnersWithWork("mailbox", now)).toEqual([]);
  expect(await listOwnersWithWork("mailbox", inDays(1))).toEqual([viewer.ownerId]);
  await leaseMailbox(viewer, inDays(1));
  expect(await listOwnersWithWork("mailbox", inDays(1))).toEqual([]);
});

test("a digest is due from its hour on", async ({ viewer }) => {
  await saveDigestChoice(viewer, { every: "daily", weekday: 1, hour: 8 }, now);
  expect(await listOwnersWithWork("digest", now)).toEqual([]);
  expect(await listOwnersWithWork("digest", inDays(1))).toEqual([viewer.ownerId]);
});

test("asking shows nothing of any space, and leaves none open", async ({ viewer }) => {
  await addTestPerson(viewer, "Ada Quist", invitedAt(inDays(-10)), now);
  const seen = await sharedTables().$transaction([
    sharedTables().$queryRaw`select list_owners_with_work('sweep', ${now}::timestamptz)`,
    sharedTables().$queryRaw<{ count: number }[]>`select count(*)::int as count from person`,
  ]);
  expect(seen[1]).toEqual([{ count: 0 }]);
  // Nor does it lose the one in which it is asked.
  const count = await inSpace(viewer, async (tx) => {
    await tx.$queryRaw`select list_owners_with_work('mailbox', ${now}::timestamptz)`;
    return tx.person.count();
  });
  expect(count).toBe(1);
});
