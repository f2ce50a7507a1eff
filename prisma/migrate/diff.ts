import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { openDisposableDatabase } from "../../lib/server/postgres/disposable-database.ts";
import {
  migrationsFolder,
  readMigratedSchema,
  readSchema,
  writeMigratedSchema,
} from "./migration-files.ts";
import { diffSchemas } from "./schema-engine.ts";

// npm run db:diff -- NAME: writes the next migration from what changed in prisma/*.prisma since the last.
const name = process.argv[2] ?? "";
if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  process.stderr.write("Say what the migration does: npm run db:diff -- add_people_search\n");
  process.exit(1);
}

const schema = readSchema();
const database = await openDisposableDatabase();
const script = await diffSchemas(database.ownerUrl, readMigratedSchema(), schema).finally(
  database.stop,
);
if (script) {
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const target = path.join(migrationsFolder, `${stamp}_${name}`);
  mkdirSync(target, { recursive: true });
  writeFileSync(path.join(target, "migration.sql"), script);
  process.stdout.write(
    `${path.relative(process.cwd(), target)}/migration.sql is written. Read it, add what Prisma can't say (row-level security, grants), commit it.\n`,
  );
} else {
  process.stdout.write("The migrations and the schema agree: nothing to write.\n");
}
writeMigratedSchema(schema);
