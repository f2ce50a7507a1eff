import { decodeHTMLStrict } from "entities/decode";

/** Controls (tab and line feed excepted), direction marks, byte-order marks: nothing a person typed on purpose. */
const UNSEEN = /(?![\t\n])[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const PLAIN = /^[\x20-\x7e\n]*$/;
const ORDINARY = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;

/**
 * One line of text from a cell: NFC, without invisible marks, single spaces, at most `longest` UTF-16 units.
 */
export function cleanLine(text: string, longest = 300): string {
  if (text.length <= longest && ORDINARY.test(text)) return text;
  const line = text.replace(UNSEEN, "").normalize("NFC").replace(/\s+/g, " ").trim();
  return (line.length > longest ? line.slice(0, longest) : line).toWellFormed();
}

/** Text of a cell that was written with HTML entities (`O&#39;Dell`, `Marks &amp; Partners`), decoded once. */
export function decodeCell(text: string): string {
  return text.includes("&") ? decodeHTMLStrict(text) : text;
}

/** One line of a cell of LinkedIn's files: as cleanLine, with entities decoded. */
export function cellLine(text: string, longest?: number): string {
  return cleanLine(decodeCell(text), longest);
}

/** Text of several lines in a cell of LinkedIn's files: as cleanText, with entities decoded. */
export function cellText(text: string, longest?: number): string {
  return cleanText(decodeCell(text), longest);
}

/** The comparable form of a full name: NFC, lower-case, single spaces. It finds suggestions, never identity. */
export function nameKey(name: string): string {
  return cleanLine(name).toLowerCase().normalize("NFC");
}

/** Text of several lines: NFC, LF, without invisible marks, at most `longest` UTF-16 units. */
export function cleanText(text: string, longest = 20_000): string {
  const cut = text.length > longest ? text.slice(0, longest) : text;
  if (PLAIN.test(cut)) return cut.trim();
  return cut.replace(/\r\n?/g, "\n").replace(UNSEEN, "").normalize("NFC").trim().toWellFormed();
}

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** A copy that shares no memory with the text it was cut from, so that a kept cell does not keep its whole chunk. */
export function detach(text: string): string {
  return decoder.decode(encoder.encode(text));
}
