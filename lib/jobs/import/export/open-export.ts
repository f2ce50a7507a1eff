import "server-only";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { decodeBytes } from "../../../domain/archive/csv/decode-bytes.ts";
import type { ArchiveFile } from "../../../domain/archive/open-table.ts";
import {
  jsonFileOf,
  type Manifest,
  manifestFile,
  manifestSchema,
  type RecordOf,
  type RecordSet,
  recordSchemas,
} from "../../../domain/export/export-record.ts";
import { type RecordBatch, readJsonList } from "../../../domain/export/json-list.ts";
import { fail } from "../../../domain/result.ts";
import { ArchiveProblem } from "../archive-problem.ts";
import { startsAsZip } from "../open-upload.ts";
import { openZipFiles } from "../open-zip.ts";

/** The newest version of the format that this Acquaint reads. */
const knownVersion = 1;

/** An export that is open for reading; a set may be drawn from as often as needed. */
export type OpenedExport = {
  manifest: Manifest;
  /** the set's file, as rejects name it */
  fileOf: (set: RecordSet) => string;
  read: <S extends RecordSet>(set: S) => AsyncGenerator<RecordBatch<RecordOf<S>>>;
  close: () => void;
};

/** The uploaded file itself, or the one in the folder of an upload; null when there are several or none. */
async function findFile(place: string): Promise<string | null> {
  const info = await stat(place).catch(() => null);
  if (info?.isFile()) return place;
  const [name, ...more] = info ? await readdir(place) : [];
  return name && more.length === 0 ? path.join(place, name) : null;
}

const isManifest = (fileName: string) => path.posix.basename(fileName) === manifestFile;
const isRecords = (fileName: string) => fileName.endsWith(".json");

/** Whether an upload (a file, or the folder of one) is an export of Acquaint rather than LinkedIn's archive. */
export async function isExport(place: string): Promise<boolean> {
  const file = await findFile(place);
  if (!file || !(await startsAsZip(file))) return false;
  try {
    const { files, close } = await openZipFiles(file, path.basename(file), isManifest);
    close();
    return files.length > 0;
  } catch (error) {
    // What is wrong with it is said by whoever reads it as an archive.
    if (error instanceof ArchiveProblem) return false;
    throw error;
  }
}

/** A manifest has some hundred characters. */
const longestManifest = 100_000;

async function readText(file: ArchiveFile): Promise<string> {
  let text = "";
  for await (const piece of decodeBytes(file.open())) {
    text += piece;
    if (text.length > longestManifest) throw new Error("This is no manifest.");
  }
  return text;
}

async function readManifest(file: ArchiveFile | undefined, name: string): Promise<Manifest> {
  const bad = (code: "export-manifest-missing" | "export-manifest-unreadable" | "export-too-new") =>
    new ArchiveProblem(fail(code, { name, file: manifestFile }));
  if (!file) throw bad("export-manifest-missing");
  let content: unknown;
  try {
    content = JSON.parse(await readText(file));
  } catch {
    throw bad("export-manifest-unreadable");
  }
  const parsed = manifestSchema.safeParse(content);
  if (!parsed.success) throw bad("export-manifest-unreadable");
  if (parsed.data.version > knownVersion) {
    throw bad("export-too-new");
  }
  return parsed.data;
}

async function* nothing(): AsyncGenerator<never> {
  // A set that an export leaves out has no records.
}

/**
 * Opens an export.
 *
 * @param place the ZIP, or the folder of an upload that holds it
 * @param name what the member calls it
 * @throws ArchiveProblem naming what is missing, damaged or too new
 */
export async function openExport(place: string, name: string): Promise<OpenedExport> {
  const file = await findFile(place);
  if (!file) throw new ArchiveProblem(fail("upload-gone", { name }));
  const { files, close } = await openZipFiles(file, name, isRecords);
  try {
    const manifest = await readManifest(
      files.find((each) => isManifest(each.name)),
      name,
    );
    const find = (set: RecordSet) => files.find((each) => each.name.endsWith(jsonFileOf(set)));
    return {
      manifest,
      fileOf: (set) => find(set)?.name ?? jsonFileOf(set),
      read: <S extends RecordSet>(set: S) => {
        const found = find(set);
        const schema = recordSchemas[set] as unknown as Parameters<
          typeof readJsonList<RecordOf<S>>
        >[1];
        return found ? readJsonList(decodeBytes(found.open()), schema) : nothing();
      },
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}
