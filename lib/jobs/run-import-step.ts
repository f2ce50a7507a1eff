import "server-only";
import { makeViewer } from "../auth/make-viewer.ts";
import { failImport } from "../data/import/commands.ts";
import type { ImportJob } from "../data/queue/enqueue.ts";
import { wordsOf } from "../domain/words/problems.ts";
import { log } from "../server/log.ts";
import { describeError } from "../server/log-error.ts";
import { ArchiveProblem } from "./import/archive-problem.ts";
import { runImportStep } from "./import-kinds.ts";
import { importRetries } from "./queue.ts";

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
    await runImportStep(viewer, job, now);
    log.info({ ownerId, importId, step }, "an import step is done");
  } catch (error) {
    if (error instanceof ArchiveProblem) return;
    log.error(
      { ownerId, importId, step, attempt, ...describeError(error) },
      "an import step failed",
    );
    if (attempt >= importRetries) await failImport(viewer, importId, wordsOf("import-unexpected"));
    throw error;
  }
}
