import path from "node:path";
import { expect } from "vitest";
import { englishMails, messageMail } from "../../../test/mail/mails.ts";
import { test } from "../../../test/space-test.ts";
import { inSpace } from "../../data/database.ts";
import { fillDemoSpace } from "../../data/demo/commands.ts";
import { addImport } from "../../data/import/commands.ts";
import { receiveMail } from "../../data/mail/receive-mail.ts";
import { listAllPeople } from "../../data/person/list-all.ts";
import { readReview } from "../../data/review/queries.ts";
import { sweepSpace } from "../../data/sweep/commands.ts";
import { recordThread } from "../../data/thread/commands.ts";
import { listTimeline } from "../../data/timeline/queries.ts";
import { verifySpace } from "../../data/verify/queries.ts";
import type { Viewer } from "../../data/viewer.ts";
import { applyImport } from "./archive/apply-import.ts";

const file = path.join(
  import.meta.dirname,
  "../../../e2e/fixtures/cases/archives/group-thread.zip",
);
const now = new Date("2026-11-23T09:00:00Z");

test.override("space", { zone: "Europe/Berlin", since: now });

async function importCase(viewer: Viewer): Promise<void> {
  const upload = { fileName: "group-thread.zip", storedAt: null, bytes: 1 };
  await applyImport(viewer, await addImport(viewer, upload, now), now, file);
}

async function findAna(viewer: Viewer) {
  const people = await listAllPeople(viewer, { asAt: "now" }, now);
  const ana = people.find(({ slug }) => slug === "ana-kovac-fa");
  if (!ana) throw new Error("Ana is not there.");
  return ana;
}

test("a post in a group is no answer to an invite: unresponsive, and the review says that they wrote only there", async ({
  viewer,
}) => {
  await importCase(viewer);
  await sweepSpace(viewer, now);
  const ana = await findAna(viewer);
  expect(ana.stage).toBe("unresponsive");
  const { cards } = await readReview(viewer, { view: "table", after: null }, now);
  expect(cards.map(({ personId, wroteInGroupAt }) => [personId, wroteInGroupAt])).toEqual([
    [ana.id, Date.parse("2026-10-04T10:00:00Z")],
  ]);
  expect((await verifySpace(viewer)).drift).toEqual([]);
});

test("what an earlier version took for an answer is read anew when the archive comes again", async ({
  viewer,
}) => {
  await importCase(viewer);
  const before = await findAna(viewer);
  await inSpace(viewer, (tx) =>
    tx.timelineEntry.updateMany({
      where: { ownerId: viewer.ownerId, kind: "group-message" },
      data: { kind: "message-received" },
    }),
  );
  await importCase(viewer);
  const kinds = (await listTimeline(viewer, before.id)).map(({ kind }) => kind);
  expect(kinds).toEqual(["connected", "chat-invited", "group-message"]);
});

test("a pasted conversation of several is no answer either, and starts no week", async ({
  viewer,
}) => {
  await importCase(viewer);
  const ana = await findAna(viewer);
  const message = (direction: "incoming" | "outgoing", text: string, day: number) => ({
    direction,
    at: Date.UTC(2026, 9, day, 12),
    precision: "minute" as const,
    text,
    invite: direction === "outgoing",
    inGroup: true,
  });
  const messages = [
    message("incoming", "Who comes to the reunion?", 6),
    message("outgoing", "Shall we all have a coffee on Zoom?", 20),
  ];
  await recordThread(viewer, { personId: ana.id, messages, accept: false }, now);
  await sweepSpace(viewer, now);
  expect(await findAna(viewer)).toMatchObject({
    stage: "unresponsive",
    dueAt: new Date("2026-10-09T10:00:00Z"),
  });
});

test("a mail that tells of a post in a group is no answer: the conversation is known to be one", async ({
  viewer,
}) => {
  await importCase(viewer);
  const from = { name: "Ana Kovac via LinkedIn", address: "hit-reply@linkedin.com" };
  const text = (thread: string, words: string) =>
    `You have 1 new message\r\n\r\nAna Kovac\r\n\r\n${words}\r\n\r\nView message: https://www.linkedin.com/comm/messaging/thread/${thread}/`;
  const mail = (thread: string, words: string) => ({
    ...messageMail(englishMails, { subject: "Ana Kovac just messaged you" }),
    messageId: `<${thread}@linkedin.com>`,
    sentAt: Date.parse("2026-11-20T09:00:00Z"),
    from,
    html: null,
    text: text(thread, words),
  });
  const house = null;
  expect(
    (await receiveMail(viewer, mail("g1", "See you all there on Saturday."), { house }, now))
      .outcome,
  ).toBe("taken");
  await sweepSpace(viewer, now);
  expect((await findAna(viewer)).stage).toBe("unresponsive");
  expect(
    (await receiveMail(viewer, mail("c1", "Thursday at ten suits me well."), { house }, now))
      .outcome,
  ).toBe("taken");
  expect((await findAna(viewer)).stage).toBe("in-conversation");
});

test("people of the demo never take part in what an archive says", async ({ viewer }) => {
  await fillDemoSpace(viewer, now);
  await inSpace(viewer, async (tx) => {
    const { id } = await tx.person.findFirstOrThrow({
      where: { ownerId: viewer.ownerId, demo: true, stage: "unresponsive" },
    });
    const where = { ownerId_id: { ownerId: viewer.ownerId, id } };
    await tx.person.update({ where, data: { name: "Ana Kovac", nameKey: "ana kovac" } });
  });
  const readDemo = () =>
    inSpace(viewer, (tx) =>
      tx.person.findMany({
        where: { ownerId: viewer.ownerId, demo: true },
        include: { timeline: true, keys: true },
        orderBy: { id: "asc" },
      }),
    );
  const before = await readDemo();
  await importCase(viewer);
  expect(await readDemo()).toEqual(before);
  const named = await inSpace(viewer, (tx) =>
    tx.person.findMany({ where: { ownerId: viewer.ownerId, name: "Ana Kovac" } }),
  );
  expect(named.map(({ demo }) => demo).sort()).toEqual([false, true]);
});
