import { describe, expect } from "vitest";
import { englishMails, messageMail } from "../../../test/mail/mails.ts";
import { otherRawMail, toRawMail } from "../../../test/mail/raw-mail.ts";
import { addTestPerson, invitedAt } from "../../../test/member-space.ts";
import {
  imapPassword,
  imapUser,
  startImapServer,
  type TestImapServer,
} from "../../../test/servers/imap-server.ts";
import { test } from "../../../test/space-test.ts";
import { inSpace } from "../../data/database.ts";
import type { Viewer } from "../../data/viewer.ts";
import { describeSurvey } from "../../domain/mail/mailbox-survey.ts";
import type { MailboxSettings } from "../../domain/mailbox/mailbox-settings.ts";
import { readMailbox } from "./read-mailbox.ts";
import { connectMailbox, tryMailbox } from "./try-mailbox.ts";

const dayMs = 86_400_000;
const now = new Date("2026-11-23T09:00:00Z");
const ago = (days: number) => new Date(now.getTime() - days * dayMs);
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const others = [3, 2, 1].map((days) => ({ raw: otherRawMail(days, ago(days)), at: ago(days) }));

let imap: TestImapServer;
let number = 0;

test.override("space", { zone: "Europe/Berlin", since: ago(60) });
test.beforeEach(async ({ viewer }) => {
  await addTestPerson(viewer, "Ana Ruiz", invitedAt(ago(20)), ago(20));
  await inSpace(viewer, (tx) =>
    tx.person.updateMany({ where: { ownerId: viewer.ownerId }, data: { slug: null } }),
  );
  imap = await startImapServer({ mails: others });
});
test.afterEach(() => imap.kill());

function message(at: Date, authenticationResults?: string[]): string {
  number += 1;
  const mail = messageMail(englishMails, { text: `This is message number ${number}.` });
  const checks = authenticationResults ? { authenticationResults } : {};
  const messageId = `<${number}.late@linkedin.com>`;
  return toRawMail({ ...mail, ...checks, messageId, sentAt: at.getTime() });
}

const settings = (): MailboxSettings => ({
  ...{ host: "127.0.0.1", port: imap.port, security: "none" as const, userName: imapUser },
  ...{ folder: "INBOX", authServer: "" },
});
const connect = (viewer: Viewer) => connectMailbox(viewer, settings(), imapPassword, now);
const tryIt = async (viewer: Viewer) => {
  const tried = await tryMailbox(viewer, settings(), imapPassword);
  return tried.ok ? describeSurvey(tried.value) : tried.problem;
};
async function receivedAt(viewer: Viewer, at: Date) {
  const reading = await readMailbox(viewer, at);
  return reading?.done ? reading.mails.map(({ outcome }) => outcome) : reading;
}
const heardAt = (viewer: Viewer) =>
  inSpace(viewer, async (tx) => {
    const where = { ownerId: viewer.ownerId, kind: "message-received" };
    const heard = await tx.timelineEntry.findMany({ where, orderBy: { at: "asc" } });
    return heard.map(({ at }) => at);
  });

describe("mails that come into the folder late are not lost", () => {
  test("moved in with the time of their arrival, under the same numbering", async ({ viewer }) => {
    await connect(viewer);
    await receivedAt(viewer, now);
    imap.deliver(message(ago(12)), ago(12));
    expect(await receivedAt(viewer, later(4))).toEqual(["taken"]);
    expect(await heardAt(viewer)).toEqual([ago(12)]);
  });

  test("moved in together with a new numbering of the folder", async ({ viewer }) => {
    await connect(viewer);
    const first = message(ago(1));
    imap.deliver(first, ago(1));
    expect(await receivedAt(viewer, now)).toEqual(["taken"]);
    const { port } = imap;
    await imap.kill();
    const mails = [...others, { raw: message(ago(15)), at: ago(15) }, { raw: first, at: ago(1) }];
    imap = await startImapServer({ port, uidValidity: 77, mails });
    expect(await receivedAt(viewer, later(4))).toEqual(["taken", "known-already"]);
    expect(await receivedAt(viewer, later(8))).toEqual([]);
    expect(await heardAt(viewer)).toEqual([ago(15), ago(1)]);
  });
});

describe("the time of a mail", () => {
  test("is its signed date when DMARC passed, however late it arrived", async ({ viewer }) => {
    await connect(viewer);
    imap.deliver(message(ago(16)), ago(0.1));
    expect(await receivedAt(viewer, now)).toEqual(["taken"]);
    expect(await heardAt(viewer)).toEqual([ago(16)]);
  });

  test("is never after its arrival", async ({ viewer }) => {
    await connect(viewer);
    imap.deliver(message(later(3 * 24 * 60)), ago(0.1));
    expect(await receivedAt(viewer, now)).toEqual(["taken"]);
    expect((await heardAt(viewer)).map((at) => at.getTime())).toEqual([
      Math.floor(ago(0.1).getTime() / 1000) * 1000,
    ]);
  });

  test("ahead of the clock of this machine keeps it in the folder until then", async ({
    viewer,
  }) => {
    await connect(viewer);
    imap.deliver(message(later(120)), later(120));
    imap.deliver(message(ago(0.1)), ago(0.1));
    expect(await receivedAt(viewer, now)).toEqual(["dated-ahead", "taken"]);
    expect(await heardAt(viewer)).toHaveLength(1);
    expect(await receivedAt(viewer, later(4))).toEqual(["dated-ahead", "known-already"]);
    expect(await receivedAt(viewer, later(121))).toEqual(["taken", "known-already"]);
    expect(await heardAt(viewer)).toHaveLength(2);
    expect(await receivedAt(viewer, later(125))).toEqual([]);
  });
});

describe("a test of the connection says what will really be taken", () => {
  const failing = ["mx.example.net; dmarc=fail header.from=linkedin.com"];
  test("of the newest fifty mails", async ({ viewer }) => {
    expect(await tryIt(viewer)).toBe("None of the last 3 is LinkedIn's.");
    for (let each = 0; each < 7; each++) imap.deliver(message(ago(1)), ago(1));
    expect(await tryIt(viewer)).toBe("7 of the last 10 are LinkedIn's; 7 pass.");
    for (let each = 0; each < 60; each++) imap.deliver(otherRawMail(100 + each, ago(1)), ago(1));
    for (let each = 0; each < 3; each++) imap.deliver(message(ago(1), failing), ago(1));
    imap.deliver(message(ago(1)), ago(1));
    expect(await tryIt(viewer)).toBe(
      "4 of the last 50 are LinkedIn's; 1 passes. Most of the others: Not authenticated: the mail server does not say that DMARC passed.",
    );
  });

  test("and what to do where the server never says whether DMARC passed", async ({ viewer }) => {
    const checks = ["gmx.net; dkim=pass header.i=@linkedin.com"];
    const mails = [5, 4, 3, 2, 1].map((days) => ({
      raw: message(ago(days), checks),
      at: ago(days),
    }));
    await imap.kill();
    imap = await startImapServer({ mails });
    expect(await tryIt(viewer)).toMatch(
      /^gmx\.net checks mails, but never says .* redirect its mails/,
    );
    const forged = ["gmx.net; dmarc=pass header.from=linkedin.com"];
    imap.deliver(message(ago(0.5), forged), ago(0.5));
    expect(await tryIt(viewer)).toMatch(/^gmx\.net checks mails, but never says/);
    expect((await connect(viewer)).ok).toBe(false);
  });

  test("with one header per check, learnt from the names that belong together", async ({
    viewer,
  }) => {
    const checks = [
      "bimi.icloud.com; bimi=pass header.d=linkedin.com",
      "dmarc.icloud.com; dmarc=pass header.from=linkedin.com",
      "spf.icloud.com; spf=pass smtp.mailfrom=s-1@bounce.linkedin.com",
    ];
    const mails = [3, 2, 1].map((days) => ({ raw: message(ago(days), checks), at: ago(days) }));
    await imap.kill();
    imap = await startImapServer({ mails });
    const connected = await connect(viewer);
    expect(connected).toMatchObject({ ok: true, value: { authServer: "icloud.com", passing: 3 } });
    expect(await receivedAt(viewer, now)).toEqual(["taken", "taken", "taken"]);
  });
});
