import "server-only";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { fail } from "../../domain/result.ts";
import { ArchiveProblem } from "./archive-problem.ts";
import { type OpenedArchive, openZipArchive } from "./open-zip.ts";

/** Small pieces: strings of large ones outlive the young generation, and triple the memory. */
const PIECE = 32 * 1024;
/** "PK" and the mark of a local file, of an empty archive, or of a split one. */
const ZIP_MARKS = ["504b0304", "504b0506", "504b0708"];

/** Whether a file begins as a ZIP does, whatever its name says. */
export async function startsAsZip(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && ZIP_MARKS.includes(buffer.toString("hex"));
  } finally {
    await handle.close();
  }
}

type OpenZip = (file: string, name: string) => Promise<OpenedArchive>;

async function openFile(file: string, name: string, openZip: OpenZip): Promise<OpenedArchive> {
  const { size } = await stat(file);
  if (size === 0) throw new ArchiveProblem(fail("file-empty", { name }));
  if (await startsAsZip(file)) return openZip(file, name);
  if (/\.zip$/i.test(name)) {
    throw new ArchiveProblem(fail("zip-misnamed", { name }));
  }
  const open = () => createReadStream(file, { highWaterMark: PIECE });
  return { files: [{ name, open }], close: () => undefined };
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(file)) hash.update(piece);
  return hash.digest("hex");
}

/** Of files picked twice one counts; only files of one size are compared. */
async function withoutCopies(files: readonly string[]): Promise<string[]> {
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  const kept: string[] = [];
  const seen = new Set<string>();
  for (const [index, file] of files.entries()) {
    const isAlone = sizes.filter((size) => size === sizes[index]).length === 1;
    const identity = isAlone ? file : await hashOf(file);
    if (!seen.has(identity)) kept.push(file);
    seen.add(identity);
  }
  return kept;
}

/** The name that a stored file had when it was uploaded; see `storedName`. */
export function uploadedName(stored: string): string {
  return decodeURIComponent(stored.replace(/^\d+_/, ""));
}

/** As in an address, and also for the signs that stay as they are there. */
function escapeCharacter(character: string): string {
  return encodeURIComponent(character).replace(/^\*$/, "%2A");
}

/** What some disk or shell reads as something else; the sign of the escapes with it. */
const unsafe = /[\p{Cc}"%*/:<>?\\|]/gu;
/** File systems take names of 255 bytes, not characters; some of it is for the number in front. */
const longestStoredBytes = 220;

/**
 * The name under which the nth uploaded file lies in its folder: safe on every disk, and readable back.
 * Letters of any script stay as they are; of a name that is too long the end stays, with its kind.
 */
export function storedName(index: number, name: string): string {
  const base = path.basename(name.replaceAll("\\", "/")).toWellFormed();
  const kept: string[] = [];
  let bytes = 0;
  for (const character of Array.from(base.slice(-longestStoredBytes).toWellFormed()).reverse()) {
    const written = character.replace(unsafe, escapeCharacter);
    bytes += Buffer.byteLength(written);
    if (bytes > longestStoredBytes) break;
    kept.push(written);
  }
  return `${index}_${kept.reverse().join("")}`;
}

/**
 * Opens an upload for reading: a folder that holds what was uploaded (one ZIP, or one or several other files), or a file.
 *
 * @param openZip how a ZIP among them is opened
 * @throws ArchiveProblem for what cannot be read at all
 */
export async function openUpload(
  place: string,
  name?: string,
  openZip: OpenZip = openZipArchive,
): Promise<OpenedArchive> {
  const info = await stat(place).catch(() => null);
  if (!info) throw new ArchiveProblem(fail("upload-gone", { name: name ?? place }));
  if (info.isFile()) return openFile(place, name ?? path.basename(place), openZip);
  const stored = (await readdir(place)).sort(
    (a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10),
  );
  const opened: OpenedArchive[] = [];
  const close = () => {
    for (const each of opened) each.close();
  };
  try {
    for (const file of await withoutCopies(stored.map((each) => path.join(place, each))))
      opened.push(await openFile(file, uploadedName(path.basename(file)), openZip));
  } catch (error) {
    close();
    throw error;
  }
  return { files: opened.flatMap(({ files }) => files), close };
}
