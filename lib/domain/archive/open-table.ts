import { endsLinesWithReturn, readBody, readHead } from "./csv/read-body.ts";
import type { RowBatch } from "./csv/read-rows.ts";
import type { Encoding } from "./encoding/encodings.ts";
import { type FileKind, recogniseFile } from "./recognise-file.ts";

/**
 * A file of an archive: its path, and a way to read its bytes from the start as often as needed. `encoding`: what those
 * of them that are no UTF-8 are in.
 */
export type ArchiveFile = {
  name: string;
  open: () => AsyncIterable<Uint8Array>;
  encoding?: Encoding;
};

/** A recognised file. `cell` finds a column of a row by name and gives "" where the file has no such column. */
export type Table = {
  name: string;
  kind: FileKind;
  has: (column: string) => boolean;
  index: (column: string) => number;
  batches: () => AsyncGenerator<RowBatch>;
};

export type OpenedTable =
  | { ok: true; table: Table }
  | { ok: false; kind: "other" }
  | { ok: false; kind: "problem"; line: number; problem: string };

function sameCells(row: string[], header: string[], columnOf: (cell: string) => string): boolean {
  return row.every((cell, index) => columnOf(cell) === header[index]);
}

/**
 * Recognises a file and opens its table. Reads only the head until `batches` is drawn from; each call of `batches`
 * reads the file anew.
 */
export async function openTable(file: ArchiveFile): Promise<OpenedTable> {
  const head = await readHead(file.open);
  const byReturn = endsLinesWithReturn(head);
  const recognition = recogniseFile(file.name, byReturn ? head.replaceAll("\r", "\n") : head);
  if (!recognition.ok) return recognition;
  const { kind, delimiter, header, neededColumns, headerLine, bodyOffset } = recognition.file;
  const columns = new Map(header.map((name, index) => [name, index]));
  const first = header[0] ?? "";

  async function* batches(): AsyncGenerator<RowBatch> {
    const shape = { delimiter, columns: header.length, neededColumns, firstLine: headerLine + 1 };
    for await (const batch of readBody(file.open, { shape, bodyOffset, byReturn }))
      yield withoutHeaders(batch);
  }

  /** Files that were glued together repeat the header: it is no row, and saying so costs one line. */
  function withoutHeaders(batch: RowBatch): RowBatch {
    const again = batch.rows.findIndex((row) => isHeader(row));
    if (again < 0) return batch;
    const keep = batch.rows.map((row) => !isHeader(row));
    const repeats = batch.rows.flatMap((row, index) =>
      keep[index]
        ? []
        : [
            {
              line: batch.lines[index] ?? 0,
              reason: "repeats the header row",
              raw: row.join(delimiter),
            },
          ],
    );
    return {
      rows: batch.rows.filter((_, index) => keep[index]),
      lines: batch.lines.filter((_, index) => keep[index]),
      rejects: [...batch.rejects, ...repeats],
    };
  }

  function isHeader(row: string[]): boolean {
    const cell = row[0] ?? "";
    if (cell.length > first.length + 8 || cell.trim().toLowerCase() !== first) return false;
    return sameCells(row, header, (text) =>
      text
        .replace(/[\s_]+/g, " ")
        .trim()
        .toLowerCase(),
    );
  }

  return {
    ok: true,
    table: {
      name: file.name,
      kind,
      has: (column) => columns.has(column),
      index: (column) => columns.get(column) ?? -1,
      batches,
    },
  };
}
