import { writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { prismaFolder, readSchema } from "../migrate/migration-files.ts";
import { drawTables } from "./draw-tables.ts";
import { readTables } from "./read-tables.ts";

// npm run docs:tables: writes docs/tables.md from the schema.
const page = path.join(prismaFolder, "..", "docs", "tables.md");
writeFileSync(page, drawTables(readTables(readSchema())));
process.stdout.write("docs/tables.md is written.\n");
