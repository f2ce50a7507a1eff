import { test as base } from "vitest";
import { closeDatabase, openDatabaseAt } from "../lib/data/database.ts";
import { createTestDatabase } from "./database.ts";
import { createTestSpace } from "./member-space.ts";

/** `test` with `database`: an empty, migrated database of the file's own, which nobody has opened. */
export const databaseTest = base.extend(
  "database",
  { scope: "file" },
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the names of other fixtures from the pattern
  async ({}, { onCleanup }) => {
    const database = await createTestDatabase();
    onCleanup(() => database.drop());
    return database;
  },
);

/**
 * `test` for what goes through `lib/data`: the file's database is open from before the file's first `test.beforeAll` until
 * after its last `test.afterAll`. `viewer` is a new member with an empty space, one for each test;
 * `test.override("space", { zone, since })` says where and since when the member is there.
 */
export const test = databaseTest
  .extend("open", { scope: "file", auto: true }, async ({ database }, { onCleanup }) => {
    await openDatabaseAt(database.appUrl);
    onCleanup(closeDatabase);
  })
  .extend("space", { zone: "Europe/Vienna", since: new Date("2026-11-01T09:00:00Z") })
  .extend("viewer", ({ space }) => createTestSpace(space.zone, space.since));
