import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaFile } from "./migration-files.ts";

type Bindings = typeof import("@prisma/schema-engine-wasm/schema_engine_bg") & {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
};

async function loadEngine(): Promise<Bindings> {
  const bindings = (await import("@prisma/schema-engine-wasm/schema_engine_bg")) as Bindings;
  const require = createRequire(import.meta.url);
  const folder = path.dirname(require.resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  const code = readFileSync(path.join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(code, {
    "./schema_engine_bg.js": bindings as unknown as WebAssembly.ModuleImports,
  });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return bindings;
}

/**
 * The SQL that leads from one schema to another, as Prisma's schema engine sees it (its WebAssembly
 * build: the binary isn't in the npm registry).
 * @param scratchUrl a database that the engine may ask for PostgreSQL's version; it stays as it is
 * @param from, to schema files; none = an empty database
 * @returns undefined when there is nothing to change
 */
export async function diffSchemas(
  scratchUrl: string,
  from: SchemaFile[],
  to: SchemaFile[],
): Promise<string | undefined> {
  const bindings = await loadEngine();
  const scratch = new PrismaPg({ connectionString: scratchUrl });
  const engine = await bindings.SchemaEngine.new(
    { datamodels: to.map((file) => [file.path, file.content]) },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(scratch),
  );
  try {
    const result = await engine.diff({
      from: from.length === 0 ? { tag: "empty" } : { tag: "schemaDatamodel", files: from },
      to: { tag: "schemaDatamodel", files: to },
      script: true,
      exitCode: true,
      shadowDatabaseUrl: null,
      filters: { externalTables: [], externalEnums: [] },
    } as Parameters<typeof engine.diff>[0]);
    return result.exitCode === 2 ? (result.stdout ?? undefined) : undefined;
  } finally {
    engine.free();
  }
}
