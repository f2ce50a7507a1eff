import ICAL from "ical.js";
import { z } from "zod";

export type CardVersion = "2.1" | "3.0" | "4.0";

/** One property of a card: `values` holds its components (of N, ORG, ADR) or its list (of CATEGORIES). */
export type CardProperty = {
  name: string;
  group: string | null;
  types: string[];
  user: string | null;
  values: string[];
};

const designs = { "2.1": ICAL.design.vcard3, "3.0": ICAL.design.vcard3, "4.0": ICAL.design.vcard };
const component = z.union([z.string(), z.array(z.string()).transform((parts) => parts.join(" "))]);
const parsedSchema = z.tuple(
  [z.string(), z.record(z.string(), z.unknown()), z.string()],
  z.union([z.string(), z.array(component)]),
);
const typesSchema = z.union([z.string().transform((type) => [type]), z.array(z.string())]);
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

function decoderOf(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset || "utf-8");
  } catch {
    return new TextDecoder("utf-8");
  }
}

/** Bytes of quoted-printable text (RFC 2045, 6.7) in their character set; a wrong escape stays as it stands. */
function decodeQuotedPrintable(text: string, charset: string): string {
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
  const decoded = decoderOf(charset).decode(given);
  return decoded.includes("\ufffd") ? new TextDecoder("windows-1252").decode(given) : decoded;
}

/** vCard 2.1 escapes semicolons alone: what later versions read as separators is told apart here. */
function escapeOldValue(value: string, name: string): string {
  const lines = value.replace(/\r\n?|\n/g, "\\n");
  return name === "CATEGORIES" ? lines : lines.replace(/(?<!\\),/g, "\\,");
}

/** Real ones have a handful; ical.js takes ever longer over each more. */
const mostParameters = 100;

/** The line as a version that ical.js knows writes it: parameters with names, the value decoded. */
function bridge(line: string, version: CardVersion): string | null {
  const colon = findColon(line);
  if (colon < 0) return null;
  const [fullName = "", ...rest] = splitParameters(line.slice(0, colon));
  const name = fullName.split(".").pop()?.toUpperCase() ?? "";
  let encoding = "";
  let charset = "";
  const kept: string[] = [];
  for (const parameter of rest.slice(0, mostParameters)) {
    const equals = parameter.indexOf("=");
    const key = equals < 0 ? "" : parameter.slice(0, equals).trim().toUpperCase();
    const value = parameter.slice(equals + 1).trim();
    if (key === "ENCODING" || (key === "" && CODED.test(value))) encoding = value.toUpperCase();
    else if (key === "CHARSET") charset = value.replaceAll('"', "");
    else if (key === "TYPE" || key === "") kept.push(`TYPE=${value}`);
    // The kind of a value follows from its name here; an odd VALUE would keep text from being read as text.
    else if (key !== "VALUE") kept.push(`${key}=${value}`);
  }
  const raw = line.slice(colon + 1);
  const isQuoted = encoding === "QUOTED-PRINTABLE" || encoding === "Q";
  const value = isQuoted ? decodeQuotedPrintable(raw, charset) : raw;
  const ready = isQuoted || version === "2.1" ? escapeOldValue(value, name) : value;
  return `${[fullName, ...kept].join(";")}:${ready}`;
}

function unescapeText(text: string): string {
  return text.replace(/\\(.)/gs, (_, char: string) => (/n/i.test(char) ? "\n" : char));
}

/**
 * Reads one logical line of a vCard by ical.js, after bridging what version 2.1 writes otherwise (parameters without a
 * name, quoted-printable, character sets).
 *
 * @returns null for a line that is no property; nothing throws
 */
export function readProperty(line: string, version: CardVersion): CardProperty | null {
  const bridged = bridge(line, version);
  if (bridged === null) return null;
  let parsed: z.infer<typeof parsedSchema>;
  try {
    parsed = parsedSchema.parse(ICAL.parse.property(bridged, designs[version]));
  } catch {
    return null;
  }
  const [name, parameters, type, ...values] = parsed;
  const types = typesSchema.safeParse(parameters.type).data ?? [];
  const text = values.flat();
  const group = z.string().safeParse(parameters.group).data ?? null;
  return {
    name: name.toUpperCase(),
    group: group?.toLowerCase() ?? null,
    types: types.map((one) => one.toLowerCase()),
    user: z.string().safeParse(parameters["x-user"] ?? parameters.username).data ?? null,
    values: type === "unknown" ? text.map(unescapeText) : text,
  };
}
