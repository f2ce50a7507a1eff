import "server-only";
import { type SpawnOptions, spawn } from "node:child_process";

/**
 * Runs a program to its end.
 *
 * @returns its exit code, null when a signal ended it, and all that it wrote, on either stream
 * @throws Error when it can't be started, or `options.signal` ends it
 */
export function runCollecting(
  program: string,
  parameters: readonly string[],
  options: Omit<SpawnOptions, "stdio">,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const keep = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output }));
  });
}
