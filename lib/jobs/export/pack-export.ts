import "server-only";
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { ZipFile } from "yazl";
import { recordAudit } from "../../data/audit/commands.ts";
import { inSnapshot } from "../../data/database.ts";
import { countRecords, readKnownUpTo, readRecords } from "../../data/export/read-records.ts";
import type { Viewer } from "../../data/viewer.ts";
import { type CsvTable, csvTables, writeCsv } from "../../domain/export/csv-tables.ts";
import {
  describeExport,
  jsonFileOf,
  type Manifest,
  manifestFile,
  recordSets,
} from "../../domain/export/export-record.ts";
import { writeJsonList } from "../../domain/export/json-list.ts";
import { writeVcard } from "../../domain/export/vcards.ts";

const readme = `This is everything that Acquaint keeps for you.

json/*.json     all records, one a line; schema.json describes them (JSON Schema 2020-12)
csv/*.csv       people, invitations, assessments and timeline for a spreadsheet (UTF-8);
                cells that a spreadsheet would take for a formula begin with an apostrophe
people.vcf      your people as contacts (vCard 3.0)
acquaint.json   what this is, of when, and how much

To open it again: Acquaint, Import, drop this ZIP as it is. Passwords are not in it.
`;

type Space = { client: pg.PoolClient; viewer: Viewer };

async function* writeVcards({ client, viewer }: Space): AsyncGenerator<string> {
  for await (const batch of readRecords(client, viewer, "people")) {
    yield batch.map(writeVcard).join("");
  }
}

/** Notes the names as people pass by, so that the other tables can show them. */
async function* noteNames(
  batches: ReturnType<typeof readRecords<"people">>,
  names: Map<string, string>,
) {
  for await (const batch of batches) {
    for (const { id, name } of batch) names.set(id, name);
    yield batch;
  }
}

function addEntries(zip: ZipFile, space: Space, manifest: Manifest, now: Date): void {
  const { client, viewer } = space;
  const options = { mtime: now };
  const addText = (name: string, text: string) => zip.addBuffer(Buffer.from(text), name, options);
  // A generator reads nothing before its turn comes: one connection serves them all, one by one.
  const addStream = (name: string, pieces: AsyncIterable<string>) =>
    zip.addReadStream(Readable.from(pieces, { objectMode: false }), name, options);
  addText("README.txt", readme);
  addText(manifestFile, `${JSON.stringify(manifest, null, 2)}\n`);
  addText("schema.json", `${JSON.stringify(describeExport(), null, 2)}\n`);
  const names = new Map<string, string>();
  addStream(
    jsonFileOf("people"),
    writeJsonList(noteNames(readRecords(client, viewer, "people"), names)),
  );
  for (const set of recordSets.filter((each) => each !== "people")) {
    addStream(jsonFileOf(set), writeJsonList(readRecords(client, viewer, set)));
  }
  const nameOf = (personId: string) => names.get(personId) ?? "";
  const addCsv = <T extends CsvTable>(table: T) =>
    addStream(`csv/${table}.csv`, writeCsv(table, readRecords(client, viewer, table), nameOf));
  for (const table of csvTables) addCsv(table);
  addStream("people.vcf", writeVcards(space));
}

/**
 * Writes all that a member has into a ZIP, as it stands at one moment. The file appears whole or not at
 * all, readable by its owner only.
 *
 * @param file absolute path
 */
export async function packExport(viewer: Viewer, file: string, now: Date): Promise<Manifest> {
  const partial = `${file}.partial`;
  try {
    const manifest = await inSnapshot(viewer, async (client) => {
      const manifest: Manifest = {
        format: "acquaint-export",
        version: 1,
        exportedAt: now.toISOString(),
        knownUpTo: await readKnownUpTo(client, viewer),
        counts: await countRecords(client, viewer, recordSets),
      };
      const zip = new ZipFile();
      addEntries(zip, { client, viewer }, manifest, now);
      zip.end();
      const packed = zip.outputStream as Readable;
      // A source that fails ends the whole, or the file would wait for the rest for ever.
      zip.on("error", (error: Error) => packed.destroy(error));
      await pipeline(packed, createWriteStream(partial, { mode: 0o600 }));
      return manifest;
    });
    await rename(partial, file);
    await recordAudit(viewer, "exported", now);
    return manifest;
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}
