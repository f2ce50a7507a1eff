import { expect } from "vitest";
import { addAccount, firstPassword, noPost } from "../../test/account.ts";
import { startMailServer } from "../../test/servers/smtp-server.ts";
import { test } from "../../test/space-test.ts";
import { findToken } from "../data/member/access-tokens.ts";
import { storePassword } from "../data/member/password.ts";
import { listMembers } from "../data/member/queries.ts";
import { listSessions, resumeSession, startSession } from "../data/member/sessions.ts";
import { makeCalendarAddress } from "./calendar-address.ts";
import { changePassword, setPassword } from "./change-password.ts";
import { checkPassword } from "./check-password.ts";
import { makeViewer } from "./make-viewer.ts";
import { hashPassword } from "./password-hash.ts";
import { makeResetLink, makeResetLinkFor, readReset, resetPassword } from "./reset-link.ts";

const now = new Date("2026-11-23T09:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const tokenOf = ({ url }: { url: string }) => url.split("/").at(-1) ?? "";
const { publicUrl } = noPost;

async function letsIn(email: string, password: string, at: Date): Promise<boolean> {
  const from = { by: "browser", browser: null, address: "192.0.2.9" } as const;
  return (await checkPassword({ email, password, from }, at)).ok;
}

function reset(token: string, at: Date, password = "the harbour at dawn", calendar = false) {
  return resetPassword({ token, password, calendar }, noPost, at);
}

test("a reset link gives a new password once, and ends every session", async () => {
  const account = await addAccount("Nadia Kern", now);
  const { id, email } = account;
  const session = await startSession({ memberId: id, userAgent: null }, now);
  const token = tokenOf(await makeResetLink(account, publicUrl, now));
  expect((await readReset(token, later(1)))?.email).toBe(email);
  expect(await reset(token, later(1))).toEqual({ ok: true, value: { memberId: id } });
  expect(await resumeSession(session, later(1))).toBeNull();
  expect(await letsIn(email, firstPassword, later(2))).toBe(false);
  expect(await letsIn(email, "the harbour at dawn", later(2))).toBe(true);
  expect(await readReset(token, later(2))).toBeNull();
  expect(await reset(token, later(2), "another fine password")).toMatchObject({ ok: false });
});

test("a link that is none is refused before a password is hashed; one that works passes strangers who wait", async () => {
  const account = await addAccount("Lea Brandt", now);
  const token = tokenOf(await makeResetLink(account, publicUrl, now));
  const crowd = Array.from({ length: 60 }, (_, index) =>
    hashPassword(`guess ${index}`).catch((error: Error) => error.name),
  );
  expect(await reset("x".repeat(43), now)).toMatchObject({ code: "reset-link-spent" });
  expect(await reset(token, now)).toMatchObject({ ok: true });
  expect((await Promise.all(crowd)).filter((one) => one === "LineFullError").length).toBe(60 - 26);
});

test("of several tabs with one reset link at the same moment one gets in", async () => {
  const account = await addAccount("Tomas Adler", now);
  const { email } = account;
  const token = tokenOf(await makeResetLink(account, publicUrl, now));
  const wanted = ["the first of them", "the second of them", "the third of them"];
  const all = await Promise.all(wanted.map((password) => reset(token, now, password)));
  expect(all.filter(({ ok }) => ok)).toHaveLength(1);
  const winner = wanted[all.findIndex(({ ok }) => ok)] ?? "";
  expect(await letsIn(email, winner, later(1))).toBe(true);
});

test("a reset link works for an hour, and a weak password doesn't use it up", async () => {
  const account = await addAccount("Ines Weber", now);
  const token = tokenOf(await makeResetLink(account, publicUrl, now));
  expect(await readReset(token, later(60))).toBeNull();
  expect(await reset(token, later(60))).toMatchObject({ ok: false });
  for (const weak of ["password1", "ines-weber-1", "acquaint!!"]) {
    expect(await reset(token, later(59), weak)).toMatchObject({ ok: false, field: "password" });
  }
  expect((await reset(token, later(59))).ok).toBe(true);
  for (const wrong of ["", "x", token.slice(1), `${token}x`]) {
    expect(await readReset(wrong, now)).toBeNull();
  }
});

test("a reset link lets a locked-out member in again at once", async () => {
  const account = await addAccount("Vera Lund", now);
  const { email } = account;
  for (const _ of Array(8)) await letsIn(email, "a wrong guess", now);
  expect(await letsIn(email, firstPassword, now)).toBe(false);
  const token = tokenOf(await makeResetLink(account, publicUrl, now));
  await reset(token, now);
  expect(await letsIn(email, "the harbour at dawn", now)).toBe(true);
});

test("a link that another person asked for doesn't spoil the one before; the one that is used ends all", async () => {
  const account = await addAccount("Jon Berg", now);
  const [first, second] = [
    tokenOf(await makeResetLink(account, publicUrl, now)),
    tokenOf(await makeResetLink(account, publicUrl, later(1))),
  ];
  expect((await reset(first, later(2))).ok).toBe(true);
  expect(await readReset(second, later(2))).toBeNull();
});

test("a new password ends links to a new password, and the calendar's address when asked to", async () => {
  const account = await addAccount("Sofia Brandt", now);
  const { id, viewer } = account;
  await makeCalendarAddress(viewer, publicUrl, now);
  const token = tokenOf(await makeResetLink(account, publicUrl, now));
  const own = await startSession({ memberId: id, userAgent: null }, now);
  const change = (current: string, wanted: string, calendar: boolean) =>
    changePassword(
      { member: account, sessionId: own, current, wanted, everywhere: true, calendar },
      noPost,
      now,
    );
  expect((await change(firstPassword, "a boat on the lake", false)).ok).toBe(true);
  expect(await readReset(token, now)).toBeNull();
  expect(await findToken(viewer, "calendar", now)).not.toBeNull();
  expect((await change("a boat on the lake", "two boats on the lake", true)).ok).toBe(true);
  expect(await findToken(viewer, "calendar", now)).toBeNull();
  expect((await listSessions(viewer, now)).map((session) => session.id)).toEqual([own]);

  await makeCalendarAddress(viewer, publicUrl, now);
  const kept = tokenOf(await makeResetLink(account, publicUrl, now));
  await reset(kept, now, "three boats on the lake", false);
  expect(await findToken(viewer, "calendar", now)).not.toBeNull();
  const ending = tokenOf(await makeResetLink(account, publicUrl, now));
  await reset(ending, now, "four boats on the lake", true);
  expect(await findToken(viewer, "calendar", now)).toBeNull();
});

test("existing passwords keep working however weak; new ones are looked at everywhere", async () => {
  const member = await addAccount("Otto Falk", now);
  const weak = "football";
  expect(await setPassword(member, weak, noPost, now)).toMatchObject({ field: "password" });
  const change = { member, sessionId: null, current: firstPassword, everywhere: true };
  const changed = await changePassword({ ...change, wanted: weak, calendar: false }, noPost, now);
  expect(changed).toMatchObject({ ok: false, field: "wanted" });
  const hashes = { old: null, new: await hashPassword(weak) };
  await storePassword(member.viewer, hashes, { sessions: "none", calendar: false }, now);
  expect(await letsIn(member.email, weak, now)).toBe(true);
});

test("after a new password the member gets a word by mail, as text and HTML", async ({
  onTestFinished,
}) => {
  const server = await startMailServer();
  onTestFinished(() => server.close());
  const post = {
    mail: { url: server.urlFor("app"), from: "Acquaint <app@acquaint.example>" },
    publicUrl: "https://acquaint.example",
  };
  const member = await addAccount("Lea <b>Moser</b>", now);
  await setPassword(member, "the harbour at dawn", post, now);
  const token = tokenOf(await makeResetLink(member, publicUrl, now));
  await resetPassword({ token, password: "the harbour at dusk", calendar: false }, post, now);
  const change = { member, sessionId: null, everywhere: true, calendar: false };
  const passwords = { current: "the harbour at dusk", wanted: "the harbour at noon" };
  await changePassword({ ...change, ...passwords }, post, now);
  await expect.poll(() => server.taken.length, { timeout: 20_000 }).toBe(3);
  for (const { to, mail } of server.taken) {
    expect(to).toBe(member.email);
    expect(mail.subject).toBe("Your password for Acquaint was changed");
    expect(mail.text).toContain("since Monday 23 November, 10:00 (Europe/Vienna)");
    expect(mail.text).toContain("https://acquaint.example/forgot");
    expect(mail.html).toContain("Lea &lt;b&gt;Moser&lt;/b&gt;");
    expect(`${mail.text}${mail.html}`).not.toContain("harbour");
  }
});

test("only the owner makes reset links for others; a newer one ends the one before", async () => {
  const [first, member, other] = [
    await addAccount("Nobody's Owner", now),
    await addAccount("Rosa Lind", now),
    await addAccount("Paul Hahn", now),
  ];
  const owner = await readOwner();
  expect(first.id).not.toBe(owner.ownerId);
  expect(await makeResetLinkFor(other.viewer, member.id, publicUrl, now)).toMatchObject({
    ok: false,
  });
  const made = await makeResetLinkFor(owner, member.id, publicUrl, now);
  if (!made.ok) throw new Error(made.problem);
  expect(made.value.email).toBe(member.email);
  // A refused attempt leaves the working link alone.
  await makeResetLinkFor(other.viewer, member.id, publicUrl, later(1));
  expect((await readReset(tokenOf(made.value), later(1)))?.id).toBe(member.id);
  const newer = await makeResetLinkFor(owner, member.id, publicUrl, later(2));
  expect(await readReset(tokenOf(made.value), later(2))).toBeNull();
  if (newer.ok) expect((await reset(tokenOf(newer.value), later(3))).ok).toBe(true);
});

async function readOwner() {
  const owner = (await listMembers()).find(({ isOwner }) => isOwner);
  return makeViewer(owner?.id ?? "");
}
