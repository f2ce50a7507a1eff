type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** How a file is encoded, by its first bytes, and how many of them are its mark. */
export function findEncoding(head: Uint8Array): { encoding: Encoding; skip: number } {
  const [a, b, c] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: "utf-8", skip: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: "utf-16le", skip: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: "utf-16be", skip: 2 };
  // A header row is ASCII: a zero in every other byte is UTF-16 that has lost its mark.
  if (a !== 0 && b === 0 && c !== 0 && head[3] === 0) return { encoding: "utf-16le", skip: 0 };
  if (a === 0 && b !== 0 && c === 0 && head[3] !== 0) return { encoding: "utf-16be", skip: 0 };
  const whole = head.subarray(0, wholeCharacters(head));
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(whole);
    return { encoding: "utf-8", skip: 0 };
  } catch {
    // What spreadsheets on Windows save when not told "CSV UTF-8".
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
  let decoder: TextDecoder | null = null;
  let isUtf8 = false;
  let rest: Uint8Array = new Uint8Array(0);
  for await (const chunk of fromHead(chunks)) {
    let bytes = chunk;
    if (decoder === null) {
      const { encoding, skip } = findEncoding(chunk);
      isUtf8 = encoding === "utf-8";
      decoder = new TextDecoder(encoding, { ignoreBOM: true });
      bytes = chunk.subarray(skip);
    }
    if (!isUtf8) {
      yield decoder.decode(bytes, { stream: true });
      continue;
    }
    // Whole characters only, decoded without stream mode: several times as fast as with it.
    const joined = join(rest, bytes);
    const whole = wholeCharacters(joined);
    rest = joined.slice(whole);
    yield decoder.decode(joined.subarray(0, whole));
  }
  const tail = decoder?.decode(rest) ?? "";
  if (tail !== "") yield tail;
}
