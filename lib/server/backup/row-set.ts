import { hash } from "node:crypto";

const lineBreak = 10;
const words = 8;

function addRow(sum: Uint32Array, row: Uint8Array): void {
  const digest = hash("sha256", row, "buffer");
  for (let at = 0; at < words; at += 1) {
    sum[at] = (sum[at] ?? 0) + digest.readUInt32LE(4 * at);
  }
}

/**
 * One figure for the rows of a COPY, whatever their order: PostgreSQL may put rows elsewhere than the
 * table had them that they come from. The SHA-256 of each row, added up word by word.
 */
export async function sumOfRows(pieces: AsyncIterable<unknown>): Promise<string> {
  const sum = new Uint32Array(words);
  let rest = Buffer.alloc(0);
  for await (const piece of pieces) {
    const text = rest.length > 0 ? Buffer.concat([rest, piece as Buffer]) : (piece as Buffer);
    let from = 0;
    for (let to = text.indexOf(lineBreak); to >= 0; to = text.indexOf(lineBreak, from)) {
      addRow(sum, text.subarray(from, to));
      from = to + 1;
    }
    rest = Buffer.from(text.subarray(from));
  }
  if (rest.length > 0) addRow(sum, rest);
  return Buffer.from(sum.buffer).toString("hex");
}
