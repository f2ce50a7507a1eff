import path from "node:path";
import fc from "fast-check";
import { expect } from "vitest";
import { createTestSpace } from "../../test/member-space.ts";
import { type Space, spaceCommands } from "../../test/model/space-commands.ts";
import { fillSpace } from "../../test/space/filled-space.ts";
import { findChanges, readSpaceRows, type SpaceRows } from "../../test/space/read-space.ts";
import { test } from "../../test/space-test.ts";
import { makeTemporaryFolder } from "../../test/temporary-folder.ts";
import { runsOf } from "../../test/test-runs.ts";
import { inSpaceRaw } from "../data/database.ts";
import { addImport } from "../data/import/commands.ts";
import { newId } from "../data/new-id.ts";
import { verifySpace } from "../data/verify/queries.ts";
import type { Viewer } from "../data/viewer.ts";
import { recordSets } from "../domain/export/export-record.ts";
import { packExport } from "./export/pack-export.ts";
import { applyExport } from "./import/export/export-steps.ts";
import { openExport } from "./import/export/open-export.ts";

const begin = Date.UTC(2026, 8, 7, 9);
const folder = makeTemporaryFolder();

let other: Viewer;
let others: SpaceRows;

const readRows = (viewer: Viewer): Promise<SpaceRows> =>
  inSpaceRaw(viewer, (client) => readSpaceRows(client, viewer.ownerId));

test.beforeAll(async () => {
  const now = new Date(begin);
  other = await createTestSpace("UTC", now);
  await fillSpace(other, { mark: "Zanzibar", now });
  others = await readRows(other);
});

/** Flags that say the same of the same person: a week that is over is flagged once. */
function countDoubleFlags(viewer: Viewer): Promise<number> {
  return inSpaceRaw(viewer, async (client) => {
    const { rowCount } = await client.query(
      `select person_id, at from timeline_entry f
       where owner_id = $1::uuid and kind = 'flagged' and not exists (
         select from timeline_entry u where u.owner_id = f.owner_id and u.target_id = f.id and u.kind = 'undone')
       group by person_id, at having count(*) > 1`,
      [viewer.ownerId],
    );
    return rowCount ?? 0;
  });
}

async function checkSpace({ viewer }: Space, after: string): Promise<void> {
  expect((await verifySpace(viewer)).drift, `after ${after}`).toEqual([]);
  expect(await countDoubleFlags(viewer), `flags of one week after ${after}`).toBe(0);
  expect(findChanges(others, await readRows(other)), `after ${after}`).toEqual([]);
}

async function readExport(viewer: Viewer, now: Date): Promise<Record<string, unknown[]>> {
  const file = path.join(folder, `${newId()}.zip`);
  await packExport(viewer, file, now);
  const opened = await openExport(file, "acquaint.zip");
  const all: Record<string, unknown[]> = {};
  for (const set of recordSets) {
    all[set] = [];
    for await (const { records } of opened.read(set)) all[set].push(...records);
  }
  opened.close();
  return { ...all, file: [file] };
}

async function checkExport({ viewer }: Space, now: Date): Promise<void> {
  const { file = [], ...before } = await readExport(viewer, now);
  const copy = await createTestSpace("Asia/Kathmandu", now);
  const upload = { kind: "export", fileName: "acquaint.zip", storedAt: null, bytes: 1 } as const;
  const importId = await addImport(copy, upload, now);
  await applyExport(copy, importId, now, String(file[0]));
  const { file: _, ...after } = await readExport(copy, now);
  for (const set of recordSets) expect(after[set], set).toEqual(before[set]);
  expect((await verifySpace(copy)).drift).toEqual([]);
}

test("whatever is done in a space in whatever order, stages follow from facts, nobody else's rows change, and an export opens as it was", {
  timeout: 60_000 * Math.max(3, runsOf(3)),
}, async () => {
  await fc.assert(
    fc.asyncProperty(spaceCommands(checkSpace, 30), async (commands) => {
      const clock = { now: begin };
      const viewer = await createTestSpace("Europe/Vienna", new Date(begin));
      const space: Space = { viewer, undos: [], applied: [] };
      await fc.asyncModelRun(() => ({ model: clock, real: space }), commands);
      await checkExport(space, new Date(clock.now));
    }),
    // What fails is named with its commands; shrinking them would take longer than a test may.
    { seed: 20_261_128, numRuns: runsOf(4), endOnFailure: true },
  );
});
