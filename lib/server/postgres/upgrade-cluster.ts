import "server-only";
import { rmSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { nameBefore, openBackupFolder } from "../backup/backup-folder.ts";
import { BackupProblem } from "../backup/backup-problem.ts";
import { openBackup } from "../backup/read-backup.ts";
import { type Restored, type RestoreOrder, restoreBackup } from "../backup/restore-backup.ts";
import { writeBackup } from "../backup/write-backup.ts";
import type { Env } from "../env.ts";
import { withLock } from "../lock-file.ts";
import { openSecrets, type Secrets } from "../secrets.ts";
import { adminRole, type Cluster, locateCluster, startServer, stopServer } from "./cluster.ts";
import { readClusterVersion, swapClusters, upgradeFolder } from "./cluster-version.ts";
import { openEarlierBinaries } from "./earlier-binaries.ts";
import { databaseName, ensureEmbeddedDatabase, makeUrl, ownerRole } from "./roles.ts";

/** What the upgrade needs of the rest of the program. */
export type UpgradeOrder = Pick<RestoreOrder, "migrate" | "known"> & {
  settings: Pick<Env, "dataDir" | "backups">;
  say: (text: string) => void;
};

async function withServer<T>(
  cluster: Cluster,
  secrets: Secrets,
  work: (ownerUrl: string) => Promise<T>,
): Promise<T> {
  // One that outlived a start that was killed here.
  await stopServer(cluster);
  const { port } = await startServer(cluster, secrets.databaseAdminPassword);
  try {
    const admin = new pg.Client({
      connectionString: makeUrl(adminRole, secrets.databaseAdminPassword, port, "postgres"),
    });
    await admin.connect();
    try {
      const { databaseOwnerPassword: owner, databaseAppPassword: app } = secrets;
      await ensureEmbeddedDatabase(admin, { owner, app });
    } finally {
      await admin.end();
    }
    return await work(makeUrl(ownerRole, secrets.databaseOwnerPassword, port, databaseName));
  } finally {
    await stopServer(cluster);
  }
}

async function findEarlierPrograms(cluster: Cluster, found: string, backups: string) {
  try {
    return await openEarlierBinaries(found, cluster.account);
  } catch (error) {
    throw new Error(
      `The data in ${cluster.folder} were written by PostgreSQL ${found}, and this Acquaint brings PostgreSQL ${cluster.binaries.major}. ` +
        `To carry them over it needs the programs of PostgreSQL ${found} once: ${(error as Error).message}. Nothing was changed. ` +
        "Connect to the network and run `npm start` again. " +
        "Or start the Acquaint that wrote them, run `npm run -s cli -- backup --to FILE` there, and here `npm run -s cli -- restore --from FILE` with another DATA_DIR. " +
        `A backup in ${backups} can be restored the same way, and is short of whatever was written after it.`,
    );
  }
}

async function carryOver(
  order: UpgradeOrder,
  old: Cluster,
  found: string,
  now: Date,
): Promise<Restored> {
  const { settings, say } = order;
  const { dataDir, backups } = settings;
  const secrets = openSecrets(dataDir);
  const wanted = old.binaries.major;
  say(`Carrying the data over from PostgreSQL ${found} to ${wanted}. This takes a minute or two.`);
  const earlier = await findEarlierPrograms(old, found, backups.folder);
  await openBackupFolder(backups.folder);
  const file = path.join(backups.folder, nameBefore(`postgresql-${wanted}`, now));
  await withServer({ ...old, binaries: earlier }, secrets, (ownerUrl) =>
    writeBackup(
      { ownerUrl, dataDir, file, reason: `before PostgreSQL ${wanted}`, wholePlace: true },
      now,
    ),
  );
  const fresh = { ...old, folder: upgradeFolder(old.folder) };
  await stopServer(fresh);
  rmSync(fresh.folder, { recursive: true, force: true });
  const backup = await openBackup(file);
  try {
    const { migrate, known } = order;
    const restored = await withServer(fresh, secrets, (ownerUrl) =>
      restoreBackup(backup, { ownerUrl, dataDir, migrate, known }),
    );
    swapClusters(old.folder, found);
    say(
      `The data are in PostgreSQL ${wanted} now, record for record. The backup made on the way is ${file}; the old files are in ${old.folder}-${found}: delete both when you have looked around.`,
    );
    return restored;
  } finally {
    backup.close();
  }
}

/**
 * Carries an embedded database of an earlier major version over: backs it up with the programs of that
 * version, restores into new files, compares every row, and only then swaps the two. A kill at any
 * moment leaves the old files or the new ones in place, whole.
 *
 * @returns what came back; undefined when another process did it first, or there was nothing to do
 * @throws Error in plain words; the old files stand as they were then
 */
export async function upgradeCluster(
  order: UpgradeOrder,
  now: Date,
): Promise<Restored | undefined> {
  const { dataDir } = order.settings;
  return withLock(path.join(dataDir, "database.lock"), 600_000, async () => {
    const cluster = locateCluster(dataDir, openSecrets(dataDir).clusterId, false);
    const found = readClusterVersion(cluster.folder);
    if (found === undefined || found === cluster.binaries.major) return undefined;
    try {
      return await carryOver(order, cluster, found, now);
    } catch (error) {
      if (!(error instanceof BackupProblem)) throw error;
      throw new Error(
        `The data in ${cluster.folder} could not be carried over from PostgreSQL ${found}. ${error.message} They are as they were.`,
      );
    }
  });
}
