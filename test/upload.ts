import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { addImport } from "../lib/data/import/commands.ts";
import { newId } from "../lib/data/new-id.ts";
import type { Viewer } from "../lib/data/viewer.ts";
import type { ImportKind } from "../lib/domain/import/import-view.ts";
import { storedName } from "../lib/jobs/import/open-upload.ts";
import { env } from "../lib/server/env.ts";

/** A file as the member chose it. */
export type ChosenFile = readonly [name: string, content: string | Buffer];

const placeOf = (importId: string) => path.join("uploads", importId);

/** Where the files of an upload lie. */
export function findUploadFolder(importId: string): string {
  return path.join(env().dataDir, placeOf(importId));
}

/** Puts files in place as an upload of `at` that waits to be read. Returns the import's id. */
export async function storeFiles(
  viewer: Viewer,
  files: readonly ChosenFile[],
  { kind, at }: { kind: ImportKind; at: Date },
): Promise<string> {
  const id = newId(at);
  const folder = findUploadFolder(id);
  await mkdir(folder, { recursive: true });
  for (const [index, [name, content]] of files.entries())
    await writeFile(path.join(folder, storedName(index, name)), content);
  const fileName = files[0]?.[0] ?? "";
  return addImport(viewer, { id, kind, fileName, storedAt: placeOf(id), bytes: 1 }, at);
}
