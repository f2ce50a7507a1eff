import type { RowShape } from "./csv/row-format.ts";
import { looksLikeDate } from "./dates/read-dates.ts";
import { rowMarks } from "./headings/table-columns.ts";
import type { RecognisedFile } from "./recognise-file.ts";

const MONTH_AND_YEAR = /^(?:\p{L}{3,9}\.?\s+)?\d{4}$/u;
const SERIAL = /^\d{5}$/;
const WAY = /^(?:incoming|outgoing|received|sent)$/i;
const ADDRESS = /linkedin\.|^https?:|\/in\//i;

function isDate(text: string): boolean {
  const plain = text.trim();
  return looksLikeDate(plain) || MONTH_AND_YEAR.test(plain) || SERIAL.test(plain);
}

/**
 * The shape of a table's rows. Cells are those of a row when its date can be read as one and when what stands where an
 * address or a direction belongs is one.
 */
export function rowShape(file: RecognisedFile): RowShape {
  const { kind, columns, delimiter, header, neededColumns, headerLine } = file;
  const { date, oneLine } = rowMarks[kind];
  const dateAt = date === null ? undefined : columns.get(date);
  const checks: [index: number, fits: (text: string) => boolean][] = [];
  for (const name of ["url", "inviterprofileurl", "inviteeprofileurl", "sender profile url"]) {
    const at = columns.get(name);
    if (at !== undefined) checks.push([at, (text) => text === "" || ADDRESS.test(text)]);
  }
  const way = kind === "invitations" ? columns.get("direction") : undefined;
  if (way !== undefined) checks.push([way, (text) => WAY.test(text)]);
  const shape: RowShape = {
    delimiter,
    columns: header.length,
    neededColumns,
    firstLine: headerLine + 1,
    oneLine,
  };
  if (dateAt === undefined) return shape;
  return {
    ...shape,
    cellsBeforeBreak: dateAt + 1,
    isRow: (cells) =>
      isDate(cells[dateAt] ?? "") && checks.every(([at, fits]) => fits(cells[at]?.trim() ?? "")),
  };
}
