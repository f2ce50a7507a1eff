import "server-only";
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { childEnvironment } from "../env.ts";
import { withLock } from "../lock-file.ts";
import { projectFolder } from "./project-folder.ts";

// What goes into the build. Tests, the command line and the start scripts don't.
const sources = [
  "app",
  "components",
  "lib",
  "public",
  "next.config.js",
  "package-lock.json",
  "postcss.config.mjs",
  "prisma/models",
  "prisma/schema.prisma",
  "proxy.ts",
  "tsconfig.json",
];
const left =
  /(\.test\.tsx?|[\\/]prisma-client[\\/].*|[\\/]lib[\\/]cli[\\/].*|[\\/]server[\\/]start[\\/].*)$/;

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  if (statSync(folder).isFile()) return [folder];
  return readdirSync(folder, { recursive: true, withFileTypes: true, encoding: "utf8" })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !left.test(file))
    .sort();
}

/** A fingerprint of everything that the build is made from. */
function fingerprintSources(): string {
  const hash = createHash("sha256");
  for (const file of sources.flatMap((source) => listFiles(path.join(projectFolder, source)))) {
    hash.update(path.relative(projectFolder, file)).update("\0").update(readFileSync(file));
  }
  return hash.digest("hex");
}

function runBuild(
  buildFolder: string,
  signal: AbortSignal,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const next = path.join(projectFolder, "node_modules/next/dist/bin/next");
    const child = spawn(process.execPath, [next, "build"], {
      cwd: projectFolder,
      signal,
      stdio: ["ignore", "pipe", "pipe"],
      env: childEnvironment({
        NODE_ENV: "production",
        NEXT_TELEMETRY_DISABLED: "1",
        ACQUAINT_BUILD_FOLDER: buildFolder,
      }),
    });
    let output = "";
    const keep = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output }));
  });
}

/**
 * Builds the app when its sources have changed since the last build.
 * @param buildFolder relative to the project, such as ".next"
 * @param signal ends a build that nobody waits for any more
 * @throws Error with Next's own words when the build fails.
 */
export async function ensureBuild(
  buildFolder: string,
  say: (text: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const stamp = path.join(projectFolder, buildFolder, "acquaint-sources");
  const isFresh = (wanted: string) => existsSync(stamp) && readFileSync(stamp, "utf8") === wanted;
  if (isFresh(fingerprintSources())) return;
  const lock = path.join(projectFolder, "node_modules/.cache/acquaint", `${buildFolder}.lock`);
  await withLock(lock, 600_000, async () => {
    const wanted = fingerprintSources();
    if (isFresh(wanted)) return;
    say("Building the app. This takes up to a minute, and only happens when it changed.");
    const started = Date.now();
    const { code, output } = await runBuild(buildFolder, signal);
    if (code !== 0) throw new Error(`The build failed:\n${output}`);
    writeFileSync(stamp, wanted);
    say(`Built in ${Math.round((Date.now() - started) / 1000)} s.`);
  });
}
