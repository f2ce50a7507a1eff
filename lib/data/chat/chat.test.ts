import { describe, expect } from "vitest";
import { addTestPerson, createTestSpace, invitedAt } from "../../../test/member-space.ts";
import { test } from "../../../test/space-test.ts";
import { noFilter } from "../../domain/person/people-filter.ts";
import { findChatEvent } from "../calendar/queries.ts";
import { inSpace } from "../database.ts";
import { listPeople } from "../person/list-people.ts";
import { readPersonPage } from "../person/page.ts";
import { undoEntry } from "../timeline/commands.ts";
import { listTimeline } from "../timeline/queries.ts";
import { verifySpace } from "../verify/queries.ts";
import type { Viewer } from "../viewer.ts";
import { agreeChat, correctNote, recordHeld, recordMissed } from "./commands.ts";
import { findLastChoice } from "./queries.ts";

let personId: string;

const now = new Date("2026-11-23T09:00:00Z");
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const url = "http://127.0.0.1:3000";

test.override("space", { zone: "Europe/Vienna", since: now });
test.beforeEach(async ({ viewer }) => {
  personId = await addTestPerson(viewer, "Lars Holm", invitedAt(inHours(-48)), now);
});

const chat = (chatAt: Date, kind: "chat-scheduled" | "chat-moved" = "chat-scheduled") => ({
  personId,
  kind,
  chatAt: chatAt.getTime(),
  zone: "America/New_York",
  medium: "cafe" as const,
  place: "Blue Door",
  at: now,
});
const nothing = { text: "", notes: {}, touch: null, at: null };

async function written(step: ReturnType<typeof agreeChat>): Promise<string[]> {
  const result = await step;
  if (!result.ok) throw new Error(result.problem);
  return result.value.entryIds;
}

async function readStage(viewer: Viewer): Promise<string | undefined> {
  return (await readPersonPage(viewer, personId, now))?.state.stage;
}

describe("a chat", () => {
  test("is agreed, moved and held; its event stays one and the same", async ({ viewer }) => {
    const [chatId = ""] = await written(agreeChat(viewer, chat(inHours(24)), now));
    const asked = { personId, chatId };
    const first = await findChatEvent(viewer, asked, url);
    expect(first).toMatchObject({ sequence: 0, cancelled: false, location: "Blue Door" });
    await written(
      agreeChat(viewer, { ...chat(inHours(30), "chat-moved"), at: inHours(1) }, inHours(1)),
    );
    const second = await findChatEvent(viewer, asked, url);
    expect(second).toMatchObject({ uid: first?.uid, sequence: 1 });
    expect(second?.when).toMatchObject({ start: inHours(30).getTime() });
    const [heldId = ""] = await written(recordHeld(viewer, { ...nothing, personId }, inHours(50)));
    const held = (await listTimeline(viewer, personId)).find(({ id }) => id === heldId);
    expect(held).toMatchObject({ at: inHours(30).getTime(), data: { medium: "cafe" } });
    expect(await readStage(viewer)).toBe("met");
    expect(await verifySpace(viewer)).toMatchObject({ drift: [] });
  });

  test("can't be agreed for a time that has passed", async ({ viewer }) => {
    expect(await agreeChat(viewer, chat(inHours(-1)), now)).toMatchObject({
      ok: false,
      field: "chatAt",
    });
    expect(await readStage(viewer)).toBe("awaiting-reply");
  });

  test("that nobody came to is told at its time, and the undo asks again", async ({ viewer }) => {
    await written(agreeChat(viewer, chat(inHours(2)), now));
    const [missedId = ""] = await written(recordMissed(viewer, personId, inHours(5)));
    expect(await readStage(viewer)).toBe("in-conversation");
    await undoEntry(viewer, { personId, entryId: missedId }, inHours(5));
    expect((await readPersonPage(viewer, personId, now))?.chat).toMatchObject({
      status: "agreed",
      zone: "America/New_York",
    });
  });

  test("is held with its notes and the next touch, and the choice is remembered", async ({
    viewer,
  }) => {
    const notes = { theyDo: "Leitet die Bücherei", iCanDo: " ", agreed: "Send the list" };
    const touch = { until: inHours(400).getTime(), cadenceDays: 14, choice: "two-weeks" } as const;
    await written(recordHeld(viewer, { ...nothing, personId, notes, touch }, now));
    const page = await readPersonPage(viewer, personId, now);
    expect(page?.state).toMatchObject({ cadenceDays: 14, nextTouchAt: touch.until });
    expect(page?.timeline.find(({ kind }) => kind === "chat-held")?.data?.notes).toEqual({
      theyDo: "Leitet die Bücherei",
      agreed: "Send the list",
    });
    expect(await inSpace(viewer, (tx) => findLastChoice(tx, viewer))).toBe("two-weeks");
  });
});

describe("notes", () => {
  const find = async (viewer: Viewer, query: string) =>
    (await listPeople(viewer, { ...noFilter, query }, null, 10, now)).rows;

  test("are found by their words, without accents, and the row shows which", async ({ viewer }) => {
    const notes = { theyDo: "Leitet die Bücherei am Fluß" };
    await written(recordHeld(viewer, { ...nothing, personId, notes }, now));
    expect(await find(viewer, "bucherei fluss")).toMatchObject([
      { id: personId, note: "Leitet die Bücherei am Fluß" },
    ]);
    expect(await find(viewer, "lars bücherei")).toHaveLength(1);
    expect(await find(viewer, "lars")).toMatchObject([{ note: null }]);
    expect(await find(viewer, "brewery")).toEqual([]);
  });

  test("are put right by a correction, which keeps what was there and can be undone", async ({
    viewer,
  }) => {
    const [heldId = ""] = await written(
      recordHeld(viewer, { ...nothing, personId, text: "Plays the cello." }, now),
    );
    const change = { personId, entryId: heldId, text: "Plays the viola.", notes: {} };
    const [newId = "", undoId = ""] = await written(correctNote(viewer, change, inHours(1)));
    expect(await find(viewer, "viola")).toHaveLength(1);
    expect(await find(viewer, "cello")).toEqual([]);
    const rows = await listTimeline(viewer, personId);
    expect(rows.find(({ id }) => id === heldId)).toMatchObject({
      undone: true,
      text: "Plays the cello.",
    });
    expect(rows.find(({ id }) => id === newId)?.at).toBe(now.getTime());
    expect(await correctNote(viewer, change, inHours(1))).toMatchObject({ ok: false });
    for (const entryId of [undoId, newId])
      await undoEntry(viewer, { personId, entryId }, inHours(2));
    expect(await find(viewer, "cello")).toHaveLength(1);
    expect(await readStage(viewer)).toBe("met");
    expect(await verifySpace(viewer)).toMatchObject({ drift: [] });
  });

  test("of two changes at once one counts, the other hears of it", async ({ viewer }) => {
    const [heldId = ""] = await written(recordHeld(viewer, { ...nothing, personId }, now));
    const change = (text: string) =>
      correctNote(viewer, { personId, entryId: heldId, text, notes: {} }, inHours(1));
    const both = await Promise.all([change("One."), change("Two.")]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const standing = (await listTimeline(viewer, personId)).filter(
      ({ kind, undone }) => kind === "chat-held" && !undone,
    );
    expect(standing).toHaveLength(1);
  });
});

test("another member's people can't be met, moved, noted on or put into a calendar", async ({
  viewer,
}) => {
  const [chatId = ""] = await written(agreeChat(viewer, chat(inHours(24)), now));
  const before = await listTimeline(viewer, personId);
  const other = await createTestSpace("UTC", now);
  const refused = await Promise.all([
    agreeChat(other, chat(inHours(9), "chat-moved"), now),
    recordHeld(other, { ...nothing, personId }, now),
    recordMissed(other, personId, now),
    correctNote(other, { personId, entryId: chatId, text: "Mine.", notes: {} }, now),
  ]);
  expect(refused.map(({ ok }) => ok)).toEqual([false, false, false, false]);
  expect(await findChatEvent(other, { personId, chatId }, url)).toBeNull();
  expect(await listTimeline(viewer, personId)).toEqual(before);
});
