import { describe, expect } from "vitest";
import { createTestSpace } from "../../../test/member-space.ts";
import {
  refusal,
  startMailServer,
  type TestMailServer,
} from "../../../test/servers/smtp-server.ts";
import { test } from "../../../test/space-test.ts";
import { inSpace } from "../../data/database.ts";
import { saveDigestChoice, turnOffDigest } from "../../data/digest/commands.ts";
import {
  beginHandingOver,
  claimDelivery,
  finishDelivery,
  openDueDelivery,
  openTestDelivery,
  reopenDelivery,
} from "../../data/digest/deliveries.ts";
import { type DeliveryRow, readDigestSettings } from "../../data/digest/queries.ts";
import { recordInvitation } from "../../data/invitation/commands.ts";
import { updateSettings } from "../../data/invitation/update-settings.ts";
import { deleteAccount } from "../../data/member/delete-account.ts";

import type { Viewer } from "../../data/viewer.ts";
import { fail } from "../../domain/result.ts";
import { deliverDigest, type Post } from "./deliver-digest.ts";
import { sendDueDigests } from "./send-due-digests.ts";

const monday = new Date("2026-11-23T07:00:00Z"); // 08:00 in Vienna
const later = (minutes: number) => new Date(monday.getTime() + minutes * 60_000);
const saturday = later(-2 * 1440);
const domain = "acquaint.example.org";
const week = "weekly:2026-11-23";

let server: TestMailServer;
let now: Date;

test.override("space", { zone: "Europe/Vienna", since: saturday });
test.beforeEach(async ({ viewer }) => {
  await saveDigestChoice(viewer, { every: "weekly", weekday: 1, hour: 8 }, saturday);
  const draft = { name: "Omar <b>Kowalska</b>", sentAt: saturday, note: "Hello!" };
  await recordInvitation(viewer, draft, saturday);
  server = await startMailServer();
  now = monday;
});
test.afterEach(async ({ viewer }) => {
  await server.close();
  await deleteAccount(viewer);
});

const postTo = (url: string, signal?: AbortSignal): Post => ({
  server: { url, from: `Acquaint <digest@${domain}>`, silence: 2_000 },
  publicUrl: "https://acquaint.example.org",
  clock: () => now,
  ...(signal ? { signal } : {}),
});
const send = (url = server.urlFor("app")) => sendDueDigests(postTo(url));

async function readDelivery(viewer: Viewer): Promise<DeliveryRow | undefined> {
  return (await readDigestSettings(viewer)).deliveries[0];
}

/** The same server with other manners, at the same address. */
async function replaceServer(manners: Parameters<typeof startMailServer>[0]): Promise<void> {
  await server.close();
  server = await startMailServer({ ...manners, port: server.port });
}

describe("a digest", () => {
  test("goes out at the member's hour, once, and the next one is planned", async ({ viewer }) => {
    now = later(-1);
    await send();
    expect(server.taken).toHaveLength(0);
    now = later(0.1);
    await send();
    await send();
    expect(server.taken).toHaveLength(1);
    expect(await readDelivery(viewer)).toMatchObject({ period: week, status: "sent", attempts: 1 });
    const { dueAt } = await readDigestSettings(viewer);
    expect(dueAt).toEqual(new Date("2026-11-30T07:00:00Z"));
  });

  test("is text and HTML with the way out in its header", async () => {
    await send();
    expect(server.taken[0]).toMatchObject({ user: "app", isEncrypted: true });
    const mail = server.taken[0]?.mail;
    expect(mail?.subject).toBe("1 invitation this week");
    expect(mail?.from?.text).toBe(`"Acquaint" <digest@${domain}>`);
    expect(mail?.text).toContain("- 1 invitation to decide\n  https://acquaint.example.org/invit");
    expect(mail?.html).toContain('<a href="https://acquaint.example.org/invitations"');
    const list = mail?.headerLines.find(({ key }) => key === "list-unsubscribe")?.line ?? "";
    expect(list).toMatch(
      /<https:\/\/acquaint\.example\.org\/api\/digest\/unsubscribe\/[\w-]{22}\.[\w-]{43}>/,
    );
    const oneClick = mail?.headerLines.find(({ key }) => key === "list-unsubscribe-post");
    expect(oneClick?.line).toBe("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    expect(mail?.messageId).toMatch(/^<digest\.[0-9a-f]{32}@acquaint\.example\.org>$/);
  });

  test("does not go out when nothing waits, and the settings can say so", async () => {
    const idle = await createTestSpace("Europe/Vienna", later(-1440));
    await saveDigestChoice(idle, { every: "daily", weekday: 1, hour: 8 }, later(-60));
    await send();
    expect(server.taken).toHaveLength(1);
    const { deliveries, dueAt } = await readDigestSettings(idle);
    expect(deliveries).toMatchObject([{ period: "daily:2026-11-23", status: "empty" }]);
    expect(dueAt).toEqual(later(1440));
    await deleteAccount(idle);
  });

  test("goes out once after an outage of weeks", async ({ viewer }) => {
    now = later(16 * 1440);
    await send();
    await send();
    expect(server.taken).toHaveLength(1);
    expect((await readDigestSettings(viewer)).dueAt).toEqual(new Date("2026-12-14T07:00:00Z"));
  });

  test("six senders at once send it once", async () => {
    await Promise.all(Array.from({ length: 6 }, () => send()));
    expect(server.taken).toHaveLength(1);
  });

  test("the same period never comes twice: by another hour, by a clock gone back, by off and on", async ({
    viewer,
  }) => {
    await send();
    await saveDigestChoice(viewer, { every: "weekly", weekday: 5, hour: 9 }, later(10));
    expect((await readDigestSettings(viewer)).dueAt).toEqual(new Date("2026-12-04T08:00:00Z"));
    await saveDigestChoice(viewer, { every: "weekly", weekday: 1, hour: 8 }, later(-3 * 1440));
    expect((await readDigestSettings(viewer)).dueAt).toEqual(new Date("2026-11-30T07:00:00Z"));
    await turnOffDigest(viewer, later(20));
    await saveDigestChoice(viewer, { every: "weekly", weekday: 2, hour: 8 }, later(30));
    now = later(2 * 1440);
    await send();
    expect(server.taken).toHaveLength(1);
  });

  test("moves with the member's zone", async ({ viewer }) => {
    await updateSettings(viewer, { zone: "America/New_York" }, later(-60));
    expect((await readDigestSettings(viewer)).dueAt).toEqual(new Date("2026-11-23T13:00:00Z"));
  });

  test("chosen in settings that came out of an export, it is planned and then comes", async ({
    viewer,
  }) => {
    const data = { digestEvery: "daily", digestDueAt: null };
    await inSpace(viewer, (tx) =>
      tx.memberSettings.update({ where: { ownerId: viewer.ownerId }, data }),
    );
    await send();
    expect(server.taken).toHaveLength(0);
    expect((await readDigestSettings(viewer)).dueAt).toEqual(later(1440));
    now = later(1440);
    await send();
    expect(server.taken).toHaveLength(1);
  });

  test("turned off, it calls back what has not left", async ({ viewer }) => {
    await openDueDelivery(viewer, domain, now);
    const claim = await claimDelivery(viewer, now);
    await turnOffDigest(viewer, now);
    expect(claim && (await beginHandingOver(viewer, claim, now))).toBe(false);
    await send();
    expect(server.taken).toHaveLength(0);
    expect(await readDigestSettings(viewer)).toMatchObject({ dueAt: null, deliveries: [] });
  });
});

describe("a mail server in trouble", () => {
  test("down, then back: the digest is tried again, ever later, and then arrives once", async ({
    viewer,
  }) => {
    const { port } = server;
    await server.close();
    await send();
    expect(await readDelivery(viewer)).toMatchObject({
      status: "waiting",
      attempts: 1,
      error: "The mail server could not be reached.",
      nextAttemptAt: later(1),
    });
    now = later(0.5);
    await send();
    now = later(1);
    await send();
    expect(await readDelivery(viewer)).toMatchObject({ attempts: 2, nextAttemptAt: later(6) });
    server = await startMailServer({ port });
    now = later(7);
    await send();
    expect(server.taken).toHaveLength(1);
    expect(await readDelivery(viewer)).toMatchObject({ status: "sent", attempts: 3, error: null });
  });

  test("down for a day: it gives up, says so, and sends when asked to", async ({ viewer }) => {
    const { port } = server;
    await server.close();
    for (let minutes = 0; minutes < 1440; minutes += 30) {
      now = later(minutes);
      await send();
    }
    expect(await readDelivery(viewer)).toMatchObject({ status: "failed", attempts: 7 });
    server = await startMailServer({ port });
    expect((await reopenDelivery(viewer, week, now)).ok).toBe(true);
    await send();
    expect(server.taken).toHaveLength(1);
  });

  test("one that refuses the reader for good: failed at once, with its words", async ({
    viewer,
  }) => {
    await replaceServer({
      onReader: () => {
        throw refusal(550, "5.1.1 No such mailbox here");
      },
    });
    await send();
    const delivery = await readDelivery(viewer);
    expect(delivery).toMatchObject({ status: "failed", attempts: 1, nextAttemptAt: null });
    expect(delivery?.error).toContain("550 5.1.1 No such mailbox here");
  });

  test("one that refuses for now, before or after the text: tried again", async ({ viewer }) => {
    await replaceServer({
      onReader: () => {
        throw refusal(450, "4.2.0 Try later");
      },
    });
    await send();
    expect(await readDelivery(viewer)).toMatchObject({ status: "waiting", attempts: 1 });
    await replaceServer({
      onText: () => {
        throw refusal(452, "4.3.1 No room");
      },
    });
    now = later(2);
    await send();
    expect(await readDelivery(viewer)).toMatchObject({ status: "waiting", attempts: 2 });
    await replaceServer({});
    now = later(10);
    await send();
    expect(server.taken).toHaveLength(1);
  });

  test("one that falls silent after the text: uncertain, not sent again by itself, but when asked to", async ({
    viewer,
  }) => {
    const release = Promise.withResolvers<void>();
    await replaceServer({ onText: () => release.promise });
    await send();
    expect(await readDelivery(viewer)).toMatchObject({ status: "uncertain", attempts: 1 });
    release.resolve();
    await expect.poll(() => server.taken.length).toBe(1);
    now = later(3 * 60);
    await send();
    expect(server.taken).toHaveLength(1);
    await reopenDelivery(viewer, week, now);
    await send();
    expect(server.taken).toHaveLength(2);
    const ids = server.taken.map(({ mail }) => mail.messageId);
    expect(ids[0]).toBe(ids[1]);
  });

  test("one that is not there does not keep a worker from stopping", async ({ viewer }) => {
    const arrived = Promise.withResolvers<void>();
    await replaceServer({
      onReader: () => {
        arrived.resolve();
        return new Promise(() => undefined);
      },
    });
    const ending = new AbortController();
    const sending = sendDueDigests(postTo(server.urlFor("app"), ending.signal));
    await arrived.promise;
    ending.abort();
    await sending;
    expect(await readDelivery(viewer)).toMatchObject({ status: "waiting", attempts: 1 });
  });
});

describe("a worker that vanishes", () => {
  test("before handing over: another takes over when the lease has run out", async ({ viewer }) => {
    await openDueDelivery(viewer, domain, now);
    const lost = await claimDelivery(viewer, now);
    now = later(4);
    await send();
    expect(server.taken).toHaveLength(0);
    now = later(6);
    await send();
    expect(server.taken).toHaveLength(1);
    // It only slept: it finds that the digest is no longer its own.
    expect(lost && (await beginHandingOver(viewer, lost, now))).toBe(false);
    if (lost)
      await finishDelivery(
        viewer,
        lost,
        { kind: "refused", failure: fail("mail-server-too-slow"), cause: "" },
        now,
      );
    expect(await readDelivery(viewer)).toMatchObject({ status: "sent", error: null });
  });

  test("in the middle of handing over: uncertain, and nobody sends it by themselves", async ({
    viewer,
  }) => {
    await openDueDelivery(viewer, domain, now);
    const claim = await claimDelivery(viewer, now);
    expect(claim && (await beginHandingOver(viewer, claim, now))).toBe(true);
    now = later(6);
    await send();
    expect(server.taken).toHaveLength(0);
    const delivery = await readDelivery(viewer);
    expect(delivery).toMatchObject({ status: "uncertain" });
    expect(delivery?.error).toContain("not sent again by itself");
    // It was only slow: its answer ends the doubt.
    if (claim) await finishDelivery(viewer, claim, { kind: "sent" }, now);
    expect(await readDelivery(viewer)).toMatchObject({ status: "sent", sentAt: now });
  });
});

describe("a test", () => {
  test("goes out at once, also when nothing waits and the digest is off, and is not for spam", async () => {
    const idle = await createTestSpace("UTC", later(-1440));
    const opened = await openTestDelivery(idle, domain, now);
    if (!opened.ok) throw new Error(opened.problem);
    const outcome = await deliverDigest(idle, postTo(server.urlFor("app")), opened.value);
    expect(outcome).toEqual({ kind: "sent" });
    expect(server.taken[0]?.mail.subject).toBe("Nothing waits for you");
    expect(await openTestDelivery(idle, domain, later(0.5))).toMatchObject({ ok: false });
    for (let count = 1; count < 5; count += 1) {
      expect(await openTestDelivery(idle, domain, later(2 * count))).toMatchObject({ ok: true });
    }
    expect(await openTestDelivery(idle, domain, later(60))).toMatchObject({ ok: false });
    expect(await openTestDelivery(idle, domain, later(1450))).toMatchObject({ ok: true });
    await deleteAccount(idle);
  });
});
