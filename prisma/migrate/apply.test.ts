import pg from "pg";
import { expect, inject, test } from "vitest";
import { applyMigrations } from "./apply.ts";
import { readMigratedSchema, readMigrations, readSchema } from "./migration-files.ts";

test("two starters that migrate at once apply each migration once", async () => {
  const admin = new pg.Client({ connectionString: inject("adminUrl") });
  await admin.connect();
  await admin.query("create database race owner acquaint_owner");
  const url = new URL(inject("ownerUrl"));
  url.pathname = "/race";
  try {
    const applied = await Promise.all([
      applyMigrations(url.toString()),
      applyMigrations(url.toString()),
    ]);
    expect(applied.flat()).toEqual(readMigrations().map((migration) => migration.name));
    expect(await applyMigrations(url.toString())).toEqual([]);
  } finally {
    await admin.query("drop database race with (force)");
    await admin.end();
  }
});

test("the schema has no change that no migration brings (else: npm run db:diff -- NAME)", () => {
  expect(readMigratedSchema()).toEqual(readSchema());
});
