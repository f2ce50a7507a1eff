import type { RowShape } from "./row-format.ts";

/** Cells of a record that is not well-formed, and where in the text it ends. */
export type MendedRow = { cells: string[]; end: number };

type Bounds = { from: number; to: number; isQuoted: boolean };
type Reading = { cells: Bounds[]; end: number };

/** Ways to read one record that are tried; a row with more stray quotes than that has no sure reading. */
const MOST_STEPS = 400;
const MOST_LINES = 200;
const MOST_JOINED = 5;

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

/** Where a quoted cell may close: quotes in front of a delimiter or the end of a line, doubled ones left out. */
function closings(text: string, from: number, delimiter: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    const rest = text.slice(at + 1, at + 3);
    if (rest === "" || rest[0] === delimiter || rest[0] === "\n" || /^\r\n?/.test(rest)) {
      places.push(at);
      if (places.length >= 8) break;
    } else if (rest[0] === '"') at++;
  }
  return places;
}

/** All records that may begin at a place, a stray quote being one of the text or one that opens or closes a cell. */
function* readings(text: string, start: number, shape: RowShape): Generator<Reading> {
  const open: { at: number; cells: Bounds[] }[] = [{ at: start, cells: [] }];
  for (let steps = 0; open.length > 0 && steps < MOST_STEPS; steps++) {
    const { at, cells } = open.pop() as { at: number; cells: Bounds[] };
    if (cells.length > shape.columns + 20) continue;
    const lineEnd = endOfLine(text, at);
    const cut = text.indexOf(shape.delimiter, at);
    const isLast = cut < 0 || cut > lineEnd;
    const stop = isLast ? lineEnd : cut;
    const to = isLast && text[stop - 1] === "\r" && stop > at ? stop - 1 : stop;
    const bare = [...cells, { from: at, to, isQuoted: false }];
    if (isLast) yield { cells: bare, end: Math.min(stop + 1, text.length) };
    else open.push({ at: stop + 1, cells: bare });
    if (text[at] !== '"') continue;
    for (const close of closings(text, at + 1, shape.delimiter)) {
      const next = text[close + 1] === "\r" ? close + 2 : close + 1;
      const quoted = [...cells, { from: at + 1, to: close, isQuoted: true }];
      if (text[next] === shape.delimiter) open.push({ at: next + 1, cells: quoted });
      else yield { cells: quoted, end: Math.min(next + 1, text.length) };
    }
  }
}

function textOf(text: string, { from, to, isQuoted }: Bounds): string {
  const cell = text.slice(from, to);
  if (isQuoted) return cell.replaceAll('""', '"');
  const quotes = cell.split('"').length - 1;
  const isLone = cell.startsWith('"') && quotes % 2 === 1;
  return cell === '""' ? "" : isLone ? cell.slice(1) : cell;
}

/** The records of the right number of cells that look like a row, each once: quotes alone make no other reading. */
function soundReadings(text: string, shape: RowShape): MendedRow[] {
  return candidates(text, shape).filter(({ end }) => !holdsRow(text.slice(0, end), shape));
}

/** The same, whatever they may have swallowed. */
function candidates(text: string, shape: RowShape): MendedRow[] {
  const found = new Map<string, MendedRow>();
  for (const { cells, end } of readings(text, 0, shape)) {
    if (cells.length < shape.columns) continue;
    const all = cells.map((bounds) => textOf(text, bounds));
    if (all.slice(shape.columns).some((cell) => cell.trim() !== "")) continue;
    const texts = all.slice(0, shape.columns);
    if (!shape.isRow?.(texts)) continue;
    const identity = texts.map((cell) => cell.replaceAll('"', "").trim()).join("\u0000");
    if (!found.has(identity)) found.set(identity, { cells: texts, end });
  }
  return [...found.values()];
}

function onlyOne(rows: MendedRow[]): MendedRow | null {
  return rows.length === 1 ? (rows[0] ?? null) : null;
}

/** How many cells a line has by its delimiters alone. */
export function countCells(line: string, delimiter: string): number {
  let count = 1;
  for (let at = line.indexOf(delimiter); at >= 0; at = line.indexOf(delimiter, at + 1)) count++;
  return count;
}

/** Whether a row begins at a place; in front of its first line break stands at least its date. */
function startsRow(text: string, at: number, shape: RowShape): boolean {
  const needed = shape.oneLine ? shape.columns : (shape.cellsBeforeBreak ?? shape.columns);
  const end = endOfLine(text, at);
  // Seldom true, and asked of every line of every message: counted without a copy, and no further than needed.
  let cells = 1;
  for (let cut = at - 1; cells < needed; cells++) {
    cut = text.indexOf(shape.delimiter, cut + 1);
    if (cut < 0 || cut >= end) return false;
  }
  const rest = shape.oneLine ? text.slice(at, end) : text.slice(at, at + 8192);
  return candidates(rest, shape).length > 0;
}

/** Whether one of the lines behind the first would begin a row by itself: then a quote has swallowed it. */
export function holdsRow(record: string, shape: RowShape): boolean {
  if (!shape.isRow) return false;
  for (let at = record.indexOf("\n") + 1; at > 0 && at < record.length; ) {
    if (startsRow(record, at, shape)) return true;
    at = endOfLine(record, at) + 1;
  }
  return false;
}

/** A row that was parted by line breaks outside of quotes: its lines put together again. */
function joinLines(text: string, shape: RowShape): MendedRow | null {
  let end = endOfLine(text, 0);
  for (let lines = 2; lines <= MOST_JOINED && end < text.length; lines++) {
    const from = end + 1;
    end = endOfLine(text, from);
    const line = text.slice(from, end);
    if (line.trim() === "" || startsRow(text, from, shape)) return null;
    const joined = text.slice(0, end).replace(/\r?\n/g, " ");
    const row = onlyOne(soundReadings(joined, shape));
    if (row) return { cells: row.cells, end: Math.min(end + 1, text.length) };
    if (countCells(joined, shape.delimiter) > shape.columns) return null;
  }
  return null;
}

/**
 * Reads a record that is not well-formed where only one reading has the right number of cells and looks like a
 * row of its table: a quote inside of a cell (`"Chief" of Staff`), one that never closes, a line
 * break outside of quotes.
 *
 * @param text begins with the record; what stands behind it may follow
 */
export function mendRow(text: string, shape: RowShape): MendedRow | null {
  const lineEnd = endOfLine(text, 0);
  const line = text.slice(0, lineEnd);
  const alone = soundReadings(line, shape);
  if (alone.length > 1) return null;
  const [own] = alone;
  if (own) return { cells: own.cells, end: Math.min(lineEnd + 1, text.length) };
  if (countCells(line, shape.delimiter) > shape.columns) return null;
  if (!shape.oneLine && line.includes('"')) {
    let end = lineEnd;
    for (let lines = 1; lines < MOST_LINES && end < text.length; lines++)
      end = endOfLine(text, end + 1);
    const over = onlyOne(soundReadings(text.slice(0, end + 1), shape));
    if (over) return over;
  }
  return joinLines(text, shape);
}
