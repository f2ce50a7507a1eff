import { stat } from "node:fs/promises";
import path from "node:path";
import { type Command, Option } from "commander";
import { changeChoices } from "../data/import/archive-choices.ts";
import { chooseEncodings } from "../data/import/chosen-encodings.ts";
import { addImport } from "../data/import/commands.ts";
import type { DayOrder } from "../domain/archive/headings/meaning.ts";
import type { ImportRows } from "../domain/archive/import-preview.ts";
import { applyImport } from "../jobs/import/archive/apply-import.ts";
import { MostlyRejectedProblem } from "../jobs/import/archive-problem.ts";
import { applyExport } from "../jobs/import/export/export-steps.ts";
import { isExport } from "../jobs/import/export/open-export.ts";
import {
  addSpaceOptions,
  CommandProblem,
  inSpaceOf,
  print,
  type SpaceOptions,
} from "./command-line.ts";
import { describeIdentity } from "./describe-identity.ts";
import { addEncodingOption, type EncodingOption } from "./encoding-option.ts";

type ImportOptions = SpaceOptions & EncodingOption & { dates?: DayOrder; applyRest?: true };
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

/** What became of the rows, file by file, in words. */
function describeRows({ tallies, undated, dateDoubts, unused, waitsForOwner }: ImportRows) {
  const files = tallies.map(({ file, rows, read, rejected, passedOver }) => {
    const passed = passedOver.map(
      ({ reason, rows: count }) => `, ${count} passed over (${reason})`,
    );
    return `${file}: ${rows} rows, ${read} read, ${rejected} rejected${passed.join("")}.`;
  });
  const doubts = dateDoubts.map(
    ({ file, rows, samples }) =>
      `${file}: ${rows} dates such as ${samples[0]} may begin with the day or with the month and were left out; say which with --dates day-first or --dates month-first.`,
  );
  return [
    ...files,
    ...(undated > 0 ? [`Read without their date: ${undated} people.`] : []),
    ...doubts,
    ...(waitsForOwner
      ? ["Nothing says whose messages these are: they wait for Profile.csv or Invitations.csv."]
      : []),
    ...(unused.length > 0 ? [`Of no use: ${unused.join(", ")}.`] : []),
  ];
}

async function importFile(file: string, options: ImportOptions) {
  const { email, now = new Date(), json, dates = null, applyRest = false, encoding } = options;
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
    await changeChoices(viewer, importId, { dayOrder: dates, applyRest });
    const applied = await applyImport(viewer, importId, now, place).catch((error: unknown) => {
      if (!(error instanceof MostlyRejectedProblem)) throw error;
      throw new CommandProblem(`${error.message} With --apply-rest the rest is applied.`);
    });
    if (!applied) throw new CommandProblem("The import was discarded meanwhile.");
    const { counts } = applied.result;
    const archiveDate =
      applied.archiveDate === null ? null : new Date(applied.archiveDate).toISOString();
    const { connections, invitations, messages, rejected } = counts;
    const { identities } = applied;
    const { tallies: files, undated, dateDoubts, unused } = applied.result.rows;
    const notes = applied.result.counted?.notes ?? 0;
    const found = { importId, archiveDate, connections, invitations, messages, rejected };
    print({ ...found, notes, files, undated, dateDoubts, unused, changed: identities }, json, [
      `Imported ${fileName}${archiveDate ? ` of ${archiveDate.slice(0, 10)}` : ""}.`,
      `Connections: ${connections.rows} rows, ${connections.people} people, ${connections.dateOnly} with a date alone.`,
      `Invitations: ${invitations.incoming} incoming (${invitations.pending} pending or ignored), ${invitations.outgoing} outgoing (${invitations.outgoingPending} pending).`,
      `Messages: ${messages.rows} rows, ${messages.drafts} drafts, ${messages.sponsored} sponsored.`,
      ...identities.map(describeIdentity),
      `Rejected rows: ${rejected}.`,
      ...describeRows(applied.result.rows),
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
    .description("import a LinkedIn archive")
    .addOption(
      new Option(
        "--dates <order>",
        "what comes first in dates of numbers, where no date of the column tells",
      ).choices(["day-first", "month-first"]),
    )
    .option("--apply-rest", "apply the rest of a file of which more than half can't be read");
  addSpaceOptions(addEncodingOption(command)).action(importFile);
}
