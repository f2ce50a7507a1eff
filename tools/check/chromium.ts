import "server-only";
import process from "node:process";
import { findChromium } from "../../e2e/chromium.ts";
import { runProgram, runTool } from "./run.ts";

const installing = { DEBIAN_FRONTEND: "noninteractive" };

async function installBySystem(): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const updated = await runProgram("apt-get", ["update", "-q"], { environment: installing });
  if (!updated.ok) return;
  await runProgram(
    "apt-get",
    ["install", "-qy", "--no-install-recommends", "chromium", "fonts-liberation"],
    {
      environment: installing,
    },
  );
}

/**
 * Finds a Chromium, or installs one: by the system's package manager as root on Debian and its kin,
 * else by Playwright's own download.
 * @throws Error that tells what to do when all of that fails
 */
export async function openChromium(say: (text: string) => void): Promise<string> {
  const found = findChromium();
  if (found) return found;
  say("No Chromium was found; installing one.");
  await installBySystem();
  const installed = findChromium();
  if (installed) return installed;
  const { output } = await runTool("playwright/cli.js", ["install", "chromium"]);
  const downloaded = findChromium();
  if (downloaded) return downloaded;
  throw new Error(
    `No Chromium could be installed. Install Chromium or Chrome, or set CHROMIUM_PATH to one.\n${output}`,
  );
}
