import "server-only";
import { createReadStream } from "node:fs";
import { mkdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { newId } from "../../data/new-id.ts";
import type { Viewer } from "../../data/viewer.ts";
import { env } from "../../server/env.ts";
import { packExport } from "./pack-export.ts";

/**
 * Packs an export into the data folder and opens it; the file goes when it has been read or given up.
 * Packed first, so that a slow download holds no transaction open and a failure is reported as one.
 */
export async function openPackedExport(
  viewer: Viewer,
  now: Date,
): Promise<{ body: ReadableStream<Uint8Array>; bytes: number }> {
  const folder = path.join(env().dataDir, "exports");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, `${newId(now)}.zip`);
  await packExport(viewer, file, now);
  const { size } = await stat(file);
  const stream = createReadStream(file);
  stream.once("close", () => void rm(file, { force: true }));
  return { body: Readable.toWeb(stream) as ReadableStream<Uint8Array>, bytes: size };
}
