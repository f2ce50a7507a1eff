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

/** A row as COPY reads it, its line break included. NUL, which PostgreSQL refuses, is left out. */
export function encodeRow(row: readonly Cell[]): string {
  return `${row.map(writeCell).join("\t")}\n`;
}

async function* encodeRows(
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
  onRow: () => void,
) {
  let text = "";
  for await (const row of rows) {
    text += encodeRow(row);
    onRow();
    if (text.length < flushAt) continue;
    yield text;
    text = "";
  }
  yield text;
}

/** Writes encoded rows into a table by COPY, at the speed that the server takes them. */
export async function copyEncoded(
  client: pg.PoolClient,
  table: string,
  columns: readonly string[],
  chunks: Iterable<string | Buffer> | AsyncIterable<string | Buffer>,
): Promise<void> {
  const stream = client.query(copyFrom(`copy ${table} (${columns.join(", ")}) from stdin`));
  const done = finished(stream);
  // The write below may fail first; the stream's own error is what is reported.
  done.catch(() => undefined);
  try {
    for await (const chunk of chunks) {
      if (!stream.write(chunk)) await Promise.race([once(stream, "drain"), done]);
    }
    stream.end();
  } catch (error) {
    stream.destroy(error instanceof Error ? error : new Error(String(error)));
    await done.catch(() => undefined);
    throw error;
  }
  await done;
}

/**
 * Streams rows into a table by COPY: memory stays flat however many there are.
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
  let count = 0;
  const encoded = encodeRows(rows, () => {
    count += 1;
  });
  await copyEncoded(client, table, columns, encoded);
  return count;
}
