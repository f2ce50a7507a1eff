import "server-only";
import { rm } from "node:fs/promises";
import path from "node:path";
import { env } from "./env.ts";

/** Removes uploaded files that nothing refers to any more; what is gone already is no error. */
export async function removeUploads(stored: readonly string[]): Promise<void> {
  const { dataDir } = env();
  for (const each of stored) {
    const file = path.resolve(dataDir, each);
    if (file.startsWith(`${dataDir}${path.sep}`)) await rm(file, { recursive: true, force: true });
  }
}
