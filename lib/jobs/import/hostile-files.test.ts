import fc from "fast-check";
import { expect } from "vitest";
import { harmedFiles, soundFiles } from "../../../test/files/hostile-files.ts";
import { createTestSpace } from "../../../test/member-space.ts";
import { cpuMs } from "../../../test/processor-time.ts";
import { fillSpace } from "../../../test/space/filled-space.ts";
import { findChanges, readSpaceRows, type SpaceRows } from "../../../test/space/read-space.ts";
import { test } from "../../../test/space-test.ts";
import { runsOf } from "../../../test/test-runs.ts";
import { storeFiles } from "../../../test/upload.ts";
import { inSpaceRaw } from "../../data/database.ts";
import { readImportView } from "../../data/import/queries.ts";
import { verifySpace } from "../../data/verify/queries.ts";
import type { Viewer } from "../../data/viewer.ts";
import { runImportStep } from "../import-kinds.ts";
import { ArchiveProblem } from "./archive-problem.ts";

const now = new Date("2026-11-23T09:00:00Z");
const times = 5;

let other: Viewer;
let others: SpaceRows;

const readOthers = () => inSpaceRaw(other, (client) => readSpaceRows(client, other.ownerId));

test.beforeAll(async () => {
  other = await createTestSpace("UTC", now);
  await fillSpace(other, { mark: "Zanzibar", now });
  others = await readOthers();
});

/** One step, as the worker runs it: what is wrong with a file is no failure of the job. @returns what is wrong */
async function run(viewer: Viewer, importId: string, step: "read" | "apply" | "undo") {
  const begun = cpuMs();
  const problem = await runImportStep(viewer, { importId, step }, now).then(
    () => null,
    (error: unknown) => {
      if (!(error instanceof ArchiveProblem)) throw error;
      return error.message;
    },
  );
  expect(cpuMs() - begun, `processor time of ${step}`).toBeLessThan(5000);
  return problem;
}

test.each(Object.entries(soundFiles))(
  "%s that came to harm is read, or refused in words",
  { timeout: 60_000 * Math.max(2, runsOf(1)) },
  async (family, { name, kind, bytes }) => {
    const check = async (file: Buffer) => {
      const viewer = await createTestSpace("UTC", now);
      const importId = await storeFiles(viewer, [[name, file]], { kind, at: now });
      const problem = await run(viewer, importId, "read");
      const view = await readImportView(viewer, importId);
      const isAsked = (view?.questions.length ?? 0) > 0;
      if (problem !== null || view?.status !== "preview" || isAsked) {
        // Refused, or a question to the member: either way in words.
        expect(problem ?? view?.error ?? (isAsked ? "Asked." : "")).toMatch(/^\S[\s\S]*[.?]$/u);
        return;
      }
      const refused = await run(viewer, importId, "apply");
      if (refused !== null) expect(refused).toMatch(/^\S[\s\S]*[.?]$/u);
      else await run(viewer, importId, "undo");
      expect((await verifySpace(viewer)).drift).toEqual([]);
    };
    await check(bytes);
    await fc.assert(fc.asyncProperty(harmedFiles(family), check), {
      ...{ seed: 20_261_128, numRuns: runsOf(times), endOnFailure: true },
    });
    expect(findChanges(others, await readOthers())).toEqual([]);
  },
);
