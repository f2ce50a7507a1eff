import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { finished, pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { sumsEntry } from "./manifest.ts";

/** Fast, and within a few per cent of the densest for rows. */
const compressionLevel = 3;

/** What an unfinished file is called beside its final name: a kill leaves it there, and nothing else. */
function partialName(file: string): string {
  return `${file}.${randomBytes(6).toString("hex")}.partial`;
}

export type ZipWriter = {
  /** Streams one entry in; returns the number of line breaks in it, which are the rows of a COPY. */
  add(name: string, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<number>;
  /** Adds the checksums, brings everything to the disk and gives the file its name. */
  finish(): Promise<void>;
  /** Gives up; nothing stays. */
  abandon(): Promise<void>;
};

async function syncFolder(folder: string): Promise<void> {
  // Windows can't open a folder; its rename is written through by itself.
  const handle = await open(folder, "r").catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/**
 * Writes a ZIP entry by entry, in bounded memory. The file appears under its name whole or not at all,
 * readable by its owner only.
 *
 * @param file absolute path
 */
export function openZipWriter(file: string, now: Date): ZipWriter {
  const partial = partialName(file);
  const zip = new ZipFile();
  const packed = zip.outputStream as Readable;
  zip.on("error", (error: Error) => packed.destroy(error));
  const written = pipeline(packed, createWriteStream(partial, { mode: 0o600, flush: true }));
  // Whoever adds the next entry hears of it.
  written.catch(() => undefined);
  const options = { mtime: now, compressionLevel };
  const sums: string[] = [];
  const add = async (name: string, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) => {
    const hash = createHash("sha256");
    let lines = 0;
    async function* watch() {
      for await (const piece of pieces) {
        hash.update(piece);
        for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) lines += 1;
        yield piece;
      }
    }
    const source = Readable.from(watch(), { objectMode: false });
    zip.addReadStream(source, name, options);
    try {
      await Promise.race([finished(source), written]);
    } catch (error) {
      source.destroy();
      throw error;
    }
    sums.push(`${hash.digest("hex")}  ${name}\n`);
    return lines;
  };
  const abandon = async () => {
    packed.destroy();
    await written.catch(() => undefined);
    await rm(partial, { force: true });
  };
  return {
    add,
    abandon,
    async finish() {
      zip.addBuffer(Buffer.from(sums.join("")), sumsEntry, { mtime: now });
      zip.end();
      await written;
      await rename(partial, file);
      await syncFolder(path.dirname(file));
    },
  };
}
