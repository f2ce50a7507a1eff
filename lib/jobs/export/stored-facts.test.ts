import path from "node:path";
import { expect } from "vitest";
import { addTestPerson, createTestSpace } from "../../../test/member-space.ts";
import { test } from "../../../test/space-test.ts";
import { makeTemporaryFolder } from "../../../test/temporary-folder.ts";
import { leaveTraces } from "../../../test/traces.ts";
import { inSpace } from "../../data/database.ts";
import { fillDemoSpace } from "../../data/demo/commands.ts";
import { correctInvites } from "../../data/import/applied-invites.ts";
import { addImport } from "../../data/import/commands.ts";
import { newId } from "../../data/new-id.ts";
import { appendFacts } from "../../data/timeline/append.ts";
import { listTimeline } from "../../data/timeline/queries.ts";
import { verifySpace } from "../../data/verify/queries.ts";
import type { Viewer } from "../../data/viewer.ts";
import { detailOf } from "../../domain/conversation/describe-entry.ts";
import { readFact } from "../../domain/conversation/read-fact.ts";
import { timelineKinds } from "../../domain/conversation/timeline-kind.ts";
import { applyImport } from "../import/archive/apply-import.ts";
import { applyExport } from "../import/export/export-steps.ts";
import { packExport } from "./pack-export.ts";

const now = new Date("2026-11-23T09:00:00Z");
const archive = path.join(
  import.meta.dirname,
  "../../../e2e/fixtures/archives/Complete_LinkedInDataExport_11-15-2026.zip",
);
const folder = makeTemporaryFolder();

/** The stored facts, with what a new one could say of itself. */
function readRows(viewer: Viewer) {
  return inSpace(viewer, (tx) =>
    tx.timelineEntry.findMany({
      where: { ownerId: viewer.ownerId },
      omit: { ownerId: true, personId: true, recordedAt: true },
    }),
  );
}

/** Brings an export of one space into a new one. */
async function move(viewer: Viewer): Promise<Viewer> {
  const file = path.join(folder, `${newId()}.zip`);
  await packExport(viewer, file, now);
  const other = await createTestSpace("UTC", now);
  const upload = { kind: "export", fileName: "acquaint.zip", storedAt: null, bytes: 1 } as const;
  await applyExport(other, await addImport(other, upload, now), now, file);
  return other;
}

test("whatever way a fact came in, what is stored keeps the rules of its kind, and so do copies", async () => {
  const viewer = await createTestSpace("Europe/Vienna", now);
  await leaveTraces(viewer, now);
  await fillDemoSpace(viewer, now);
  const upload = { fileName: "archive.zip", storedAt: null, bytes: 1 };
  const importId = await addImport(viewer, upload, now);
  await applyImport(viewer, importId, now, archive);
  await correctInvites(viewer, importId, { ids: "all", isInvite: false }, now);
  const rows = await readRows(viewer);
  expect(new Set(rows.map(({ source }) => source))).toEqual(
    new Set(["archive", "demo", "mail", "review", "sweep", "typed"]),
  );
  for (const row of rows) {
    expect({ row, read: readFact(row, now) }).toMatchObject({ read: { ok: true } });
  }
  expect((await readRows(await move(viewer))).length).toBe(rows.length);
});

test("an old release's export opens with every fact, though a keep had no reason and a snooze no day", async () => {
  const viewer = await createTestSpace("UTC", now);
  const personId = await addTestPerson(viewer, "Ana Ruiz", [], now);
  const base = { ownerId: viewer.ownerId, personId, precision: "minute", source: "typed" };
  const old = timelineKinds.map((kind, nth) => ({
    ...{ ...base, kind, id: newId(now), recordedAt: now },
    at: new Date(now.getTime() - (40 - nth) * 3_600_000),
    // A field of another kind, as the command line could once give it.
    ...(kind === "note" ? { data: { until: now.getTime() } } : {}),
  }));
  await inSpace(viewer, async (tx) => {
    await tx.timelineEntry.createMany({ data: old });
    await appendFacts(tx, viewer, personId, [], now);
  });
  const other = await move(viewer);
  const [before, after] = [
    await listTimeline(viewer, personId),
    await listTimeline(other, personId),
  ];
  expect(after).toEqual(before);
  expect(after.map(({ kind }) => kind).sort()).toEqual([...timelineKinds].sort());
  const say = (kind: string) => {
    const fact = after.find((row) => row.kind === kind);
    return fact && detailOf(fact, String, "UTC");
  };
  expect([say("kept"), say("snoozed")]).toEqual(["no reason given", "no day given"]);
  for (const space of [viewer, other]) expect((await verifySpace(space)).drift).toEqual([]);
});
