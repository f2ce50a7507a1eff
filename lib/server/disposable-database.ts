import "server-only";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type OpenDatabase, openDatabase } from "./embedded-database.ts";

/**
 * Starts an embedded PostgreSQL of its own, in a temporary folder and on a free port, for tests,
 * comparisons and benchmarks. `stop` removes everything.
 */
export async function openDisposableDatabase(): Promise<OpenDatabase & { dataDir: string }> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "acquaint-"));
  // The secrets inside are private by themselves; the server's own user must be able to pass.
  chmodSync(dataDir, 0o755);
  const settings = { dataDir, databaseUrl: undefined, databaseAppUrl: undefined };
  const database = await openDatabase(settings, { disposable: true });
  const stop = async () => {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { ...database, dataDir, stop };
}
