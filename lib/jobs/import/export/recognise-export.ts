import "server-only";
import path from "node:path";
import { changeImportKind, findImportSource } from "../../../data/import/import-context.ts";
import type { Viewer } from "../../../data/viewer.ts";
import { env } from "../../../server/env.ts";
import { isExport } from "./open-export.ts";

/**
 * Whether what was uploaded as an archive is Acquaint's own export: members drop both in the same place.
 * The import is of that kind from then on.
 */
export async function isExportUpload(viewer: Viewer, importId: string): Promise<boolean> {
  const source = await findImportSource(viewer, importId);
  if (!source?.storedAt) return false;
  if (!(await isExport(path.resolve(env().dataDir, source.storedAt)))) return false;
  await changeImportKind(viewer, importId, "export");
  return true;
}
