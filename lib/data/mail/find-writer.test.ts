import { describe, expect } from "vitest";
import { framedMail, frames, parts } from "../../../test/mail/frames.ts";
import { addTestPerson } from "../../../test/member-space.ts";
import { test } from "../../../test/space-test.ts";
import type { ReceivedMail } from "../../domain/mail/received-mail.ts";
import { inSpace } from "../database.ts";
import { undoEntry } from "../timeline/commands.ts";
import type { Viewer } from "../viewer.ts";
import { receiveMail } from "./receive-mail.ts";

const now = new Date("2026-11-20T12:00:00Z");
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
const [english] = frames;
if (!english) throw new Error("There are no frames.");

let number = 0;

test.override("space", { zone: "Europe/Berlin", since: ago(60) });

/** Somebody connected, with whom the member talked in conversations. */
async function addTalker(viewer: Viewer, name: string, slug: string | null, threads: string[]) {
  const wrote = threads.map((thread) => ({
    ...({ kind: "message-sent", at: ago(5), source: "archive" } as const),
    data: { thread },
  }));
  const connected = { kind: "connected", at: ago(9), source: "archive" } as const;
  const id = await addTestPerson(viewer, name, [connected, ...wrote], ago(4));
  await inSpace(viewer, async (tx) => {
    await tx.person.updateMany({ where: { ownerId: viewer.ownerId, id }, data: { slug } });
    await tx.personKey.deleteMany({ where: { ownerId: viewer.ownerId, personId: id } });
    if (slug === null) return;
    const key = { kind: "slug", value: slug };
    await tx.personKey.create({ data: { ownerId: viewer.ownerId, personId: id, ...key } });
  });
  return id;
}

type Said = { name?: string; slug?: string | null; thread?: string; at?: Date; from?: string };

/** A message mail that links, names and leads to what is said. */
function mailOf({ name = "Anton", slug = null, thread = "2-a1", at = ago(0.1), from }: Said) {
  number += 1;
  const body = [
    slug === null ? parts.words(name) : parts.person({ name, slug }),
    parts.link(`messaging/thread/${thread}`, `Message number ${number} of mine.`),
    parts.link(`messaging/thread/${thread}`, "View message"),
  ];
  const mail = framedMail(english as (typeof frames)[0], {
    ...{ sort: "email_member_message_v2", subject: `${name} just messaged you`, body },
    from: { name: from ?? "LinkedIn", address: "messaging-digest-noreply@linkedin.com" },
  });
  return { ...mail, messageId: `<${number}.writer@linkedin.com>`, sentAt: at.getTime() };
}
const receiveFixture = (viewer: Viewer, mail: ReceivedMail, at = now) =>
  receiveMail(viewer, mail, { house: "example.net" }, at);
const open = (viewer: Viewer) =>
  inSpace(viewer, (tx) =>
    tx.receivedMail.findMany({ where: { ownerId: viewer.ownerId }, orderBy: { sentAt: "asc" } }),
  );

describe("a conversation id", () => {
  test("tells namesakes apart, and needs no name at all", async ({ viewer }) => {
    const vesely = await addTalker(viewer, "Anton Vesely", "anton-vesely-5", ["2-a1"]);
    await addTalker(viewer, "Anton Kraus", "anton-kraus-77", ["2-a9"]);
    expect(await receiveFixture(viewer, mailOf({}))).toMatchObject({
      outcome: "taken",
      personId: vesely,
    });
    const nameless = { ...mailOf({}), subject: "Zzz" };
    expect(await receiveFixture(viewer, nameless)).toMatchObject({
      outcome: "taken",
      personId: vesely,
    });
    expect(await receiveFixture(viewer, mailOf({ thread: "2-new" }))).toMatchObject({
      outcome: "no-person",
    });
  });

  test("recognises whoever has changed their address", async ({ viewer }) => {
    const id = await addTalker(viewer, "Anton Vesely", "anton-vesely-5", ["2-a1"]);
    const renamed = mailOf({ name: "Anton Vesely", slug: "anton-of-porto" });
    expect(await receiveFixture(viewer, renamed)).toMatchObject({ outcome: "taken", personId: id });
  });

  test("of a group names the one among them who is linked or named", async ({ viewer }) => {
    await addTalker(viewer, "Ana Ruiz", "ana-ruiz", ["2-a1"]);
    const anton = await addTalker(viewer, "Anton Vesely", "anton-vesely-5", ["2-a1"]);
    const linked = mailOf({ name: "Anton Vesely", slug: "anton-vesely-5" });
    expect(await receiveFixture(viewer, linked)).toMatchObject({
      outcome: "taken",
      personId: anton,
    });
    expect(await receiveFixture(viewer, mailOf({}))).toMatchObject({
      outcome: "taken",
      personId: anton,
    });
    expect(await receiveFixture(viewer, { ...mailOf({}), subject: "Zzz" })).toMatchObject({
      outcome: "no-person",
    });
  });

  test("against which another key speaks leaves the mail to the member", async ({ viewer }) => {
    await addTalker(viewer, "Anton Vesely", "anton-vesely-5", ["2-a1"]);
    const ana = await addTalker(viewer, "Ana Ruiz", "ana-ruiz", ["2-a2"]);
    const other = mailOf({ name: "Ana Ruiz", slug: "ana-ruiz" });
    expect(await receiveFixture(viewer, other)).toMatchObject({ outcome: "no-person" });
    expect(await receiveFixture(viewer, mailOf({ name: "Ben Stone" }))).toMatchObject({
      outcome: "no-person",
    });
    const fresh = mailOf({ name: "Ana Ruiz", slug: "ana-ruiz", thread: "2-fresh" });
    expect(await receiveFixture(viewer, fresh)).toMatchObject({ outcome: "taken", personId: ana });
  });

  test("out of a fact that was taken back says nothing", async ({ viewer }) => {
    await addTalker(viewer, "Anton Kraus", "anton-kraus-77", ["2-a9"]);
    const vesely = await addTalker(viewer, "Anton Vesely", "anton-vesely-5", []);
    const first = mailOf({ name: "Anton Vesely", slug: "anton-vesely-5" });
    expect(await receiveFixture(viewer, first)).toMatchObject({
      outcome: "taken",
      personId: vesely,
    });
    const [mail] = await open(viewer);
    await undoEntry(viewer, { personId: vesely, entryId: mail?.entryId ?? "" }, now);
    expect(await receiveFixture(viewer, mailOf({}))).toMatchObject({ outcome: "no-person" });
  });
});

test("a reminder of a message that is known is no new message", async ({ viewer }) => {
  await addTalker(viewer, "Anton Vesely", "anton-vesely-5", ["2-a1"]);
  const first = mailOf({ at: ago(4) });
  expect(await receiveFixture(viewer, first)).toMatchObject({ outcome: "taken" });
  const again = { ...first, messageId: "<reminder@linkedin.com>", sentAt: ago(0.5).getTime() };
  expect(await receiveFixture(viewer, again)).toMatchObject({ outcome: "known-already" });
});

describe("a mail that could not be assigned keeps whom it may mean", () => {
  test("its name, profile and conversation, and why", async ({ viewer }) => {
    await receiveFixture(viewer, mailOf({ name: "Anton Novak", slug: "anton-novak" }));
    const bare = mailOf({ name: "Ana Ruiz", slug: "ana-ruiz", thread: "2-b", at: ago(0.05) });
    await receiveFixture(viewer, { ...bare, authenticationResults: [] });
    expect(await open(viewer)).toMatchObject([
      {
        kind: "message-received",
        outcome: "no-person",
        name: "Anton Novak",
        thread: "2-a1",
        mentions: [{ name: "Anton Novak", slug: "anton-novak" }],
        problem: expect.stringContaining("Nobody among your connections"),
      },
      {
        kind: "message-received",
        outcome: "unauthenticated",
        name: "Ana Ruiz",
        thread: "2-b",
        mentions: [{ name: "Ana Ruiz", slug: "ana-ruiz" }],
        problem: expect.stringContaining("Not authenticated"),
      },
    ]);
  });

  test("all of several", async ({ viewer }) => {
    const two = mailOf({ name: "Ana Ruiz", slug: "ana-ruiz" });
    const html = two.html?.replace("</tbody>", `${parts.person()("x")}</tbody>`) ?? "";
    const before = html.replace("<tr><td style", `${parts.person()("x")}<tr><td style`);
    await receiveFixture(viewer, { ...two, html: before });
    const [mail] = await open(viewer);
    expect(mail).toMatchObject({ outcome: "not-understood", kind: "message-received" });
    expect(mail?.mentions).toHaveLength(2);
  });
});

test("a mail that is dated in the future is said so and kept aside until its time has come", async ({
  viewer,
}) => {
  const id = await addTalker(viewer, "Anton Vesely", "anton-vesely-5", ["2-a1"]);
  const ahead = mailOf({ at: ago(-2) });
  expect(await receiveFixture(viewer, ahead)).toMatchObject({
    outcome: "dated-ahead",
    personId: null,
    sentAt: ago(-2).getTime(),
    problem: expect.stringContaining("dated in the future"),
  });
  const heard = () =>
    inSpace(viewer, (tx) =>
      tx.timelineEntry.count({ where: { ownerId: viewer.ownerId, kind: "message-received" } }),
    );
  expect(await heard()).toBe(0);
  expect(await open(viewer)).toMatchObject([{ outcome: "dated-ahead", sentAt: ago(-2) }]);
  expect(await receiveFixture(viewer, ahead, ago(-3))).toMatchObject({
    outcome: "taken",
    personId: id,
  });
  expect(await heard()).toBe(1);
  // Clocks differ by minutes.
  expect(
    await receiveFixture(viewer, mailOf({ at: new Date(now.getTime() + 5 * 60_000) })),
  ).toMatchObject({
    outcome: "taken",
    sentAt: now.getTime(),
  });
});
