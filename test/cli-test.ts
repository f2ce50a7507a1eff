import { spawn } from "node:child_process";
import path from "node:path";
import process from "node:process";
import { text } from "node:stream/consumers";
import { childEnvironment } from "../lib/server/env.ts";
import type { TestDatabase } from "./database.ts";
import { test as base } from "./space-test.ts";

const main = path.join(import.meta.dirname, "../lib/cli/main.ts");

/** How a command ended. */
export type CommandRun = { out: string; err: string; code: number | null };

async function run(
  { ownerUrl, appUrl }: TestDatabase,
  parameters: readonly string[],
  input: string,
): Promise<CommandRun> {
  const child = spawn(process.execPath, ["--conditions=react-server", main, ...parameters], {
    stdio: ["pipe", "pipe", "pipe"],
    env: childEnvironment({ DATABASE_URL: ownerUrl, DATABASE_APP_URL: appUrl }),
  });
  child.stdin.end(input);
  const code = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { out, err, code: await code };
}

/** `test` with the command line: `cli` runs `npm run cli -- …` as a process of its own, on the file's database. */
export const test = base.extend(
  "cli",
  { scope: "file" },
  ({ database }) =>
    (parameters: readonly string[], input = "") =>
      run(database, parameters, input),
);
