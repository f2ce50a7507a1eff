import { say } from "../../words/sentences.ts";
import { countCells, holdsRow, mendRow } from "./mend-row.ts";
import type { RowShape } from "./row-format.ts";
import { createRecordScanner } from "./scan-record.ts";

/** A row that cannot be used: where it starts, why, and its text (cut at 2,000 characters). */
type RejectedRow = { line: number; reason: string; raw: string };
/** Rows in order of the file; `lines[i]` is the number (from 1) of the line on which `rows[i]` starts. */
export type RowBatch = { rows: string[][]; lines: number[]; rejects: RejectedRow[] };

const longestCell = 1_000_000;
const longestRow = 2 * longestCell;
/** How far a row may reach when looking for the next sound one after a broken one. */
const longestResync = 65_536;
const longestMended = 8192;
const MARK = 0xfeff;

function countLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1))
    count++;
  return count;
}

/**
 * Splits text that arrives in pieces into rows. A row that is not well-formed (an unclosed quote, a stray one, a line
 * break outside of quotes) is read where only one reading makes a row of the table, and rejected alone where there is
 * none; reading goes on at the next row, so that an unclosed quote never swallows what follows. Every line that is not blank belongs
 * to one row that was read or to one that was rejected.
 */
export function createRowReader(shape: RowShape) {
  const scanner = createRecordScanner(shape.delimiter);
  let buffer = "";
  let at = 0;
  let line = shape.firstLine;
  let hasNul = false;
  /** Nothing new is to be found in a shorter buffer: a long row is not scanned again for every piece. */
  let worthScanning = 0;
  /** "looking": behind a rejected row whose cells may go on for some lines */
  let state: "rows" | "rest-of-line" | "looking" = "rows";
  let batch: RowBatch = { rows: [], lines: [], rejects: [] };

  function moveTo(end: number) {
    line += countLines(buffer, at, end);
    at = end;
  }

  function skipLine(): boolean {
    const end = buffer.indexOf("\n", at);
    at = end < 0 ? buffer.length : end + 1;
    if (end < 0) state = "rest-of-line";
    else line++;
    return end >= 0;
  }

  function problemOf(cells: readonly string[], end: number): string | null {
    const count = cells.length;
    const { columns, neededColumns } = shape;
    if (count < neededColumns) return say("row-columns", { count, columns });
    if (count > columns && cells.slice(columns).some((cell) => cell.trim() !== "")) {
      return say("row-columns", { count, columns });
    }
    if (end - at > longestCell && cells.some((cell) => cell.length > longestCell)) {
      return say("row-cell-too-long", { most: longestCell });
    }
    if (hasNul && cells.some((cell) => cell.includes("\0"))) return say("row-nul");
    return null;
  }

  function accept(cells: string[], end: number) {
    if (cells.length !== shape.columns) {
      while (cells.length < shape.columns) cells.push("");
      cells.length = shape.columns;
    }
    batch.rows.push(cells);
    batch.lines.push(line);
    moveTo(end);
    state = "rows";
  }

  /** Rejects the line at which a broken row starts; what follows of it is passed over when it is no row. */
  function reject(reason: string) {
    const lineEnd = buffer.indexOf("\n", at);
    const end = lineEnd < 0 ? buffer.length : lineEnd;
    batch.rejects.push({ line, reason, raw: buffer.slice(at, Math.min(end, at + 2000)).trimEnd() });
    state = shape.oneLine ? "rows" : "looking";
    if (lineEnd >= 0) moveTo(lineEnd + 1);
    else skipLine();
  }

  /** A sound row, or null; a record of several lines may have swallowed its neighbours. */
  function isSound(cells: readonly string[], end: number): boolean {
    if (problemOf(cells, end) !== null) return false;
    const feed = buffer.indexOf("\n", at);
    return feed < 0 || feed >= end - 1 || !holdsRow(buffer.slice(at, end), shape);
  }

  function mend(): boolean {
    if (!shape.isRow) return false;
    const text = buffer.slice(at, at + longestMended);
    const mended = mendRow(text, shape);
    if (!mended || mended.cells.some((cell) => cell.includes("\0"))) return false;
    accept(mended.cells, at + mended.end);
    return true;
  }

  function isBlankLine(): boolean {
    const end = buffer.indexOf("\n", at);
    return buffer.slice(at, end < 0 ? buffer.length : end).trim() === "";
  }

  function readRow(isLast: boolean): boolean {
    if (buffer.charCodeAt(at) === MARK) at++;
    const { outcome, cells, end } = scanner.scan(at, isLast);
    const isHuge = outcome === "unfinished" && buffer.length - at > longestRow;
    if (outcome === "unfinished" && !isHuge) return false;
    if (outcome === "record") {
      if (cells.every((cell) => cell.trim() === "")) {
        moveTo(end);
        return true;
      }
      if (isSound(cells, end)) {
        accept(cells, end);
        return true;
      }
    }
    // How a broken row is read must not hang on how much of the text has arrived.
    if (!isLast && buffer.length - at < longestResync) return false;
    if (mend()) return true;
    const problem = outcome === "record" ? problemOf(cells, end) : null;
    const isWhole = problem !== null && countLines(buffer, at, end) <= 1;
    reject(
      problem ?? (isHuge ? say("row-cell-too-long", { most: longestCell }) : say("row-quote-open")),
    );
    if (isWhole && state === "looking") state = "rows";
    return true;
  }

  function startsRow(): boolean {
    const end = buffer.indexOf("\n", at);
    const text = buffer.slice(at, end < 0 ? buffer.length : end);
    const needed = shape.isRow ? shape.neededColumns : shape.columns;
    return countCells(text, shape.delimiter) >= Math.max(2, needed);
  }

  function lookForRow(isLast: boolean): boolean {
    const { outcome, cells, end } = scanner.scan(at, isLast);
    if (!isLast && buffer.length - at <= longestResync) return false;
    const isFull = cells.length >= shape.columns || shape.isRow?.(cells) === true;
    if (outcome === "record" && isFull && isSound(cells, end)) {
      accept(cells, end);
      return true;
    }
    if (isBlankLine()) return skipLine();
    if (!startsRow()) return skipLine();
    if (mend()) return true;
    reject(say("row-quote-open"));
    return true;
  }

  function step(isLast: boolean): boolean {
    if (state === "rows") return readRow(isLast);
    if (state === "looking") return lookForRow(isLast);
    if (!skipLine()) return false;
    state = shape.oneLine ? "rows" : "looking";
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
