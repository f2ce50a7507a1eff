import { decodeBytes, findEncoding } from "../archive/csv/decode-bytes.ts";
import type { OpenBytes } from "../archive/csv/read-body.ts";

const ASCII = /^[\t\x20-\x7e]*$/;
const atOnce = 8192;
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const windows = new TextDecoder("windows-1252");

/** A line whose characters stand for bytes, as what the bytes mean: UTF-8, or else Windows-1252. */
function decodeLine(line: string): string {
  if (ASCII.test(line)) return line;
  const bytes = Uint8Array.from(line, (char) => char.charCodeAt(0));
  try {
    return utf8.decode(bytes);
  } catch {
    return windows.decode(bytes);
  }
}

async function* bytesAsText(open: OpenBytes): AsyncGenerator<string> {
  for await (const chunk of open()) {
    let text = "";
    for (let at = 0; at < chunk.length; at += atOnce)
      text += String.fromCharCode(...chunk.subarray(at, at + atOnce));
    yield text;
  }
}

/**
 * The text of a file of vCards before its lines are unfolded. Old exporters fold in the middle of a character, and put
 * cards of several encodings into one file: so bytes stay bytes until a line is whole, and `decode` reads them then.
 */
export async function openCardText(
  open: OpenBytes,
): Promise<{ pieces: () => AsyncGenerator<string>; decode: (line: string) => string }> {
  for await (const head of open()) {
    if (!findEncoding(head).encoding.startsWith("utf-16")) break;
    return { pieces: () => decodeBytes(open()), decode: (line) => line };
  }
  return { pieces: () => bytesAsText(open), decode: decodeLine };
}
