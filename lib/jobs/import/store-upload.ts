import "server-only";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { mostUploadBytes } from "../../domain/import/import-view.ts";
import { fail, ok, type Result } from "../../domain/result.ts";
import { env } from "../../server/env.ts";
import { storedName } from "./open-upload.ts";

/** The folder of one import's files, relative to the data folder. */
export function uploadPlace(ownerId: string, importId: string): string {
  return path.join("uploads", ownerId, importId);
}

/**
 * Streams an upload to disk. Nothing of a broken upload stays.
 *
 * @param target.place folder relative to the data folder
 * @param expected the length that the browser announced, null when it did not
 * @returns the bytes written, or what went wrong in words
 */
export async function storeUpload(
  body: ReadableStream<Uint8Array>,
  target: { place: string; fileName: string },
  expected: number | null,
): Promise<Result<number>> {
  const folder = path.join(env().dataDir, target.place);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, storedName((await readdir(folder)).length, target.fileName));
  let bytes = 0;
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > mostUploadBytes) done(new RangeError("too large"));
      else done(null, chunk);
    },
  });
  try {
    await pipeline(Readable.fromWeb(body), counter, createWriteStream(file, { mode: 0o600 }));
  } catch (error) {
    await rm(file, { force: true });
    return error instanceof RangeError ? fail("upload-too-large") : fail("upload-interrupted");
  }
  if (expected !== null && bytes !== expected) {
    await rm(file, { force: true });
    return fail("upload-incomplete", { received: bytes, expected });
  }
  if (bytes === 0) {
    await rm(file, { force: true });
    return fail("upload-empty");
  }
  return ok(bytes);
}

/** Removes the files of an import that needs them no more. */
export async function removeUpload(place: string): Promise<void> {
  await rm(path.join(env().dataDir, place), { recursive: true, force: true });
}
