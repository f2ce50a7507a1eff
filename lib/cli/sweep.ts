import type { Command } from "commander";
import { sweepAll } from "../jobs/sweep-all.ts";
import { addCommonOptions, type CommonOptions, print, withDatabase } from "./command-line.ts";

async function sweep({ now, json }: CommonOptions): Promise<void> {
  const swept = await withDatabase(() => sweepAll(now ?? new Date()));
  print(swept, json, [`Flagged ${swept.flagged}, opened ${swept.reviewsOpened} weekly reviews.`]);
}

/** `sweep`: works in all spaces; `--json` gives `{ flagged, reviewsOpened }`. */
export function addSweepCommand(program: Command): void {
  addCommonOptions(program.command("sweep"))
    .description("flag whoever is due and open the reviews that are due")
    .action(sweep);
}
