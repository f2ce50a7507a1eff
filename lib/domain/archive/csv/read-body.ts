import { decodeBytes } from "./decode-bytes.ts";
import { createRowReader, type RowBatch } from "./read-rows.ts";
import type { RowShape } from "./row-format.ts";

/** A way to read the bytes of a file from the start, as often as needed. */
export type OpenBytes = () => AsyncIterable<Uint8Array>;

const HEAD = 262_144;

/** Files of old Macs end lines with CR alone; a scanner that looks for LF would see a single line. */
export function endsLinesWithReturn(head: string): boolean {
  return head.includes("\r") && !head.includes("\n");
}

/** The first 256 kB of a file as text, or all of it. */
export async function readHead(open: OpenBytes): Promise<string> {
  const pieces = decodeBytes(open());
  let head = "";
  for await (const piece of pieces) {
    head += piece;
    if (head.length >= HEAD) break;
  }
  return head;
}

/**
 * The rows behind a header, read anew with each call.
 *
 * @param bodyOffset where in the text they begin; @param byReturn lines end with CR alone
 */
export async function* readBody(
  open: OpenBytes,
  { shape, bodyOffset, byReturn }: { shape: RowShape; bodyOffset: number; byReturn: boolean },
): AsyncGenerator<RowBatch> {
  const reader = createRowReader(shape);
  let skip = bodyOffset;
  for await (const piece of decodeBytes(open())) {
    const text = piece.slice(skip);
    skip -= piece.length - text.length;
    yield reader.push(byReturn ? text.replaceAll("\r", "\n") : text, false);
  }
  yield reader.push("", true);
}
