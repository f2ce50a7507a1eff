import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, vi } from "vitest";
import { test as cliTest } from "../../test/cli-test.ts";
import { englishMails, invitationMail, messageMail } from "../../test/mail/mails.ts";
import { otherRawMail, toRawMail } from "../../test/mail/raw-mail.ts";
import { addTestPerson, createTestSpace, invitedAt } from "../../test/member-space.ts";
import { imapPassword, imapUser, startImapServer } from "../../test/servers/imap-server.ts";
import { makeTemporaryFolder } from "../../test/temporary-folder.ts";
import type { Viewer } from "../data/viewer.ts";
import { connectMailbox } from "../jobs/mailbox/try-mailbox.ts";

// Every command is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

const folder = makeTemporaryFolder();
const now = new Date("2026-11-23T09:00:00Z");
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
let viewer: Viewer;

const about = () => ["--email", `${viewer.ownerId}@example.org`, "--now", now.toISOString()];
const test = cliTest.extend(
  "ask",
  { scope: "file" },
  ({ cli }) =>
    async (...parameters: string[]) => {
      const { out, err, code } = await cli([...parameters, ...about(), "--json"]);
      return { out: out ? JSON.parse(out) : null, err, code };
    },
);

test.beforeAll(async () => {
  viewer = await createTestSpace("Europe/Vienna", ago(60));
  await addTestPerson(viewer, "Ana Ruiz", invitedAt(ago(3)), ago(3));
});

test("mail import says what became of a file, and why it was not taken", async ({ ask }) => {
  const file = path.join(folder, "invitation.eml");
  const mail = { ...invitationMail(englishMails), sentAt: ago(1).getTime() };
  writeFileSync(file, toRawMail({ ...mail, authenticationResults: [] }));
  expect((await ask("mail", "import", file)).out).toMatchObject({
    outcome: "unauthenticated",
    problem: expect.stringContaining("Not authenticated"),
  });
  const from = { name: "Ben Stone", address: "invitations@linkedin.com" };
  writeFileSync(file, toRawMail({ ...mail, from, html: null, text: "Ben Stone\nBaker\n" }));
  expect((await ask("mail", "import", file)).out).toMatchObject({
    kind: "invitation-received",
    outcome: "taken",
    name: "Ben Stone",
    sentAt: ago(1).toISOString(),
  });
  const missing = await ask("mail", "import", "nowhere.eml");
  expect(missing).toEqual({ out: null, err: "There is no file nowhere.eml.\n", code: 1 });
});

test("mailbox read takes what is new, and needs a mailbox", async ({ ask }) => {
  expect((await ask("mailbox", "read")).err).toContain("has no mailbox");
  const mails = [3, 2, 1].map((days) => ({ raw: otherRawMail(days, ago(days)), at: ago(days) }));
  const imap = await startImapServer({ mails });
  const reply = { ...messageMail(englishMails), messageId: "<reply@linkedin.com>" };
  imap.deliver(toRawMail({ ...reply, sentAt: ago(0.1).getTime() }), ago(0.1));
  const address = { host: "127.0.0.1", port: imap.port, security: "none" } as const;
  const settings = { ...address, userName: imapUser, folder: "INBOX", authServer: "" };
  const connected = await connectMailbox(viewer, settings, imapPassword, now);
  expect(connected.ok).toBe(true);
  const { out } = await ask("mailbox", "read");
  expect(out.mails).toMatchObject([{ outcome: "taken", name: "Ana Ruiz" }]);
  await imap.kill();
  expect((await ask("mailbox", "read")).err).toMatch(/^Nothing answers at 127\.0\.0\.1/);
});
