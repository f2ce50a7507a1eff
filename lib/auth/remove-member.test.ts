import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { addAccount, firstPassword, noPost } from "../../test/account.ts";
import { test } from "../../test/space-test.ts";
import { performAct } from "../acts/perform.ts";
import { inSpace } from "../data/database.ts";
import { fillDemoSpace } from "../data/demo/commands.ts";
import {
  listPresence,
  listPresenceFor,
  removeMemberFor as removeRows,
} from "../data/member/members-of-owner.ts";
import { listMembers } from "../data/member/queries.ts";
import { resumeSession, startSession } from "../data/member/sessions.ts";
import { newId } from "../data/new-id.ts";
import { env } from "../server/env.ts";
import { removeMember } from "./remove-member.ts";

const now = new Date("2026-11-23T09:00:00Z");
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const context = { now, sessionId: null, publicUrl: noPost.publicUrl };

let owner: Awaited<ReturnType<typeof addAccount>>;
test.beforeAll(async () => {
  owner = await addAccount("Maren Holt", now);
});

test("the owner sees when members were here; other members see nobody", async () => {
  const member = await addAccount("Nadia Kern", later(1));
  await startSession({ memberId: member.id, userAgent: null }, later(2));
  const used = await startSession({ memberId: member.id, userAgent: null }, later(2));
  await resumeSession(used, later(5));
  const seen = await listPresenceFor(owner.viewer, later(6));
  expect(seen.find(({ id }) => id === member.id)).toEqual({
    id: member.id,
    email: member.email,
    name: member.name,
    isOwner: false,
    createdAt: later(1),
    lastSeenAt: later(5),
    sessions: 2,
  });
  expect(seen[0]).toMatchObject({ id: owner.id, isOwner: true, lastSeenAt: null, sessions: 0 });
  expect(await listPresence(later(6))).toEqual(seen);
  expect(await listPresenceFor(member.viewer, later(6))).toEqual([]);
  const months = later(24 * 91);
  expect((await listPresence(months)).map(({ sessions }) => sessions)).toEqual([0, 0]);
});

test("the owner removes a member with everything, and the uploads from the disk", async () => {
  const member = await addAccount("Tomas Adler", now);
  const session = await startSession({ memberId: member.id, userAgent: null }, now);
  await fillDemoSpace(member.viewer, now);
  const folder = path.join(env().dataDir, "uploads", member.id);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "archive.zip"), "PK");
  await inSpace(member.viewer, (tx) =>
    tx.import.create({
      data: {
        ownerId: member.id,
        id: newId(now),
        fileName: "archive.zip",
        storedAt: `uploads/${member.id}`,
        bytes: 2,
        status: "preview",
        createdAt: now,
      },
    }),
  );
  const removal = { memberId: member.id, password: firstPassword, sessionId: null };
  const wrong = await removeMember(owner.viewer, { ...removal, password: "not it" }, now);
  expect(wrong).toMatchObject({ ok: false, field: "password" });
  expect(existsSync(folder)).toBe(true);
  expect((await removeMember(owner.viewer, removal, now)).ok).toBe(true);
  expect(existsSync(folder)).toBe(false);
  expect(await resumeSession(session, now)).toBeNull();
  expect((await listMembers()).map(({ id }) => id)).not.toContain(member.id);
  expect(await inSpace(member.viewer, (tx) => tx.person.count())).toBe(0);
  expect(await inSpace(member.viewer, (tx) => tx.memberSettings.count())).toBe(0);
  expect(await removeMember(owner.viewer, removal, now)).toMatchObject({ ok: false });
});

test("nobody but the owner removes members or makes links for them, and the owner not themselves", async () => {
  const [one, other] = [await addAccount("Jon Berg", now), await addAccount("Ines Weber", now)];
  const before = await listMembers();
  const password = firstPassword;
  for (const acts of [
    performAct("member.remove", one.viewer, { memberId: other.id, password }, context),
    performAct("member.remove", one.viewer, { memberId: one.id, password }, context),
    performAct("member.remove", one.viewer, { memberId: owner.id, password }, context),
    performAct("member.remove", owner.viewer, { memberId: owner.id, password }, context),
    performAct("member.remove", owner.viewer, { memberId: newId(now), password }, context),
    performAct("member.reset-link", one.viewer, { memberId: other.id }, context),
    performAct("member.reset-link", one.viewer, { memberId: owner.id }, context),
    performAct("member.reset-link", owner.viewer, { memberId: newId(now) }, context),
  ]) {
    expect(await acts).toMatchObject({ ok: false });
  }
  // The statement itself refuses, whatever was asked before it.
  expect(await removeRows(one.viewer, other.viewer, now)).toBeNull();
  expect(await removeRows(one.viewer, owner.viewer, now)).toBeNull();
  expect(await removeRows(owner.viewer, owner.viewer, now)).toBeNull();
  expect(await listMembers()).toEqual(before);
});

test("one member removed by two tabs at once is removed once", async () => {
  const member = await addAccount("Vera Lund", now);
  const all = await Promise.all([1, 2, 3].map(() => removeRows(owner.viewer, member.viewer, now)));
  expect(all.filter((uploads) => uploads !== null)).toHaveLength(1);
});
