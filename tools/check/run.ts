import "server-only";
import { spawn } from "node:child_process";
import path from "node:path";
import process from "node:process";
import { childEnvironment } from "../../lib/server/env.ts";
import { projectFolder } from "../../lib/server/start/project-folder.ts";

/** What a step of the tests came to. */
export type Tally = { passed: number; failed: number };

/** How a program ended, and what it printed. */
export type CheckOutcome = { ok: boolean; output: string };

/**
 * Runs a JavaScript program of node_modules under this Node.
 * @param show prints its output as it comes, rather than keeping it for a failure
 */
export function runTool(
  tool: string,
  parameters: string[],
  options: { show?: boolean; environment?: Record<string, string | undefined> } = {},
): Promise<CheckOutcome> {
  const file = path.join(projectFolder, "node_modules", tool);
  return runProgram(process.execPath, [file, ...parameters], options);
}

/** Runs any program; a program that doesn't exist counts as failed. */
export function runProgram(
  program: string,
  parameters: string[],
  options: { show?: boolean; environment?: Record<string, string | undefined> } = {},
): Promise<CheckOutcome> {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, {
      cwd: projectFolder,
      stdio: ["ignore", "pipe", "pipe"],
      env: childEnvironment({ FORCE_COLOR: undefined, ...options.environment }),
    });
    let output = "";
    const hear = (chunk: Buffer) => {
      output += chunk.toString();
      if (options.show) process.stdout.write(chunk);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("error", (error) => resolve({ ok: false, output: error.message }));
    child.on("close", (code) => resolve({ ok: code === 0, output }));
  });
}
