import { expect } from "vitest";
import { test } from "../../test/space-test.ts";
import { addInvite } from "../data/member/invites.ts";
import { listMembers } from "../data/member/queries.ts";
import { endSession, listSessions, resumeSession, startSession } from "../data/member/sessions.ts";
import { readSettings } from "../data/settings/queries.ts";
import { changePassword } from "./change-password.ts";
import { checkPassword } from "./check-password.ts";
import { makeInviteLink, readInviter } from "./invite-link.ts";
import { makeViewer } from "./make-viewer.ts";
import { openAccount } from "./open-account.ts";
import { hashText } from "./secret-text.ts";

const now = new Date("2026-11-23T09:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const account = (email: string) => ({
  email,
  name: "Maren Holt",
  password: "a long enough password",
  zone: "Europe/Vienna",
});

const noPost = { mail: undefined, publicUrl: "http://127.0.0.1:3000" };

async function addMember(email: string): Promise<string> {
  const opened = await openAccount(account(email), { by: "operator" }, now);
  if (!opened.ok) throw new Error(opened.problem);
  return opened.value.id;
}

test("of several first accounts at the same moment only one is made", async () => {
  const emails = ["one@example.org", "two@example.org", "three@example.org"];
  const all = await Promise.all(
    emails.map((email) => openAccount(account(email), { by: "set-up" }, now)),
  );
  expect(all.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await listMembers()).map(({ isOwner }) => isOwner)).toEqual([true]);
});

test("an account comes with settings in its zone and a planned review", async () => {
  const viewer = makeViewer(await addMember("settings@example.org"));
  const settings = await readSettings(viewer);
  expect(settings.zone).toBe("Europe/Vienna");
  expect(settings.policy.replyDays).toBe(7);
  expect(settings.reviewDueAt?.toISOString()).toBe("2026-11-30T07:00:00.000Z");
});

test("one e-mail has one account", async () => {
  await addMember("twice@example.org");
  const second = await openAccount(account("twice@example.org"), { by: "operator" }, now);
  expect(second).toMatchObject({ ok: false, field: "email" });
});

test("a session lets in until it is ended, and not again", async () => {
  const memberId = await addMember("session@example.org");
  const id = await startSession({ memberId, userAgent: "a browser" }, now);
  expect((await resumeSession(id, later(1)))?.member.email).toBe("session@example.org");
  await endSession(id, later(2));
  expect(await resumeSession(id, later(3))).toBeNull();
});

test("a session that nobody uses for thirty days runs out; one in use does not", async () => {
  const memberId = await addMember("idle@example.org");
  const [idle, used] = await Promise.all([
    startSession({ memberId, userAgent: null }, now),
    startSession({ memberId, userAgent: null }, now),
  ]);
  const day = 24 * 60;
  expect(await resumeSession(used, later(20 * day))).not.toBeNull();
  expect(await resumeSession(idle, later(31 * day))).toBeNull();
  expect(await resumeSession(used, later(31 * day))).not.toBeNull();
});

test("a new password lets the old one in no more and ends the other sessions", async () => {
  const email = "change@example.org";
  const memberId = await addMember(email);
  const mine = await startSession({ memberId, userAgent: null }, now);
  const other = await startSession({ memberId, userAgent: null }, now);
  const member = { id: memberId, email, name: "Maren Holt", emailConfirmedAt: null };
  const change = { member, sessionId: mine, everywhere: true, calendar: false };
  const wrong = await changePassword(
    { ...change, current: "not it", wanted: "another one" },
    noPost,
    now,
  );
  expect(wrong).toMatchObject({ ok: false, field: "current" });
  const done = await changePassword(
    { ...change, current: account(email).password, wanted: "another password" },
    noPost,
    now,
  );
  expect(done).toEqual({ ok: true, value: { ended: 1 } });
  expect(await resumeSession(other, now)).toBeNull();
  expect((await listSessions(makeViewer(memberId), now)).map(({ id }) => id)).toEqual([mine]);
  const attempt = { email, from: { by: "operator" } } as const;
  expect((await checkPassword({ ...attempt, password: account(email).password }, now)).ok).toBe(
    false,
  );
  expect((await checkPassword({ ...attempt, password: "another password" }, now)).ok).toBe(true);
});

test("an invitation link lets one member in, once, within its time", async () => {
  const viewer = makeViewer(await addMember("host@example.org"));
  const link = await makeInviteLink(viewer, "http://127.0.0.1:3000", now);
  const token = link.url.split("/").at(-1) ?? "";
  expect(await readInviter(token, now)).toBe("Maren Holt");
  const admission = { by: "invite", tokenHash: hashText(token) } as const;
  const guests = ["guest-1@example.org", "guest-2@example.org"];
  const all = await Promise.all(guests.map((email) => openAccount(account(email), admission, now)));
  expect(all.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await readInviter(token, now)).toBeNull();
  await addInvite(viewer, { tokenHash: hashText("old"), expiresAt: later(-1) }, later(-10));
  expect(await readInviter("old", now)).toBeNull();
});
