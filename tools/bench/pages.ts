import process from "node:process";
import { inSpace } from "../../lib/data/database.ts";
import type { Viewer } from "../../lib/data/viewer.ts";
import { recordStatements } from "../../test/statements.ts";
import { findKnown, listPages } from "./page-reads.ts";

type Measured = { statements: number; cold: number; warm: number };

async function timed(load: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await load();
  return performance.now() - started;
}

/** Cold is the first time in this process, warm the quickest of five more. */
async function measure(load: () => Promise<unknown>): Promise<Measured> {
  const log = recordStatements();
  const cold = await timed(load);
  const counted = log.stop().length;
  const times: number[] = [];
  for (let run = 0; run < 5; run++) times.push(await timed(load));
  return { statements: counted, cold, warm: Math.min(...times) };
}

/**
 * Prints statements and milliseconds of every page's reads, against a query that reads nothing; `only` narrows to
 * pages whose name it is part of.
 */
export async function measurePages(viewer: Viewer, now: Date, only = ""): Promise<void> {
  const pages = listPages(await findKnown(viewer, now));
  const trivial = await measure(() => inSpace(viewer, (tx) => tx.$queryRaw`select 1`));
  const line = (name: string, { statements: count, cold, warm }: Measured) =>
    `${name.padEnd(32)}${String(count).padStart(11)}${cold.toFixed(0).padStart(9)}${warm.toFixed(1).padStart(9)}${(warm / trivial.warm).toFixed(0).padStart(7)}\n`;
  process.stdout.write(
    `${"".padEnd(32)} statements  cold ms  warm ms  ratio\n${line("a query that reads nothing", trivial)}`,
  );
  for (const [name, load] of pages.filter(([n]) => n.includes(only)))
    process.stdout.write(line(name, await measure(load)));
}
