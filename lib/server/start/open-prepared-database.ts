import "server-only";
import {
  type DatabaseSettings,
  type MigratedDatabase,
  openMigratedDatabase,
} from "../../../prisma/migrate/open-migrated-database.ts";
import { prepareQueue, resendJobs } from "../../jobs/queue.ts";

/**
 * Opens the database of these settings with the tables (see `openMigratedDatabase`) and the queue of this
 * version. For the app's main process.
 */
export async function openPreparedDatabase(
  settings: DatabaseSettings,
  say: (text: string) => void,
): Promise<MigratedDatabase> {
  const database = await openMigratedDatabase(settings, say, new Date());
  try {
    await prepareQueue(database.ownerUrl);
    await resendJobs(database.ownerUrl, database.jobs);
    return database;
  } catch (error) {
    await database.stop();
    throw error;
  }
}
