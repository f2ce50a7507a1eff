import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import type { ArchiveFile } from "../../lib/domain/archive/open-table.ts";

/** What a fixture archive holds, as the `.truth.json` beside it says. Used by tests only. */
export type Truth = {
  owner: { name: string; slug: string };
  export: string;
  connections: { rows: number; people: number; dateOnly: number };
  invitations: {
    incoming: number;
    outgoing: number;
    pending: { name: string; slug: string }[];
    outgoingPending: { name: string; slug: string }[];
  };
  messages: { rows: number; drafts: number; sponsored: number };
  conversations: { name: string; slug: string; kind: string; state: string }[];
};

const FOLDER = join(import.meta.dirname, "../../e2e/fixtures/archives");

export const fixtureNames = [
  "Complete_LinkedInDataExport_09-12-2022",
  "Basic_LinkedInDataExport_07-11-2023",
  "Basic_LinkedInDataExport_12-12-2023",
  "Complete_LinkedInDataExport_11-15-2026",
];

export function readTruth(name: string): Truth {
  return JSON.parse(readFileSync(join(FOLDER, `${name}.truth.json`), "utf8"));
}

function readEntry(zip: ZipFile, entry: Entry): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, async (error, stream) => {
      if (error) return reject(error);
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk);
      resolve(Buffer.concat(chunks));
    });
  });
}

/** A file of the given bytes, read in pieces of 4 kB. */
export function fileOf(name: string, content: string | Buffer): ArchiveFile {
  const bytes = Buffer.from(content as string);
  return {
    name,
    async *open() {
      for (let at = 0; at < bytes.length; at += 4096) yield bytes.subarray(at, at + 4096);
    },
  };
}

/** Opens a ZIP of the fixtures as `readArchive` takes it. */
export function openFixture(name: string): Promise<ArchiveFile[]> {
  const bytes = readFileSync(join(FOLDER, `${name}.zip`));
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      const files: ArchiveFile[] = [];
      zip.on("entry", async (entry: Entry) => {
        if (!entry.fileName.endsWith("/"))
          files.push(fileOf(entry.fileName, await readEntry(zip, entry)));
        zip.readEntry();
      });
      zip.on("end", () => resolve(files));
      zip.on("error", reject);
      zip.readEntry();
    });
  });
}
