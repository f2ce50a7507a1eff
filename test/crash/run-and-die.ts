import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { childEnvironment } from "../../lib/server/env.ts";

const dying = pathToFileURL(path.join(import.meta.dirname, "die-at-write.ts")).href;

/**
 * Runs a program of this project until it dies at its `at`th write to a socket, or ends before.
 * @param program a TypeScript file, from the project's folder
 * @returns whether it died
 */
export async function runAndDie(
  at: number,
  program: string,
  parameters: readonly string[],
  settings: Record<string, string | undefined> = {},
): Promise<boolean> {
  const file = path.join(import.meta.dirname, "../..", program);
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", `${dying}?at=${at}`, file, ...parameters],
    { stdio: ["ignore", "ignore", "inherit"], env: childEnvironment(settings) },
  );
  const [code, signal] = (await once(child, "exit")) as [number | null, string | null];
  if (signal === null && code !== 0) throw new Error(`${program} ended with ${code}.`);
  return signal === "SIGKILL";
}
