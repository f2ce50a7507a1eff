import "server-only";
import { makeViewer } from "../../auth/make-viewer.ts";
import type { ImportJob } from "../queue.ts";
import { applyImport } from "./apply-import.ts";
import { ArchiveProblem } from "./archive-problem.ts";
import { readImport } from "./read-import.ts";
import { undoAppliedImport } from "./undo-applied-import.ts";

/**
 * Does what a job of the import queue asks for. What is wrong with the upload is the member's to read on the page and
 * no failure of the job; anything else is, and the queue tries again.
 */
export async function runImportStep(job: ImportJob, now: Date): Promise<void> {
  const viewer = makeViewer(job.ownerId);
  try {
    if (job.step === "read") await readImport(viewer, job.importId, now);
    else if (job.step === "apply") await applyImport(viewer, job.importId, now);
    else await undoAppliedImport(viewer, job.importId, now);
  } catch (error) {
    if (!(error instanceof ArchiveProblem)) throw error;
  }
}
