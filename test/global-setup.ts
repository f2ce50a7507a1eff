import { rm } from "node:fs/promises";
import type { TestProject } from "vitest/node";
import { prepareQueue } from "../lib/jobs/queue.ts";
import { openDisposableDatabase } from "../lib/server/postgres/disposable-database.ts";
import { applyMigrations } from "../prisma/migrate/apply.ts";

declare module "vitest" {
  export interface ProvidedContext {
    adminUrl: string;
    ownerUrl: string;
    appUrl: string;
  }
}

/** One throw-away PostgreSQL for a run of the tests; its database is the template that each file clones. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const database = await openDisposableDatabase();
  try {
    await applyMigrations(database.ownerUrl);
    await prepareQueue(database.ownerUrl);
  } catch (error) {
    await database.stop();
    throw error;
  }
  project.provide("adminUrl", database.adminUrl ?? "");
  project.provide("ownerUrl", database.ownerUrl);
  project.provide("appUrl", database.appUrl);
  return async () => {
    await database.stop();
    const { DATA_DIR } = project.config.env;
    if (DATA_DIR) await rm(DATA_DIR, { recursive: true, force: true });
  };
}
