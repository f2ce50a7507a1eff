import "server-only";
import { writeProgress } from "../../data/import/commands.ts";
import type { Viewer } from "../../data/viewer.ts";

export type ProgressWriter = {
  write: (step: string, done: number, total: number | null) => Promise<void>;
};

const pause = 400;

/** Writes how far an import has come, at most a few times a second. */
export function startProgress(viewer: Viewer, importId: string): ProgressWriter {
  let last = 0;
  return {
    async write(step, done, total) {
      const at = performance.now();
      if (at - last < pause) return;
      last = at;
      await writeProgress(viewer, importId, { step, done, total });
    },
  };
}
