import { createRecordScanner } from "./scan-record.ts";

/** A row that cannot be used: where it starts, why, and its text (cut at 2,000 characters). */
export type RejectedRow = { line: number; reason: string; raw: string };
/** Rows in order of the file; `lines[i]` is the number (from 1) of the line on which `rows[i]` starts. */
export type RowBatch = { rows: string[][]; lines: number[]; rejects: RejectedRow[] };

export type RowShape = {
  delimiter: string;
  /** cells of the header row */
  columns: number;
  /** a shorter row is filled up when it has at least this many cells */
  neededColumns: number;
  /** the line on which the text starts */
  firstLine: number;
};

const longestCell = 1_000_000;
const longestRow = 2 * longestCell;
/** How far a row may reach when looking for the next sound one after a broken one. */
const longestResync = 65_536;

function countLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1))
    count++;
  return count;
}

/**
 * Splits text that arrives in pieces into rows. A broken row (an unclosed quote, a wrong number of cells, a NUL, a
 * cell over a million characters) is rejected alone: reading goes on at the next line that starts a sound row, so that
 * an unclosed quote never swallows what follows.
 */
export function createRowReader(shape: RowShape) {
  const scanner = createRecordScanner(shape.delimiter);
  let buffer = "";
  let at = 0;
  let line = shape.firstLine;
  let hasNul = false;
  /** Nothing new is to be found in a shorter buffer: a long row is not scanned again for every piece. */
  let worthScanning = 0;
  let state: "rows" | "rest-of-line" | "looking" = "rows";
  let batch: RowBatch = { rows: [], lines: [], rejects: [] };

  function reject(reason: string, end: number) {
    batch.rejects.push({ line, reason, raw: buffer.slice(at, Math.min(end, at + 2000)).trimEnd() });
  }

  function skipLine(): boolean {
    const end = buffer.indexOf("\n", at);
    if (end < 0) {
      at = buffer.length;
      state = "rest-of-line";
      return false;
    }
    at = end + 1;
    line++;
    return true;
  }

  function problemOf(cells: string[], end: number): string | null {
    const count = cells.length;
    const { columns, neededColumns } = shape;
    if (count < neededColumns) return `has ${count} columns where the header has ${columns}`;
    if (count > columns && cells.slice(columns).some((cell) => cell.trim() !== "")) {
      return `has ${count} columns where the header has ${columns}`;
    }
    if (end - at > longestCell && cells.some((cell) => cell.length > longestCell)) {
      return "has a cell of more than 1,000,000 characters";
    }
    if (hasNul && cells.some((cell) => cell.includes("\0"))) return "contains a NUL byte";
    return null;
  }

  function accept(cells: string[], end: number) {
    if (cells.length !== shape.columns) {
      while (cells.length < shape.columns) cells.push("");
      cells.length = shape.columns;
    }
    batch.rows.push(cells);
    batch.lines.push(line);
    line += countLines(buffer, at, end);
    at = end;
  }

  function readRow(isLast: boolean): boolean {
    const { outcome, cells, end } = scanner.scan(at, isLast);
    if (outcome === "unfinished" && buffer.length - at <= longestRow) return false;
    if (outcome !== "record") {
      const lineEnd = buffer.indexOf("\n", at);
      const isHuge = outcome === "unfinished";
      reject(
        isHuge
          ? "has a cell of more than 1,000,000 characters"
          : "has a quote that is not closed, or one too many",
        lineEnd < 0 ? buffer.length : lineEnd,
      );
      state = "rest-of-line";
      return true;
    }
    if (cells.every((cell) => cell.trim() === "")) {
      line += countLines(buffer, at, end);
      at = end;
      return true;
    }
    const problem = problemOf(cells, end);
    if (problem === null) accept(cells, end);
    else {
      reject(problem, end);
      // A row over several lines may have swallowed its neighbours: they get a hearing of their own.
      if (countLines(buffer, at, end) > 1) state = "rest-of-line";
      else {
        line += countLines(buffer, at, end);
        at = end;
      }
    }
    return true;
  }

  function lookForRow(isLast: boolean): boolean {
    const { outcome, cells, end } = scanner.scan(at, isLast);
    if (outcome === "unfinished" && buffer.length - at <= longestResync) return false;
    if (outcome === "record" && cells.length === shape.columns && problemOf(cells, end) === null) {
      state = "rows";
      accept(cells, end);
      return true;
    }
    return skipLine();
  }

  function step(isLast: boolean): boolean {
    if (state === "rows") return readRow(isLast);
    if (state === "looking") return lookForRow(isLast);
    if (!skipLine()) return false;
    state = "looking";
    return true;
  }

  return {
    /**
     * @param piece the next text; @param isLast nothing follows
     * @returns the rows that this text completed
     */
    push(piece: string, isLast: boolean): RowBatch {
      buffer = at < buffer.length ? buffer.slice(at) + piece : piece;
      at = 0;
      batch = { rows: [], lines: [], rejects: [] };
      if (!isLast && buffer.length < worthScanning) return batch;
      scanner.load(buffer);
      hasNul = buffer.includes("\0");
      while (at < buffer.length && step(isLast)) {}
      worthScanning = 2 * (buffer.length - at);
      return batch;
    },
  };
}
