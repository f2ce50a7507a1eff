import "server-only";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { mostUploadBytes } from "../../domain/import/import-view.ts";
import { type Failure, fail, ok, type Result } from "../../domain/result.ts";
import { env } from "../../server/env.ts";
import { storedName } from "./open-upload.ts";

function refuseSize(most: number): Failure {
  return fail(most < mostUploadBytes ? "upload-no-room" : "upload-too-large");
}

/** The folder of one import's files, relative to the data folder. */
export function uploadPlace(ownerId: string, importId: string): string {
  return path.join("uploads", ownerId, importId);
}

/** An archive in its parts, or some years of saved mails. */
const mostFiles = 2_000;

// Next loads a module once per bundle; all of them mean the same members.
const holder = globalThis as typeof globalThis & { acquaintUploading?: Set<string> };
holder.acquaintUploading ??= new Set();
const uploading = holder.acquaintUploading;

/**
 * Runs one upload of a member's; a second one at the same moment is refused, so that what each may
 * still bring is known.
 * @returns null when another one is under way
 */
export async function runUploadAlone<T>(
  ownerId: string,
  work: () => Promise<T>,
): Promise<T | null> {
  if (uploading.has(ownerId)) return null;
  uploading.add(ownerId);
  try {
    return await work();
  } finally {
    uploading.delete(ownerId);
  }
}

/**
 * Streams an upload to disk. Nothing of a broken upload stays.
 *
 * @param target.place folder relative to the data folder
 * @param target.room how many bytes it may bring
 * @param expected the length that the browser announced, null when it did not
 * @returns the bytes written, or what went wrong in words
 */
export async function storeUpload(
  body: ReadableStream<Uint8Array>,
  target: { place: string; fileName: string; room: number },
  expected: number | null,
): Promise<Result<number>> {
  const most = Math.min(mostUploadBytes, target.room);
  if ((expected ?? 0) > most) return refuseSize(most);
  const folder = path.join(env().dataDir, target.place);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const index = (await readdir(folder)).length;
  if (index >= mostFiles) {
    return fail("upload-too-many-files", { most: mostFiles });
  }
  const file = path.join(folder, storedName(index, target.fileName));
  let bytes = 0;
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > most) done(new RangeError("too large"));
      else done(null, chunk);
    },
  });
  try {
    await pipeline(Readable.fromWeb(body), counter, createWriteStream(file, { mode: 0o600 }));
  } catch (error) {
    await rm(file, { force: true });
    if (error instanceof RangeError) return refuseSize(most);
    const isFull = ["ENOSPC", "EDQUOT"].includes((error as NodeJS.ErrnoException).code ?? "");
    return fail(isFull ? "upload-disk-full" : "upload-interrupted");
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
