import type { OpenBytes } from "../csv/read-body.ts";
import type { Encoding } from "./encodings.ts";
import { findMark } from "./find-mark.ts";
import { decodeQuotedBytes } from "./quoted-bytes.ts";

/** What of a file speaks of its encoding. */
export type Sample = {
  /** what its bytes prove: a mark, valid UTF-8, UTF-16, or no text at all (left as it is); null: an older encoding */
  known: Encoding | null;
  /** the lines with bytes that are no UTF-8, parted by line feeds */
  lines: Uint8Array;
  isCards: boolean;
};

/** How much of a file is looked at; what comes behind is read alike. */
const mostBytes = 8 * 1024 ** 2;
const mostLines = 256 * 1024;
const SIGNATURES = ["PK\u0003\u0004", "\u00d0\u00cf\u0011\u00e0", "%PDF", "{\\rtf"];
const utf8 = new TextDecoder("utf-8", { fatal: true });

async function readStart(open: OpenBytes): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of open()) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= mostBytes) break;
  }
  return Buffer.concat(chunks);
}

const isUtf8 = (bytes: Uint8Array) => {
  try {
    utf8.decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** Bytes of one character that a file cut in pieces may lack at its end. */
function withoutTail(bytes: Uint8Array): Uint8Array {
  const last = Math.max(bytes.lastIndexOf(0x0a), bytes.lastIndexOf(0x0d));
  return bytes.length >= mostBytes && last > 0 ? bytes.subarray(0, last) : bytes;
}

/** Lines, whatever ends them; in cards the folded ones stay with the line they go on. */
function* splitLines(bytes: Uint8Array, isCards: boolean): Generator<Uint8Array> {
  let from = 0;
  for (let at = 0; at <= bytes.length; at++) {
    const byte = bytes[at];
    if (at < bytes.length && byte !== 0x0a && byte !== 0x0d) continue;
    const next = bytes[byte === 0x0d && bytes[at + 1] === 0x0a ? at + 2 : at + 1];
    if (isCards && at < bytes.length && (next === 0x20 || next === 0x09)) continue;
    if (at > from) yield bytes.subarray(from, at);
    from = at + 1;
  }
}

/** Quoted-printable values in one line each: `=` at the end of a line goes on in the next. */
function joinSoftBreaks(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString("latin1");
  return Buffer.from(text.replace(/=\r?\n/g, ""), "latin1");
}

/** A folded line as one: without the line ends and the blank that follows them. */
function unfold(line: Uint8Array): Uint8Array {
  if (!line.includes(0x0a) && !line.includes(0x0d)) return line;
  return Buffer.from(
    Buffer.from(line)
      .toString("latin1")
      .replace(/\r?\n[ \t]|\r[ \t]/g, ""),
    "latin1",
  );
}

const multiByte = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/g;

/** UTF-8 that a byte or two were lost of: nearly all of what is beyond ASCII makes whole characters. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString("latin1");
  const whole = text.match(multiByte)?.length ?? 0;
  const rest = text.replace(multiByte, "").match(/[\x80-\xff]/g)?.length ?? 0;
  return whole >= 4 && rest * 20 <= whole;
}

/** Whether the start of a file is UTF-8 without anything else to look into, found out without keeping it. */
async function isPlainUtf8(open: OpenBytes): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let length = 0;
  try {
    for await (const chunk of open()) {
      if (length === 0) {
        if (isCardHead(chunk)) return false;
        const mark = findMark(chunk);
        if (mark !== null) return mark === "utf-8";
      }
      if (chunk.includes(0x1b) || chunk.includes(0)) return false;
      decoder.decode(chunk, { stream: true });
      length += chunk.length;
      if (length >= mostBytes) return true;
    }
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
const isCardHead = (bytes: Uint8Array) =>
  /^\s*(?:ï»¿)?begin\s*:\s*vcard/im.test(latin1(bytes.subarray(0, 2000)));

/** Looks at the first 8 MB of a file. */
export async function gatherSample(open: OpenBytes): Promise<Sample> {
  if (await isPlainUtf8(open)) return { known: "utf-8", lines: new Uint8Array(0), isCards: false };
  const bytes = withoutTail(await readStart(open));
  const head = latin1(bytes.subarray(0, 2000));
  const isCards = isCardHead(bytes);
  const nothing = { lines: new Uint8Array(0), isCards };
  const mark = findMark(bytes);
  if (mark !== null) return { ...nothing, known: mark };
  if (bytes.includes(0) || SIGNATURES.some((sign) => head.startsWith(sign)))
    return { ...nothing, known: "utf-8" };
  const hasQuoted = isCards && /QUOTED-PRINTABLE/i.test(latin1(bytes));
  const joined = hasQuoted ? joinSoftBreaks(bytes) : bytes;
  if (!hasQuoted && isUtf8(bytes)) return { ...nothing, known: "utf-8" };
  if (!hasQuoted && isDamagedUtf8(bytes)) return { ...nothing, known: "utf-8" };
  const parts: Uint8Array[] = [];
  let length = 0;
  for (const folded of splitLines(joined, isCards)) {
    const line = isCards ? decodeQuotedBytes(unfold(folded)) : folded;
    if (isCards && isUtf8(line)) continue;
    if (!line.some((byte) => byte > 0x7f)) continue;
    parts.push(line, new Uint8Array([0x0a]));
    length += line.length;
    if (length > mostLines) break;
  }
  const lines = Buffer.concat(parts);
  return { known: lines.length === 0 ? "utf-8" : null, lines, isCards };
}
