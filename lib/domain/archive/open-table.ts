import { say } from "../words/sentences.ts";
import { endsLinesWithReturn, readBody, readHead } from "./csv/read-body.ts";
import type { RowBatch } from "./csv/read-rows.ts";
import type { Encoding } from "./encoding/encodings.ts";
import type { FileKind } from "./headings/table-columns.ts";
import { columnName, recogniseFile } from "./recognise-file.ts";
import { rowShape } from "./row-shape.ts";

/**
 * A file of an archive: its path, and a way to read its bytes from the start as often as needed. `encoding`: what those
 * of them that are no UTF-8 are in.
 */
export type ArchiveFile = {
  name: string;
  open: () => AsyncIterable<Uint8Array>;
  encoding?: Encoding;
};

/** A row that is no row of the table, such as its header once more: where it stands and what it is. */
type PassedRow = { line: number; reason: string };
export type TableBatch = RowBatch & { passed: PassedRow[] };

/** A recognised file. `index` finds a column by LinkedIn's name and gives -1 where the file has no such column. */
export type Table = {
  name: string;
  kind: FileKind;
  delimiter: string;
  has: (column: string) => boolean;
  index: (column: string) => number;
  batches: () => AsyncGenerator<TableBatch>;
};

export type OpenedTable =
  | { ok: true; table: Table }
  | { ok: false; kind: "other" }
  | { ok: false; kind: "problem"; line: number; problem: string };

/**
 * Recognises a file and opens its table. Reads only the head until `batches` is drawn from; each call of `batches`
 * reads the file anew.
 */
export async function openTable(file: ArchiveFile): Promise<OpenedTable> {
  const head = await readHead(file.open);
  const byReturn = endsLinesWithReturn(head);
  const recognition = recogniseFile(file.name, byReturn ? head.replaceAll("\r", "\n") : head);
  if (!recognition.ok) return recognition;
  const { kind, delimiter, columns, bodyOffset } = recognition.file;
  const header = recognition.file.header.map(columnName);
  const first = header[0] ?? "";
  const shape = rowShape(recognition.file);

  async function* batches(): AsyncGenerator<TableBatch> {
    for await (const batch of readBody(file.open, { shape, bodyOffset, byReturn }))
      yield withoutHeaders(batch);
  }

  /** Files that were glued together repeat the header: it is no row. */
  function withoutHeaders(batch: RowBatch): TableBatch {
    if (!batch.rows.some(isHeader)) return { ...batch, passed: [] };
    const keep = batch.rows.map((row) => !isHeader(row));
    return {
      rows: batch.rows.filter((_, index) => keep[index]),
      lines: batch.lines.filter((_, index) => keep[index]),
      rejects: batch.rejects,
      passed: batch.lines
        .filter((_, index) => !keep[index])
        .map((line) => ({ line, reason: say("row-repeats-header") })),
    };
  }

  function isHeader(row: string[]): boolean {
    const cell = row[0] ?? "";
    if (cell.length > first.length + 8 || columnName(cell) !== first) return false;
    return row.every((text, index) => columnName(text) === header[index]);
  }

  return {
    ok: true,
    table: {
      name: file.name,
      kind,
      delimiter,
      has: (column) => columns.has(column),
      index: (column) => columns.get(column) ?? -1,
      batches,
    },
  };
}
