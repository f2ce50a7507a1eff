import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { env } from "../lib/server/env.ts";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * A Chromium of this machine: the one of CHROMIUM_PATH, Playwright's own, or an installed one.
 * @returns undefined when there is none
 */
export function findChromium(): string | undefined {
  const { chromiumPath, searchPath } = env();
  if (chromiumPath) return chromiumPath;
  const own = chromium.executablePath();
  if (own && existsSync(own)) return own;
  const installed = searchPath.flatMap((folder) => names.map((name) => path.join(folder, name)));
  return [...installed, ...places].find(isProgram);
}
