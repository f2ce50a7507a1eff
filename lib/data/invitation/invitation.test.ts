import { describe, expect } from "vitest";
import { test } from "../../../test/space-test.ts";
import { makeViewer } from "../../auth/make-viewer.ts";
import type { InvitationDraftInput } from "../../domain/invitation/invitation-draft.ts";
import {
  answerCriterion,
  setMutuals,
  setNoteKind,
  setRelationship,
} from "../assessment/commands.ts";
import { inSpace } from "../database.ts";
import { listToWrite } from "../hello/to-write.ts";
import { markSent } from "../message/commands.ts";
import { draftMessages } from "../message/queries.ts";
import { newId } from "../new-id.ts";
import { listTimeline } from "../timeline/queries.ts";
import type { Viewer } from "../viewer.ts";
import { forgetInvitations, recordInvitation } from "./commands.ts";
import { decideInvitation, decideMany, undoDecision, undoDecisions } from "./decisions.ts";
import { listPending, readInvitation, readPendingOf } from "./queries.ts";

const now = new Date("2026-11-16T09:30:00Z");
const later = new Date("2026-11-16T09:31:00Z");

async function openSpace(): Promise<Viewer> {
  const viewer = makeViewer(newId());
  const { ownerId } = viewer;
  await inSpace(viewer, async (tx) => {
    await tx.memberSettings.create({ data: { ownerId, zone: "Europe/London" } });
    const facts = { name: "Robin Ashworth", skills: ["PostgreSQL"] };
    await tx.memberProfile.create({
      data: { ownerId, name: "Robin Ashworth", facts, updatedAt: now },
    });
  });
  return viewer;
}

test.override("viewer", openSpace);

async function record(viewer: Viewer, draft: Partial<InvitationDraftInput> & { name: string }) {
  const sentAt = new Date("2026-11-11T00:00:00Z");
  const recorded = await recordInvitation(viewer, { sentAt, ...draft }, now);
  if (!recorded.ok) throw new Error(recorded.problem);
  return recorded.value;
}

async function stageOf(viewer: Viewer, personId: string) {
  const person = await inSpace(viewer, (tx) =>
    tx.person.findUniqueOrThrow({
      where: { ownerId_id: { ownerId: viewer.ownerId, id: personId } },
    }),
  );
  return person.stage;
}

const queue = (viewer: Viewer) => listPending(viewer, { order: "newest" }, now);

describe("recording an invitation", () => {
  test("puts the person into the queue, invited", async ({ viewer }) => {
    const { personId } = await record(viewer, {
      name: "Ingrid Byström",
      profileUrl: "https://se.linkedin.com/in/Ingrid-Bystr%C3%B6m/?x=1",
      note: "Robin, I read your post.",
    });
    const { items, counts } = await queue(viewer);
    expect(items[0]).toMatchObject({ personId, slug: "ingrid-byström", firstName: "Ingrid" });
    expect(counts.all).toBe(1);
    expect(await stageOf(viewer, personId)).toBe("invited");
  });

  test("says when the same address is pending already, whatever its form", async ({ viewer }) => {
    await record(viewer, { name: "Ana Ruiz", profileUrl: "linkedin.com/in/ana-ruiz" });
    const again = await recordInvitation(
      viewer,
      { name: "Ana R.", profileUrl: "https://www.linkedin.com/in/ANA-RUIZ/de", sentAt: now },
      now,
    );
    expect(again).toMatchObject({ ok: false, field: "profileUrl" });
  });

  test("never merges on the name alone, but asks", async ({ viewer }) => {
    const first = await record(viewer, {
      name: "Ana Ruiz",
      profileUrl: "linkedin.com/in/ana-ruiz",
    });
    const asked = await recordInvitation(viewer, { name: "ana  ruiz", sentAt: now }, now);
    expect(asked).toMatchObject({ ok: false, field: "anotherPerson" });
    const second = await record(viewer, { name: "ana ruiz", anotherPerson: true });
    expect(second.personId).not.toBe(first.personId);
  });

  test("reads a name out of an address that came alone", async ({ viewer }) => {
    const { name } = await record(viewer, {
      name: "",
      profileUrl: "linkedin.com/in/mateo-delacroix-4b1a2",
    });
    expect(name).toBe("Mateo Delacroix");
  });

  test("refuses what can't be: another site, the future, nothing at all", async ({ viewer }) => {
    const tomorrow = new Date("2026-11-18T00:00:00Z");
    expect(
      await recordInvitation(viewer, { profileUrl: "https://example.com/in/a", sentAt: now }, now),
    ).toMatchObject({ ok: false, field: "profileUrl" });
    expect(await recordInvitation(viewer, { name: "A", sentAt: tomorrow }, now)).toMatchObject({
      ok: false,
      field: "sentAt",
    });
    expect(await recordInvitation(viewer, { sentAt: now }, now)).toMatchObject({ field: "name" });
  });

  test("can be taken back whole while undecided", async ({ viewer }) => {
    const { invitationId } = await record(viewer, { name: "Wrong Row" });
    expect(await forgetInvitations(viewer, [invitationId], later)).toBe(1);
    expect((await queue(viewer)).counts.all).toBe(0);
    const people = await inSpace(viewer, (tx) =>
      tx.person.count({ where: { ownerId: viewer.ownerId } }),
    );
    expect(people).toBe(0);
  });
});

describe("answers", () => {
  test("of the member stand against any later evidence", async ({ viewer }) => {
    const { invitationId } = await record(viewer, { name: "Ana Ruiz", mutualCount: 2 });
    const given = { invitationId, criterion: "mutuals", answer: "yes" } as const;
    await answerCriterion(viewer, given, now);
    const changed = await setMutuals(viewer, { invitationId, count: 1, names: [] });
    expect(changed).toMatchObject({
      ok: true,
      value: { answers: { mutuals: "yes" }, proposed: { mutuals: "no" } },
    });
    await answerCriterion(viewer, { ...given, answer: null }, now);
    expect((await readInvitation(viewer, invitationId))?.answers).toEqual({});
  });

  test("never include a guessed litmus", async ({ viewer }) => {
    const { invitationId } = await record(viewer, { name: "Ana Ruiz", mutualCount: 40 });
    const item = await readInvitation(viewer, invitationId);
    expect(item?.answers.litmus).toBeUndefined();
    expect(Object.keys(item?.proposed ?? {})).toEqual(["note", "common-ground", "mutuals"]);
  });

  test("on the relationship count as common ground", async ({ viewer }) => {
    const { invitationId } = await record(viewer, { name: "Ana Ruiz" });
    const relationship = { client: false, referralPartner: false, wantToKnow: true };
    const changed = await setRelationship(viewer, { invitationId, relationship }, now);
    expect(changed).toMatchObject({ value: { proposed: { "common-ground": "yes" } } });
  });

  test("raise the score, and with it the place in the queue", async ({ viewer }) => {
    const { invitationId: first } = await record(viewer, {
      name: "First",
      headline: "PostgreSQL, daily",
    });
    const { invitationId: second } = await record(viewer, { name: "Second" });
    const order = async () =>
      (await listPending(viewer, { order: "promising" }, now)).items.map(({ id }) => id);
    expect(await order()).toEqual([first, second]);
    for (const criterion of ["note", "common-ground"] as const) {
      await answerCriterion(viewer, { invitationId: second, criterion, answer: "yes" }, now);
    }
    expect(await order()).toEqual([second, first]);
  });

  test("on the kind of a note stand, and move the invitation to that filter", async ({
    viewer,
  }) => {
    const { invitationId } = await record(viewer, { name: "Ana", note: "I'd love to connect" });
    await setNoteKind(viewer, { invitationId, kind: "personal" });
    const { items, counts } = await listPending(
      viewer,
      { order: "newest", filter: "personal" },
      now,
    );
    expect(items.map(({ id }) => id)).toEqual([invitationId]);
    expect(counts.personal).toBe(1);
  });

  test("name mutual connections, which are people only when the member says so", async ({
    viewer,
  }) => {
    const { invitationId } = await record(viewer, { name: "Ana Ruiz" });
    const { personId } = await record(viewer, { name: "Ben Cole" });
    const named = await setMutuals(viewer, {
      invitationId,
      count: 1,
      names: [{ name: "ben cole" }, { name: "Cy Dee", trusted: true }],
    });
    expect(named).toMatchObject({
      value: {
        mutualCount: 2,
        mutuals: [{ personId: null, suggestions: [{ personId }] }, { trusted: true }],
      },
    });
    const confirmed = await setMutuals(viewer, {
      invitationId,
      count: 2,
      names: [{ name: "Ben Cole", personId, trusted: true }, { name: "Cy Dee" }],
    });
    expect(confirmed).toMatchObject({
      value: { mutuals: [{ personId, trusted: true, suggestions: [] }, { trusted: false }] },
    });
  });
});

describe("a decision", () => {
  test("to accept connects the person and keeps what it was made with", async ({ viewer }) => {
    const { invitationId, personId } = await record(viewer, { name: "Ana Ruiz", mutualCount: 9 });
    await answerCriterion(viewer, { invitationId, criterion: "litmus", answer: "yes" }, now);
    await decideInvitation(viewer, { invitationId, outcome: "accept" }, now);
    expect(await stageOf(viewer, personId)).toBe("connected");
    const kept = await inSpace(viewer, (tx) =>
      tx.assessment.findUniqueOrThrow({
        where: { ownerId_invitationId: { ownerId: viewer.ownerId, invitationId } },
      }),
    );
    expect(kept).toMatchObject({
      outcome: "accept",
      decidedWith: { answers: { mutuals: "yes", litmus: "yes" }, policy: { criteriaNeeded: 2 } },
    });
    expect((await queue(viewer)).counts.all).toBe(0);
  });

  test("is made once: the second of two fails in words", async ({ viewer }) => {
    const { invitationId } = await record(viewer, { name: "Ana Ruiz" });
    const both = await Promise.all([
      decideInvitation(viewer, { invitationId, outcome: "accept" }, now),
      decideInvitation(viewer, { invitationId, outcome: "ignore" }, now),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("can be undone from the queue, any of them", async ({ viewer }) => {
    for (const outcome of ["accept", "ignore", "reply-first"] as const) {
      const { invitationId, personId } = await record(viewer, { name: `To ${outcome}` });
      await decideInvitation(viewer, { invitationId, outcome }, now);
      expect(await undoDecision(viewer, invitationId, later)).toMatchObject({ ok: true });
      expect(await stageOf(viewer, personId)).toBe("invited");
      expect(await readInvitation(viewer, invitationId)).toMatchObject({ repliedFirstAt: null });
      expect((await queue(viewer)).items.map(({ id }) => id)).toContain(invitationId);
    }
  });

  test("to reply first keeps the invitation pending, set aside", async ({ viewer }) => {
    const { invitationId, personId } = await record(viewer, { name: "Ana Ruiz" });
    await decideInvitation(viewer, { invitationId, outcome: "reply-first" }, now);
    const { items, counts } = await listPending(viewer, { order: "newest", filter: "asked" }, now);
    expect(items.map(({ id }) => id)).toEqual([invitationId]);
    expect(counts).toMatchObject({ all: 0, asked: 1 });
    expect((await listToWrite(viewer, now)).rows).toMatchObject([
      { personId, moment: "reply-first" },
    ]);
    await markSent(viewer, { personId, moment: "reply-first", text: "Why?", at: later }, later);
    expect((await listToWrite(viewer, later)).rows).toEqual([]);
  });

  test("is found by the person as long as their invitation waits, and by nobody else", async ({
    viewer,
  }) => {
    const { invitationId, personId } = await record(viewer, { name: "Ana Ruiz" });
    expect(await readPendingOf(viewer, personId)).toMatchObject({ id: invitationId });
    expect(await readPendingOf(await openSpace(), personId)).toBeNull();
    await decideInvitation(viewer, { invitationId, outcome: "accept" }, now);
    expect(await readPendingOf(viewer, personId)).toBeNull();
  });

  test("on many is one stroke and one undo", async ({ viewer }) => {
    const ids: string[] = [];
    for (const name of ["A", "B", "C"]) ids.push((await record(viewer, { name })).invitationId);
    const decided = await decideMany(viewer, { invitationIds: ids, outcome: "ignore" }, now);
    expect(decided).toMatchObject({ value: { decided: [...ids].sort() } });
    expect(await undoDecisions(viewer, ids, later)).toMatchObject({ value: { undone: 3 } });
    expect((await queue(viewer)).counts.all).toBe(3);
  });

  test("is out of reach of another member", async ({ viewer }) => {
    const { invitationId } = await record(viewer, { name: "Ana Ruiz" });
    const stranger = await openSpace();
    const decided = await decideInvitation(stranger, { invitationId, outcome: "accept" }, now);
    expect(decided.ok).toBe(false);
    expect(await readInvitation(stranger, invitationId)).toBeNull();
    expect(await undoDecision(stranger, invitationId, now)).toMatchObject({ ok: false });
    expect(await forgetInvitations(stranger, [invitationId], now)).toBe(0);
    expect(await readInvitation(viewer, invitationId)).not.toBeNull();
  });
});

describe("the hello", () => {
  test("is drafted with their name, and starts a week when sent", async ({ viewer }) => {
    const { invitationId, personId } = await record(viewer, { name: "Dr. Ana Ruiz, PhD" });
    await decideInvitation(viewer, { invitationId, outcome: "accept" }, now);
    expect((await listToWrite(viewer, now)).rows).toMatchObject([{ personId, moment: "hello" }]);
    const drafts = await draftMessages(viewer, { personId, moment: "hello" });
    const text = drafts?.drafts[0]?.text ?? "";
    expect(text).toMatch(/^Hi Ana, thank you/);
    expect(text).toMatch(/Robin$/);
    const sent = await markSent(viewer, { personId, moment: "hello", text, at: later }, later);
    expect(sent).toMatchObject({
      value: { state: { stage: "awaiting-reply", dueAt: later.getTime() + 7 * 86_400_000 } },
    });
    const timeline = await listTimeline(viewer, personId);
    expect(timeline.at(-1)).toMatchObject({ kind: "chat-invited", data: { warned: true }, text });
  });
});

test("pages through the queue without a gap or a repeat", async ({ viewer }) => {
  for (let n = 0; n < 103; n += 1) await record(viewer, { name: `Person ${n}` });
  const seen: string[] = [];
  let after = null;
  do {
    const page = await listPending(viewer, { order: "promising", after }, now);
    seen.push(...page.items.map(({ id }) => id));
    after = page.next;
  } while (after);
  expect(new Set(seen).size).toBe(103);
  expect(seen).toHaveLength(103);
});
