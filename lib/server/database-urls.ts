import "server-only";
import { env } from "./env.ts";

/** Where the database is, for each of the two roles. */
export type DatabaseUrls = {
  /** Owns the tables: migrations, backup and the queue's own schema. */
  ownerUrl: string;
  /** Runs the app: owns nothing, can't pass row-level security. */
  appUrl: string;
};

let provided: DatabaseUrls | undefined;

/** Tells this process where the database is, when it opened the database itself (command line, tests). */
export function provideDatabaseUrls(urls: DatabaseUrls): void {
  provided = urls;
}

/**
 * Where the database is: as provided, else as the parent process said in the environment.
 * @throws Error when neither is the case: a process was started without its parent.
 */
export function databaseUrls(): DatabaseUrls {
  if (provided) return provided;
  const { databaseUrl, databaseAppUrl } = env();
  if (!databaseUrl || !databaseAppUrl) {
    throw new Error("No database is open. Start the app with `npm start` or `npm run dev`.");
  }
  return { ownerUrl: databaseUrl, appUrl: databaseAppUrl };
}
