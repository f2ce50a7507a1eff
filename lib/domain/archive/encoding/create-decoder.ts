import iconv from "iconv-lite";
import type { Encoding } from "./encodings.ts";

/** Decodes bytes that arrive in pieces; `end` gives what is left. Wrong bytes become U+FFFD. */
export type Decoder = { write: (bytes: Uint8Array) => string; end: () => string };

/**
 * A decoder of any encoding. Older ones are read by iconv-lite: the runtime's own decoder reads Windows-1252 as
 * ISO 8859-1 (its `’`, `€` and `Š` become control characters), and Mac Roman is missing where Node is built small.
 */
export function createDecoder(encoding: Encoding): Decoder {
  if (encoding.startsWith("utf-") || encoding === "iso-2022-jp") {
    const decoder = new TextDecoder(encoding, { ignoreBOM: true });
    return {
      write: (bytes) => decoder.decode(bytes, { stream: true }),
      end: () => decoder.decode(),
    };
  }
  const decoder = iconv.getDecoder(encoding, { stripBOM: false });
  return {
    write: (bytes) => decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
    end: () => decoder.end() ?? "",
  };
}

/** All of some bytes as text. */
export function decodeAll(bytes: Uint8Array, encoding: Encoding): string {
  const decoder = createDecoder(encoding);
  return (decoder.write(bytes) + decoder.end()).normalize("NFC");
}
