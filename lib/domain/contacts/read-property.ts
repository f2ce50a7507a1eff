import { decodeAll } from "../archive/encoding/create-decoder.ts";
import { type Encoding, findEncodingName } from "../archive/encoding/encodings.ts";

export type CardVersion = "2.1" | "3.0" | "4.0";

/** One property of a card: `values` holds its components (of N, ORG, ADR) or its list (of CATEGORIES). */
export type CardProperty = {
  name: string;
  group: string | null;
  types: string[];
  user: string | null;
  values: string[];
};

const CODED = /^(?:quoted-printable|base64|8bit|7bit|b|q)$/i;

/** Where the value begins: behind the first colon outside of quotes; -1 without one. */
function findColon(line: string): number {
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const char = line[at];
    if (char === '"') quoted = !quoted;
    else if (char === ":" && !quoted) return at;
  }
  return line.indexOf(":");
}

function splitParameters(head: string): string[] {
  return head.match(/(?:[^;"]|"[^"]*"?)+/g) ?? [];
}

/** Bytes of quoted-printable text (RFC 2045, 6.7) in their character set; a wrong escape stays as it stands. */
function decodeQuotedPrintable(text: string, charset: string, fallback: Encoding): string {
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  for (let at = 0; at < text.length; at++) {
    const hex =
      text[at] === "=" ? /^[0-9a-f]{2}/i.exec(text.slice(at + 1, at + 3))?.[0] : undefined;
    if (hex !== undefined) {
      bytes.push(Number.parseInt(hex, 16));
      at += 2;
    } else {
      const plain = /^[^=]+/.exec(text.slice(at, at + 2000))?.[0] ?? "=";
      bytes.push(...encoder.encode(plain));
      at += plain.length - 1;
    }
  }
  const given = new Uint8Array(bytes);
  // Many phones write CHARSET=UTF-8, or none, and mean the code page of their country.
  const decoded = decodeAll(given, findEncodingName(charset) ?? "utf-8");
  return decoded.includes("\ufffd") ? decodeAll(given, fallback) : decoded;
}

/** Real ones have a handful. */
const mostParameters = 100;
/** Properties whose value has components, parted by semicolons. */
const STRUCTURED = new Set(["N", "ORG", "ADR"]);
/** Properties whose value is a list, parted by commas. */
const LISTS = new Set(["CATEGORIES"]);

type Head = Omit<CardProperty, "values"> & { encoding: string; charset: string };

function readHead(head: string): Head {
  const [fullName = "", ...rest] = splitParameters(head);
  const dot = fullName.lastIndexOf(".");
  const read: Head = {
    name: fullName
      .slice(dot + 1)
      .trim()
      .toUpperCase(),
    group: dot < 0 ? null : fullName.slice(0, dot).trim().toLowerCase(),
    types: [],
    user: null,
    encoding: "",
    charset: "",
  };
  for (const parameter of rest.slice(0, mostParameters)) {
    const equals = parameter.indexOf("=");
    const key = equals < 0 ? "" : parameter.slice(0, equals).trim().toUpperCase();
    const value = parameter
      .slice(equals + 1)
      .replaceAll('"', "")
      .trim();
    if (key === "ENCODING" || (key === "" && CODED.test(value)))
      read.encoding = value.toUpperCase();
    else if (key === "CHARSET") read.charset = value;
    else if (key === "TYPE" || key === "") read.types.push(...value.toLowerCase().split(","));
    else if (key === "X-USER" || key === "USERNAME") read.user = value;
    else if (key === "LABEL" || key === "X-SERVICE-TYPE" || key === "SERVICE-TYPE")
      read.types.push(value.toLowerCase());
  }
  return read;
}

/** Splits at a separator that no backslash stands before; the escapes stay for `unescapeText`. */
function splitUnescaped(text: string, separator: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === separator) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}

function unescapeText(text: string): string {
  return text.replace(/\\(.)/gs, (_, char: string) => (/n/i.test(char) ? "\n" : char));
}

/** The components of a value, or the members of its list, each unescaped after it was parted (RFC 6350, 3.4). */
function partValue(name: string, value: string, version: CardVersion): string[] {
  if (LISTS.has(name)) return splitUnescaped(value, ",").map(unescapeText);
  if (!STRUCTURED.has(name)) return [unescapeText(value)];
  const parts = splitUnescaped(value, ";");
  // A component may be a list since version 3.0; in 2.1, and in a company's name, a comma is a comma.
  const hasLists = name !== "ORG" && version !== "2.1";
  return parts.map((part) =>
    (hasLists ? splitUnescaped(part, ",") : [part]).map(unescapeText).join(" "),
  );
}

/**
 * Reads one logical line of a vCard of any version: its parameters, with or without names, and its value, decoded and
 * unescaped by its type.
 *
 * @param fallback decodes quoted-printable bytes that are wrong in the character set they name
 * @returns null for a line that is no property; nothing throws
 */
export function readProperty(
  line: string,
  version: CardVersion,
  fallback: Encoding = "windows-1252",
): CardProperty | null {
  const colon = findColon(line);
  if (colon < 0) return null;
  const { encoding, charset, ...head } = readHead(line.slice(0, colon));
  if (head.name === "") return null;
  const raw = line.slice(colon + 1);
  const isQuoted = encoding === "QUOTED-PRINTABLE" || encoding === "Q";
  const value = isQuoted ? decodeQuotedPrintable(raw, charset, fallback) : raw;
  return { ...head, values: partValue(head.name, value, version) };
}
