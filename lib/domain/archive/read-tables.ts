import { detach } from "../text/clean-text.ts";
import { say } from "../words/sentences.ts";
import { type ClockWatch, watchClock } from "./dates/dated-ahead.ts";
import type { DayOrder } from "./headings/meaning.ts";
import type { FileKind } from "./headings/table-columns.ts";
import { type ArchiveFile, openTable, type Table } from "./open-table.ts";
import { isGuideFile } from "./recognise-file.ts";
import type { ConnectionRow, InvitationRow, Reject } from "./rows/archive-row.ts";
import { createConnectionReader } from "./rows/read-connection-row.ts";
import { createInvitationReader } from "./rows/read-invitation-row.ts";
import { createOwnerFacts, createOwnerReader, type OwnerFacts } from "./rows/read-profile-rows.ts";
import { type DateDoubt, type OpenDate, resolveDates } from "./rows/resolve-dates.ts";

/** Called after each batch with the rows read of a file so far. */
export type OnProgress = (file: string, rows: number) => void | Promise<void>;

/** Far beyond what anybody reads; the count goes on. */
const MOST_LISTED = 10_000;
const LONGEST_RAW = 2000;

/** What became of the rows of one file: `read + rejected + passed over = rows`. */
export type FileTally = {
  file: string;
  kind: FileKind;
  rows: number;
  read: number;
  rejected: number;
  passedOver: { reason: string; rows: number }[];
};

/** What a reading gathers beside its rows: the numbers count on when a list is full. */
export type TableReading = {
  rejects: Reject[];
  rejected: number;
  /** people who were read without the date that stands beside them */
  undated: Reject[];
  undatedCount: number;
  dateDoubts: DateDoubt[];
  tallies: FileTally[];
  /** files that Acquaint has no use for */
  unused: string[];
  onProgress: OnProgress | undefined;
};

export function startReading(onProgress: OnProgress | undefined): TableReading {
  return {
    rejects: [],
    rejected: 0,
    undated: [],
    undatedCount: 0,
    dateDoubts: [],
    tallies: [],
    unused: [],
    onProgress,
  };
}

function reject(reading: TableReading, entry: Reject) {
  reading.rejected++;
  if (reading.rejects.length < MOST_LISTED) reading.rejects.push(entry);
}

/** What a reader makes of a row: null for one that was read. */
export type RowFate = null | { reject: string } | { pass: string };

function createTally(table: Table): FileTally & { pass: (reason: string) => void } {
  const passedOver: FileTally["passedOver"] = [];
  return {
    file: table.name,
    kind: table.kind,
    rows: 0,
    read: 0,
    rejected: 0,
    passedOver,
    pass(reason) {
      const known = passedOver.find((one) => one.reason === reason);
      if (known) known.rows++;
      else passedOver.push({ reason, rows: 1 });
    },
  };
}

/**
 * Walks the rows of one table and accounts for each: read, rejected (listed) or passed over with a reason.
 * @returns the number of rows the file holds, its header's repetitions left out
 */
export async function walk(
  table: Table,
  reading: TableReading,
  read: (cells: string[], line: number) => RowFate,
): Promise<number> {
  const { pass, ...tally } = createTally(table);
  reading.tallies.push(tally);
  let repeats = 0;
  const refuse = (line: number, reason: string, raw: string) => {
    tally.rejected++;
    reject(reading, { file: table.name, line, reason, raw: detach(raw) });
  };
  for await (const batch of table.batches()) {
    tally.rows += batch.rows.length + batch.rejects.length + batch.passed.length;
    repeats += batch.passed.length;
    for (const { line, reason, raw } of batch.rejects) refuse(line, reason, raw);
    for (const { reason } of batch.passed) pass(reason);
    batch.rows.forEach((cells, index) => {
      const line = batch.lines[index] ?? 0;
      const fate = read(cells, line);
      if (fate === null) tally.read++;
      else if ("pass" in fate) pass(fate.pass);
      else refuse(line, fate.reject, rawRow(cells, table));
    });
    await reading.onProgress?.(table.name, tally.rows);
  }
  return tally.rows - repeats;
}

function rawRow(cells: readonly string[], table: Table): string {
  return cells.join(table.delimiter).slice(0, LONGEST_RAW);
}

async function passGuides(file: ArchiveFile, reading: TableReading): Promise<boolean> {
  const opened = isGuideFile(file.name) ? await openTable({ ...file, name: "" }) : null;
  if (!opened?.ok) return false;
  const table = { ...opened.table, name: file.name };
  await walk(table, reading, () => ({ pass: say("row-guide") }));
  return true;
}

/** The tables among the files; those that should be one and are not are listed as rejected. */
export async function openTables(
  files: readonly ArchiveFile[],
  reading: TableReading,
): Promise<Table[]> {
  const tables: Table[] = [];
  for (const file of files) {
    const opened = await openTable(file);
    if (opened.ok) tables.push(opened.table);
    else if (opened.kind === "problem") {
      reject(reading, { file: file.name, line: opened.line, reason: opened.problem, raw: "" });
    } else if (!(await passGuides(file, reading))) reading.unused.push(file.name);
  }
  return tables;
}

/** What the smaller files say of the owner. */
export async function readOwnerFacts(
  tables: readonly Table[],
  reading: TableReading,
): Promise<OwnerFacts> {
  const facts = createOwnerFacts();
  const big = new Set(["connections", "invitations", "messages"]);
  for (const table of tables.filter(({ kind }) => !big.has(kind))) {
    const read = createOwnerReader(table, facts);
    await walk(table, reading, (cells) => {
      read(cells);
      return null;
    });
  }
  return facts;
}

/** The notes of Notes.csv that wait since earlier imports. */
export async function readNotes(waiting: readonly Table[]): Promise<OwnerFacts["notes"]> {
  const facts = createOwnerFacts();
  for (const table of waiting.filter(({ kind }) => kind === "notes")) {
    const read = createOwnerReader(table, facts);
    for await (const { rows } of table.batches()) for (const cells of rows) read(cells);
  }
  return facts.notes;
}

/** Copies the texts of a row that is kept: cut from the file, they would keep all of it in memory. */
function detachAll<T extends object>(row: T): T {
  for (const [field, value] of Object.entries(row)) {
    if (typeof value === "string") Object.assign(row, { [field]: detach(value) });
  }
  return row;
}

type DateChoice = { chosen: DayOrder | null; now: number };

/** The rows of Connections.csv; `count` includes those without a person. */
export async function readConnections(
  tables: readonly Table[],
  reading: TableReading,
  { chosen, now }: DateChoice,
) {
  const rows: ConnectionRow[] = [];
  let count = 0;
  let dateOnly = 0;
  const leaveOut = (entry: Reject) => {
    reading.undatedCount++;
    if (reading.undated.length < MOST_LISTED) reading.undated.push(entry);
  };
  for (const table of tables.filter(({ kind }) => kind === "connections")) {
    const read = createConnectionReader(table);
    const open: OpenDate[] = [];
    const file = table.name;
    count += await walk(table, reading, (cells, line) => {
      const found = read(cells);
      if ("dateOnly" in found) {
        dateOnly++;
        return { pass: say("row-date-only") };
      }
      const row = detachAll(found.row);
      const raw = () => detach(rawRow(cells, table));
      rows.push(row);
      if (found.openDate) open.push({ row, line, text: detach(found.openDate), raw: raw() });
      else if (found.dateProblem) leaveOut({ file, line, reason: found.dateProblem, raw: raw() });
      return null;
    });
    const { undated, doubt } = resolveDates(open, { delimiter: table.delimiter, chosen, now });
    for (const entry of undated) leaveOut({ file, ...entry });
    if (doubt) reading.dateDoubts.push({ file, ...doubt });
  }
  return { rows, count, dateOnly };
}

/** The rows of Invitations.csv. @param owner name from Profile.csv */
export async function readInvitations(
  tables: readonly Table[],
  owner: string | null,
  reading: TableReading,
  dayOrder: DayOrder | null,
  clock: ClockWatch = watchClock(undefined),
) {
  const rows: InvitationRow[] = [];
  for (const table of tables.filter(({ kind }) => kind === "invitations")) {
    const read = createInvitationReader(table, owner, dayOrder);
    await walk(table, reading, (cells) => {
      const found = read(cells);
      if ("reason" in found) return { reject: found.reason };
      if (clock.isAhead(found.row.sentAt)) return { reject: say("row-dated-ahead") };
      rows.push(detachAll(found.row));
      return null;
    });
  }
  return rows;
}
