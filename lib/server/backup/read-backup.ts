import "server-only";
import { createHash } from "node:crypto";
import { open as openFile, stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { type Entry, open as openZip, type ZipFile } from "yauzl";
import { BackupProblem } from "./backup-problem.ts";
import {
  type BackupManifest,
  backupFormat,
  backupManifestSchema,
  backupVersion,
  manifestEntry,
  sumsEntry,
} from "./manifest.ts";

/** A backup that was found whole: every entry is what was saved. */
export type OpenBackup = {
  manifest: BackupManifest;
  /** Streams one entry. @throws Error when there is none of this name */
  read(name: string): Promise<Readable>;
  close(): void;
};

const mostSmallBytes = 64 * 1024 * 1024;
const unchanged = "Nothing was changed.";

const damaged = (file: string, why: string) =>
  new BackupProblem(`${file} is damaged: ${why}. Use another backup. ${unchanged}`);
const foreign = (file: string) =>
  new BackupProblem(`${file} is no backup of Acquaint. ${unchanged}`);

async function beginsAsZip(file: string): Promise<boolean> {
  const handle = await openFile(file);
  try {
    const { buffer: start, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && start.toString("hex") === "504b0304";
  } finally {
    await handle.close();
  }
}

async function openArchive(file: string): Promise<ZipFile> {
  const found = await stat(file).catch(() => null);
  if (!found) throw new BackupProblem(`There is no file ${file}. ${unchanged}`);
  if (!found.isFile() || !(await beginsAsZip(file))) throw foreign(file);
  return new Promise((resolve, reject) => {
    openZip(file, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error) reject(damaged(file, "it was cut off"));
      else resolve(zip);
    });
  });
}

function listEntries(zip: ZipFile, file: string): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    zip.on("entry", (entry: Entry) => {
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.once("end", () => resolve(entries));
    zip.once("error", (error: Error) => reject(damaged(file, error.message)));
    zip.readEntry();
  });
}

function openEntry(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });
}

async function readSmall(zip: ZipFile, entry: Entry): Promise<Buffer> {
  if (entry.uncompressedSize > mostSmallBytes) throw new Error(`${entry.fileName} is too large`);
  return buffer(await openEntry(zip, entry));
}

function parseManifest(file: string, text: string): BackupManifest {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw damaged(file, `${manifestEntry} can't be read`);
  }
  const { format, version } = content as { format?: unknown; version?: unknown };
  if (format !== backupFormat) throw foreign(file);
  if (typeof version === "number" && version > backupVersion) {
    throw new BackupProblem(
      `${file} was written by a newer version of Acquaint (format ${version}; this one reads ${backupVersion}). Update Acquaint first. ${unchanged}`,
    );
  }
  const parsed = backupManifestSchema.safeParse(content);
  if (!parsed.success) throw damaged(file, `${manifestEntry} can't be understood`);
  return parsed.data;
}

function parseSums(text: string): Map<string, string> {
  const lines = text.split("\n").filter(Boolean);
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}

async function checkEntries(
  zip: ZipFile,
  file: string,
  entries: ReadonlyMap<string, Entry>,
  sums: ReadonlyMap<string, string>,
): Promise<void> {
  for (const name of entries.keys()) {
    if (name !== sumsEntry && !sums.has(name)) throw damaged(file, `${name} has no checksum`);
  }
  for (const [name, sum] of sums) {
    const entry = entries.get(name);
    if (!entry) throw damaged(file, `${name} is missing`);
    const hash = createHash("sha256");
    try {
      for await (const piece of await openEntry(zip, entry)) hash.update(piece as Buffer);
    } catch {
      throw damaged(file, `${name} can't be read`);
    }
    if (hash.digest("hex") !== sum) throw damaged(file, `${name} is not what was saved`);
  }
}

/**
 * Opens a backup and checks all of it against its checksums before anything is done with it.
 *
 * @throws BackupProblem in a sentence: no file, no backup, cut off, damaged, or of a newer version
 */
export async function openBackup(file: string): Promise<OpenBackup> {
  const zip = await openArchive(file);
  try {
    const entries = await listEntries(zip, file);
    const manifestFile = entries.get(manifestEntry);
    if (entries.has("acquaint.json") && !manifestFile) {
      throw new BackupProblem(
        `${file} is the export of one member, not a backup: open it on the page Import. ${unchanged}`,
      );
    }
    if (!manifestFile) throw foreign(file);
    const small = async (entry: Entry) => {
      const bytes = await readSmall(zip, entry).catch(() => {
        throw damaged(file, `${entry.fileName} can't be read`);
      });
      return bytes.toString("utf8");
    };
    const manifest = parseManifest(file, await small(manifestFile));
    const sums = entries.get(sumsEntry);
    if (!sums) throw damaged(file, `${sumsEntry} is missing`);
    await checkEntries(zip, file, entries, parseSums(await small(sums)));
    return {
      manifest,
      close: () => zip.close(),
      read: async (name) => {
        const entry = entries.get(name);
        if (!entry) throw new Error(`There is no ${name} in ${file}.`);
        return openEntry(zip, entry);
      },
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}
