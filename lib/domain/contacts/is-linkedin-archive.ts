import { type ArchiveFile, openTable, type Table } from "../archive/open-table.ts";

/** `15 Jan 2024`, as LinkedIn writes it and no spreadsheet does. */
const LINKEDINS_DATE = /^\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4}$/;

async function hasLinkedInsDates(table: Table): Promise<boolean> {
  const at = table.index("connected on");
  for await (const { rows } of table.batches()) {
    const dates = rows.map((row) => row[at]?.trim() ?? "").filter((date) => date !== "");
    if (dates.length > 0) return dates.every((date) => LINKEDINS_DATE.test(date));
  }
  return false;
}

/**
 * Whether files are of LinkedIn's own archive, which the archive import reads better: invitations, messages, or
 * connections as LinkedIn wrote them. A Connections.csv that a spreadsheet saved again is a table like others.
 */
export async function isLinkedInArchive(files: readonly ArchiveFile[]): Promise<boolean> {
  for (const file of files) {
    const opened = await openTable(file);
    if (!opened.ok) continue;
    const { kind } = opened.table;
    if (kind === "invitations" || kind === "messages") return true;
    if (kind === "connections" && (await hasLinkedInsDates(opened.table))) return true;
  }
  return false;
}
