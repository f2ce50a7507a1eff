import "server-only";
import { applyMigrations } from "../../../prisma/migrate/apply.ts";
import { prepareQueue } from "../../jobs/queue.ts";
import type { Env } from "../env.ts";
import { type OpenDatabase, openDatabase } from "../postgres/embedded-database.ts";

/** A database with the tables and the queue of this version. */
export type PreparedDatabase = OpenDatabase & { applied: string[] };

/**
 * Opens the database of these settings (see `openDatabase`), applies the migrations that it lacks
 * (named in `applied`) and prepares the queue. For the app's main process and the command line: the
 * latter then points lib/data at `appUrl`, and calls `stop` at its end.
 */
export async function openPreparedDatabase(
  settings: Pick<Env, "dataDir" | "databaseUrl" | "databaseAppUrl">,
): Promise<PreparedDatabase> {
  const database = await openDatabase(settings);
  try {
    const applied = await applyMigrations(database.ownerUrl);
    await prepareQueue(database.ownerUrl);
    return { ...database, applied };
  } catch (error) {
    await database.stop();
    throw error;
  }
}
