import { expect } from "vitest";
import { addTestPerson } from "../../../test/member-space.ts";
import { test } from "../../../test/space-test.ts";
import { storeFiles } from "../../../test/upload.ts";
import { inSpace } from "../../data/database.ts";
import { readImportView } from "../../data/import/queries.ts";
import { markSent } from "../../data/message/commands.ts";
import { readOutcomes } from "../../data/message/outcomes.ts";
import { sweepSpace } from "../../data/sweep/commands.ts";
import { recordThread } from "../../data/thread/commands.ts";
import { addFact, reclassifyEntry } from "../../data/timeline/commands.ts";
import { listTimeline } from "../../data/timeline/queries.ts";
import { verifySpace } from "../../data/verify/queries.ts";
import type { Viewer } from "../../data/viewer.ts";
import { applyImport } from "./archive/apply-import.ts";
import { readImport } from "./archive/read-import.ts";
import { undoAppliedImport } from "./undo-applied-import.ts";

let personId: string;
const now = new Date("2026-11-23T12:00:00Z");
const link = (slug: string) => `https://www.linkedin.com/in/${slug}`;

test.override("space", { zone: "UTC", since: now });
test.beforeEach(async ({ viewer }) => {
  const connected = { kind: "connected", at: new Date("2026-11-01T00:00Z"), source: "typed" };
  personId = await addTestPerson(viewer, "Ana Ruiz", [connected as never], now);
  await inSpace(viewer, (tx) =>
    tx.personKey.create({
      data: { ownerId: viewer.ownerId, kind: "slug", value: "ana-ruiz", personId },
    }),
  );
});

type Said = { by: "me" | "them"; at: string; text: string };

/** Puts an archive with these messages in place, read and waiting for its confirmation. */
async function read(viewer: Viewer, messages: readonly Said[], at = now): Promise<string> {
  const [me, them] = ["Robin Example", "Ana Ruiz"].map(
    (name) => `${name},${link(name.toLowerCase().replace(" ", "-"))}`,
  );
  const rows = messages.map(({ by, at, text }) => {
    const names = by === "me" ? `${me},${them}` : `${them},${me}`;
    return `2-ana,,${names},${at} UTC,,"${text}",INBOX`;
  });
  const files: [string, string][] = [
    ["Profile.csv", "First Name,Last Name,Headline\nRobin,Example,Planner\n"],
    [
      "Connections.csv",
      `First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAna,Ruiz,${link("ana-ruiz")},,,,01 Nov 2026\n`,
    ],
    [
      "messages.csv",
      `CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n${rows.join("\n")}\n`,
    ],
  ];
  const id = await storeFiles(viewer, files, { kind: "archive", at });
  await readImport(viewer, id, at);
  return id;
}

async function open(viewer: Viewer, messages: readonly Said[]): Promise<string> {
  const id = await read(viewer, messages);
  await applyImport(viewer, id, now);
  return id;
}

const spoken = ["chat-invited", "nudged", "thanked", "message-sent", "replied", "message-received"];

/** What stands on the timeline of what was said, oldest first. */
async function readSaid(viewer: Viewer) {
  expect((await verifySpace(viewer)).drift).toEqual([]);
  return (await listTimeline(viewer, personId)).filter(
    ({ kind, undone }) => spoken.includes(kind) && !undone,
  );
}

async function readPerson(viewer: Viewer) {
  const where = { ownerId_id: { ownerId: viewer.ownerId, id: personId } };
  return inSpace(viewer, (tx) => tx.person.findUniqueOrThrow({ where }));
}

const hello =
  "Hello Ana, thank you for the invitation. I would like to know the people I am connected with: shall we meet for a coffee, or talk on the phone for a quarter of an hour next week?";

function mark(viewer: Viewer, at: string, text = hello) {
  return markSent(
    viewer,
    { personId, moment: "hello", text, at: new Date(at), template: "hello-1" },
    now,
  );
}

test("a message marked as sent and found in an archive stands once, at its true time", async ({
  viewer,
}) => {
  await mark(viewer, "2026-11-12T18:30:00Z");
  const id = await read(viewer, [{ by: "me", at: "2026-11-12 09:00:00", text: hello }]);
  expect(await readImportView(viewer, id)).toMatchObject({
    preview: { guesses: { count: 0, known: 1 } },
  });
  await applyImport(viewer, id, now);
  expect(await readSaid(viewer)).toMatchObject([
    {
      kind: "chat-invited",
      at: Date.parse("2026-11-12T09:00:00Z"),
      dueAt: Date.parse("2026-11-19T09:00:00Z"),
      source: "archive",
      guessed: false,
      data: { template: "hello-1" },
    },
  ]);
  expect((await readPerson(viewer)).stage).toBe("awaiting-reply");
  expect((await readOutcomes(viewer, now)).get("hello-1")).toMatchObject({ sent: 1, over: 1 });
});

test("an answer that came before the mark is an answer all the same", async ({ viewer }) => {
  await mark(viewer, "2026-11-12T18:30:00Z");
  await sweepSpace(viewer, now);
  expect((await readPerson(viewer)).stage).toBe("unresponsive");
  await open(viewer, [
    { by: "me", at: "2026-11-12 09:00:00", text: hello },
    { by: "them", at: "2026-11-12 12:00:00", text: "Gladly!" },
  ]);
  expect((await readPerson(viewer)).stage).toBe("in-conversation");
  expect((await readOutcomes(viewer, now)).get("hello-1")).toMatchObject({ sent: 1, replied: 1 });
});

test("it is recognised when the member changed some words on the way, and another one is not", async ({
  viewer,
}) => {
  await mark(viewer, "2026-11-12T09:05:00Z");
  const edited = hello
    .replace("thank you for", "many thanks for")
    .replace(" next week", " on Friday");
  const another =
    "By the way, here is the article on rail freight that I told you of yesterday evening.";
  await open(viewer, [
    { by: "me", at: "2026-11-12 09:00:00", text: edited },
    { by: "me", at: "2026-11-12 10:00:00", text: another },
  ]);
  expect((await readSaid(viewer)).map(({ kind, text }) => [kind, text])).toEqual([
    ["chat-invited", edited],
    ["message-sent", another],
  ]);
});

test("one mark answers for one message, and short ones count only with their time", async ({
  viewer,
}) => {
  await addFact(
    viewer,
    { personId, kind: "message-sent", at: new Date("2026-11-12T09:00Z"), text: "Thanks!" },
    now,
  );
  await open(viewer, [
    { by: "me", at: "2026-11-12 09:00:00", text: "Thanks!" },
    { by: "me", at: "2026-11-12 09:01:00", text: "Thanks!" },
    { by: "them", at: "2026-11-12 09:02:00", text: "Thanks!" },
  ]);
  expect((await readSaid(viewer)).map(({ kind }) => kind)).toEqual([
    "message-sent",
    "message-sent",
    "message-received",
  ]);
});

test("a message pasted by the day gets its time; one pasted by the minute stays", async ({
  viewer,
}) => {
  const sent = { direction: "outgoing", text: hello, invite: true } as const;
  const reply = "Thank you, that sounds good. Thursday at four would suit me well.";
  const messages = [
    { ...sent, at: Date.parse("2026-11-12T00:00Z"), precision: "day" as const },
    {
      direction: "incoming" as const,
      invite: false,
      text: reply,
      at: Date.parse("2026-11-13T08:15Z"),
      precision: "minute" as const,
    },
  ];
  await recordThread(viewer, { personId, messages, accept: false }, now);
  await open(viewer, [
    { by: "me", at: "2026-11-12 09:00:00", text: hello },
    { by: "them", at: "2026-11-13 08:15:31", text: reply },
  ]);
  expect((await readSaid(viewer)).map(({ kind, at, source }) => [kind, at, source])).toEqual([
    ["chat-invited", Date.parse("2026-11-12T09:00Z"), "archive"],
    ["message-received", Date.parse("2026-11-13T08:15Z"), "paste"],
  ]);
});

test("taking the import back restores what the member told; reading it again changes nothing", async ({
  viewer,
}) => {
  await mark(viewer, "2026-11-12T18:30:00Z");
  const before = await readSaid(viewer);
  const messages: Said[] = [{ by: "me", at: "2026-11-12 09:00:00", text: hello }];
  const first = await open(viewer, messages);
  const once = await listTimeline(viewer, personId);
  const second = await open(viewer, messages);
  expect(await listTimeline(viewer, personId)).toEqual(once);
  await undoAppliedImport(viewer, second, now);
  expect(await listTimeline(viewer, personId)).toEqual(once);
  await undoAppliedImport(viewer, first, now);
  expect(await readSaid(viewer)).toEqual(before);
});

test("what the member put right holds for the archive's message as well", async ({ viewer }) => {
  const marked = await mark(viewer, "2026-11-12T09:00:00Z");
  const entryId = marked.ok ? marked.value.entryId : "";
  await reclassifyEntry(viewer, { personId, entryId, as: "message-sent" }, now);
  await open(viewer, [{ by: "me", at: "2026-11-12 09:00:00", text: hello }]);
  expect((await readSaid(viewer)).map(({ kind, dueAt }) => [kind, dueAt])).toEqual([
    ["message-sent", null],
  ]);
  expect((await readPerson(viewer)).stage).toBe("connected");
});
