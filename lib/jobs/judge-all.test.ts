import { expect } from "vitest";
import { addTestPerson } from "../../test/member-space.ts";
import { test } from "../../test/space-test.ts";
import { inSpace } from "../data/database.ts";
import { newId } from "../data/new-id.ts";
import type { Viewer } from "../data/viewer.ts";
import { judgeAll } from "./upgrade-spaces.ts";

const now = new Date("2026-11-23T09:00:00Z");

type Received = { note: string; status: string; noteKind: string; byMember: boolean };

test.override("space", { zone: "UTC", since: now });

async function receive(viewer: Viewer, name: string, received: Received): Promise<string> {
  const personId = await addTestPerson(viewer, name, [], now);
  const id = newId(now);
  const { note, status, noteKind, byMember } = received;
  const direction = "incoming";
  const times = { sentAt: now, createdAt: now };
  const kind = { noteKind, noteKindByMember: byMember };
  const row = { ownerId: viewer.ownerId, id, personId, direction, status, note, source: "typed" };
  await inSpace(viewer, (tx) => tx.invitation.create({ data: { ...row, ...times, ...kind } }));
  return id;
}

function readKinds(viewer: Viewer) {
  return inSpace(viewer, (tx) =>
    tx.invitation.findMany({
      where: { ownerId: viewer.ownerId },
      select: { id: true, noteKind: true },
    }),
  );
}

test("notes that an older version judged are judged again, once; what the member said stays", async ({
  viewer,
}) => {
  const slot = "Hi {FIRST_NAME}, I would like to add you to my network.";
  const wrong = { note: slot, noteKind: "personal", byMember: false };
  const waiting = await receive(viewer, "Ana Ruiz", { ...wrong, status: "pending" });
  const decided = await receive(viewer, "Ben Cole", { ...wrong, status: "accepted" });
  const ruled = await receive(viewer, "Mei Ito", {
    note: "Would you talk about cold-chain audits, as we did at the Ghent depot?",
    status: "pending",
    noteKind: "template",
    byMember: true,
  });
  expect(await judgeAll()).toBe(0);
  await inSpace(viewer, (tx) =>
    tx.memberSettings.update({ where: { ownerId: viewer.ownerId }, data: { judgeVersion: 1 } }),
  );
  const judged = await Promise.all([judgeAll(), judgeAll()]);
  expect(judged.toSorted()).toEqual([0, 1]);
  const kinds = new Map((await readKinds(viewer)).map(({ id, noteKind }) => [id, noteKind]));
  expect(kinds.get(waiting)).toBe("template");
  expect(kinds.get(decided)).toBe("template");
  expect(kinds.get(ruled)).toBe("template");
  expect(await judgeAll()).toBe(0);
});
