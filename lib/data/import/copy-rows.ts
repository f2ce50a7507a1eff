import "server-only";
import { once } from "node:events";
import { finished } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";

export type Cell = string | number | boolean | null;

const flushAt = 256 * 1024;
const special = /[\\\n\r\t\0]/;
const escapes: Record<string, string> = {
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\0": "",
};

function writeCell(cell: Cell): string {
  if (cell === null) return "\\N";
  if (typeof cell !== "string") return String(cell);
  if (!special.test(cell)) return cell;
  return cell.replace(/[\\\n\r\t\0]/g, (char) => escapes[char] ?? "");
}

/**
 * Streams rows into a table by COPY, at the speed that the server takes them: memory stays flat
 * however many there are. NUL characters, which PostgreSQL refuses, are left out.
 *
 * @param table a table of this connection (row-level security forbids COPY: use a temporary one)
 * @returns the number of rows written
 */
export async function copyRows(
  client: pg.PoolClient,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
): Promise<number> {
  const stream = client.query(copyFrom(`copy ${table} (${columns.join(", ")}) from stdin`));
  const done = finished(stream);
  // The write below may fail first; the stream's own error is what is reported.
  done.catch(() => undefined);
  let count = 0;
  let buffer = "";
  try {
    for await (const row of rows) {
      buffer += `${row.map(writeCell).join("\t")}\n`;
      count += 1;
      if (buffer.length < flushAt) continue;
      const chunk = buffer;
      buffer = "";
      if (!stream.write(chunk)) await Promise.race([once(stream, "drain"), done]);
    }
    stream.end(buffer);
  } catch (error) {
    stream.destroy(error instanceof Error ? error : new Error(String(error)));
    await done.catch(() => undefined);
    throw error;
  }
  await done;
  return count;
}
