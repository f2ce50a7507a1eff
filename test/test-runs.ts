import { env } from "../lib/server/env.ts";

/** How often a test tries what it invents: as often as usual, or so often as TEST_RUNS says. */
export function runsOf(usual: number): number {
  return env().testRuns ?? usual;
}
