import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import type { DatabaseUrls } from "../lib/server/database-urls.ts";
import { databaseName, ownerRole } from "../lib/server/postgres/roles.ts";

/** A migrated, empty database of one test file. */
export type TestDatabase = DatabaseUrls & {
  /** Call it in `afterAll`, after the connections of the test are closed. */
  drop(): Promise<void>;
};

async function asAdmin(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: inject("adminUrl") });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** Clones the migrated template: real PostgreSQL, real roles, real row-level security, about 50 ms. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  await asAdmin((client) =>
    client.query(
      `create database ${name} template ${databaseName} owner ${ownerRole} strategy file_copy`,
    ),
  );
  const address = (url: string) => {
    const result = new URL(url);
    result.pathname = `/${name}`;
    return result.toString();
  };
  return {
    ownerUrl: address(inject("ownerUrl")),
    appUrl: address(inject("appUrl")),
    drop: () => asAdmin((client) => client.query(`drop database if exists ${name} with (force)`)),
  };
}
