import type { Encoding } from "./encodings.ts";

/** Pairs of bytes looked at for the zeros of UTF-16. */
const mostPairs = 20_000;

/** UTF-16 that has lost its mark: line feeds, commas and letters of ASCII have a zero at their one side. */
function findWide(bytes: Uint8Array): Encoding | null {
  const pairs = Math.min(bytes.length >> 1, mostPairs);
  if (pairs < 2) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < pairs * 2; at += 2) {
    const [first, second] = [bytes[at], bytes[at + 1]];
    if (first === 0 && second !== 0) even++;
    else if (second === 0 && first !== 0) odd++;
  }
  if (odd > 0 && odd >= pairs / 10 && even * 20 <= odd) return "utf-16le";
  if (even > 0 && even >= pairs / 10 && odd * 20 <= even) return "utf-16be";
  return null;
}

/** An encoding that bytes name by their mark or prove by their form, UTF-8 without a mark left out; or null. */
export function findMark(bytes: Uint8Array): Encoding | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  const wide = findWide(bytes);
  if (wide) return wide;
  // ESC $ B begins a run of Japanese in seven bits.
  const at = bytes.indexOf(0x1b);
  const isJapanese = at >= 0 && bytes[at + 1] === 0x24 && [0x40, 0x42].includes(bytes[at + 2] ?? 0);
  return isJapanese && !bytes.some((byte) => byte > 0x7f) ? "iso-2022-jp" : null;
}
