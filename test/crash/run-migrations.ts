import process from "node:process";
import { applyMigrations } from "../../prisma/migrate/apply.ts";

// The migrations in a process of their own, as a start runs them: run-migrations.ts OWNER_URL
await applyMigrations(process.argv[2] ?? "");
