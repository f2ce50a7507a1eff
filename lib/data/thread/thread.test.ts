import { describe, expect } from "vitest";
import { addTestPerson, createTestSpace, invitedAt } from "../../../test/member-space.ts";
import { test } from "../../../test/space-test.ts";
import { readPastedThread } from "../../domain/thread/read-pasted-thread.ts";
import { inSpace } from "../database.ts";
import { recordInvitation } from "../invitation/commands.ts";
import { sweepSpace } from "../sweep/commands.ts";
import { addFact } from "../timeline/commands.ts";
import { listTimeline } from "../timeline/queries.ts";
import { verifySpace } from "../verify/queries.ts";
import type { Viewer } from "../viewer.ts";
import { type MessageToRecord, previewThread, recordThread, undoThread } from "./commands.ts";
import { findThreadPeople } from "./queries.ts";

const zone = "Europe/Vienna";
const now = new Date("2026-11-23T11:00:00Z");
const invited = new Date("2026-11-03T13:03:20Z");

test.override("space", { zone, since: now });

const conversation = `NOV 3
Robin Example sent the following message at 2:03 PM
Would you like to have a coffee?
NOV 9
Ana Ruiz sent the following message at 4:20 PM
Yes, gladly! How about Thursday?`;

function read(text: string): MessageToRecord[] {
  const names = { memberName: "Robin Example", personName: "Ana Ruiz" };
  const { messages } = readPastedThread({ text, now: now.getTime(), zone, ...names });
  return messages.map(({ from, at, precision, text }) => ({
    direction: from === "me" ? "outgoing" : "incoming",
    at,
    precision,
    text,
    invite: false,
  }));
}

async function stageOf(viewer: Viewer, id: string): Promise<string> {
  const where = { ownerId_id: { ownerId: viewer.ownerId, id } };
  return (await inSpace(viewer, (tx) => tx.person.findUniqueOrThrow({ where }))).stage;
}

async function save(viewer: Viewer, personId: string, messages: MessageToRecord[], accept = false) {
  const saved = await recordThread(viewer, { personId, messages, accept }, now);
  if (!saved.ok) throw new Error(saved.problem);
  return saved.value;
}

describe("a pasted conversation", () => {
  test("of a group brings posts, which are no answer to an invite", async ({ viewer }) => {
    const personId = await addTestPerson(viewer, "Ana Ruiz", invitedAt(invited), invited);
    await sweepSpace(viewer, now);
    const messages = read(conversation).map((message) => ({ ...message, inGroup: true }));
    await save(viewer, personId, messages);
    expect(await stageOf(viewer, personId)).toBe("unresponsive");
    const kinds = (await listTimeline(viewer, personId)).map(({ kind }) => kind);
    expect(kinds).toContain("group-message");
    expect(kinds).not.toContain("message-received");
  });

  test("un-flags with the true date of the reply, once, and can be taken back as a whole", async ({
    viewer,
  }) => {
    const personId = await addTestPerson(viewer, "Ana Ruiz", invitedAt(invited), invited);
    await sweepSpace(viewer, now);
    expect(await stageOf(viewer, personId)).toBe("unresponsive");

    const saved = await save(viewer, personId, read(conversation));
    expect(saved).toMatchObject({ known: 1, entryIds: [expect.any(String)] });
    expect(await stageOf(viewer, personId)).toBe("in-conversation");
    const reply = (await listTimeline(viewer, personId)).find(
      ({ kind }) => kind === "message-received",
    );
    expect(reply).toMatchObject({
      at: Date.parse("2026-11-09T15:20:00Z"),
      source: "paste",
      precision: "minute",
    });

    expect(await save(viewer, personId, read(conversation))).toEqual({ known: 2, entryIds: [] });
    expect(await undoThread(viewer, { personId, entryIds: saved.entryIds }, now)).toBe(1);
    expect(await stageOf(viewer, personId)).toBe("unresponsive");
    expect((await save(viewer, personId, read(conversation))).entryIds).toHaveLength(1);
    expect(await stageOf(viewer, personId)).toBe("in-conversation");
    expect((await verifySpace(viewer)).drift).toEqual([]);
  });

  test("starts the clock at the invite's own time", async ({ viewer }) => {
    const connected = { kind: "connected", at: new Date("2026-11-01T00:00Z"), source: "typed" };
    const personId = await addTestPerson(viewer, "Ana Ruiz", [connected as never], now);
    const messages = read(conversation.split("NOV 9")[0] ?? "");
    const { messages: weighed } = await previewThread(viewer, personId, messages);
    expect(weighed[0]).toMatchObject({ standing: "new", invite: true });
    await save(viewer, personId, [{ ...(messages[0] as MessageToRecord), invite: true }]);
    expect(await stageOf(viewer, personId)).toBe("awaiting-reply");
    const [, invite] = await listTimeline(viewer, personId);
    expect(invite).toMatchObject({ kind: "chat-invited", dueAt: Date.parse("2026-11-10T13:03Z") });
  });

  test("the note of the invitation is no reply, and shows that it was accepted", async ({
    viewer,
  }) => {
    const draft = {
      name: "Ana Ruiz",
      note: "Your talk on maps was good.",
      sentAt: new Date("2026-11-01T00:00:00Z"),
    };
    const recorded = await recordInvitation(viewer, draft, now);
    if (!recorded.ok) throw new Error(recorded.problem);
    const { personId, invitationId } = recorded.value;
    const messages = read(
      `NOV 2\nAna Ruiz sent the following message at 9:00 AM\n${draft.note}\n${conversation}`,
    );
    const preview = await previewThread(viewer, personId, messages);
    expect(preview.messages.map(({ standing }) => standing)).toEqual(["note", "new", "new"]);
    expect(preview.acceptedAt).toBe(Date.parse("2026-11-02T08:00:00Z"));
    const saved = await save(viewer, personId, messages, true);
    expect(await stageOf(viewer, personId)).toBe("in-conversation");
    const kinds = (await listTimeline(viewer, personId)).map(({ kind }) => kind);
    expect(kinds).toEqual(["invitation-received", "connected", "message-sent", "message-received"]);
    await undoThread(viewer, { personId, entryIds: saved.entryIds }, now);
    expect(await stageOf(viewer, personId)).toBe("invited");
    const invitation = await inSpace(viewer, (tx) =>
      tx.invitation.findUniqueOrThrow({
        where: { ownerId_id: { ownerId: viewer.ownerId, id: invitationId } },
      }),
    );
    expect(invitation.status).toBe("pending");
    expect((await verifySpace(viewer)).drift).toEqual([]);
  });

  test("is known where a sent message was marked by hand", async ({ viewer }) => {
    const personId = await addTestPerson(
      viewer,
      "Ana Ruiz",
      [{ kind: "connected", at: new Date("2026-11-01T00:00:00Z"), source: "typed" }],
      now,
    );
    const text = "Would you like to have a coffee?";
    const fact = {
      personId,
      kind: "chat-invited",
      at: new Date("2026-11-03T15:00Z"),
      text,
    } as const;
    await addFact(viewer, fact, now);
    expect(await save(viewer, personId, read(conversation))).toMatchObject({ known: 1 });
  });

  test("is refused as a whole when a time lies in the future or the person is another member's", async ({
    viewer,
  }) => {
    const personId = await addTestPerson(viewer, "Ana Ruiz", invitedAt(invited), invited);
    const [first] = read(conversation);
    const late = { ...(first as MessageToRecord), at: now.getTime() + 3_600_000 };
    const messages = [...read(conversation), late];
    expect((await recordThread(viewer, { personId, messages, accept: false }, now)).ok).toBe(false);
    const other = await createTestSpace(zone, now);
    const theirs = { personId, messages: read(conversation), accept: false };
    expect((await recordThread(other, theirs, now)).ok).toBe(false);
    expect(await listTimeline(viewer, personId)).toHaveLength(2);
  });

  test("finds whom it is with by address for sure, by name as a suggestion, never in another space", async ({
    viewer,
  }) => {
    const personId = await addTestPerson(viewer, "Ana Ruiz", [], now);
    await inSpace(viewer, (tx) =>
      tx.personKey.create({
        data: { ownerId: viewer.ownerId, kind: "slug", value: "ana-r", personId },
      }),
    );
    const named = await findThreadPeople(viewer, [{ name: "ana  Ruiz", slug: null }]);
    expect(named).toMatchObject([{ id: personId, sure: false }]);
    const linked = await findThreadPeople(viewer, [{ name: "A. Ruiz", slug: "Ana-R" }]);
    expect(linked).toMatchObject([{ id: personId, sure: true }]);
    const other = await createTestSpace(zone, now);
    expect(await findThreadPeople(other, [{ name: "Ana Ruiz", slug: "ana-r" }])).toEqual([]);
  });
});
