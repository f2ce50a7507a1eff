import { type FileKind, tableColumns } from "./headings/table-columns.ts";
import type { Table } from "./open-table.ts";
import type { ProfileNote } from "./rows/read-profile-rows.ts";

/** A row that came without the files that say whom it is with, by LinkedIn's names of the columns. */
export type WaitingRow = { kind: "messages" | "notes"; cells: Record<string, string> };

/** A row as it waits: the known columns of its table that hold something. */
export function toWaitingRow(table: Table, cells: readonly string[]): WaitingRow {
  const entries = tableColumns.messages.flatMap((name) => {
    const cell = cells[table.index(name)] ?? "";
    return cell === "" ? [] : [[name, cell] as const];
  });
  return { kind: "messages", cells: Object.fromEntries(entries) };
}

/** A note about somebody who isn't known, as it waits. */
export function toWaitingNote({ name, slug, text, createdOn, editedOn }: ProfileNote): WaitingRow {
  return {
    kind: "notes",
    cells: {
      "connection first name": name,
      "connection profile url": slug === null ? "" : `https://www.linkedin.com/in/${slug}`,
      note: text,
      "created on": createdOn ?? "",
      "edited on": editedOn ?? "",
    },
  };
}

/**
 * Rows that waited as a table like any other.
 * @param read gives them in batches, anew with each call
 */
export function waitingTable(
  kind: WaitingRow["kind"] & FileKind,
  read: () => AsyncIterable<readonly Record<string, string>[]>,
): Table {
  const columns = tableColumns[kind];
  async function* batches() {
    let line = 0;
    for await (const rows of read()) {
      yield {
        rows: rows.map((cells) => columns.map((name) => cells[name] ?? "")),
        lines: rows.map(() => ++line),
        rejects: [],
        passed: [],
      };
    }
  }
  return {
    name: `waiting ${kind}`,
    kind,
    delimiter: ",",
    has: (column) => columns.includes(column),
    index: (column) => columns.indexOf(column),
    batches,
  };
}
