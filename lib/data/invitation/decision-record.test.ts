import { expect } from "vitest";
import { addTestPerson } from "../../../test/member-space.ts";
import { test } from "../../../test/space-test.ts";
import { inSpace } from "../database.ts";
import { readPersonPage } from "../person/page.ts";
import { listTimeline } from "../timeline/queries.ts";
import { recordInvitation } from "./commands.ts";
import { decideInvitation } from "./decisions.ts";

const now = new Date("2026-11-23T09:00:00Z");
const minute = (count: number) => new Date(now.getTime() + count * 60_000);

test.override("space", { zone: "Europe/Berlin", since: now });

test("a decision is kept as what was known then, and one of an earlier version is read so", async ({
  viewer,
}) => {
  const recorded = await recordInvitation(viewer, { name: "Ana Ruiz", sentAt: now }, now);
  if (!recorded.ok) throw new Error(recorded.problem);
  const { invitationId, personId } = recorded.value;
  await decideInvitation(viewer, { invitationId, outcome: "accept" }, now);
  const told = async () => (await listTimeline(viewer, personId)).at(-1)?.data?.verdict;
  expect(await told()).toMatch(/^\d of 3 met(?:, \d not answered)?; litmus: not answered$/);
  const page = await readPersonPage(viewer, personId, now);
  expect(page?.assessment?.reason).toBe(await told());
  await inSpace(viewer, (tx) =>
    tx.timelineEntry.updateMany({
      where: { ownerId: viewer.ownerId, kind: "invitation-accepted" },
      data: { data: { verdict: "2 of 3 met. Your litmus answer decides." } },
    }),
  );
  expect(await told()).toBe("2 of 3 met; litmus: not answered");
});

test("an automatic reply is shown as one only when it came at once", async ({ viewer }) => {
  const personId = await addTestPerson(
    viewer,
    "Ana Ruiz",
    [
      { kind: "connected", at: now, source: "typed" },
      { kind: "chat-invited", at: minute(1), source: "archive", text: "A coffee?" },
      { kind: "automatic-reply", at: minute(1.5), source: "archive", text: "Out of office." },
      { kind: "automatic-reply", at: minute(90), source: "archive", text: "On leave, but gladly!" },
    ],
    minute(100),
  );
  const rows = await listTimeline(viewer, personId);
  expect(rows.slice(2).map(({ kind, correctedTo }) => correctedTo ?? kind)).toEqual([
    "automatic-reply",
    "message-received",
  ]);
});
