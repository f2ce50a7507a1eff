import "server-only";
import path from "node:path";
import type { ImportSource } from "../../../data/import/import-context.ts";
import { fail } from "../../../domain/result.ts";
import { env } from "../../../server/env.ts";
import { ArchiveProblem } from "../archive-problem.ts";
import { type DecodedUpload, decodeUpload } from "../decode-upload.ts";
import { openUpload } from "../open-upload.ts";
import { type OpenedArchive, openZipFiles } from "../open-zip.ts";

const wanted = /\.(?:csv|tsv|txt|vcf|vcard)$/i;
/** What makes a ZIP the workbook of a spreadsheet. */
const workbookParts = /^(?:xl\/workbook\.|content\.xml$|Index\/Document\.iwa$)/;

async function openZip(file: string, name: string): Promise<OpenedArchive> {
  let isWorkbook = false;
  const opened = await openZipFiles(file, name, (inside) => {
    isWorkbook ||= workbookParts.test(inside);
    return wanted.test(inside);
  });
  if (!isWorkbook && opened.files.length > 0) return opened;
  opened.close();
  throw new ArchiveProblem(fail(isWorkbook ? "file-is-workbook" : "contacts-missing", { name }));
}

/**
 * Opens an upload of contacts: CSV files, vCards, or ZIPs of them, whatever they are encoded in.
 *
 * @param file a file to read in place of the stored upload (command line)
 * @throws ArchiveProblem for what cannot be read at all; EncodingDoubt when only the member can say how
 */
export async function openContacts(view: ImportSource, file?: string): Promise<DecodedUpload> {
  if (!file && view.storedAt === null)
    throw new ArchiveProblem(fail("upload-gone", { name: view.fileName }));
  const upload = file
    ? await openUpload(file, path.basename(file), openZip)
    : await openUpload(path.resolve(env().dataDir, view.storedAt ?? ""), view.fileName, openZip);
  return decodeUpload(upload, view.encodings, "contacts");
}
