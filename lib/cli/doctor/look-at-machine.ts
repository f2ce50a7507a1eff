import { constants } from "node:fs";
import { access, readdir, stat, statfs } from "node:fs/promises";
import { platform } from "node:os";
import path from "node:path";
import process from "node:process";
import type { Env } from "../../server/env.ts";
import { attention, type Finding, fine, formatBytes, note } from "./finding.ts";

const leastFree = 500_000_000;

async function freeBytes(folder: string): Promise<number | null> {
  const info = await statfs(folder).catch(() => null);
  return info && info.bavail * info.bsize;
}

/**
 * Whether the disks have room for what is to come: at least half a gigabyte, and twice the database.
 * @param databaseBytes 0 where it isn't known
 */
export async function lookAtDisk(settings: Env, databaseBytes: number): Promise<Finding[]> {
  const needed = Math.max(leastFree, 2 * databaseBytes);
  const { dataDir, backups } = settings;
  const isOwnDisk = backups.enabled && !backups.folder.startsWith(dataDir + path.sep);
  const places = [
    ["Disk", dataDir],
    ...(isOwnDisk ? [["Disk of the backups", backups.folder]] : []),
  ] as const;
  const findings: Finding[] = [];
  for (const [about, folder] of places) {
    const free = await freeBytes(folder);
    // A folder that is made when it is needed.
    if (free === null) continue;
    const text = `${formatBytes(free)} free in ${folder}`;
    findings.push(
      free >= needed
        ? fine(about, text)
        : attention(about, text, `Make room: ${formatBytes(needed)} are wanted free.`),
    );
  }
  return findings;
}

/** Whether this user can write the data folder, and nobody else can read its secrets and backups. */
export async function lookAtPermissions({ dataDir, backups }: Env): Promise<Finding[]> {
  const about = "Permissions";
  const writable = await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!writable) {
    return [
      attention(
        about,
        `${dataDir} can't be read and written by this user`,
        "Run Acquaint as the user who owns it, or give it to this one.",
      ),
    ];
  }
  if (platform() === "win32") return [fine(about, `${dataDir} can be read and written`)];
  const open: string[] = [];
  for (const place of [path.join(dataDir, "secrets.json"), backups.folder]) {
    const info = await stat(place).catch(() => null);
    if (info && (info.mode & 0o077) !== 0) open.push(place);
  }
  if (open.length === 0) return [fine(about, "secrets and backups are for this user alone")];
  return [
    attention(
      about,
      `others can read ${open.join(" and ")}`,
      `Close it: chmod go= ${open.join(" ")}`,
    ),
  ];
}

/** The versions of what runs here. */
export function lookAtVersions(acquaint: string, database: string): Finding {
  return fine(
    "Versions",
    `Acquaint ${acquaint}, Node ${process.versions.node}, PostgreSQL ${database}`,
  );
}

/** The files of an earlier PostgreSQL that a carrying over left as they were. */
export async function lookAtLeftovers(folder: string | undefined): Promise<Finding[]> {
  if (!folder) return [];
  const parent = path.dirname(folder);
  const old = (await readdir(parent).catch(() => [])).filter((name) => /^postgres-\d+$/.test(name));
  return old.map((name) =>
    note(
      "Old files",
      `${path.join(parent, name)} is of an earlier PostgreSQL; delete it when you like`,
    ),
  );
}
