import { readProfileUrl } from "../../person/profile-slug.ts";
import { cleanLine } from "../clean-text.ts";
import { readConnectedOn } from "../dates/read-clocks.ts";
import type { Table } from "../open-table.ts";
import { type ConnectionRow, quoteCell, type RowReading } from "./archive-row.ts";

/** A hidden or closed account: a date and nothing else. It is counted, and nobody is made of it. */
export type DateOnly = { dateOnly: true };

const VANISHED = "linkedin member";

function orNull(text: string): string | null {
  return text === "" ? null : text;
}

/**
 * Makes the reader of one Connections.csv. Columns are found by name; those that a year did not have stay null.
 */
export function createConnectionReader(table: Table) {
  const first = table.index("first name");
  const last = table.index("last name");
  const url = table.index("url");
  const mail = table.index("email address");
  const company = table.index("company");
  const position = table.index("position");
  const connected = table.index("connected on");

  return (cells: string[]): RowReading<ConnectionRow> | DateOnly => {
    const fullName = cleanLine(`${cells[first] ?? ""} ${cells[last] ?? ""}`, 200);
    const key = readProfileUrl(cells[url] ?? "");
    const email = cleanLine(cells[mail] ?? "", 254).toLowerCase();
    const isVanished = fullName.toLowerCase() === VANISHED;
    if ((fullName === "" || isVanished) && !key && email === "") return { dateOnly: true };
    const date = cells[connected]?.trim() ?? "";
    const read = date === "" ? { day: null, at: null } : readConnectedOn(date);
    if ("problem" in read) return { reason: `Connected On ${quoteCell(date)} ${read.problem}` };
    const name = fullName === "" || isVanished ? (key?.value ?? email) : fullName;
    return {
      row: {
        name,
        key,
        email: /^\S+@\S+$/.test(email) ? email : null,
        company: orNull(cleanLine(cells[company] ?? "")),
        position: orNull(cleanLine(cells[position] ?? "")),
        connectedOn: read.day,
        connectedAt: read.at,
      },
    };
  };
}
