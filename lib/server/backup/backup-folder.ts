import "server-only";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";

const nightly = /^acquaint-(\d{4}-\d{2}-\d{2})\.zip$/;
const before = /^acquaint-(\d{4}-\d{2}-\d{2})T\d{6}-before-[a-z0-9-]+\.zip$/;
const partial = /^acquaint-.*\.partial$/;
/** A file that is still partial after this was left by a backup that was killed. */
const abandonedMs = 12 * 3_600_000;

/** The name of a night's backup. */
export function nightlyName(date: string): string {
  return `acquaint-${date}.zip`;
}

/** The name of a backup that is made before something changes the database. */
export function nameBefore(what: string, now: Date): string {
  return `acquaint-${now.toISOString().slice(0, 19).replaceAll(":", "")}-before-${what}.zip`;
}

/** Makes the folder of backups, for this user alone. */
export async function openBackupFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
}

/** The dates of the backups in a folder: of the nights, and of those made before a change. */
export async function listBackups(
  folder: string,
): Promise<{ nights: string[]; changes: string[] }> {
  const names = await readdir(folder).catch(() => []);
  const dates = (pattern: RegExp) => names.flatMap((name) => pattern.exec(name)?.[1] ?? []).sort();
  return { nights: dates(nightly), changes: dates(before) };
}

/**
 * Removes backups that are kept no longer, and what a backup that was killed left behind. Files of other
 * names are nobody's to remove.
 *
 * @param keep which nights stay, and since when those made before a change do (`YYYY-MM-DD`); the newest
 *   of the latter stays in any case
 */
export async function pruneBackups(
  folder: string,
  keep: { nights: readonly string[]; changesSince: string },
  now: Date,
): Promise<void> {
  const names = await readdir(folder);
  const newestChange = names
    .filter((name) => before.test(name))
    .sort()
    .at(-1);
  for (const name of names) {
    const night = nightly.exec(name)?.[1];
    const change = before.exec(name)?.[1];
    const file = path.join(folder, name);
    const isOld =
      (night !== undefined && !keep.nights.includes(night)) ||
      (change !== undefined && change < keep.changesSince && name !== newestChange) ||
      (partial.test(name) && now.getTime() - ((await stat(file)).mtimeMs ?? 0) > abandonedMs);
    if (isOld) await rm(file, { force: true });
  }
}
