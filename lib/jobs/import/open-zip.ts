import "server-only";
import { crc32, createInflateRaw } from "node:zlib";
import { type Entry, open, type ZipFile, type ZipFileOptions } from "yauzl";
import type { ArchiveFile } from "../../domain/archive/open-table.ts";
import { type Failure, fail } from "../../domain/result.ts";
import { ArchiveProblem } from "./archive-problem.ts";

/** Limits of an archive; a real one of 500,000 messages unpacks to some 300 MB at a ratio below 20. */
export const zipLimits = {
  entries: 2000,
  entryBytes: 2_000_000_000,
  allBytes: 4_000_000_000,
  /** a ratio is judged only beyond `ratioFrom` bytes: small files of repeated lines are harmless */
  ratio: 150,
  ratioFrom: 20_000_000,
};

const DEFLATE = 8;

export type OpenedArchive = { files: ArchiveFile[]; close: () => void };

const isEncrypted = (entry: Entry) => (entry.generalPurposeBitFlag & 1) !== 0;
const isTable = (name: string) => /\.(?:csv|tsv|txt)$/i.test(name);
/** What makes a ZIP the workbook of a spreadsheet, whatever its name says. */
const isWorkbookPart = (name: string) =>
  /^(?:xl\/workbook\.|content\.xml$|Index\/Document\.iwa$)/.test(name);
const isNoise = (name: string) => /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store)/.test(name);

function openZip(path: string, name: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (!error) return resolve(zip);
      reject(new ArchiveProblem(fail("zip-unreadable", { name, detail: error.message })));
    });
  });
}

function listEntries(zip: ZipFile, name: string): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on("entry", (entry: Entry) => {
      entries.push(entry);
      if (entries.length > zipLimits.entries) {
        reject(new ArchiveProblem(fail("zip-too-many-files", { name, most: zipLimits.entries })));
      } else zip.readEntry();
    });
    zip.once("end", () => resolve(entries));
    zip.once("error", (error: Error) => reject(new ArchiveProblem(explainEntryError(name, error))));
    zip.readEntry();
  });
}

function explainEntryError(name: string, error: Error): Failure {
  if (/relative path|absolute path|invalid characters/.test(error.message)) {
    return fail("zip-path-outside", { name, detail: error.message });
  }
  return fail("zip-damaged", { name, detail: error.message });
}

function refuseBadEntries(entries: readonly Entry[], name: string) {
  const locked = entries.find(isEncrypted);
  if (locked) {
    throw new ArchiveProblem(fail("zip-encrypted", { name, file: locked.fileName }));
  }
  const all = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (all > zipLimits.allBytes) {
    throw new ArchiveProblem(fail("zip-too-large", { name, gigabytes: zipLimits.allBytes / 1e9 }));
  }
  const nested = entries.find(({ fileName }) => /\.zip$/i.test(fileName) && !isNoise(fileName));
  if (nested && !entries.some(({ fileName }) => isTable(fileName))) {
    throw new ArchiveProblem(fail("zip-nested", { name, file: nested.fileName }));
  }
}

/** Unpacks in pieces twice as large as yauzl's own, which cost half the turns; larger ones cost memory. */
function inflate(packed: NodeJS.ReadableStream): NodeJS.ReadableStream {
  const unpacked = createInflateRaw({ chunkSize: 32_768 });
  packed.on("error", (error) => unpacked.destroy(error as Error));
  return packed.pipe(unpacked);
}

/** The bytes of one entry, counted and checked: what is larger than it says, or damaged, ends in an ArchiveProblem. */
async function* readEntry(zip: ZipFile, entry: Entry, name: string): AsyncGenerator<Uint8Array> {
  const place = `${entry.fileName} in ${name}`;
  const isPacked = entry.compressionMethod === DEFLATE;
  const stored = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    const options = isPacked ? { decompress: false } : {};
    zip.openReadStream(entry, options as ZipFileOptions, (error, readable) =>
      error
        ? reject(new ArchiveProblem(fail("zip-damaged", { name: place, detail: error.message })))
        : resolve(readable),
    );
  });
  const stream = isPacked ? inflate(stored) : stored;
  let bytes = 0;
  let checksum = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      checksum = crc32(chunk, checksum);
      const isBomb = bytes > zipLimits.ratioFrom && bytes > entry.compressedSize * zipLimits.ratio;
      if (isBomb || bytes > zipLimits.entryBytes) {
        throw new ArchiveProblem(fail("zip-file-too-large", { name: place }));
      }
      yield chunk;
    }
  } catch (error) {
    if (error instanceof ArchiveProblem) throw error;
    throw new ArchiveProblem(
      fail("zip-damaged", { name: place, detail: (error as Error).message }),
    );
  }
  if (bytes !== entry.uncompressedSize) {
    throw new ArchiveProblem(fail("zip-size-wrong", { name: place }));
  }
  if (checksum !== entry.crc32) {
    throw new ArchiveProblem(fail("zip-checksum-wrong", { name: place }));
  }
}

/** A folder packed together with a copy of itself would count every row twice: of files that are the same one stays. */
function withoutCopies(entries: readonly Entry[]): Entry[] {
  const identityOf = ({ crc32: checksum, uncompressedSize, fileName }: Entry) =>
    `${checksum} ${uncompressedSize} ${fileName.split("/").pop()}`;
  return [
    ...new Map([...entries].reverse().map((entry) => [identityOf(entry), entry])).values(),
  ].reverse();
}

/**
 * Opens files of a ZIP by its central directory, in whatever folder they stand. Nothing is unpacked to disk.
 * @param path where the file lies; @param name what the member calls it; @param wants which files are of use
 * @throws ArchiveProblem for what is no ZIP, encrypted, damaged, a bomb, or a ZIP in a ZIP
 */
export async function openZipFiles(
  path: string,
  name: string,
  wants: (fileName: string) => boolean,
): Promise<OpenedArchive> {
  const zip = await openZip(path, name);
  try {
    const entries = await listEntries(zip, name);
    refuseBadEntries(entries, name);
    const wanted = withoutCopies(
      entries.filter(({ fileName }) => wants(fileName) && !isNoise(fileName)),
    );
    const files = wanted.map((entry) => ({
      name: entry.fileName,
      open: () => readEntry(zip, entry, name),
    }));
    return { files, close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** Opens the tables of a LinkedIn archive; refuses and throws as openZipFiles, and the workbook of a spreadsheet. */
export async function openZipArchive(path: string, name: string): Promise<OpenedArchive> {
  let isWorkbook = false;
  const opened = await openZipFiles(path, name, (inside) => {
    isWorkbook ||= isWorkbookPart(inside);
    return isTable(inside);
  });
  if (!isWorkbook) return opened;
  opened.close();
  throw new ArchiveProblem(fail("file-is-workbook", { name }));
}
