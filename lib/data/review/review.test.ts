import { describe, expect } from "vitest";
import { addTestPerson, createTestSpace, invitedAt } from "../../../test/member-space.ts";
import { test } from "../../../test/space-test.ts";
import { inSpace } from "../database.ts";
import { newId } from "../new-id.ts";
import { sweepSpace } from "../sweep/commands.ts";
import { addFact } from "../timeline/commands.ts";
import { verifySpace } from "../verify/queries.ts";
import type { Viewer } from "../viewer.ts";
import {
  type Decided,
  decideInReview,
  type ReviewDecision,
  undoInReview,
  undoWholeReview,
} from "./commands.ts";
import { readPastReview } from "./decisions.ts";
import { readReview } from "./queries.ts";
import { readRemovals } from "./removals.ts";

const dayMs = 86_400_000;
const now = new Date("2026-11-23T09:00:00Z");
const ago = (days: number) => new Date(now.getTime() - days * dayMs);

let silent: string[];

test.override("space", { zone: "Europe/Berlin", since: ago(40) });
test.beforeEach(async ({ viewer }) => {
  silent = [];
  for (const [name, days] of [
    ["Ana Silent", 30],
    ["Ben Silent", 20],
    ["Cem Silent", 8],
  ] as const) {
    silent.push(await addTestPerson(viewer, name, invitedAt(ago(days)), ago(days)));
  }
  await sweepSpace(viewer, now);
});

function addArchive(viewer: Viewer, archiveDate: Date) {
  const row = { ownerId: viewer.ownerId, id: newId(now), fileName: "invented.zip", bytes: 1n };
  const applied = { status: "applied", hasMessages: true, archiveDate };
  return inSpace(viewer, (tx) =>
    tx.import.create({ data: { ...row, ...applied, createdAt: now, appliedAt: now } }),
  );
}

const read = (viewer: Viewer, view: "cards" | "table" = "cards") =>
  readReview(viewer, { view, after: null }, now);

async function decide(
  viewer: Viewer,
  personIds: string[],
  decision: ReviewDecision,
  at = now,
): Promise<Decided> {
  const result = await decideInReview(viewer, personIds, decision, at);
  if (!result.ok) throw new Error(result.problem);
  return result.value;
}

describe("the list", () => {
  test("shows the longest silence first, with what was said", async ({ viewer }) => {
    const { cards, waiting } = await read(viewer);
    expect(cards.map(({ name }) => name)).toEqual(["Ana Silent", "Ben Silent", "Cem Silent"]);
    expect(waiting).toBe(3);
    expect(cards[0]?.thread.map(({ kind }) => kind)).toEqual(["connected", "chat-invited"]);
    expect(cards[0]?.thread[1]?.text).toBe("Would you like to have a coffee?");
  });

  test("tells who surely did not reply from who has to be checked first", async ({ viewer }) => {
    expect((await read(viewer)).sure).toBe(0);
    await addArchive(viewer, ago(3));
    const { cards, sure } = await read(viewer);
    expect(cards.map(({ freshness }) => freshness.kind)).toEqual([
      "no-reply",
      "no-reply",
      "check-first",
    ]);
    expect(sure).toBe(2);
  });

  test("goes on after a person, and from the beginning when they do not wait any more", async ({
    viewer,
  }) => {
    const [ana = "", ben = ""] = silent;
    const after = await readReview(viewer, { view: "table", after: ana }, now);
    expect(after.cards.map(({ name }) => name)).toEqual(["Ben Silent", "Cem Silent"]);
    const [, , cem = ""] = silent;
    const round = await readReview(viewer, { view: "table", after: cem }, now);
    expect(round.cards).toHaveLength(3);
    await decide(viewer, [ben], { kind: "kept", reason: "A friend" });
    const again = await readReview(viewer, { view: "table", after: ben }, now);
    expect(again.cards.map(({ name }) => name)).toEqual(["Ana Silent", "Cem Silent"]);
  });

  test("is of one space alone", async ({ viewer }) => {
    const other = await createTestSpace("UTC", ago(40));
    expect((await readReview(other, { view: "cards", after: null }, now)).waiting).toBe(0);
    const stolen = await decideInReview(other, silent, { kind: "removed" }, now);
    expect(stolen.ok).toBe(false);
    expect((await read(viewer)).waiting).toBe(3);
  });
});

describe("a decision", () => {
  test("leaves the list, belongs to the review and can be undone", async ({ viewer }) => {
    const [ana = ""] = silent;
    const { entries } = await decide(viewer, [ana], { kind: "kept", reason: "A friend" });
    const kept = await read(viewer);
    expect(kept.waiting).toBe(2);
    expect(kept.current?.counts.kept).toBe(1);
    expect((await undoInReview(viewer, entries, now)).ok).toBe(true);
    const undone = await read(viewer);
    expect(undone.waiting).toBe(3);
    expect(undone.current?.counts.kept).toBe(0);
    expect((await verifySpace(viewer)).drift).toEqual([]);
  });

  test("to remove waits for LinkedIn, and counts once it is done there", async ({ viewer }) => {
    const [ana = ""] = silent;
    await decide(viewer, [ana], { kind: "removal-decided" });
    const waiting = await read(viewer);
    expect(waiting.removals.map(({ name }) => name)).toEqual(["Ana Silent"]);
    expect(waiting.waiting).toBe(2);
    await decide(viewer, [ana], { kind: "removed" });
    const done = await read(viewer);
    expect(done.removals).toEqual([]);
    expect(done.current?.counts).toMatchObject({ removed: 1, "removal-decided": 0 });
  });

  test("to snooze hides until the day, and not a moment longer", async ({ viewer }) => {
    const [ana = ""] = silent;
    const until = new Date(now.getTime() + dayMs);
    await decide(viewer, [ana], { kind: "snoozed", until });
    expect((await read(viewer)).waiting).toBe(2);
    expect((await readReview(viewer, { view: "table", after: null }, until)).waiting).toBe(3);
  });

  test("a reply dated before the flag un-flags", async ({ viewer }) => {
    const [ana = ""] = silent;
    await decide(viewer, [ana], { kind: "replied", at: ago(29), text: "Yes!" });
    expect((await read(viewer)).waiting).toBe(2);
    expect((await verifySpace(viewer)).drift).toEqual([]);
  });

  test("on many takes only those whose silence is sure", async ({ viewer }) => {
    await addArchive(viewer, ago(3));
    const decided = await decide(viewer, silent, { kind: "removal-decided" });
    expect(decided.entries.map(({ personId }) => personId)).toEqual(silent.slice(0, 2));
    expect(decided.unsure).toBe(1);
    expect((await read(viewer)).cards.map(({ name }) => name)).toEqual(["Cem Silent"]);
  });

  test("without a reason, or about somebody who does not wait, is refused in words", async ({
    viewer,
  }) => {
    const [ana = ""] = silent;
    const empty = await decideInReview(viewer, [ana], { kind: "kept", reason: " " }, now);
    expect(empty).toMatchObject({ ok: false, field: "reason" });
    await decide(viewer, [ana], { kind: "kept", reason: "A friend" });
    const twice = await decideInReview(viewer, [ana], { kind: "removed" }, now);
    expect(twice).toMatchObject({ ok: false });
  });

  test("the last one ends the review, which can be read afterwards", async ({ viewer }) => {
    const [ana = "", ben = "", cem = ""] = silent;
    const later = (ms: number) => new Date(now.getTime() + ms);
    await decide(viewer, [ana], { kind: "kept", reason: "A friend" });
    await decide(viewer, [ben], { kind: "removed" }, later(1000));
    const last = await decide(viewer, [cem], { kind: "snoozed", until: later(dayMs) }, later(2000));
    expect(last.finished).toBe(true);
    const { current, past } = await read(viewer);
    expect(current).toBeNull();
    const review = await readPastReview(viewer, past[0]?.id ?? "");
    expect(review?.decisions.map(({ name, outcome }) => [name, outcome])).toEqual([
      ["Ana Silent", "kept"],
      ["Ben Silent", "removed"],
      ["Cem Silent", "snoozed"],
    ]);
    const other = await createTestSpace("UTC", ago(40));
    expect(await readPastReview(other, past[0]?.id ?? "")).toBeNull();
  });
});

describe("the session", () => {
  const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

  test("left in the middle goes on, with everybody decided so far by name", async ({ viewer }) => {
    const [ana = "", ben = ""] = silent;
    await decide(viewer, [ana], { kind: "kept", reason: "A friend" });
    await decide(viewer, [ben], { kind: "removal-decided" }, later(4));
    await decide(viewer, [ben], { kind: "removed" }, later(9));
    const { session, waiting } = await read(viewer);
    expect(waiting).toBe(1);
    expect(session).toMatchObject({
      isOpen: true,
      decisions: [
        { name: "Ana Silent", outcome: "kept", reason: "A friend" },
        { name: "Ben Silent", outcome: "removed" },
      ],
    });
    expect(session?.decisions[1]?.entryIds).toHaveLength(2);
  });

  test("is taken back whole, and brought back whole", async ({ viewer }) => {
    const [ana = "", ben = "", cem = ""] = silent;
    await decide(viewer, [ana], { kind: "kept", reason: "A friend" });
    await decide(viewer, [ben], { kind: "removal-decided" }, later(4));
    await decide(viewer, [ben], { kind: "removed" }, later(9));
    await decide(viewer, [cem], { kind: "replied", at: ago(1), text: "Hello!" }, later(12));
    const { session } = await read(viewer);
    const reviewId = session?.id ?? "";
    expect(session?.isOpen).toBe(false);
    const taken = await undoWholeReview(viewer, reviewId, later(20));
    expect(taken).toMatchObject({ ok: true, value: { people: 3 } });
    const back = await read(viewer);
    expect(back.waiting).toBe(3);
    expect(back.session).toMatchObject({ isOpen: true, decisions: [] });
    expect(back.removals).toEqual([]);
    expect((await undoWholeReview(viewer, reviewId, later(21))).ok).toBe(false);

    await undoInReview(viewer, taken.ok ? taken.value.undos : [], later(30));
    const again = await read(viewer);
    expect(again.waiting).toBe(0);
    expect(again.session?.decisions.map(({ outcome }) => outcome).sort()).toEqual([
      "kept",
      "removed",
      "replied",
    ]);
    expect((await verifySpace(viewer)).drift).toEqual([]);
  });

  test("of another member can't be taken back", async ({ viewer }) => {
    await decide(viewer, silent.slice(0, 1), { kind: "kept", reason: "A friend" });
    const { session } = await read(viewer);
    const other = await createTestSpace("UTC", ago(40));
    expect((await undoWholeReview(other, session?.id ?? "", now)).ok).toBe(false);
    expect((await read(viewer)).waiting).toBe(2);
  });

  test("says who replied in between, and refuses to decide on them in the same words", async ({
    viewer,
  }) => {
    const [ana = "", ben = ""] = silent;
    await decide(viewer, [ben], { kind: "kept", reason: "A friend" });
    await addFact(viewer, { personId: ana, kind: "replied", at: ago(2), text: "Yes!" }, later(5));
    const { repliedMeanwhile, waiting } = await read(viewer);
    expect(repliedMeanwhile).toEqual([{ personId: ana, name: "Ana Silent" }]);
    expect(waiting).toBe(1);
    expect(await decideInReview(viewer, [ana], { kind: "removed" }, later(9))).toEqual({
      ok: false,
      code: "review-person-replied",
      params: { name: "Ana Silent" },
      problem: "Ana Silent replied meanwhile and has left the review.",
    });
  });

  test("the pace is assumed until ten decisions have shown it", async ({ viewer }) => {
    expect((await read(viewer)).pace).toEqual({ seconds: 30, isOwn: false });
    for (const place of Array.from({ length: 11 }, (_, index) => index)) {
      const name = `Dara ${String.fromCharCode(97 + place)}`;
      silent.push(await addTestPerson(viewer, name, invitedAt(ago(9)), ago(9)));
    }
    await sweepSpace(viewer, now);
    for (const [place, personId] of silent.entries()) {
      await decide(viewer, [personId], { kind: "kept", reason: "A friend" }, later(place * 6));
    }
    expect((await read(viewer)).pace).toEqual({ seconds: 6, isOwn: true });
  });
});

describe("the list of removals", () => {
  test("shrinks as they are removed, counts those of today, and is left for keeping", async ({
    viewer,
  }) => {
    const [ana = "", ben = "", cem = ""] = silent;
    for (const personId of silent) await decide(viewer, [personId], { kind: "removal-decided" });
    const later = new Date(now.getTime() + 5000);
    await decide(viewer, [ana], { kind: "removed" }, later);
    await decide(viewer, [cem], { kind: "kept", reason: "A friend after all" }, later);
    const list = await readRemovals(viewer, now);
    expect(list.removals.map(({ personId }) => personId)).toEqual([ben]);
    expect(list.removedToday).toBe(1);
    expect((await readRemovals(viewer, new Date(now.getTime() + dayMs))).removedToday).toBe(0);
  });
});
