import { baseName } from "../text/base-name.ts";
import { say } from "../words/sentences.ts";
import { createRecordScanner } from "./csv/scan-record.ts";
import { type Columns, findColumns, findConnectionColumns } from "./headings/column-names.ts";
import { type FileKind, tableColumns } from "./headings/table-columns.ts";
import { refuseTable } from "./refuse-table.ts";

/** Where the table of a file begins and how its cells are separated. */
export type RecognisedFile = {
  kind: FileKind;
  delimiter: string;
  /** the headings as they stand, in order of the file */
  header: string[];
  /** where each known column stands, by LinkedIn's name in lower case */
  columns: Columns;
  /** how many leading columns a row must have: through the last one that cannot be missing */
  neededColumns: number;
  /** line (from 1) of the header row, and the offset in the text at which the line behind it starts */
  headerLine: number;
  bodyOffset: number;
};

/** `other` is a file Acquaint has no use for; a problem names a file that it should have been able to read. */
export type Recognition =
  | { ok: true; file: RecognisedFile }
  | { ok: false; kind: "other" }
  | { ok: false; kind: "problem"; line: number; problem: string };

type Signature = { kind: FileKind; needs: string[]; anyOf?: string[]; exactly?: true };

const SIGNATURES: Signature[] = [
  { kind: "messages", needs: ["from", "to", "date", "content"] },
  { kind: "invitations", needs: ["from", "to", "sent at"] },
  { kind: "connections", needs: ["first name", "last name", "connected on"] },
  { kind: "recommendations", needs: ["first name", "last name", "text", "creation date"] },
  { kind: "profile", needs: ["first name", "last name", "headline"] },
  { kind: "connections", needs: ["first name", "last name", "company", "position"] },
  { kind: "endorsements", needs: ["endorsement date", "skill name"] },
  { kind: "notes", needs: ["connection first name", "connection last name", "note"] },
  { kind: "positions", needs: ["company name", "title"], anyOf: ["started on", "finished on"] },
  { kind: "education", needs: ["school name"], anyOf: ["degree name", "start date"] },
  { kind: "shares", needs: ["sharelink", "sharecommentary"] },
  { kind: "rich media", needs: ["media description", "media link"] },
  { kind: "languages", needs: ["name", "proficiency"] },
  { kind: "skills", needs: ["name"], exactly: true },
];

/** Files that a member would miss: their names stand for a table, and its absence must be said. */
const NAMED_TABLES: [pattern: RegExp, kind: FileKind][] = [
  [/^connections\b/i, "connections"],
  [/^invitations\b/i, "invitations"],
  [/^messages\b/i, "messages"],
  [/^profile\.csv$/i, "profile"],
];

/** Same header as the inbox, but talks with LinkedIn's own guides and coaches. */
const NOT_THE_INBOX = /^(?:guide|coach|learning\w*)_?messages/i;
const DELIMITERS = [",", ";", "\t"];
const MOST_PREAMBLE_LINES = 100;

/** Whether a file holds talks with LinkedIn's own guides and coaches, which are nobody's messages. */
export function isGuideFile(path: string): boolean {
  return NOT_THE_INBOX.test(baseName(path));
}

/** A heading without case, stray marks and double spaces. */
export function columnName(cell: string): string {
  return cell
    .replace(/[\ufeff\u200e\u200f]/g, "")
    .replace(/[\s_]+/g, " ")
    .trim()
    .toLowerCase();
}

type Match = { kind: FileKind; columns: Columns; needs: readonly string[]; exactly?: true };

/** A table of people with a date of connection, whatever its columns are called. */
function matchConnections(header: readonly string[]): Match | null {
  const columns = findConnectionColumns(header);
  const needs =
    columns.has("first name") && columns.has("last name") ? ["first name"] : ["full name"];
  return ["connected on", ...needs].every((name) => columns.has(name))
    ? { kind: "connections", columns, needs: ["connected on"] }
    : null;
}

function matchTable(header: readonly string[]): Match | null {
  for (const { kind, needs, anyOf, exactly } of SIGNATURES) {
    const found = findColumns(header, [...new Set([...needs, ...(anyOf ?? [])])]);
    const fits =
      needs.every((name) => found.has(name)) && (!anyOf || anyOf.some((name) => found.has(name)));
    if (!fits || (exactly && header.length !== needs.length)) continue;
    const columns =
      kind === "connections"
        ? findConnectionColumns(header)
        : findColumns(header, tableColumns[kind]);
    return { kind, columns, needs, ...(exactly ? { exactly } : {}) };
  }
  return matchConnections(header);
}

/** A known column that stands twice: nobody can say which of the two is meant. */
function repeatedColumn(header: readonly string[], { kind }: Match): string | null {
  const keys = header.map(columnName);
  return tableColumns[kind].find((name) => keys.indexOf(name) !== keys.lastIndexOf(name)) ?? null;
}

function readHeader(line: string, delimiter: string): string[] | null {
  const scanner = createRecordScanner(delimiter);
  scanner.load(line);
  const { outcome, cells } = scanner.scan(0, true);
  return outcome === "record" ? cells : null;
}

/**
 * Tells which table a file holds by its header row, wherever in the first hundred lines that stands (the preamble of
 * Connections.csv comes and goes); the name decides only between files of one and the same header.
 *
 * @param name path or name of the file, in the archive or as picked
 * @param head the start of its text, or all of it
 */
export function recogniseFile(name: string, head: string): Recognition {
  const base = baseName(name);
  if (isGuideFile(base)) return { ok: false, kind: "other" };
  let offset = 0;
  for (let line = 1; line <= MOST_PREAMBLE_LINES && offset < head.length; line++) {
    const end = head.indexOf("\n", offset);
    const stop = end < 0 ? head.length : end;
    const text = head.slice(offset, Math.min(stop, offset + 10_000)).replace(/\r$/, "");
    for (const delimiter of DELIMITERS) {
      const header = readHeader(text, delimiter);
      const match = header && matchTable(header);
      if (!header || !match || (match.exactly && line > 1)) continue;
      const repeated = repeatedColumn(header, match);
      if (repeated !== null) {
        return {
          ok: false,
          kind: "problem",
          line,
          problem: say("table-column-twice", { column: repeated }),
        };
      }
      const { kind, columns } = match;
      const neededColumns = 1 + Math.max(...match.needs.map((need) => columns.get(need) ?? 0));
      const bodyOffset = Math.min(stop + 1, head.length);
      return {
        ok: true,
        file: {
          kind,
          delimiter,
          header,
          columns,
          neededColumns,
          headerLine: line,
          bodyOffset,
        },
      };
    }
    offset = stop + 1;
  }
  return explainMiss(base, head);
}

function explainMiss(base: string, head: string): Recognition {
  const strange = /\.(?:csv|tsv|txt)$/i.test(base) ? refuseTable(head) : null;
  if (strange !== null) return { ok: false, kind: "problem", line: 1, problem: strange };
  const expected = NAMED_TABLES.find(([pattern]) => pattern.test(base))?.[1];
  const signature = SIGNATURES.find(({ kind }) => kind === expected);
  if (!signature) return { ok: false, kind: "other" };
  if (head.trim() === "")
    return { ok: false, kind: "problem", line: 1, problem: say("table-empty") };
  const wanted = signature.needs.map((need) =>
    need.replace(/\b\w/g, (letter) => letter.toUpperCase()),
  );
  return {
    ok: false,
    kind: "problem",
    line: 1,
    problem: say("table-without-header", { columns: wanted.join(", ") }),
  };
}
