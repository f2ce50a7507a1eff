import { describe, expect } from "vitest";
import { createTestSpace } from "../../../test/member-space.ts";
import { test } from "../../../test/space-test.ts";
import { storeFiles } from "../../../test/upload.ts";
import { inSpace } from "../../data/database.ts";
import {
  correctInvites,
  listAppliedInvites,
  undoCorrectInvites,
} from "../../data/import/applied-invites.ts";
import { listGuesses, setGuesses, undoSetGuesses } from "../../data/import/guesses.ts";
import { readImportView } from "../../data/import/queries.ts";
import { readOutcomes } from "../../data/message/outcomes.ts";
import { listTimeline } from "../../data/timeline/queries.ts";
import { verifySpace } from "../../data/verify/queries.ts";
import type { Viewer } from "../../data/viewer.ts";
import { defaultTemplates } from "../../domain/message/default-templates.ts";
import { renderTemplate } from "../../domain/message/render-template.ts";
import { applyImport } from "./archive/apply-import.ts";
import { readImport } from "./archive/read-import.ts";
import { undoAppliedImport } from "./undo-applied-import.ts";

const now = new Date("2026-11-15T12:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

test.override("space", { zone: "UTC", since: now });

type Said = { to: string; at: string; text: string };

const people = ["Ana Ruiz", "Ben Cole", "Zoe Fry"];
const slugOf = (name: string) => name.toLowerCase().replace(" ", "-");
const link = (name: string) => `https://www.linkedin.com/in/${slugOf(name)}`;
const bodyOf = (code: string) =>
  renderTemplate(defaultTemplates.find((each) => each.code === code)?.body ?? "", {
    "first name": "Zoe",
    days: "7",
    "my name": "Robin",
  }).text;

const coffee = {
  to: "Ana Ruiz",
  at: "2026-11-12 09:00:00",
  text: "Shall we have a coffee next week?",
};
const machine = {
  to: "Ben Cole",
  at: "2026-11-12 10:00:00",
  text: "Could we have a call about the coffee?",
};
const own = { to: "Zoe Fry", at: "2026-11-12 11:00:00", text: bodyOf("hello-their-words") };

/** A small archive: three connections, and what the member wrote to them. */
function archiveOf(messages: readonly Said[]): [name: string, content: string][] {
  const connections = people.map((name) => {
    const [first, last] = name.split(" ");
    return `${first},${last},${link(name)},,Osprey Freight,Planner,10 Nov 2026`;
  });
  const rows = messages.map(
    ({ to, at, text }) =>
      `2-${slugOf(to)},,Robin Example,${link("Robin Example")},${to},${link(to)},${at} UTC,,"${text.replaceAll('"', '""')}",INBOX`,
  );
  const head =
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER";
  return [
    ["Profile.csv", "First Name,Last Name,Headline\nRobin,Example,Planner\n"],
    [
      "Connections.csv",
      `First Name,Last Name,URL,Email Address,Company,Position,Connected On\n${connections.join("\n")}\n`,
    ],
    ["messages.csv", `${[head, ...rows].join("\n")}\n`],
  ];
}

async function read(viewer: Viewer, messages: readonly Said[], at = now): Promise<string> {
  const id = await storeFiles(viewer, archiveOf(messages), { kind: "archive", at });
  await readImport(viewer, id, at);
  return id;
}

const all = { from: 0, most: 50 };
const preview = async (viewer: Viewer, id: string) => (await listGuesses(viewer, id, all)).rows;
const applied = async (viewer: Viewer, id: string) =>
  (await listAppliedInvites(viewer, id, all)).rows;
const sign = ({ name, isInvite }: { name: string; isInvite: boolean }) =>
  `${name}: ${isInvite ? "invite" : "none"}`;

async function stages(viewer: Viewer): Promise<Record<string, string>> {
  expect((await verifySpace(viewer)).drift).toEqual([]);
  const rows = await inSpace(viewer, (tx) =>
    tx.person.findMany({
      where: { ownerId: viewer.ownerId },
      select: { name: true, stage: true },
      orderBy: { name: "asc" },
    }),
  );
  return Object.fromEntries(rows.map(({ name, stage }) => [name, stage]));
}

const waiting = "awaiting-reply";

describe("what an import reads as coffee-chat invites", () => {
  test("is all in the preview, newest first, with the wording it was recognised by", async ({
    viewer,
  }) => {
    const id = await read(viewer, [coffee, machine, own]);
    expect(await readImportView(viewer, id)).toMatchObject({
      preview: { guesses: { count: 3, known: 0 } },
    });
    expect(await preview(viewer, id)).toMatchObject([
      { name: "Zoe Fry", wording: "Coffee, with their words", isInvite: true, text: own.text },
      { name: "Ben Cole", wording: null, at: Date.parse("2026-11-12T10:00:00Z"), isInvite: true },
      { name: "Ana Ruiz", wording: null, isInvite: true },
    ]);
    const page = await listGuesses(viewer, id, { from: 2, most: 50 });
    expect([page.total, page.rows.map(({ name }) => name)]).toEqual([3, ["Ana Ruiz"]]);
  });

  test("counts surely where the member's own wording is recognised, and for that wording", async ({
    viewer,
  }) => {
    const id = await read(viewer, [coffee, own]);
    await applyImport(viewer, id, now);
    const [zoe, ana] = await applied(viewer, id);
    const entryOf = async (personId: string | null | undefined) =>
      (await listTimeline(viewer, personId ?? "")).find(({ kind }) => kind === "chat-invited");
    expect(await entryOf(zoe?.personId)).toMatchObject({
      guessed: false,
      data: { template: "hello-their-words", warned: true },
    });
    expect(await entryOf(ana?.personId)).toMatchObject({ guessed: true });
    expect(zoe).toMatchObject({ wording: "Coffee, with their words", isInvite: true });
    const outcomes = await readOutcomes(viewer, later(30 * 24 * 60));
    expect(outcomes.get("hello-their-words")).toMatchObject({ sent: 1, over: 1, replied: 0 });
  });

  test("is a nudge where a wording for a nudge is recognised, with the days of a nudge", async ({
    viewer,
  }) => {
    const nudge = { to: "Zoe Fry", at: "2026-11-14 09:00:00", text: bodyOf("nudge-one-line") };
    const id = await read(viewer, [own, nudge]);
    await applyImport(viewer, id, now);
    expect((await applied(viewer, id)).map(({ wording }) => wording)).toEqual([
      "One more line",
      "Coffee, with their words",
    ]);
    expect(await stages(viewer)).toMatchObject({ "Zoe Fry": waiting });
  });

  test("is put right one by one or all at once before it is applied, and undone by one stroke", async ({
    viewer,
  }) => {
    const id = await read(viewer, [coffee, machine, own]);
    const ben = (await preview(viewer, id)).find(({ name }) => name === "Ben Cole");
    const one = { ids: [ben?.id ?? ""], isInvite: false };
    expect(await setGuesses(viewer, id, one, later(1))).toMatchObject({ value: { changed: 1 } });
    const rest = { ids: "all", isInvite: false } as const;
    const said = await setGuesses(viewer, id, rest, later(2));
    expect(said).toMatchObject({ value: { changed: 2 } });
    expect((await preview(viewer, id)).map(sign)).toEqual([
      "Zoe Fry: none",
      "Ben Cole: none",
      "Ana Ruiz: none",
    ]);
    await undoSetGuesses(viewer, later(2).getTime());
    expect((await preview(viewer, id)).map(sign)).toEqual([
      "Zoe Fry: invite",
      "Ben Cole: none",
      "Ana Ruiz: invite",
    ]);
    await applyImport(viewer, id, later(3));
    expect(await stages(viewer)).toEqual({
      "Ana Ruiz": waiting,
      "Ben Cole": "connected",
      "Zoe Fry": waiting,
    });
    expect((await applied(viewer, id)).map(sign)).toEqual([
      "Zoe Fry: invite",
      "Ben Cole: none",
      "Ana Ruiz: invite",
    ]);
    expect(await setGuesses(viewer, id, rest, later(4))).toMatchObject({ ok: false });
  });

  test("is put right after it was applied, all at once and back, and every stage follows", async ({
    viewer,
  }) => {
    const id = await read(viewer, [coffee, machine, own]);
    await applyImport(viewer, id, now);
    const none = { ids: "all", isInvite: false } as const;
    expect(await correctInvites(viewer, id, none, later(1))).toMatchObject({
      value: { changed: 3 },
    });
    const connected = { "Ana Ruiz": "connected", "Ben Cole": "connected", "Zoe Fry": "connected" };
    expect(await stages(viewer)).toEqual(connected);
    expect(await correctInvites(viewer, id, none, later(2))).toMatchObject({
      value: { changed: 0 },
    });

    const ana = (await applied(viewer, id)).find(({ name }) => name === "Ana Ruiz");
    const back = { ids: [ana?.id ?? ""], isInvite: true };
    await correctInvites(viewer, id, back, later(3));
    expect(await stages(viewer)).toEqual({ ...connected, "Ana Ruiz": waiting });
    await undoCorrectInvites(viewer, id, later(3).getTime(), later(4));
    expect(await stages(viewer)).toEqual(connected);
    await undoCorrectInvites(viewer, id, later(1).getTime(), later(5));
    expect(await stages(viewer)).toMatchObject({ "Ben Cole": waiting, "Zoe Fry": waiting });
  });

  test("stays as the member said when the same archive comes again, or a newer one", async ({
    viewer,
  }) => {
    const first = await read(viewer, [coffee, machine, own]);
    const ben = (await preview(viewer, first)).filter(({ name }) => name === "Ben Cole");
    const said = { ids: ben.map(({ id }) => id), isInvite: false };
    await setGuesses(viewer, first, said, later(1));
    await applyImport(viewer, first, later(2));
    const ana = (await applied(viewer, first)).filter(({ name }) => name === "Ana Ruiz");
    const wrong = { ids: ana.map(({ id }) => id), isInvite: false };
    await correctInvites(viewer, first, wrong, later(3));
    const before = await stages(viewer);
    expect(before).toEqual({
      "Ana Ruiz": "connected",
      "Ben Cole": "connected",
      "Zoe Fry": waiting,
    });

    const again = await read(viewer, [coffee, machine, own], later(10));
    expect(await readImportView(viewer, again)).toMatchObject({
      preview: { guesses: { count: 0, known: 3 } },
    });
    const result = await applyImport(viewer, again, later(11));
    expect(result?.result.facts.added).toBe(0);
    expect(await stages(viewer)).toEqual(before);

    const lunch = {
      to: "Ben Cole",
      at: "2026-11-15 08:00:00",
      text: "Shall we have a coffee on Friday?",
    };
    const newer = await read(viewer, [coffee, machine, own, lunch], later(20));
    expect((await preview(viewer, newer)).map(({ text }) => text)).toEqual([lunch.text]);
    await applyImport(viewer, newer, later(21));
    expect(await stages(viewer)).toEqual({ ...before, "Ben Cole": waiting });
    expect((await applied(viewer, first)).map(sign)).toEqual([
      "Zoe Fry: invite",
      "Ben Cole: none",
      "Ana Ruiz: none",
    ]);
  });

  test("stays as the member said even after the import was taken back", async ({ viewer }) => {
    const first = await read(viewer, [coffee, machine, own]);
    const ben = (await preview(viewer, first)).filter(({ name }) => name === "Ben Cole");
    await setGuesses(viewer, first, { ids: ben.map(({ id }) => id), isInvite: false }, later(1));
    await applyImport(viewer, first, later(2));
    const ana = (await applied(viewer, first)).filter(({ name }) => name === "Ana Ruiz");
    const wrong = { ids: ana.map(({ id }) => id), isInvite: false };
    await correctInvites(viewer, first, wrong, later(3));
    await undoAppliedImport(viewer, first, later(4));
    const again = await read(viewer, [coffee, machine, own], later(5));
    expect((await preview(viewer, again)).map(sign)).toEqual(["Zoe Fry: invite", "Ben Cole: none"]);
    await applyImport(viewer, again, later(6));
    expect(await stages(viewer)).toEqual({
      "Ana Ruiz": "connected",
      "Ben Cole": "connected",
      "Zoe Fry": waiting,
    });
  });

  test("is read anew and kept once when a reading was cut off", async ({ viewer }) => {
    const id = await read(viewer, [coffee, machine]);
    await inSpace(viewer, (tx) =>
      tx.import.updateMany({ where: { ownerId: viewer.ownerId, id }, data: { status: "reading" } }),
    );
    await readImport(viewer, id, later(1));
    expect(await preview(viewer, id)).toHaveLength(2);
  });

  test("is for its owner alone", async ({ viewer }) => {
    const id = await read(viewer, [coffee]);
    const owner = viewer;
    viewer = await createTestSpace("UTC", now);
    expect(await preview(viewer, id)).toEqual([]);
    const none = { ids: "all", isInvite: false } as const;
    expect(await setGuesses(viewer, id, none, later(1))).toMatchObject({ ok: false });
    viewer = owner;
    expect((await preview(viewer, id)).map(sign)).toEqual(["Ana Ruiz: invite"]);
    await applyImport(viewer, id, later(2));
    const stranger = await createTestSpace("UTC", now);
    expect(await correctInvites(stranger, id, none, later(3))).toMatchObject({
      value: { changed: 0 },
    });
    expect(await stages(viewer)).toMatchObject({ "Ana Ruiz": waiting });
  });
});
