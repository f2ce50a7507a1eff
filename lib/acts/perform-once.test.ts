import fc from "fast-check";
import { describe, expect } from "vitest";
import { addTestPerson, createTestSpace, invitedAt } from "../../test/member-space.ts";
import { test } from "../../test/space-test.ts";
import { makeViewer } from "../auth/make-viewer.ts";
import { findPerformedAct } from "../data/act/performed-acts.ts";
import { inSpace } from "../data/database.ts";
import { deleteAccount } from "../data/member/delete-account.ts";
import { newId } from "../data/new-id.ts";
import { listTimeline } from "../data/timeline/queries.ts";
import type { Viewer } from "../data/viewer.ts";
import { dayMs } from "../domain/time/day-ms.ts";
import type { Act } from "./act.ts";
import { performKept } from "./perform-kept.ts";
import { performOnce } from "./perform-once.ts";
import { findAct } from "./registry.ts";

const earlier = new Date("2026-11-02T09:00:00Z");
const now = new Date("2026-11-04T09:00:00Z");
const context = { now, sessionId: null, publicUrl: "http://127.0.0.1" };

/** A viewer for one sending: every request makes its own. */
function send({ ownerId }: Viewer, id: string, at = now): Viewer {
  return makeViewer(ownerId, { id, at });
}

async function addActOf(name = "timeline.add"): Promise<Act> {
  const act = await findAct(name);
  if (!act) throw new Error(`no act ${name}`);
  return act;
}

async function countReplies(viewer: Viewer, personId: string): Promise<number> {
  const entries = await listTimeline(viewer, personId);
  return entries.filter(({ kind }) => kind === "replied").length;
}

describe("an act with an id of its own", () => {
  test("counts once however often and however closely it is sent, and all get one answer", async ({
    viewer,
  }) => {
    const act = await addActOf();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
        async (rounds) => {
          const personId = await addTestPerson(viewer, "Lars Holm", invitedAt(earlier), earlier);
          const input = { personId, kind: "replied", text: "Gladly." };
          const id = newId(now);
          const answers: unknown[] = [];
          for (const many of rounds) {
            const sent = Array.from({ length: many }, () =>
              performOnce(act, send(viewer, id), input, context),
            );
            answers.push(...(await Promise.all(sent)));
          }
          expect(await countReplies(viewer, personId)).toBe(1);
          expect(answers[0]).toMatchObject({ ok: true });
          for (const answer of answers) expect(answer).toEqual(answers[0]);
        },
      ),
      { numRuns: 12 },
    );
  });

  test("is another act under another id, and another member's under the same one", async ({
    viewer,
  }) => {
    const act = await addActOf();
    const other = await createTestSpace("Europe/Vienna", earlier);
    const id = newId(now);
    const input = (personId: string) => ({ personId, kind: "replied", text: "Gladly." });
    const mine = await addTestPerson(viewer, "Mia Still", invitedAt(earlier), earlier);
    const theirs = await addTestPerson(other, "Mia Still", invitedAt(earlier), earlier);
    await performOnce(act, send(viewer, id), input(mine), context);
    await performOnce(act, send(viewer, newId(now)), input(mine), context);
    await performOnce(act, send(other, id), input(theirs), context);
    expect(await countReplies(viewer, mine)).toBe(2);
    expect(await countReplies(other, theirs)).toBe(1);
  });

  test("leaves no claim where it wrote nothing: a refusal may be tried again", async ({
    viewer,
  }) => {
    const act = await addActOf();
    const id = newId(now);
    const input = { personId: newId(now), kind: "replied", text: "Gladly." };
    expect(await performOnce(act, send(viewer, id), input, context)).toMatchObject({ ok: false });
    expect(await findPerformedAct(send(viewer, id))).toBeNull();
  });

  test("that breaks off half-way leaves neither its change nor a claim", async ({ viewer }) => {
    const personId = await addTestPerson(viewer, "Noor Vos", invitedAt(earlier), earlier);
    const id = newId(now);
    const breaking = {
      ...(await addActOf()),
      run: (own: Viewer) =>
        inSpace(own, async (tx) => {
          await tx.person.updateMany({ where: { ownerId: own.ownerId }, data: { name: "Broken" } });
          throw new Error("the connection is gone");
        }),
    } as unknown as Act;
    const input = { personId, kind: "replied", text: "Gladly." };
    await expect(performOnce(breaking, send(viewer, id), input, context)).rejects.toThrow("gone");
    expect(await findPerformedAct(send(viewer, id))).toBeNull();
    await performOnce(await addActOf(), send(viewer, id), input, context);
    expect(await countReplies(viewer, personId)).toBe(1);
  });

  test("says that its answer is lost where the process died right after it was stored", async ({
    viewer,
  }) => {
    const personId = await addTestPerson(viewer, "Ida Berg", invitedAt(earlier), earlier);
    const id = newId(now);
    const input = { personId, kind: "replied", text: "Gladly." };
    await performOnce(await addActOf(), send(viewer, id), input, context);
    await inSpace(viewer, (tx) => tx.performedAct.updateMany({ data: { answer: null } }));
    const again = await performOnce(await addActOf(), send(viewer, id), input, context);
    expect(again).toMatchObject({ ok: false, code: "act-answer-lost" });
    expect(await countReplies(viewer, personId)).toBe(1);
  });

  test("is forgotten a week later, and with its account", async ({ viewer }) => {
    const act = await addActOf();
    const personId = await addTestPerson(viewer, "Ada Lund", invitedAt(earlier), earlier);
    const input = { personId, kind: "replied", text: "Gladly." };
    const [first, second] = [newId(now), newId(now)];
    await performOnce(act, send(viewer, first), input, context);
    const later = new Date(now.getTime() + 8 * dayMs);
    await performOnce(act, send(viewer, second, later), input, { ...context, now: later });
    expect(await findPerformedAct(send(viewer, first))).toBeNull();
    expect(await findPerformedAct(send(viewer, second))).not.toBeNull();
    await deleteAccount(send(viewer, newId(now)));
    expect(await inSpace(viewer, (tx) => tx.performedAct.count())).toBe(0);
  });
});

test("acts that a page had kept are performed in their order, and a refused one doesn't stop the rest", async ({
  viewer,
}) => {
  const personId = await addTestPerson(viewer, "Pia Roth", invitedAt(earlier), earlier);
  const reply = (text: string) => ({
    id: newId(now),
    act: "timeline.add",
    input: { personId, kind: "replied", text },
  });
  const sendings = [reply("One."), { id: newId(now), act: "no.act", input: {} }, reply("Two.")];
  const perform = () => performKept(sendings, (id) => send(viewer, id), context);
  const first = await perform();
  expect(first.map(({ problem }) => problem === null)).toEqual([true, false, true]);
  expect(await perform()).toEqual(first);
  expect(await countReplies(viewer, personId)).toBe(2);
});
