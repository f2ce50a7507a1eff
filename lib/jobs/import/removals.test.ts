import { writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect } from "vitest";
import { createTestSpace } from "../../../test/member-space.ts";
import { test } from "../../../test/space-test.ts";
import { makeTemporaryFolder } from "../../../test/temporary-folder.ts";
import { inSpace } from "../../data/database.ts";
import { addImport } from "../../data/import/commands.ts";
import { answerAboutMissing, readMissing } from "../../data/import/missing.ts";
import { openReview } from "../../data/review/commands.ts";
import { readConfirmations } from "../../data/review/confirmations.ts";
import { readPastReview } from "../../data/review/decisions.ts";
import { readReview } from "../../data/review/queries.ts";
import { addFact, undoEntry } from "../../data/timeline/commands.ts";
import { listTimeline } from "../../data/timeline/queries.ts";
import { readToday } from "../../data/today/queries.ts";
import { verifySpace } from "../../data/verify/queries.ts";
import type { Viewer } from "../../data/viewer.ts";
import { applyImport } from "./archive/apply-import.ts";
import { undoAppliedImport } from "./undo-applied-import.ts";

const everybody = ["Ana Ruiz", "Ben Cole", "Cem Polat"];

const folder = makeTemporaryFolder();

const on = (day: string) => new Date(`2026-${day}T12:00:00Z`);

/** An archive of a day of 2026 (`MM-DD`) that lists these people among the connections. */
async function importArchive(
  viewer: Viewer,
  day: string,
  names: readonly string[],
  since = "15 Jan 2026",
) {
  const rows = names.map((name) => {
    const [first, last] = name.split(" ");
    const url = `https://www.linkedin.com/in/${first}-${last}`.toLowerCase();
    return `${first},${last},${url},,Osprey Freight,Analyst,${name === "Ana Ruiz" ? since : "15 Jan 2026"}`;
  });
  const head = "First Name,Last Name,URL,Email Address,Company,Position,Connected On";
  const file = path.join(folder, "Connections.csv");
  await writeFile(file, [head, ...rows, ""].join("\n"));
  const fileName = `Basic_LinkedInDataExport_${day}-2026.zip`;
  const importId = await addImport(viewer, { fileName, storedAt: null, bytes: 1 }, on(day));
  const applied = await applyImport(viewer, importId, on(day), file);
  if (!applied) throw new Error("The import did not come in.");
  return { importId, result: applied.result };
}

async function findId(viewer: Viewer, name: string): Promise<string> {
  const where = { ownerId: viewer.ownerId, name };
  return (await inSpace(viewer, (tx) => tx.person.findFirstOrThrow({ where }))).id;
}

async function remove(viewer: Viewer, name: string, day: string): Promise<string> {
  const removed = { personId: await findId(viewer, name), kind: "removed", at: on(day) } as const;
  const added = await addFact(viewer, removed, on(day));
  if (!added.ok) throw new Error(added.problem);
  return added.value.entryId;
}

async function stageOf(viewer: Viewer, name: string): Promise<string> {
  const where = { ownerId: viewer.ownerId, name };
  return (await inSpace(viewer, (tx) => tx.person.findFirstOrThrow({ where }))).stage;
}

async function confirmedBy(viewer: Viewer, name: string): Promise<Date | null> {
  const id = await findId(viewer, name);
  const at = (await inSpace(viewer, (tx) => readConfirmations(tx, viewer, [id]))).get(id);
  return at === undefined ? null : new Date(at);
}

test.override("space", { zone: "Europe/Berlin", since: on("01-01") });
test.beforeEach(async ({ viewer }) => {
  await importArchive(viewer, "02-01", everybody);
});

describe("a removal and the archives after it", () => {
  test("an archive that no longer lists them confirms it, with its date", async ({ viewer }) => {
    await remove(viewer, "Ana Ruiz", "03-01");
    expect(await confirmedBy(viewer, "Ana Ruiz")).toBeNull();
    const { result } = await importArchive(viewer, "04-01", ["Ben Cole", "Cem Polat"]);
    expect(result.removals).toEqual({ confirmed: 1, still: [] });
    expect(result.missing.count).toBe(0);
    expect(await confirmedBy(viewer, "Ana Ruiz")).toEqual(new Date("2026-04-01T00:00:00Z"));
    await importArchive(viewer, "05-01", ["Ben Cole", "Cem Polat"]);
    expect(await confirmedBy(viewer, "Ana Ruiz")).toEqual(new Date("2026-04-01T00:00:00Z"));
  });

  test("one that lists them still brings them back, to Today and to the removals", async ({
    viewer,
  }) => {
    await remove(viewer, "Ana Ruiz", "03-01");
    const { result } = await importArchive(viewer, "04-01", everybody);
    expect(result.removals).toEqual({ confirmed: 0, still: ["Ana Ruiz"] });
    expect(await stageOf(viewer, "Ana Ruiz")).toBe("connected");
    expect(await confirmedBy(viewer, "Ana Ruiz")).toBeNull();
    const seen = Date.parse("2026-04-01T00:00:00Z");
    const { removals } = await readReview(viewer, { view: "cards", after: null }, on("04-02"));
    expect(removals).toMatchObject([{ name: "Ana Ruiz", stillConnectedAt: seen }]);
    const { groups } = await readToday(viewer, on("04-02"));
    expect(groups.removal.lines).toMatchObject([{ name: "Ana Ruiz", at: seen, isStill: true }]);
    expect((await verifySpace(viewer)).drift).toEqual([]);
  });

  test("and the past review tells both", async ({ viewer }) => {
    const lists = { "Ana Ruiz": "confirmedBy", "Ben Cole": "foundStillBy" } as const;
    const ids = new Map<string, string>();
    for (const name of Object.keys(lists)) ids.set(name, await findId(viewer, name));
    const reviewId = await openReview(viewer, on("03-01"));
    for (const personId of ids.values()) {
      await addFact(viewer, { personId, kind: "removed", at: on("03-01"), reviewId }, on("03-01"));
    }
    await importArchive(viewer, "04-01", ["Ben Cole", "Cem Polat"]);
    const review = await readPastReview(viewer, reviewId);
    const day = Date.parse("2026-04-01T00:00:00Z");
    for (const [name, told] of Object.entries(lists)) {
      const decision = review?.decisions.find((each) => each.name === name);
      expect(decision?.[told]).toBe(day);
    }
  });

  test("an older one says nothing", async ({ viewer }) => {
    await remove(viewer, "Ana Ruiz", "03-01");
    const { result } = await importArchive(viewer, "02-20", everybody);
    expect(result.removals).toEqual({ confirmed: 0, still: [] });
    expect(await stageOf(viewer, "Ana Ruiz")).toBe("removed");
    await importArchive(viewer, "02-21", ["Ben Cole", "Cem Polat"]);
    expect(await confirmedBy(viewer, "Ana Ruiz")).toBeNull();
  });

  test("one taken back takes back what it said, and may come in again", async ({ viewer }) => {
    await remove(viewer, "Ana Ruiz", "03-01");
    await remove(viewer, "Ben Cole", "03-01");
    const { importId } = await importArchive(viewer, "04-01", ["Ana Ruiz", "Cem Polat"]);
    expect(await stageOf(viewer, "Ana Ruiz")).toBe("connected");
    expect(await confirmedBy(viewer, "Ben Cole")).not.toBeNull();
    await undoAppliedImport(viewer, importId, on("04-02"));
    expect(await stageOf(viewer, "Ana Ruiz")).toBe("removed");
    expect(await confirmedBy(viewer, "Ben Cole")).toBeNull();
    await importArchive(viewer, "04-01", ["Ana Ruiz", "Cem Polat"]);
    expect(await stageOf(viewer, "Ana Ruiz")).toBe("connected");
    expect((await verifySpace(viewer)).drift).toEqual([]);
  });

  test("whoever is removed a second time waits for the archive after that", async ({ viewer }) => {
    await remove(viewer, "Ana Ruiz", "03-01");
    await importArchive(viewer, "04-01", everybody);
    await remove(viewer, "Ana Ruiz", "04-05");
    expect(await confirmedBy(viewer, "Ana Ruiz")).toBeNull();
    await importArchive(viewer, "05-01", ["Ben Cole", "Cem Polat"]);
    expect(await confirmedBy(viewer, "Ana Ruiz")).toEqual(new Date("2026-05-01T00:00:00Z"));
  });

  test("a removal that was taken back is compared with nothing, nor does it move the one before", async ({
    viewer,
  }) => {
    await remove(viewer, "Ana Ruiz", "03-01");
    const second = await remove(viewer, "Ana Ruiz", "04-20");
    await undoEntry(
      viewer,
      { personId: await findId(viewer, "Ana Ruiz"), entryId: second },
      on("04-21"),
    );
    await importArchive(viewer, "04-10", everybody);
    expect(await stageOf(viewer, "Ana Ruiz")).toBe("connected");
  });

  test("somebody connected anew is no failed removal", async ({ viewer }) => {
    await remove(viewer, "Ana Ruiz", "03-01");
    const { result } = await importArchive(viewer, "04-01", everybody, "20 Mar 2026");
    expect(result.removals.still).toEqual([]);
    const kinds = (await listTimeline(viewer, await findId(viewer, "Ana Ruiz"))).map(
      ({ kind }) => kind,
    );
    expect(kinds).not.toContain("still-connected");
    expect(await stageOf(viewer, "Ana Ruiz")).toBe("connected");
  });
});

describe("somebody missing who was never removed", () => {
  test("is asked about, and changed by the answer alone", async ({ viewer }) => {
    const { result } = await importArchive(viewer, "04-01", ["Cem Polat"]);
    expect(result.missing.names.toSorted()).toEqual(["Ana Ruiz", "Ben Cole"]);
    expect(await stageOf(viewer, "Ana Ruiz")).toBe("connected");
    const asked = await readMissing(viewer);
    expect(asked?.people.map(({ name }) => name)).toEqual(["Ana Ruiz", "Ben Cole"]);

    const ana = await findId(viewer, "Ana Ruiz");
    const settled = await answerAboutMissing(
      viewer,
      { personId: ana, answer: "they-removed" },
      on("04-02"),
    );
    expect(await stageOf(viewer, "Ana Ruiz")).toBe("removed");
    expect((await readMissing(viewer))?.people.map(({ name }) => name)).toEqual(["Ben Cole"]);
    if (settled.ok) {
      await undoEntry(viewer, { personId: ana, entryId: settled.value.entryId }, on("04-02"));
    }
    expect((await readMissing(viewer))?.people).toHaveLength(2);
    expect((await verifySpace(viewer)).drift).toEqual([]);
  });

  test("and kept stays, and the next archive does not ask again", async ({ viewer }) => {
    await importArchive(viewer, "04-01", ["Cem Polat"]);
    const ben = await findId(viewer, "Ben Cole");
    await answerAboutMissing(viewer, { personId: ben, answer: "keep" }, on("04-02"));
    await answerAboutMissing(
      viewer,
      { personId: await findId(viewer, "Ana Ruiz"), answer: "i-removed" },
      on("04-02"),
    );
    expect((await readMissing(viewer))?.people).toEqual([]);
    const { result } = await importArchive(viewer, "05-01", ["Cem Polat"]);
    expect(result.missing.count).toBe(0);
    expect((await readMissing(viewer))?.people).toEqual([]);
    expect(await stageOf(viewer, "Ben Cole")).toBe("connected");
    const again = await answerAboutMissing(viewer, { personId: ben, answer: "keep" }, on("05-02"));
    expect(again.ok).toBe(false);
  });

  test("is never asked about when invented for the demo", async ({ viewer }) => {
    await importArchive(viewer, "01-20", everybody);
    const where = { ownerId: viewer.ownerId, name: "Ben Cole" };
    await inSpace(viewer, (tx) => tx.person.updateMany({ where, data: { demo: true } }));
    const { result } = await importArchive(viewer, "02-20", ["Cem Polat"]);
    expect(result.missing.names).toEqual(["Ana Ruiz"]);
    expect((await readMissing(viewer))?.people).toMatchObject([{ name: "Ana Ruiz" }]);
  });

  test("is nobody's business in another space", async ({ viewer }) => {
    await importArchive(viewer, "04-01", ["Cem Polat"]);
    const ana = await findId(viewer, "Ana Ruiz");
    const other = await createTestSpace("UTC", on("01-01"));
    expect(await readMissing(other)).toBeNull();
    const stolen = await answerAboutMissing(
      other,
      { personId: ana, answer: "they-removed" },
      on("04-02"),
    );
    expect(stolen.ok).toBe(false);
    expect(await stageOf(viewer, "Ana Ruiz")).toBe("connected");
  });
});
