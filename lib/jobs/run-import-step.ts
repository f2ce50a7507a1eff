import "server-only";
import { makeViewer } from "../auth/make-viewer.ts";
import { failImport } from "../data/import/commands.ts";
import { sweepSpace } from "../data/sweep/commands.ts";
import type { Viewer } from "../data/viewer.ts";
import { log } from "../server/log.ts";
import { applyImport } from "./import/apply-import.ts";
import { ArchiveProblem } from "./import/archive-problem.ts";
import { readImport } from "./import/read-import.ts";
import { undoAppliedImport } from "./import/undo-applied-import.ts";
import { type ImportJob, importRetries } from "./queue.ts";

const unexpected =
  "Something went wrong that Acquaint did not foresee. Nothing was changed. Try again; the log of the server says more.";

async function runStep(viewer: Viewer, { importId, step }: ImportJob, now: Date): Promise<void> {
  switch (step) {
    case "read":
      return readImport(viewer, importId, now);
    case "apply":
      await applyImport(viewer, importId, now);
      // An archive brings weeks that are long over: they need not wait for the next tick.
      await sweepSpace(viewer, now);
      return;
    case "undo":
      await undoAppliedImport(viewer, importId, now);
      return;
  }
}

/**
 * Does what a job of the queue asks for. What is wrong with an archive is told to the member by the
 * step itself; anything else fails the job, which comes again, and is told when it has failed for good.
 *
 * @param attempt how often the job was tried before
 */
export async function runImportJob(job: ImportJob, attempt: number, now: Date): Promise<void> {
  const { ownerId, importId, step } = job;
  const viewer = makeViewer(ownerId);
  try {
    await runStep(viewer, job, now);
    log.info({ ownerId, importId, step }, "an import step is done");
  } catch (error) {
    if (error instanceof ArchiveProblem) return;
    log.error({ ownerId, importId, step, attempt, error: String(error) }, "an import step failed");
    if (attempt >= importRetries) await failImport(viewer, importId, unexpected);
    throw error;
  }
}
