import "server-only";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { makeViewer } from "../../auth/make-viewer.ts";
import { dropLeftUpload } from "../../data/import/uploads.ts";
import { env } from "../../server/env.ts";
import { removeUpload, uploadPlace } from "./store-upload.ts";

async function listFolders(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder);
    return names.filter((name) => z.uuid().safeParse(name).success);
  } catch (error) {
    // Nobody has uploaded anything yet.
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/**
 * Removes the files of uploads that were begun a day ago and left, and of imports that are not there
 * any more.
 * @returns how many imports' files went
 */
export async function sweepUploads(now: Date): Promise<number> {
  const root = path.join(env().dataDir, "uploads");
  let swept = 0;
  for (const ownerId of await listFolders(root)) {
    for (const importId of await listFolders(path.join(root, ownerId))) {
      if (!(await dropLeftUpload(makeViewer(ownerId), importId, now))) continue;
      await removeUpload(uploadPlace(ownerId, importId));
      swept += 1;
    }
  }
  return swept;
}
