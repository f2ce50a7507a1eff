import "server-only";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import process from "node:process";
import { childEnvironment } from "../env.ts";
import { withLock } from "../lock-file.ts";
import { runCollecting } from "../run-collecting.ts";
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

function fingerprintSources(): string {
  const hash = createHash("sha256");
  for (const file of sources.flatMap((source) => listFiles(path.join(projectFolder, source)))) {
    hash.update(path.relative(projectFolder, file)).update("\0").update(readFileSync(file));
  }
  return hash.digest("hex");
}

/**
 * Writes the TypeScript settings that next.config.js names for a build folder other than ".next": Next
 * adds the folder to that file, and the project's own is left alone.
 */
export function prepareTypeScriptFile(buildFolder: string): void {
  const file = path.join(projectFolder, `${buildFolder}.tsconfig.json`);
  if (buildFolder === ".next" || existsSync(file)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  const main = path.relative(path.dirname(file), path.join(projectFolder, "tsconfig.json"));
  const settings = { extends: main.startsWith(".") ? main : `./${main}`, include: [] };
  writeFileSync(file, `${JSON.stringify(settings, null, 2)}\n`);
}

function runBuild(buildFolder: string, signal: AbortSignal) {
  const next = path.join(projectFolder, "node_modules/next/dist/bin/next");
  return runCollecting(process.execPath, [next, "build"], {
    cwd: projectFolder,
    signal,
    env: childEnvironment({
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      ACQUAINT_BUILD_FOLDER: buildFolder,
    }),
  });
}

const anHour = 3_600_000;

// Builds of tests stand side by side, so that a run never loses the build that it is using.
function removeOldBuilds(parent: string): void {
  for (const entry of readdirSync(parent, { withFileTypes: true })) {
    const place = path.join(parent, entry.name);
    if (Date.now() - statSync(place).mtimeMs > anHour) {
      rmSync(place, { recursive: true, force: true });
    }
  }
}

/**
 * Builds the app when its sources have changed since the last build.
 * @param settings.buildFolder ".next", or another one that keeps a build for each state of the sources,
 *   or one of those builds
 * @param signal ends a build that nobody waits for any more
 * @returns the folder of the build, relative to the project
 * @throws Error with Next's own words when the build fails.
 */
export async function ensureBuild(
  { buildFolder }: { buildFolder: string },
  say: (text: string) => void,
  signal: AbortSignal,
): Promise<string> {
  const wanted = fingerprintSources();
  // A run of the tests stays with the build that it began with.
  if (buildFolder.includes("/")) return buildFolder;
  const keepsMany = buildFolder !== ".next";
  const folder = keepsMany ? `${buildFolder}/${wanted.slice(0, 12)}` : buildFolder;
  const stamp = path.join(projectFolder, folder, "acquaint-sources");
  const isFresh = () => existsSync(stamp) && readFileSync(stamp, "utf8") === wanted;
  if (isFresh()) return folder;
  const lock = path.join(projectFolder, "node_modules/.cache/acquaint", `${buildFolder}.lock`);
  await withLock(lock, 600_000, async () => {
    if (isFresh()) return;
    say("Building the app. This takes up to a minute, and only happens when it changed.");
    const started = Date.now();
    prepareTypeScriptFile(folder);
    if (keepsMany) removeOldBuilds(path.join(projectFolder, buildFolder));
    const { code, output } = await runBuild(folder, signal);
    if (code !== 0) throw new Error(`The build failed:\n${output}`);
    writeFileSync(stamp, wanted);
    say(`Built in ${Math.round((Date.now() - started) / 1000)} s.`);
  });
  return folder;
}
