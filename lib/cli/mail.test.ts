import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../test/database.ts";
import { english, invitationMail, messageMail } from "../../test/mail/mails.ts";
import { otherRawMail, toRawMail } from "../../test/mail/raw-mail.ts";
import { addTestPerson, createTestSpace, invitedAt } from "../../test/member-space.ts";
import { imapPassword, imapUser, startImapServer } from "../../test/servers/imap-server.ts";
import { closeDatabase, openDatabaseAt } from "../data/database.ts";
import type { Viewer } from "../data/viewer.ts";
import { connectMailbox } from "../jobs/mailbox/try-mailbox.ts";
import { childEnvironment } from "../server/env.ts";

// Every command is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(path.join(tmpdir(), "acquaint-mail-cli-"));
const now = new Date("2026-11-23T09:00:00Z");
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
let database: TestDatabase;
let viewer: Viewer;

beforeAll(async () => {
  database = await createTestDatabase();
  await openDatabaseAt(database.appUrl);
  viewer = await createTestSpace("Europe/Vienna", ago(60));
  await addTestPerson(viewer, "Ana Ruiz", invitedAt(ago(3)), ago(3));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await closeDatabase();
  await database.drop();
});

async function cli(...parameters: string[]) {
  const main = path.join(import.meta.dirname, "main.ts");
  const space = ["--email", `${viewer.ownerId}@example.org`, "--now", now.toISOString(), "--json"];
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", main, ...parameters, ...space],
    {
      stdio: ["ignore", "pipe", "pipe"],
      env: childEnvironment({ DATABASE_URL: database.ownerUrl, DATABASE_APP_URL: database.appUrl }),
    },
  );
  const code = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { out: out ? JSON.parse(out) : null, err, code: await code };
}

test("mail take says what became of a file, and why it was not taken", async () => {
  const file = path.join(folder, "invitation.eml");
  const mail = { ...invitationMail(english), sentAt: ago(1).getTime() };
  writeFileSync(file, toRawMail({ ...mail, authenticationResults: [] }));
  expect((await cli("mail", "take", file)).out).toMatchObject({
    outcome: "unauthenticated",
    problem: expect.stringContaining("Not authenticated"),
  });
  const from = { name: "Ben Stone", address: "invitations@linkedin.com" };
  writeFileSync(file, toRawMail({ ...mail, from, html: null, text: "Ben Stone\nBaker\n" }));
  expect((await cli("mail", "take", file)).out).toMatchObject({
    kind: "invitation-received",
    outcome: "taken",
    name: "Ben Stone",
    sentAt: ago(1).toISOString(),
  });
  const missing = await cli("mail", "take", "nowhere.eml");
  expect(missing).toEqual({ out: null, err: "There is no file nowhere.eml.\n", code: 1 });
});

test("mailbox read takes what is new, and needs a mailbox", async () => {
  expect((await cli("mailbox", "read")).err).toContain("has no mailbox");
  const mails = [3, 2, 1].map((days) => ({ raw: otherRawMail(days, ago(days)), at: ago(days) }));
  const imap = await startImapServer({ mails });
  const reply = { ...messageMail(english), messageId: "<reply@linkedin.com>" };
  imap.deliver(toRawMail({ ...reply, sentAt: ago(0.1).getTime() }), ago(0.1));
  const address = { host: "127.0.0.1", port: imap.port, security: "none" } as const;
  const settings = { ...address, userName: imapUser, folder: "INBOX", authServer: "" };
  const connected = await connectMailbox(viewer, settings, imapPassword, now);
  expect(connected.ok).toBe(true);
  const { out } = await cli("mailbox", "read");
  expect(out.mails).toMatchObject([{ outcome: "taken", name: "Ana Ruiz" }]);
  await imap.kill();
  expect((await cli("mailbox", "read")).err).toMatch(/^Nothing answers at 127\.0\.0\.1/);
});
