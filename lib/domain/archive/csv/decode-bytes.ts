import { createDecoder, type Decoder } from "../encoding/create-decoder.ts";
import type { Encoding } from "../encoding/encodings.ts";
import { findMark } from "../encoding/find-mark.ts";

/** How a file is encoded, by its first bytes, and how many of them are its mark. */
export function findEncoding(head: Uint8Array): { encoding: Encoding; skip: number } {
  const encoding = findMark(head);
  if (encoding === "utf-8") return { encoding, skip: 3 };
  const isMarked = (head[0] ?? 0) >= 0xfe;
  if (encoding) return { encoding, skip: isMarked ? 2 : 0 };
  const whole = head.subarray(0, wholeCharacters(head));
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(whole);
    return { encoding: "utf-8", skip: 0 };
  } catch {
    // Files of members are decoded before (resolveEncodings); what comes here in an older encoding is Western.
    return { encoding: "windows-1252", skip: 0 };
  }
}

/** How many of the bytes form whole UTF-8 characters; the rest belongs to the next chunk. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

function join(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

const wholeUtf8 = new TextDecoder("utf-8", { ignoreBOM: true });
/** Bytes gathered before the encoding is judged; small files are judged whole. */
const HEAD = 65_536;

async function* fromHead(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array = new Uint8Array(0);
  let gathering = true;
  for await (const chunk of chunks) {
    if (!gathering) yield chunk;
    else {
      head = join(head, chunk);
      if (head.length < HEAD) continue;
      gathering = false;
      yield head;
    }
  }
  if (gathering) yield head;
}

/**
 * Text of a file in pieces: UTF-8, UTF-16 of either order with or without its mark, or else Windows-1252. Bytes that
 * are wrong in their encoding become U+FFFD; nothing throws.
 */
export async function* decodeBytes(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: Decoder | null = null;
  let isUtf8 = false;
  let rest: Uint8Array = new Uint8Array(0);
  for await (const chunk of fromHead(chunks)) {
    let bytes = chunk;
    if (decoder === null) {
      const { encoding, skip } = findEncoding(chunk);
      isUtf8 = encoding === "utf-8";
      decoder = createDecoder(encoding);
      bytes = chunk.subarray(skip);
    }
    if (!isUtf8) {
      yield decoder.write(bytes);
      continue;
    }
    // Whole characters only, decoded without stream mode: several times as fast as with it.
    const joined = join(rest, bytes);
    const whole = wholeCharacters(joined);
    rest = joined.slice(whole);
    yield wholeUtf8.decode(joined.subarray(0, whole));
  }
  const tail = isUtf8 ? wholeUtf8.decode(rest) : (decoder?.end() ?? "");
  if (tail !== "") yield tail;
}
