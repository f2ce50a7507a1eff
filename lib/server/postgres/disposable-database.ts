import "server-only";
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { acquireLock, findLockHolder } from "../lock-file.ts";
import { type OpenDatabase, openDatabase } from "./embedded-database.ts";

const ownerFile = "owner.lock";

function locate(dataDir: string) {
  return { dataDir, databaseUrl: undefined, databaseAppUrl: undefined };
}

// A run of the tests that was killed leaves its server running; the next run ends it.
async function removeOrphans(): Promise<void> {
  const folders = readdirSync(tmpdir())
    .filter((name) => /^acquaint-\w{6}$/.test(name))
    .map((name) => path.join(tmpdir(), name))
    .filter((folder) => existsSync(path.join(folder, ownerFile)))
    .filter((folder) => !findLockHolder(path.join(folder, ownerFile)));
  for (const folder of folders) {
    try {
      await (await openDatabase(locate(folder))).stop();
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another run is at it, or it belongs to another user: it harms nobody.
    }
  }
}

/**
 * Starts an embedded PostgreSQL of its own, in a temporary folder and on a free port, for tests,
 * comparisons and benchmarks. `stop` removes everything.
 */
export async function openDisposableDatabase(): Promise<OpenDatabase & { dataDir: string }> {
  await removeOrphans();
  const dataDir = mkdtempSync(path.join(tmpdir(), "acquaint-"));
  // The secrets inside are private by themselves; the server's own user must be able to pass.
  chmodSync(dataDir, 0o755);
  acquireLock(path.join(dataDir, ownerFile));
  const database = await openDatabase(locate(dataDir), { disposable: true });
  const stop = async () => {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { ...database, dataDir, stop };
}
