import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** The folder with schema.prisma, models/ and migrations/. */
export const prismaFolder = path.resolve(import.meta.dirname, "..");
export const migrationsFolder = path.join(prismaFolder, "migrations");

/** One migration: its folder's name, its SQL and the checksum that Prisma keeps of it (SHA-256, hex). */
export type Migration = { name: string; sql: string; checksum: string };

/** Reads prisma/migrations in order of application. */
export function readMigrations(): Migration[] {
  if (!existsSync(migrationsFolder)) return [];
  const names = readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return names.map((name) => {
    const sql = readFileSync(path.join(migrationsFolder, name, "migration.sql"), "utf8");
    return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
  });
}

/** One file of the Prisma schema: its path relative to prisma/, and its text. */
export type SchemaFile = { path: string; content: string };

/** Reads schema.prisma and models/*.prisma. */
export function readSchema(): SchemaFile[] {
  return readdirSync(prismaFolder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".prisma"))
    .sort()
    .map((file) => ({ path: file, content: readFileSync(path.join(prismaFolder, file), "utf8") }));
}

// Not named *.prisma: Prisma reads every such file under prisma/ as part of the schema.
const migratedFile = path.join(migrationsFolder, "migrated-schema.json");

/** The schema that the migrations written so far lead to; none before the first. */
export function readMigratedSchema(): SchemaFile[] {
  if (!existsSync(migratedFile)) return [];
  return JSON.parse(readFileSync(migratedFile, "utf8")) as SchemaFile[];
}

/** Keeps the schema that the migrations lead to, for the next comparison. */
export function writeMigratedSchema(files: SchemaFile[]): void {
  writeFileSync(migratedFile, `${JSON.stringify(files, null, 2)}\n`);
}
