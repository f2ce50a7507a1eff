import { stat } from "node:fs/promises";
import path from "node:path";
import type { Command } from "commander";
import { packExport } from "../jobs/export/pack-export.ts";
import {
  addSpaceOptions,
  CommandProblem,
  inSpaceOf,
  print,
  type SpaceOptions,
} from "./command-line.ts";

async function exportSpace({ email, now = new Date(), json, to }: SpaceOptions & { to: string }) {
  const file = path.resolve(to);
  const folder = await stat(path.dirname(file)).catch(() => null);
  if (!folder?.isDirectory()) throw new CommandProblem(`There is no folder ${path.dirname(to)}.`);
  if ((await stat(file).catch(() => null))?.isDirectory()) {
    throw new CommandProblem(`${to} is a folder. Name the file, such as ${to}/acquaint.zip.`);
  }
  await inSpaceOf(email, async (viewer) => {
    const { counts } = await packExport(viewer, file, now);
    const { size } = await stat(file);
    print({ file, bytes: size, counts }, json, [
      `Exported to ${to}.`,
      ...Object.entries(counts).map(([set, n]) => `${set}: ${n}`),
    ]);
  });
}

/** `acquaint export`: everything a member has, as JSON, CSV and vCard in a ZIP. */
export function addExportCommand(program: Command): void {
  const command = program
    .command("export")
    .description("write everything a member has into a ZIP (JSON, CSV, vCard)")
    .requiredOption("--to <file>", "the ZIP to write");
  addSpaceOptions(command).action(exportSpace);
}
