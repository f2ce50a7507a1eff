import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import process from "node:process";
import { text } from "node:stream/consumers";
import { childEnvironment } from "../lib/server/env.ts";

/** What a command printed, and how it ended. */
export type Ran = { out: string; err: string; code: number | null };

const main = path.join(import.meta.dirname, "../lib/cli/main.ts");

/** Starts `npm run -s cli -- …` as a process of its own. */
export function startCommand(
  parameters: readonly string[],
  settings: Record<string, string | undefined>,
): ChildProcess {
  return spawn(process.execPath, ["--conditions=react-server", main, ...parameters], {
    stdio: ["pipe", "pipe", "pipe"],
    env: childEnvironment(settings),
  });
}

/** Runs a command to its end. */
export async function runCommand(
  parameters: readonly string[],
  settings: Record<string, string | undefined>,
  input = "",
): Promise<Ran> {
  const child = startCommand(parameters, settings);
  if (!child.stdin || !child.stdout || !child.stderr) throw new Error("The command has no pipes.");
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { out, err, code: await ended };
}
