import "server-only";
import { existsSync, readFileSync, renameSync } from "node:fs";
import path from "node:path";

/** The data were written by an earlier major version: they have to be carried over first. */
export class EarlierCluster extends Error {
  override name = "EarlierCluster";
  readonly folder: string;
  readonly found: string;

  constructor(folder: string, found: string, wanted: string) {
    super(
      `The data in ${folder} were written by PostgreSQL ${found}; this Acquaint brings PostgreSQL ${wanted}. The next \`npm start\` carries them over.`,
    );
    this.folder = folder;
    this.found = found;
  }
}

/** Where the new files are made while the old ones stand. */
export function upgradeFolder(folder: string): string {
  return `${folder}.upgrade`;
}

/** The major version that wrote a cluster's files; undefined where there are none. */
export function readClusterVersion(folder: string): string | undefined {
  const file = path.join(folder, "PG_VERSION");
  return existsSync(file) ? readFileSync(file, "utf8").trim() : undefined;
}

/**
 * @throws EarlierCluster for data of an earlier major version
 * @throws Error for data of a later one
 */
export function checkVersion(folder: string, wanted: string): void {
  const found = readClusterVersion(folder);
  if (found === undefined || found === wanted) return;
  if (Number(found) < Number(wanted)) throw new EarlierCluster(folder, found, wanted);
  throw new Error(
    `The data in ${folder} were written by PostgreSQL ${found}, which is newer than the PostgreSQL ${wanted} of this Acquaint. Start the version of Acquaint that wrote them.`,
  );
}

/** Puts the new files in the place of the old, which stay beside them under their version. */
export function swapClusters(folder: string, found: string): void {
  renameSync(folder, `${folder}-${found}`);
  finishUpgrade(folder);
}

/** After a kill between the two steps of `swapClusters`: the new files are whole, and only lack their name. */
export function finishUpgrade(folder: string): void {
  if (!existsSync(folder) && existsSync(upgradeFolder(folder))) {
    renameSync(upgradeFolder(folder), folder);
  }
}
