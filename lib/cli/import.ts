import { stat } from "node:fs/promises";
import path from "node:path";
import type { Command } from "commander";
import { chooseEncodings } from "../data/import/chosen-encodings.ts";
import { addImport } from "../data/import/commands.ts";
import { applyExport } from "../jobs/export/export-steps.ts";
import { isExport } from "../jobs/export/open-export.ts";
import { applyImport } from "../jobs/import/apply-import.ts";
import {
  addSpaceOptions,
  CommandProblem,
  inSpaceOf,
  print,
  type SpaceOptions,
} from "./command-line.ts";
import { describeIdentity } from "./describe-identity.ts";
import { addEncodingOption, type EncodingOption } from "./encoding-option.ts";

type ExportToOpen = SpaceOptions & { fileName: string; bytes: number; now: Date };

/** The same command takes Acquaint's own export. */
async function openExportFile(place: string, { email, now, json, fileName, bytes }: ExportToOpen) {
  await inSpaceOf(email, async (viewer) => {
    const upload = { kind: "export", fileName, storedAt: null, bytes } as const;
    const importId = await addImport(viewer, upload, now);
    const result = await applyExport(viewer, importId, now, place);
    if (!result) throw new CommandProblem("The import was discarded meanwhile.");
    print({ importId, ...result }, json, [
      `Opened the export ${fileName}.`,
      ...Object.entries(result.added).map(([set, n]) => `${set}: ${n} new`),
      `Rejected records: ${result.rejected}.`,
    ]);
  });
}

type ImportOptions = SpaceOptions & EncodingOption;

async function importFile(
  file: string,
  { email, encoding, now = new Date(), json }: ImportOptions,
) {
  const place = path.resolve(file);
  const info = await stat(place).catch(() => null);
  if (!info?.isFile()) throw new CommandProblem(`There is no file ${file}.`);
  const fileName = path.basename(place);
  if (await isExport(place))
    return openExportFile(place, { fileName, bytes: info.size, email, now, json });
  await inSpaceOf(email, async (viewer) => {
    const upload = { fileName, storedAt: null, bytes: info.size };
    const importId = await addImport(viewer, upload, now);
    if (encoding) await chooseEncodings(viewer, importId, { "*": encoding });
    const applied = await applyImport(viewer, importId, now, place);
    if (!applied) throw new CommandProblem("The import was discarded meanwhile.");
    const { counts } = applied.result;
    const archiveDate =
      applied.archiveDate === null ? null : new Date(applied.archiveDate).toISOString();
    const { connections, invitations, messages, rejected } = counts;
    const { identities } = applied;
    const told = { importId, archiveDate, connections, invitations, messages, rejected };
    print({ ...told, changed: identities }, json, [
      `Imported ${fileName}${archiveDate ? ` of ${archiveDate.slice(0, 10)}` : ""}.`,
      `Connections: ${connections.rows} rows, ${connections.people} people, ${connections.dateOnly} with a date alone.`,
      `Invitations: ${invitations.incoming} incoming (${invitations.pending} pending or ignored), ${invitations.outgoing} outgoing (${invitations.outgoingPending} pending).`,
      `Messages: ${messages.rows} rows, ${messages.drafts} drafts, ${messages.sponsored} sponsored.`,
      ...identities.map(describeIdentity),
      `Rejected rows: ${rejected}.`,
    ]);
  });
}

/** `acquaint import FILE`: a LinkedIn archive (ZIP) or one of its CSV files. */
export function addImportCommand(program: Command): void {
  const command = program
    .command("import")
    .argument(
      "<file>",
      "LinkedIn archive (ZIP), a single CSV file of one, or an export of Acquaint",
    )
    .description("import a LinkedIn archive");
  addSpaceOptions(addEncodingOption(command)).action(importFile);
}
