import { readProfileUrl } from "../../person/profile-slug.ts";
import { cellLine } from "../../text/clean-text.ts";
import { say } from "../../words/sentences.ts";
import type { DateProblemCode } from "../../words/sentences-rows.ts";
import { readConnectedOn } from "../dates/read-clocks.ts";
import { isNumberDate } from "../dates/read-dates.ts";
import type { Table } from "../open-table.ts";
import { type ConnectionRow, quoteCell } from "./archive-row.ts";

/**
 * What a row of Connections.csv says. `openDate` is a date of numbers alone, which waits for what the whole column
 * tells of the order of day and month; `dateProblem` says why a date is not believed and left out.
 */
export type ConnectionReading =
  | { row: ConnectionRow; openDate: string | null; dateProblem: string | null }
  /** a hidden or closed account: a date and nothing else; it is counted, and nobody is made of it */
  | { dateOnly: true };

const VANISHED = "linkedin member";

function orNull(text: string): string | null {
  return text === "" ? null : text;
}

/** Why the date of a connection is left out, in words. */
export function explainDate(text: string, problem: DateProblemCode): string {
  return say("row-date", { column: "Connected On", cell: quoteCell(text), problem });
}

/**
 * Makes the reader of one Connections.csv. Columns are found by name; those that a year did not have stay null. One bad
 * date does not cost the person.
 */
export function createConnectionReader(table: Table) {
  const first = table.index("first name");
  const last = table.index("last name");
  const whole = table.index("full name");
  const url = table.index("url");
  const mail = table.index("email address");
  const company = table.index("company");
  const position = table.index("position");
  const connected = table.index("connected on");

  return (cells: string[]): ConnectionReading => {
    const halves = cellLine(`${cells[first] ?? ""} ${cells[last] ?? ""}`, 200);
    const fullName = halves === "" ? cellLine(cells[whole] ?? "", 200) : halves;
    const key = readProfileUrl(cells[url] ?? "");
    const email = cellLine(cells[mail] ?? "", 254).toLowerCase();
    const isVanished = fullName.toLowerCase() === VANISHED;
    if ((fullName === "" || isVanished) && !key && email === "") return { dateOnly: true };
    const date = cells[connected]?.trim() ?? "";
    const isOpen = isNumberDate(date);
    const read = date === "" || isOpen ? { day: null, at: null } : readConnectedOn(date);
    const isRead = !("problem" in read);
    return {
      openDate: isOpen ? date : null,
      dateProblem: isRead ? null : explainDate(date, read.problem),
      row: {
        name: fullName === "" || isVanished ? (key?.value ?? email) : fullName,
        key,
        email: /^\S+@\S+$/.test(email) ? email : null,
        company: orNull(cellLine(cells[company] ?? "")),
        position: orNull(cellLine(cells[position] ?? "")),
        connectedOn: isRead ? read.day : null,
        connectedAt: isRead ? read.at : null,
      },
    };
  };
}
