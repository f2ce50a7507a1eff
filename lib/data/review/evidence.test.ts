import { expect } from "vitest";
import { addTestPerson, createTestSpace, invitedAt } from "../../../test/member-space.ts";
import { test } from "../../../test/space-test.ts";
import { inSpace } from "../database.ts";
import { newId } from "../new-id.ts";
import { sweepSpace } from "../sweep/commands.ts";
import type { Viewer } from "../viewer.ts";
import { decideInReview } from "./commands.ts";
import { readReview } from "./queries.ts";

const dayMs = 86_400_000;
const now = new Date("2026-11-23T09:00:00Z");
const ago = (days: number) => new Date(now.getTime() - days * dayMs);

async function addMailbox(viewer: Viewer, watchingSince: Date, lastOkAt: Date | null) {
  const address = { host: "imap.example.net", port: 993, security: "tls", userName: "robin" };
  const row = { ownerId: viewer.ownerId, ...address, passwordBox: "sealed" };
  await inSpace(viewer, (tx) => tx.mailbox.create({ data: { ...row, watchingSince, lastOkAt } }));
}

async function addMail(viewer: Viewer, importId: string | null = null) {
  const about = { kind: "message-received", outcome: "taken", sentAt: ago(3), handledAt: now };
  const row = { ownerId: viewer.ownerId, id: newId(now), messageKey: newId(now), importId };
  await inSpace(viewer, (tx) => tx.receivedMail.create({ data: { ...row, ...about } }));
}

async function createSilence(): Promise<{ viewer: Viewer; early: string; late: string }> {
  const viewer = await createTestSpace("Europe/Berlin", ago(40));
  const early = await addTestPerson(viewer, "Ana Silent", invitedAt(ago(20)), ago(20));
  const late = await addTestPerson(viewer, "Ben Silent", invitedAt(ago(8)), ago(8));
  await sweepSpace(viewer, now);
  return { viewer, early, late };
}

const read = (viewer: Viewer) => readReview(viewer, { view: "table", after: null }, now);

test("who was silent all through the watch of a mailbox gave no reply; who was invited before is to be checked", async () => {
  const { viewer, early, late } = await createSilence();
  await addMailbox(viewer, ago(10), now);
  await addMail(viewer);
  const { cards, sure } = await read(viewer);
  expect(cards.map(({ personId, freshness }) => [personId, freshness.kind])).toEqual([
    [early, "check-first"],
    [late, "no-reply"],
  ]);
  expect(sure).toBe(1);
  const decided = await decideInReview(viewer, [early, late], { kind: "removal-decided" }, now);
  expect(decided.ok && decided.value.entries.map(({ personId }) => personId)).toEqual([late]);
});

test("a mailbox proves nothing before it was read, or when LinkedIn never told it of a message", async () => {
  for (const [lastOkAt, mailOfImport] of [
    [null, null],
    [now, undefined],
    [now, newId(now)],
  ] as const) {
    const { viewer } = await createSilence();
    await addMailbox(viewer, ago(30), lastOkAt);
    if (mailOfImport !== undefined) await addMail(viewer, mailOfImport);
    expect((await read(viewer)).sure).toBe(0);
  }
});
