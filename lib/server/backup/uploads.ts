import "server-only";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import type pg from "pg";

/** Files to save, by their place relative to the data folder with `/` between, and what wasn't found. */
export type Uploads = { files: string[]; missing: string[] };

const uploadsFolder = "uploads";

/** Whether a place is inside the folder of uploads, wherever it came from. */
export function isUploadPlace(place: string): boolean {
  const parts = place.split("/");
  return (
    parts[0] === uploadsFolder &&
    parts.length > 1 &&
    parts.every((part) => part !== "" && part !== "." && part !== ".." && !/[\\\0]/.test(part))
  );
}

/**
 * The uploaded files that imports of this snapshot still need: those that aren't applied, undone or
 * discarded yet. A file that lies on another machine, or went meanwhile, is missing.
 */
export async function findUploads(client: pg.ClientBase, dataDir: string): Promise<Uploads> {
  const present = await client.query<{ present: boolean }>(
    "select to_regclass('import') is not null as present",
  );
  if (!present.rows[0]?.present) return { files: [], missing: [] };
  const { rows } = await client.query<{ place: string }>(
    "select stored_at as place from import where stored_at is not null order by 1",
  );
  const result: Uploads = { files: [], missing: [] };
  for (const row of rows) {
    const place = row.place.split(path.sep).join("/");
    const found = isUploadPlace(place)
      ? await stat(path.join(dataDir, place)).catch(() => null)
      : null;
    if (!found) result.missing.push(place);
    else if (found.isFile()) result.files.push(place);
    else {
      const names = await readdir(path.join(dataDir, place));
      result.files.push(...names.sort().map((name) => `${place}/${name}`));
    }
  }
  return result;
}
