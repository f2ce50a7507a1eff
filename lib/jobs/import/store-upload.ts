import "server-only";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { mostUploadBytes } from "../../domain/import/import-view.ts";
import { fail, ok, type Result } from "../../domain/result.ts";
import { env } from "../../server/env.ts";

/** The folder of one import's files, below the data folder. */
export function uploadFolder(ownerId: string, importId: string): string {
  return path.join(env().dataDir, "uploads", ownerId, importId);
}

/** A file name as it may stand in a folder: the last part of a path, without control characters. */
export function toSafeFileName(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? "";
  const clean = base.replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, "").replace(/^\.+/, "");
  return clean.slice(-150).trim() || "archive";
}

/**
 * Streams an upload to disk. Nothing of a broken upload stays.
 *
 * @param expected the length that the browser announced, null when it did not
 * @returns the bytes written, or what went wrong in words
 */
export async function storeUpload(
  body: ReadableStream<Uint8Array>,
  target: { folder: string; fileName: string },
  expected: number | null,
): Promise<Result<number>> {
  await mkdir(target.folder, { recursive: true, mode: 0o700 });
  const file = path.join(target.folder, toSafeFileName(target.fileName));
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
    return error instanceof RangeError
      ? fail("This file is larger than 2 GB. Choose the archive's CSV files one by one.")
      : fail(
          "The upload broke off. Check the connection and the free space on disk, then try again.",
        );
  }
  if (expected !== null && bytes !== expected) {
    await rm(file, { force: true });
    return fail(`The upload broke off after ${bytes} of ${expected} bytes. Try again.`);
  }
  if (bytes === 0) {
    await rm(file, { force: true });
    return fail("This file is empty.");
  }
  return ok(bytes);
}

/** Removes the files of an import that needs them no more. */
export async function removeUpload(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}
