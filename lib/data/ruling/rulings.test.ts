import { expect } from "vitest";
import { addTestPerson, createTestSpace, invitedAt } from "../../../test/member-space.ts";
import { test } from "../../../test/space-test.ts";
import { inSpace } from "../database.ts";
import { decidePair } from "../duplicate/commands.ts";
import { newId } from "../new-id.ts";
import { setTrusted } from "../person/commands.ts";
import { addFact, reclassifyEntry, undoEntry } from "../timeline/commands.ts";
import { listTimeline } from "../timeline/queries.ts";
import type { Viewer } from "../viewer.ts";
import { ruleNote } from "./commands.ts";
import { listRulings } from "./queries.ts";

const now = new Date("2026-11-23T09:00:00Z");
const all = { from: 0, most: 100 };
const words = "I read your talk on cold-chain audits at the Ghent depot. Which probes did you use?";

test.override("space", { zone: "UTC", since: now });

async function receive(viewer: Viewer, name: string, mutualIds: readonly string[] = []) {
  const personId = await addTestPerson(viewer, name, [], now);
  const id = newId(now);
  const mutualNames = mutualIds.map((each) => ({ name: "Somebody", personId: each }));
  await inSpace(viewer, (tx) =>
    tx.invitation.create({
      data: {
        ownerId: viewer.ownerId,
        id,
        personId,
        direction: "incoming",
        status: "pending",
        note: words,
        mutualNames,
        sentAt: now,
        source: "typed",
        createdAt: now,
      },
    }),
  );
  return { id, personId };
}

test("a note that the member judged is listed with what it decides today, and revoked", async ({
  viewer,
}) => {
  const first = await receive(viewer, "Ana Ruiz");
  const second = await receive(viewer, "Ben Cole");
  expect(await ruleNote(viewer, { invitationId: first.id, kind: "personal" })).toMatchObject({
    ok: true,
  });
  const listed = await listRulings(viewer, "note", all);
  expect(listed).toMatchObject({
    total: 1,
    rulings: [{ name: "Ana Ruiz", noteKind: "personal", alikePending: 1 }],
  });
  const kindOf = (id: string) =>
    inSpace(viewer, (tx) =>
      tx.invitation.findFirst({
        where: { ownerId: viewer.ownerId, id },
        select: { noteKind: true, noteKindByMember: true },
      }),
    );
  expect(await kindOf(second.id)).toEqual({ noteKind: "personal", noteKindByMember: false });
  await ruleNote(viewer, { invitationId: first.id, kind: null });
  expect((await listRulings(viewer, "note", all)).total).toBe(0);
  expect((await kindOf(first.id))?.noteKindByMember).toBe(false);
});

test("two people told apart are listed, and offered again once that is revoked", async ({
  viewer,
}) => {
  const ids = [
    await addTestPerson(viewer, "Ana Ruiz", [], now),
    await addTestPerson(viewer, "Ana M. Ruiz", [], now),
  ].sort();
  const [firstId = "", secondId = ""] = ids;
  const pair = { ownerId: viewer.ownerId, firstId, secondId, reasons: [], strength: 500 };
  await inSpace(viewer, (tx) => tx.duplicatePair.create({ data: { ...pair, foundAt: now } }));
  expect((await listRulings(viewer, "not-same", all)).total).toBe(0);
  await decidePair(viewer, [firstId, secondId], "not-same", now);
  expect(await listRulings(viewer, "not-same", all)).toMatchObject({
    total: 1,
    rulings: [{ first: { personId: firstId }, second: { personId: secondId } }],
  });
  await decidePair(viewer, [firstId, secondId], "open", now);
  expect((await listRulings(viewer, "not-same", all)).total).toBe(0);
});

test("trusted people are listed with how many waiting invitations they speak for", async ({
  viewer,
}) => {
  const trusted = await addTestPerson(viewer, "Cleo Marsh", [], now);
  await receive(viewer, "Ana Ruiz", [trusted]);
  await setTrusted(viewer, trusted, { trusted: true, why: "worked together in Hull" });
  expect(await listRulings(viewer, "trusted", all)).toMatchObject({
    total: 1,
    rulings: [{ name: "Cleo Marsh", why: "worked together in Hull", pending: 1 }],
  });
  await setTrusted(viewer, trusted, { trusted: false, why: "" });
  expect((await listRulings(viewer, "trusted", all)).total).toBe(0);
});

test("a message that the member corrected is listed until the correction is taken back", async ({
  viewer,
}) => {
  const personId = await addTestPerson(viewer, "Ana Ruiz", invitedAt(now), now);
  const invite = (await listTimeline(viewer, personId)).find(({ kind }) => kind === "chat-invited");
  const target = { personId, entryId: invite?.id ?? "" };
  const corrected = await reclassifyEntry(viewer, { ...target, as: "message-sent" }, now);
  expect(await listRulings(viewer, "invite", all)).toMatchObject({
    total: 1,
    rulings: [{ name: "Ana Ruiz", isInvite: false, text: "Would you like to have a coffee?" }],
  });
  const entryId = corrected.ok ? corrected.value.entryId : "";
  await undoEntry(viewer, { personId, entryId }, now);
  expect((await listRulings(viewer, "invite", all)).total).toBe(0);
});

test("no ruling of another member's is listed or revoked", async () => {
  const [mine, other] = [await createTestSpace("UTC", now), await createTestSpace("UTC", now)];
  const { id, personId } = await receive(mine, "Ana Ruiz");
  await ruleNote(mine, { invitationId: id, kind: "template" });
  await setTrusted(mine, personId, { trusted: true, why: "" });
  await addFact(mine, { personId, kind: "note", at: now, text: "Roasts coffee" }, now);
  for (const kind of ["note", "not-same", "trusted", "invite"] as const) {
    expect((await listRulings(other, kind, all)).total).toBe(0);
  }
  expect(await ruleNote(other, { invitationId: id, kind: null })).toMatchObject({ ok: false });
  expect((await listRulings(mine, "note", all)).total).toBe(1);
});
