import { decodeBytes, findEncoding } from "../archive/csv/decode-bytes.ts";
import type { OpenBytes } from "../archive/csv/read-body.ts";
import { decodeAll } from "../archive/encoding/create-decoder.ts";
import type { Encoding } from "../archive/encoding/encodings.ts";

const ASCII = /^[\t\x20-\x7e]*$/;
const atOnce = 8192;
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Makes lines whose characters stand for bytes into what the bytes mean: UTF-8, or else the file's older encoding. */
function createLineDecoder(encoding: Encoding) {
  return (line: string): string => {
    if (ASCII.test(line)) return line;
    const bytes = Uint8Array.from(line, (char) => char.charCodeAt(0));
    try {
      return utf8.decode(bytes);
    } catch {
      return decodeAll(bytes, encoding);
    }
  };
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
 *
 * @param encoding what lines that are no UTF-8 are in
 */
export async function openCardText(
  open: OpenBytes,
  encoding: Encoding = "windows-1252",
): Promise<{ pieces: () => AsyncGenerator<string>; decode: (line: string) => string }> {
  for await (const head of open()) {
    if (!findEncoding(head).encoding.startsWith("utf-16")) break;
    return { pieces: () => decodeBytes(open()), decode: (line) => line };
  }
  return { pieces: () => bytesAsText(open), decode: createLineDecoder(encoding) };
}
