import { expect } from "vitest";
import { addAccount, firstPassword, noPost } from "../../test/account.ts";
import { startMailServer, type TestMailServer } from "../../test/servers/smtp-server.ts";
import { test } from "../../test/space-test.ts";
import { findMemberByEmail } from "../data/member/queries.ts";
import type { AccountPost } from "./account-mail.ts";
import { canConfirmEmail, changeEmail, confirmEmail, findWaitingEmail } from "./change-email.ts";
import { changePassword } from "./change-password.ts";

const now = new Date("2026-11-23T09:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
type Account = Awaited<ReturnType<typeof addAccount>>;

let server: TestMailServer;
let post: AccountPost;
test.beforeAll(async () => {
  server = await startMailServer();
  const mail = { url: server.urlFor("app"), from: "Acquaint <app@acquaint.example>" };
  post = { mail, publicUrl: "https://acquaint.example" };
});
test.afterAll(() => server.close());

const change = (member: Account, email: string, how = post, password = firstPassword, at = now) =>
  changeEmail({ member, email, password, sessionId: null }, how, at);

/** The token of the mail that reached this address. */
async function readToken(email: string): Promise<string> {
  const find = () => server.taken.findLast(({ to }) => to === email)?.mail.text ?? "";
  await expect.poll(find, { timeout: 20_000 }).toContain("/confirm-email/");
  return /confirm-email\/([\w-]{43})/.exec(find())?.[1] ?? "";
}

test("without a mail server a new e-mail counts at once, unless it has an account", async () => {
  const [member, other] = [await addAccount("Nadia Kern", now), await addAccount("Ole Dahl", now)];
  expect(await change(member, "new@members.example", noPost, "not it")).toMatchObject({
    ok: false,
    field: "password",
  });
  expect(await change(member, other.email, noPost)).toMatchObject({ ok: false, field: "newEmail" });
  expect(await change(member, member.email, noPost)).toMatchObject({
    ok: false,
    field: "newEmail",
  });
  expect(await change(member, "nadia@elsewhere.example", noPost)).toMatchObject({
    ok: true,
    value: { counts: true },
  });
  expect((await findMemberByEmail("nadia@elsewhere.example"))?.id).toBe(member.id);
  expect(await findMemberByEmail(member.email)).toBeNull();
});

test("of several members who want one e-mail at the same moment one gets it", async () => {
  const members = [await addAccount("Ada One", now), await addAccount("Bo Two", now)];
  const all = await Promise.all(
    members.map((member) => change(member, "wanted@members.example", noPost)),
  );
  expect(all.filter(({ ok }) => ok)).toHaveLength(1);
});

test("with a mail server it counts once it is confirmed, once, and the old one gets a word", async () => {
  const member = await addAccount("Rosa Lind", now);
  const email = "rosa@elsewhere.example";
  expect(await change(member, email)).toEqual({ ok: true, value: { email, counts: false } });
  expect(await findMemberByEmail(email)).toBeNull();
  expect(await findWaitingEmail(member.viewer, later(1))).toEqual({ email, until: later(60) });
  const token = await readToken(email);
  expect(await canConfirmEmail(token, later(59))).toBe(true);
  const both = await Promise.all([1, 2].map(() => confirmEmail(token, post, later(59))));
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await findMemberByEmail(email))?.id).toBe(member.id);
  expect(await confirmEmail(token, post, later(59))).toMatchObject({ ok: false });
  await expect
    .poll(() => server.taken.findLast(({ to }) => to === member.email)?.mail.text, {
      timeout: 20_000,
    })
    .toContain(`another e-mail since Monday 23 November, 10:59 (Europe/Vienna): ${email}`);
});

test("an e-mail that has an account gets the same answer as any other, and no mail", async () => {
  const [member, other] = [await addAccount("Paul Hahn", now), await addAccount("Eva Moos", now)];
  const mails = server.taken.filter(({ to }) => to === other.email).length;
  expect(await change(member, other.email)).toEqual({
    ok: true,
    value: { email: other.email, counts: false },
  });
  // The next mail of the same member is sent after it would have been.
  await change(member, "paul@elsewhere.example");
  await readToken("paul@elsewhere.example");
  expect(server.taken.filter(({ to }) => to === other.email)).toHaveLength(mails);
});

test("an e-mail that got an account meanwhile is not confirmed", async () => {
  const [member, other] = [await addAccount("Kai Stern", now), await addAccount("Lis Stern", now)];
  await change(member, "stern@elsewhere.example");
  const token = await readToken("stern@elsewhere.example");
  await change(other, "stern@elsewhere.example", noPost);
  expect(await confirmEmail(token, post, later(1))).toMatchObject({ ok: false });
  expect((await findMemberByEmail(member.email))?.id).toBe(member.id);
});

test("the link runs out after an hour, by a newer one and by a new password", async () => {
  const member = await addAccount("Uma Voss", now);
  await change(member, "uma-1@elsewhere.example");
  const first = await readToken("uma-1@elsewhere.example");
  expect(await canConfirmEmail(first, later(60))).toBe(false);
  await change(member, "uma-2@elsewhere.example");
  const second = await readToken("uma-2@elsewhere.example");
  expect(await canConfirmEmail(first, later(1))).toBe(false);
  expect(await canConfirmEmail(second, later(1))).toBe(true);
  const passwords = { current: firstPassword, wanted: "a kite above the dunes" };
  const about = { member, sessionId: null, everywhere: false, calendar: false };
  await changePassword({ ...about, ...passwords }, post, later(1));
  expect(await canConfirmEmail(second, later(1))).toBe(false);
});

test("no member sends such mails to many strangers, and none of the mail's words are the member's", async () => {
  const member = await addAccount("Buy Now At Shady Example", now);
  const all = [];
  for (let place = 0; place < 8; place += 1) {
    all.push(await change(member, `victim-${place}@elsewhere.example`));
  }
  expect(all.filter(({ ok }) => ok)).toHaveLength(5);
  await readToken("victim-4@elsewhere.example");
  for (const { mail } of server.taken.filter(({ to }) => to.startsWith("victim"))) {
    expect(`${mail.subject}${mail.text}${mail.html}`).not.toContain("Shady");
  }
});
