import { detach } from "./clean-text.ts";
import { aheadReason, type ClockWatch, watchClock } from "./dates/dated-ahead.ts";
import { type ArchiveFile, openTable, type Table } from "./open-table.ts";
import type { ConnectionRow, InvitationRow, Reject } from "./rows/archive-row.ts";
import { createConnectionReader } from "./rows/read-connection-row.ts";
import { createInvitationReader } from "./rows/read-invitation-row.ts";
import { createOwnerFacts, createOwnerReader, type OwnerFacts } from "./rows/read-profile-rows.ts";

/** Called after each batch with the rows read of a file so far. */
export type OnProgress = (file: string, rows: number) => void | Promise<void>;

/** Far beyond what anybody reads; the count goes on. */
const MOST_REJECTS = 10_000;
const LONGEST_RAW = 2000;

/** What a reading gathers beside its rows: `rejected` counts on when the list is full. */
export type Reading = {
  rejects: Reject[];
  rejected: number;
  onProgress: OnProgress | undefined;
};

function reject(reading: Reading, entry: Reject) {
  reading.rejected++;
  if (reading.rejects.length < MOST_REJECTS) reading.rejects.push(entry);
}

/** Walks the rows of one table; what the reader refuses is listed. Gives the number of rows the file holds. */
export async function walk(
  table: Table,
  reading: Reading,
  read: (cells: string[], line: number) => string | null,
): Promise<number> {
  let rows = 0;
  for await (const batch of table.batches()) {
    rows += batch.rows.length + batch.rejects.length;
    for (const { line, reason, raw } of batch.rejects) {
      reject(reading, { file: table.name, line, reason, raw: detach(raw) });
    }
    batch.rows.forEach((cells, index) => {
      const line = batch.lines[index] ?? 0;
      const reason = read(cells, line);
      if (reason === null) return;
      reject(reading, {
        file: table.name,
        line,
        reason,
        raw: detach(cells.join(",").slice(0, LONGEST_RAW)),
      });
    });
    await reading.onProgress?.(table.name, rows);
  }
  return rows;
}

/** The tables among the files; those that should be one and are not are listed as rejected. */
export async function openTables(
  files: readonly ArchiveFile[],
  reading: Reading,
): Promise<Table[]> {
  const tables: Table[] = [];
  for (const file of files) {
    const opened = await openTable(file);
    if (opened.ok) tables.push(opened.table);
    else if (opened.kind === "problem") {
      reject(reading, { file: file.name, line: opened.line, reason: opened.problem, raw: "" });
    }
  }
  return tables;
}

/** What the smaller files say of the owner. */
export async function readOwnerFacts(
  tables: readonly Table[],
  reading: Reading,
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

/** Copies the texts of a row that is kept: cut from the file, they would keep all of it in memory. */
function detachAll<T extends object>(row: T): T {
  for (const [field, value] of Object.entries(row)) {
    if (typeof value === "string") Object.assign(row, { [field]: detach(value) });
  }
  return row;
}

/** The rows of Connections.csv; `count` includes those without a person. */
export async function readConnections(tables: readonly Table[], reading: Reading) {
  const rows: ConnectionRow[] = [];
  let count = 0;
  let dateOnly = 0;
  for (const table of tables.filter(({ kind }) => kind === "connections")) {
    const read = createConnectionReader(table);
    count += await walk(table, reading, (cells) => {
      const found = read(cells);
      if ("reason" in found) return found.reason;
      if ("row" in found) rows.push(detachAll(found.row));
      else dateOnly++;
      return null;
    });
  }
  return { rows, count, dateOnly };
}

/** The rows of Invitations.csv. @param owner name from Profile.csv */
export async function readInvitations(
  tables: readonly Table[],
  owner: string | null,
  reading: Reading,
  clock: ClockWatch = watchClock(undefined),
) {
  const rows: InvitationRow[] = [];
  for (const table of tables.filter(({ kind }) => kind === "invitations")) {
    const read = createInvitationReader(table, owner);
    await walk(table, reading, (cells) => {
      const found = read(cells);
      if ("reason" in found) return found.reason;
      if (clock.isAhead(found.row.sentAt)) return aheadReason;
      rows.push(detachAll(found.row));
      return null;
    });
  }
  return rows;
}
