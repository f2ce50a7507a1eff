import { describe, expect } from "vitest";
import { englishMails, invitationMail, messageMail } from "../../../test/mail/mails.ts";
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
import { enableMailbox } from "../../data/mailbox/commands.ts";
import { findPasswordBox, readMailboxView } from "../../data/mailbox/queries.ts";
import { sweepSpace } from "../../data/sweep/commands.ts";
import type { Viewer } from "../../data/viewer.ts";
import type { MailboxSettings } from "../../domain/mailbox/mailbox-settings.ts";
import { readMailbox } from "./read-mailbox.ts";
import { connectMailbox, tryMailbox } from "./try-mailbox.ts";

const dayMs = 86_400_000;
const minuteMs = 60_000;
const now = new Date("2026-11-23T09:00:00Z");
const ago = (days: number) => new Date(now.getTime() - days * dayMs);
const later = (minutes: number) => new Date(now.getTime() + minutes * minuteMs);

let imap: TestImapServer;
let ana: string;
let number = 0;

const others = [3, 2, 1].map((days) => ({ raw: otherRawMail(days, ago(days)), at: ago(days) }));

function message(at: Date, text = "Yes, gladly! Thursday at ten?"): string {
  number += 1;
  const mail = messageMail(englishMails, { text });
  return toRawMail({ ...mail, messageId: `<${number}.m@linkedin.com>`, sentAt: at.getTime() });
}

const settings = (more: Partial<MailboxSettings> = {}): MailboxSettings => ({
  host: "127.0.0.1",
  port: imap.port,
  security: "none",
  userName: imapUser,
  folder: "INBOX",
  authServer: "",
  ...more,
});

async function connect(viewer: Viewer) {
  const connected = await connectMailbox(viewer, settings(), imapPassword, now);
  if (!connected.ok) throw new Error(connected.problem);
  return connected.value;
}

async function stageOfAna(viewer: Viewer) {
  const where = { ownerId: viewer.ownerId, id: ana };
  return (await inSpace(viewer, (tx) => tx.person.findFirst({ where })))?.stage;
}
const countHeard = (viewer: Viewer) =>
  inSpace(viewer, (tx) =>
    tx.timelineEntry.count({ where: { ownerId: viewer.ownerId, kind: "message-received" } }),
  );
async function receivedAt(viewer: Viewer, at: Date) {
  const reading = await readMailbox(viewer, at);
  return reading?.done ? reading.mails.map(({ outcome }) => outcome) : reading;
}

test.override("space", { zone: "Europe/Berlin", since: ago(60) });
test.beforeEach(async ({ viewer }) => {
  ana = await addTestPerson(viewer, "Ana Ruiz", invitedAt(ago(9)), ago(9));
  await inSpace(viewer, (tx) =>
    tx.person.updateMany({ where: { ownerId: viewer.ownerId }, data: { slug: null } }),
  );
  await sweepSpace(viewer, now);
  imap = await startImapServer({ mails: others });
});
test.afterEach(() => imap.kill());

describe("a watched mailbox", () => {
  test("tells by a try how many mails it holds and which server checks them", async ({
    viewer,
  }) => {
    expect(await connect(viewer)).toMatchObject({ mails: 3, authServer: "example.net" });
  });

  test("brings a reply once, and marks nothing as read", async ({ viewer }) => {
    await connect(viewer);
    imap.deliver(message(ago(0.1)), ago(0.1));
    expect(await stageOfAna(viewer)).toBe("unresponsive");
    expect(await receivedAt(viewer, now)).toEqual(["taken"]);
    expect(await stageOfAna(viewer)).toBe("in-conversation");
    expect(await receivedAt(viewer, later(4))).toEqual([]);
    expect(await countHeard(viewer)).toBe(1);
    expect(imap.messages.flatMap(({ flags = [] }) => flags)).toEqual([]);
    expect(await readMailboxView(viewer)).toMatchObject({
      lastOkAt: later(4).getTime(),
      nextTryAt: later(7).getTime(),
      lastError: null,
    });
  });

  test("is read from thirty days back the first time, and only mails that are new after", async ({
    viewer,
  }) => {
    const old = { ...invitationMail(englishMails), sentAt: ago(40).getTime() };
    imap.deliver(toRawMail(old), ago(40));
    imap.deliver(message(ago(20), "Hello from before"), ago(20));
    await connect(viewer);
    expect(await receivedAt(viewer, now)).toEqual(["taken"]);
    imap.deliver(message(later(1), "And once more"), later(1));
    expect(await receivedAt(viewer, later(4))).toEqual(["taken"]);
  });

  test("is not read before its time, nor while it is paused", async ({ viewer }) => {
    await connect(viewer);
    await readMailbox(viewer, now);
    expect(await readMailbox(viewer, later(1))).toBeNull();
    await enableMailbox(viewer, false, later(1));
    expect(await readMailbox(viewer, later(10))).toBeNull();
    await enableMailbox(viewer, true, later(11));
    expect(await receivedAt(viewer, later(11))).toEqual([]);
  });

  test("by two workers at once is read by one, and everything is taken once", async ({
    viewer,
  }) => {
    await connect(viewer);
    for (let each = 0; each < 5; each++)
      imap.deliver(message(ago(0.1), `Message number ${each} of five`), ago(0.1));
    const both = await Promise.all([readMailbox(viewer, now), readMailbox(viewer, now)]);
    expect(both.filter((reading) => reading !== null)).toHaveLength(1);
    expect(await countHeard(viewer)).toBe(5);
  });

  test("whose worker was killed is taken over when its lease is over, without a double", async ({
    viewer,
  }) => {
    await connect(viewer);
    imap.deliver(message(ago(0.1)), ago(0.1));
    await readMailbox(viewer, now);
    await inSpace(viewer, (tx) =>
      tx.mailbox.updateMany({
        where: { ownerId: viewer.ownerId },
        data: { leasedUntil: later(10), lastUid: null, uidValidity: null, nextTryAt: now },
      }),
    );
    expect(await readMailbox(viewer, later(9))).toBeNull();
    expect(await receivedAt(viewer, later(11))).toEqual(["known-already"]);
    expect(await countHeard(viewer)).toBe(1);
  });

  test("that was numbered anew is read again from the start, without a double", async ({
    viewer,
  }) => {
    await connect(viewer);
    const first = message(ago(0.1));
    imap.deliver(first, ago(0.1));
    await readMailbox(viewer, now);
    const { port } = imap;
    await imap.kill();
    const second = message(later(1), "And one more thing for you");
    const mails = [...others, { raw: first, at: ago(0.1) }, { raw: second, at: later(1) }];
    imap = await startImapServer({ port, uidValidity: 77, mails });
    expect(await receivedAt(viewer, later(4))).toEqual(["known-already", "taken"]);
    expect(await countHeard(viewer)).toBe(2);
  });
});

describe("a mailbox that can't be read", () => {
  test("is tried again with growing pauses, and goes on by itself when the server is back", async ({
    viewer,
  }) => {
    await connect(viewer);
    const { port } = imap;
    await imap.kill();
    const problem = `Nothing answers at 127.0.0.1 on port ${port}.`;
    expect(await readMailbox(viewer, now)).toEqual({ done: false, problem });
    expect(await readMailboxView(viewer)).toMatchObject({
      lastError: problem,
      nextTryAt: later(1).getTime(),
    });
    expect(await readMailbox(viewer, later(0.5))).toBeNull();
    await readMailbox(viewer, later(1));
    expect(await readMailboxView(viewer)).toMatchObject({ nextTryAt: later(3).getTime() });
    imap = await startImapServer({
      port,
      mails: [...others, { raw: message(ago(0.1)), at: ago(0.1) }],
    });
    expect(await receivedAt(viewer, later(3))).toEqual(["taken"]);
    expect(await readMailboxView(viewer)).toMatchObject({
      lastError: null,
      lastOkAt: later(3).getTime(),
    });
  });

  test("says what to do about a wrong password, folder, port, encryption or name", async ({
    viewer,
  }) => {
    const tell = async (more: Partial<MailboxSettings>, password = imapPassword) => {
      const tried = await tryMailbox(viewer, settings(more), password);
      return tried.ok ? "fine" : [tried.field, tried.problem];
    };
    expect(await tell({}, "wrong")).toEqual([
      "password",
      expect.stringContaining("refused the user name or the password"),
    ]);
    expect(await tell({ folder: "Nowhere" })).toEqual([
      "folder",
      expect.stringContaining('no folder "Nowhere"'),
    ]);
    expect(await tell({ port: 1 })).toEqual(["port", expect.stringContaining("Nothing answers")]);
    expect(await tell({ security: "tls" })).toEqual([
      "security",
      expect.stringContaining("does not speak TLS"),
    ]);
    expect(await tell({ security: "starttls" })).toEqual([
      "security",
      expect.stringContaining("STARTTLS"),
    ]);
    expect(await tell({ host: "nowhere.invalid" })).toEqual([
      "host",
      expect.stringContaining("no server called"),
    ]);
    expect(await tell({}, "")).toEqual(["password", "Enter the app password of the mailbox."]);
    const secure = await startImapServer({ mails: others, secure: true });
    expect(await tell({ port: secure.port, security: "tls" })).toEqual([
      "host",
      expect.stringContaining("certificate"),
    ]);
    await secure.kill();
  });

  test("never gives a kept password to another address", async ({ viewer }) => {
    await connect(viewer);
    expect((await tryMailbox(viewer, settings(), "")).ok).toBe(true);
    const other = await startImapServer({ mails: others });
    const tried = await tryMailbox(viewer, settings({ port: other.port }), "");
    expect(tried).toMatchObject({ ok: false, field: "password" });
    await other.kill();
  });

  test("asks for the password again after the secret of the instance has changed", async ({
    viewer,
  }) => {
    await connect(viewer);
    await inSpace(viewer, (tx) =>
      tx.mailbox.updateMany({
        where: { ownerId: viewer.ownerId },
        data: { passwordBox: "v1.a.b.c.d" },
      }),
    );
    const reading = await readMailbox(viewer, now);
    expect(reading).toMatchObject({
      done: false,
      problem: expect.stringContaining("Enter the app password again"),
    });
  });

  test("keeps the password where nobody reads it", async ({ viewer }) => {
    await connect(viewer);
    const box = await findPasswordBox(viewer, settings());
    expect(box).toMatch(/^v1\./);
    expect(box).not.toContain(imapPassword);
    expect(box).not.toBe(await connect(viewer).then(() => findPasswordBox(viewer, settings())));
    await imap.kill();
    const said = [
      await readMailboxView(viewer),
      await readMailbox(viewer, later(60)),
      await readMailboxView(viewer),
      await tryMailbox(viewer, settings(), `not ${imapPassword}`),
      await tryMailbox(viewer, settings({ host: "nowhere.invalid" }), imapPassword),
    ];
    expect(JSON.stringify(said)).toContain("Nothing answers");
    expect(JSON.stringify(said)).not.toContain(imapPassword);
    expect(JSON.stringify(said)).not.toMatch(/v1\.[\w-]{20}/);
  });
});

describe("a mail of a forger", () => {
  const tops = {
    "with a second header below the real one": [
      "mx.example.net; dmarc=fail header.from=linkedin.com",
      "mx.example.net; dmarc=pass header.from=linkedin.com",
    ],
    "checked by the forger's own server": ["mx.forger.test; dmarc=pass header.from=linkedin.com"],
    "without a header": [],
  };
  test.for(Object.entries(tops))(
    "%s is listed and not taken",
    async ([, authenticationResults], { viewer }) => {
      await connect(viewer);
      const mail = {
        ...messageMail(englishMails),
        messageId: "<forged@linkedin.com>",
        sentAt: ago(0.1).getTime(),
      };
      imap.deliver(toRawMail({ ...mail, authenticationResults }), ago(0.1));
      expect(await receivedAt(viewer, now)).toEqual(["unauthenticated"]);
      expect(await stageOfAna(viewer)).toBe("unresponsive");
    },
  );

  test("that is alone in a folder whose server checks nothing teaches nothing", async ({
    viewer,
  }) => {
    await imap.kill();
    imap = await startImapServer({ mails: [{ raw: message(ago(1)), at: ago(1) }] });
    expect(await tryMailbox(viewer, settings(), imapPassword)).toMatchObject({
      ok: false,
      field: "authServer",
    });
    const named = await tryMailbox(viewer, settings({ authServer: "example.net" }), imapPassword);
    expect(named.ok).toBe(true);
  });
});
