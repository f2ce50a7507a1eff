import fc from "fast-check";
import { describe, expect } from "vitest";
import { addTestPerson, createTestSpace, invitedAt } from "../../../test/member-space.ts";
import { test } from "../../../test/space-test.ts";
import { timelineArbitrary } from "../../../test/timeline-arbitrary.ts";
import { inSpace, inSpaceRaw } from "../database.ts";
import { recordInvitation } from "../invitation/commands.ts";
import { decideMany } from "../invitation/decisions.ts";
import { newId } from "../new-id.ts";
import { editPerson, setTrusted } from "../person/commands.ts";

import { appendFacts } from "../timeline/append.ts";
import { addFact, undoEntry } from "../timeline/commands.ts";
import { verifySpace } from "../verify/queries.ts";
import type { Viewer } from "../viewer.ts";
import { decidePair, mergePeople, unmergePeople } from "./commands.ts";
import { findKeptPerson, listDuplicates, listMerges, readPair } from "./queries.ts";
import { refreshDuplicates } from "./refresh.ts";

const now = new Date("2026-11-23T09:00:00Z");
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
const own = { name: "kept", headline: "kept" } as const;

test.override("space", { zone: "Europe/Berlin", since: ago(100) });

const newSpace = () => createTestSpace("Europe/Berlin", ago(100));

/** Every row that a merge may touch, without the merges themselves. */
function readSpace(viewer: Viewer) {
  return inSpaceRaw(viewer, async (client) => {
    const tables = [
      "person",
      "person_key",
      "timeline_entry",
      "invitation",
      "assessment",
      "duplicate_pair",
    ];
    const space: Record<string, string[]> = {};
    for (const table of tables) {
      const { rows } = await client.query<{ row: string }>(
        `select to_jsonb(t)::text as row from ${table} t where owner_id = $1::uuid order by 1`,
        [viewer.ownerId],
      );
      space[table] = rows.map(({ row }) => row);
    }
    return space;
  });
}

async function readPerson(viewer: Viewer, id: string) {
  return inSpace(viewer, (tx) =>
    tx.person.findUnique({
      where: { ownerId_id: { ownerId: viewer.ownerId, id } },
      include: { keys: true, timeline: { orderBy: { at: "asc" } }, invitations: true },
    }),
  );
}

async function merge(viewer: Viewer, keptId: string, mergedId: string, choices = {}) {
  const made = await mergePeople(
    viewer,
    { keptId, mergedId, choices: { ...own, ...choices } },
    now,
  );
  if (!made.ok) throw new Error(made.problem);
  return made.value.mergeId;
}

async function record(viewer: Viewer, draft: Record<string, unknown>) {
  const made = await recordInvitation(
    viewer,
    { name: "", profileUrl: "", headline: "", note: "", sentAt: ago(3), ...draft } as Parameters<
      typeof recordInvitation
    >[1],
    now,
  );
  if (!made.ok) throw new Error(made.problem);
  return made.value;
}

describe("a merge", () => {
  test("puts both histories into one timeline, with their true dates, and folds the stage anew", async ({
    viewer,
  }) => {
    const ana = await addTestPerson(viewer, "Ana Example", invitedAt(ago(20)), ago(20));
    const other = await addTestPerson(
      viewer,
      "Ana M. Example",
      [{ kind: "message-received", at: ago(15), source: "typed", text: "Gladly!" }],
      ago(2),
    );
    await setTrusted(viewer, other, { trusted: true, why: "We met in Lyon" });
    await merge(viewer, ana, other, { name: "merged" });
    const person = await readPerson(viewer, ana);
    expect(person?.timeline.map(({ kind }) => kind)).toEqual([
      "connected",
      "chat-invited",
      "message-received",
    ]);
    expect(person).toMatchObject({
      name: "Ana M. Example",
      stage: "in-conversation",
      trusted: true,
      trustedWhy: "We met in Lyon",
    });
    expect(person?.searchText).toContain("ana m. example");
    expect(await readPerson(viewer, other)).toBeNull();
    expect(await findKeptPerson(viewer, other)).toBe(ana);
    expect(await listMerges(viewer, ana)).toMatchObject([
      { name: "Ana M. Example", mergedAt: now.getTime() },
    ]);
    expect((await verifySpace(viewer)).drift).toEqual([]);
  });

  test("moves the keys: whoever comes by them again is the kept person", async ({ viewer }) => {
    const first = await record(viewer, {
      name: "Ana Ruiz",
      profileUrl: "linkedin.com/in/ana-ruiz",
    });
    const second = await record(viewer, {
      name: "Ana Ruiz",
      profileUrl: "linkedin.com/in/ana-ruiz-4b2a91",
      anotherPerson: true,
    });
    await merge(viewer, first.personId, second.personId);
    const again = await recordInvitation(
      viewer,
      {
        name: "Ana",
        profileUrl: "linkedin.com/in/ana-ruiz-4b2a91",
        headline: "",
        note: "",
        sentAt: ago(1),
      } as Parameters<typeof recordInvitation>[1],
      now,
    );
    expect(again).toMatchObject({
      ok: false,
      problem: expect.stringContaining("in your queue already"),
    });
  });

  test("leaves one of two open invitations in the queue, with what the other knows", async ({
    viewer,
  }) => {
    const first = await record(viewer, {
      name: "Ana Ruiz",
      profileUrl: "linkedin.com/in/ana-ruiz",
      note: "We met at the fair.",
      sentAt: ago(5),
    });
    const second = await record(viewer, { name: "Ana Ruiz", mutualCount: 7, anotherPerson: true });
    await merge(viewer, first.personId, second.personId);
    const person = await readPerson(viewer, first.personId);
    const open = person?.invitations.filter(({ status }) => status === "pending");
    expect(open).toMatchObject([
      { id: second.invitationId, note: "We met at the fair.", mutualCount: 7 },
    ]);
    expect(person?.stage).toBe("invited");
    await decideMany(viewer, { invitationIds: [second.invitationId], outcome: "accept" }, now);
    expect((await readPerson(viewer, first.personId))?.stage).toBe("connected");
    expect((await verifySpace(viewer)).drift).toEqual([]);
  });

  test("takes the invitation of somebody who is connected out of the queue", async ({ viewer }) => {
    const ana = await addTestPerson(
      viewer,
      "Ana Example",
      [{ kind: "connected", at: ago(2), source: "archive" }],
      ago(2),
    );
    const { personId, invitationId } = await record(viewer, {
      name: "Ana Example",
      sentAt: ago(5),
      anotherPerson: true,
    });
    await merge(viewer, ana, personId);
    const person = await readPerson(viewer, ana);
    expect(person?.invitations).toMatchObject([{ id: invitationId, status: "accepted" }]);
    expect(person?.stage).toBe("connected");
  });

  test("of strangers' people, of one person, and of nobody is refused and changes nothing", async ({
    viewer,
  }) => {
    const stranger = await newSpace();
    const ana = await addTestPerson(viewer, "Ana Example", invitedAt(ago(3)), now);
    const bea = await addTestPerson(viewer, "Bea Example", [], now);
    const foreign = await addTestPerson(stranger, "Ana Example", [], now);
    const before = await readSpace(viewer);
    for (const [keptId, mergedId] of [
      [ana, foreign],
      [foreign, ana],
      [ana, ana],
      [ana, newId()],
    ] as const) {
      expect((await mergePeople(viewer, { keptId, mergedId, choices: own }, now)).ok).toBe(false);
    }
    expect(
      (await mergePeople(stranger, { keptId: ana, mergedId: bea, choices: own }, now)).ok,
    ).toBe(false);
    expect(await readSpace(viewer)).toEqual(before);
    const mergeId = await merge(viewer, ana, bea);
    expect((await unmergePeople(stranger, mergeId, now)).ok).toBe(false);
    expect(await listMerges(stranger, ana)).toEqual([]);
    expect(await findKeptPerson(stranger, bea)).toBeNull();
    expect(await readPair(stranger, ana, ana)).toBeNull();
    expect((await decidePair(stranger, [ana, bea], "not-same", now)).ok).toBe(false);
  });
});

describe("taking a merge back", () => {
  test("is as if it had never been, whatever the two histories", async () => {
    const sources = ["typed", "archive", "paste"] as const;
    await fc.assert(
      fc.asyncProperty(
        timelineArbitrary,
        timelineArbitrary,
        fc.nat(7),
        async (one, other, dice) => {
          const viewer = await newSpace();
          // As any version may have stored them: not all of them would be accepted today.
          const store = async (name: string, drawn: typeof one, at: Date) => {
            const personId = await addTestPerson(viewer, name, [], at);
            const { ownerId } = viewer;
            const rows = new Map(
              drawn.map((fact) => [fact.kind === "flagged" ? `flag ${fact.at}` : fact.id, fact]),
            )
              .values()
              .map(({ kind, at, dueAt, guessed, data }, place) => ({
                ...{ ownerId, id: newId(now), personId, kind, recordedAt: now, guessed },
                ...{ precision: "minute", text: `${kind} ${place}`, at: new Date(at) },
                source: sources[place % 3] ?? "typed",
                dueAt: dueAt === null ? null : new Date(dueAt),
                ...(data ? { data } : {}),
              }));
            await inSpace(viewer, async (tx) => {
              await tx.timelineEntry.createMany({ data: [...rows] });
              await appendFacts(tx, viewer, personId, [], at);
            });
            return personId;
          };
          const ana = await store("Ana Example", one, ago(9));
          const bea = await store("Ana R. Example", other, ago(8));
          await inSpace(viewer, (tx) =>
            tx.personKey.createMany({
              data: [
                { ownerId: viewer.ownerId, kind: "slug", value: "ana-example", personId: ana },
                { ownerId: viewer.ownerId, kind: "email", value: "ana@example.org", personId: bea },
              ],
            }),
          );
          if (dice & 1)
            await record(viewer, {
              name: "Cy Dee",
              mutualNames: [{ name: "Ana", personId: bea, trusted: false }],
            });
          if (dice & 2) await setTrusted(viewer, bea, { trusted: true, why: "Because" });
          await refreshDuplicates(viewer, now);
          const before = await readSpace(viewer);
          const [keptId, mergedId] = dice & 4 ? [ana, bea] : [bea, ana];
          const mergeId = await merge(viewer, keptId, mergedId, { name: "merged" });
          expect((await verifySpace(viewer)).drift).toEqual([]);
          expect((await unmergePeople(viewer, mergeId, now)).ok).toBe(true);
          expect(await readSpace(viewer)).toEqual(before);
          expect((await unmergePeople(viewer, mergeId, now)).ok).toBe(false);
        },
      ),
      { numRuns: 25 },
    );
  });

  test("gives back invitations and answers as they were", async ({ viewer }) => {
    const first = await record(viewer, {
      name: "Ana Ruiz",
      profileUrl: "linkedin.com/in/ana-ruiz",
      note: "We met at the fair.",
      sentAt: ago(5),
    });
    const second = await record(viewer, { name: "Ana Ruiz", mutualCount: 7, anotherPerson: true });
    const before = await readSpace(viewer);
    const mergeId = await merge(viewer, second.personId, first.personId);
    await unmergePeople(viewer, mergeId, now);
    expect(await readSpace(viewer)).toEqual(before);
  });

  test("leaves with the kept person what came since; corrections go with what they correct", async ({
    viewer,
  }) => {
    const ana = await addTestPerson(viewer, "Ana Example", invitedAt(ago(20)), ago(20));
    const bea = await addTestPerson(
      viewer,
      "Ana M. Example",
      [
        { kind: "connected", at: ago(12), source: "typed" },
        { kind: "note", at: ago(10), source: "typed", text: "Plays the cello" },
      ],
      ago(2),
    );
    const mergeId = await merge(viewer, ana, bea);
    await addFact(viewer, { personId: ana, kind: "replied", at: ago(1), text: "Yes" }, now);
    const note = (await readPerson(viewer, ana))?.timeline.find(({ kind }) => kind === "note");
    await undoEntry(viewer, { personId: ana, entryId: note?.id ?? "" }, now);
    await editPerson(viewer, ana, {
      name: "Ana Lang",
      headline: "",
      company: "Lumen",
      profileUrl: "",
    });
    expect((await unmergePeople(viewer, mergeId, now)).ok).toBe(true);
    const kept = await readPerson(viewer, ana);
    expect(kept).toMatchObject({ name: "Ana Lang", company: "Lumen", stage: "in-conversation" });
    expect(kept?.timeline.map(({ kind }) => kind)).toEqual([
      "connected",
      "chat-invited",
      "replied",
    ]);
    const back = await readPerson(viewer, bea);
    expect(back?.timeline.map(({ kind }) => kind).sort()).toEqual(["connected", "note", "undone"]);
    expect(back).toMatchObject({ name: "Ana M. Example", notesText: null, stage: "connected" });
    expect((await verifySpace(viewer)).drift).toEqual([]);
  });

  test("goes layer by layer where somebody was merged twice", async ({ viewer }) => {
    const [a, b, c] = [
      await addTestPerson(viewer, "Ana A", invitedAt(ago(9)), now),
      await addTestPerson(
        viewer,
        "Ana B",
        [{ kind: "note", at: ago(3), source: "typed", text: "b" }],
        now,
      ),
      await addTestPerson(viewer, "Ana C", [{ kind: "replied", at: ago(2), source: "typed" }], now),
    ];
    const before = await readSpace(viewer);
    const inner = await merge(viewer, b, c);
    const outer = await merge(viewer, a, b);
    expect(await findKeptPerson(viewer, c)).toBe(a);
    expect((await unmergePeople(viewer, inner, now)).ok).toBe(false);
    expect((await unmergePeople(viewer, outer, now)).ok).toBe(true);
    expect((await unmergePeople(viewer, inner, now)).ok).toBe(true);
    expect(await readSpace(viewer)).toEqual(before);
  });
});

describe("the list", () => {
  test("is made once, forgets what is gone, and remembers what the member said", async ({
    viewer,
  }) => {
    const ana = await addTestPerson(viewer, "Tilda Quimby", invitedAt(ago(9)), now);
    const bea = await addTestPerson(viewer, "Tilda Químby", [], now);
    expect(await refreshDuplicates(viewer, now)).toEqual({ searched: true, pairs: 1 });
    expect(await refreshDuplicates(viewer, now)).toEqual({ searched: false, pairs: 0 });
    const { pairs, total } = await listDuplicates(viewer, 50);
    expect(total).toBe(1);
    expect([pairs[0]?.first, pairs[0]?.second]).toMatchObject(
      [
        { id: ana, factCount: 2 },
        { id: bea, factCount: 0 },
      ].sort((one, other) => (one.id < other.id ? -1 : 1)),
    );
    expect((await decidePair(viewer, [bea, ana], "not-same", now)).ok).toBe(true);
    const cleo = await addTestPerson(viewer, "Tilda Quimby", [], now);
    await refreshDuplicates(viewer, now);
    const open = (await listDuplicates(viewer, 50)).pairs;
    expect(open.flatMap(({ first, second }) => [first.id, second.id]).sort()).toEqual(
      [ana, bea, cleo, cleo].sort(),
    );
    await decidePair(viewer, [ana, bea], "open", now);
    expect((await listDuplicates(viewer, 50)).total).toBe(3);
    await editPerson(viewer, cleo, {
      name: "Somebody Else",
      headline: "",
      company: "",
      profileUrl: "",
    });
    await refreshDuplicates(viewer, now);
    expect((await listDuplicates(viewer, 50)).total).toBe(1);
  });

  test("says of the one who stays what was said of the one who went", async ({ viewer }) => {
    const ids = await Promise.all(
      ["Tilda Quimby", "Tilda Químby", "TILDA QUIMBY"].map((name) =>
        addTestPerson(viewer, name, [], now),
      ),
    );
    const [a = "", b = "", c = ""] = ids;
    await refreshDuplicates(viewer, now);
    await decidePair(viewer, [b, c], "not-same", now);
    const before = await readSpace(viewer);
    const mergeId = await merge(viewer, a, b);
    await refreshDuplicates(viewer, now);
    expect((await listDuplicates(viewer, 50)).total).toBe(0);
    await unmergePeople(viewer, mergeId, now);
    await refreshDuplicates(viewer, now);
    expect((await readSpace(viewer)).duplicate_pair).toHaveLength(
      before.duplicate_pair?.length ?? 0,
    );
    expect((await listDuplicates(viewer, 50)).total).toBe(2);
  });
});
