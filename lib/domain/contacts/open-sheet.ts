import { rearmCell } from "../archive/csv/disarm-cell.ts";
import { endsLinesWithReturn, readBody, readHead } from "../archive/csv/read-body.ts";
import type { RowBatch } from "../archive/csv/read-rows.ts";
import { createRecordScanner } from "../archive/csv/scan-record.ts";
import { looksLikeDate } from "../archive/dates/read-dates.ts";
import { readHeading } from "../archive/headings/heading-words.ts";
import type { ArchiveFile } from "../archive/open-table.ts";
import { say } from "../words/sentences.ts";
import { isEmail, readProfiles } from "./clean-fields.ts";
import { unpackCell } from "./unpack-cell.ts";

/** A table of another tool: its headings as written, and its rows. */
export type ContactSheet = {
  name: string;
  delimiter: string;
  header: string[];
  /** the first rows, for guessing and showing what the columns hold */
  samples: string[][];
  batches: () => AsyncGenerator<RowBatch>;
};

type Line = { cells: string[]; line: number; end: number };
type Layout = {
  delimiter: string;
  header: string[];
  hasHeader: boolean;
  line: number;
  bodyOffset: number;
};

const DELIMITERS = [",", ";", "\t", "|"];
const MOST_HEADER_LINES = 60;
const mostColumns = 500;
const mostSamples = 200;

/** The first records of a text; one that is broken ends at its line, as in the reader of rows. */
function readLines(text: string, delimiter: string, from: number): Line[] {
  const scanner = createRecordScanner(delimiter);
  scanner.load(text);
  const lines: Line[] = [];
  let line = 1 + (text.slice(0, from).match(/\n/g)?.length ?? 0);
  for (let at = from; at < text.length && lines.length < MOST_HEADER_LINES; ) {
    const scanned = scanner.scan(at, true);
    const feed = text.indexOf("\n", at);
    const isRecord = scanned.outcome === "record" && scanned.end - at < 100_000;
    const end = isRecord ? scanned.end : feed < 0 ? text.length : feed + 1;
    if (isRecord) lines.push({ cells: scanned.cells, line, end });
    line += text.slice(at, end).match(/\n/g)?.length ?? 0;
    at = end;
  }
  return lines;
}

const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== "").length;
const knownHeadings = (cells: readonly string[]) =>
  cells.filter((cell) => {
    const read = cell.length < 100 ? readHeading(cell) : null;
    // "Manager" and "Owner" stand in rows as well, as somebody's position.
    return read !== null && read !== "somebody-else";
  }).length;

function isData(cell: string): boolean {
  const text = cell.trim();
  return isEmail(text) || readProfiles(text, false).length > 0 || looksLikeDate(text);
}

/** How many cells most of the records have. */
function usualWidth(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of lines) {
    if (filled(cells) > 0) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  }
  const [width = 1] = [...counts].sort(([a, n], [b, m]) => m - n || b - a)[0] ?? [];
  return width;
}

function findLayout(text: string, delimiter: string, from: number): Layout & { score: number } {
  const lines = readLines(text, delimiter, from);
  const width = usualWidth(lines);
  const wide = lines.filter(({ cells }) => width < 2 || filled(cells) > 1);
  const known = wide.map(({ cells }) => knownHeadings(cells));
  const most = Math.max(0, ...known);
  const regular =
    lines.filter(({ cells }) => cells.length === width).length / Math.max(1, lines.length);
  const found =
    most > 0
      ? wide[known.indexOf(most)]
      : (lines.find(({ cells }) => cells.length === width && filled(cells) > 0) ?? lines[0]);
  const header = found?.cells ?? [];
  const hasHeader = most > 0 || !header.some(isData);
  return {
    delimiter,
    header: hasHeader ? header : header.map((_, index) => `Column ${index + 1}`),
    hasHeader,
    line: found?.line ?? 1,
    bodyOffset: hasHeader ? (found?.end ?? 0) : from,
    score: most * 10 + Math.min(width, 50) * regular,
  };
}

/** Excel's own hint in the first line, `sep=;`, and where the table begins behind it. */
function readHint(text: string): { delimiter: string | null; from: number } {
  const found = /^\ufeff?"?sep=(.)"?\r?\n/i.exec(text);
  return { delimiter: found?.[1] ?? null, from: found?.[0].length ?? 0 };
}

/**
 * The text of a cell without Excel's wrappers (`="0123"`, a leading apostrophe), JSON unpacked.
 * @param isAddress as in `unpackCell`
 */
export function unwrapCell(cell: string, isAddress = true): string {
  if (cell.startsWith('="') && cell.endsWith('"') && cell.length > 2)
    return cell.slice(2, -1).replaceAll('""', '"');
  return unpackCell(rearmCell(cell), isAddress);
}

/**
 * Opens a table whatever its delimiter, its encoding and the lines above its headings. Without headings the columns are
 * numbered. Reads only the head until `batches` is drawn from.
 *
 * @returns the table, or what is wrong with it, in words that follow the file's name
 */
export async function openSheet(file: ArchiveFile): Promise<ContactSheet | { problem: string }> {
  const head = await readHead(file.open);
  const byReturn = endsLinesWithReturn(head);
  const text = byReturn ? head.replaceAll("\r", "\n") : head;
  const hint = readHint(text);
  const candidates =
    hint.delimiter && DELIMITERS.includes(hint.delimiter) ? [hint.delimiter] : DELIMITERS;
  const [best] = candidates
    .map((delimiter) => findLayout(text, delimiter, hint.from))
    .sort((a, b) => b.score - a.score);
  if (!best || best.header.length === 0) return { problem: say("file-without-table") };
  if (best.header.length > mostColumns)
    return {
      problem: say("file-too-wide", { columns: best.header.length, most: mostColumns }),
    };
  const { delimiter, header, hasHeader, line, bodyOffset } = best;
  const shape = {
    delimiter,
    columns: header.length,
    neededColumns: 1,
    firstLine: hasHeader ? line + 1 : line,
  };
  const batches = () => readBody(file.open, { shape, bodyOffset, byReturn });
  const samples: string[][] = [];
  for await (const { rows } of batches()) {
    samples.push(
      ...rows
        .slice(0, mostSamples - samples.length)
        .map((row) => row.map((cell) => unwrapCell(cell))),
    );
    if (samples.length >= mostSamples) break;
  }
  return {
    name: file.name,
    delimiter,
    header: header.map((cell) => unwrapCell(cell).trim()),
    samples,
    batches,
  };
}
