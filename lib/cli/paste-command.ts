import process from "node:process";
import type { Command } from "commander";

type Options = { now?: string; json?: boolean };

async function paste(file: string, options: Options): Promise<void> {
  // Its dictionaries take a moment to load, which other commands needn't wait for.
  const { runPaste } = await import("./paste.ts");
  process.exitCode = await runPaste({ file, ...options });
}

/** `paste FILE`. */
export function addPasteCommand(program: Command): void {
  program
    .command("paste")
    .description("show what is read from copied text (.txt) or copied HTML (.html); saves nothing")
    .argument("<file>")
    .option("--json", "print one JSON document")
    .option("--now <time>", "the present moment, ISO 8601 with offset")
    .action(paste);
}
