const QUOTED = /^[^:]*;(?:ENCODING=)?(?:QUOTED-PRINTABLE|Q)[;:]/i;

/**
 * The bytes that a line of a vCard stands for: those of its quoted-printable value; a line of another kind as it is. A
 * value that is right in the character set it names gives nothing: it leaves no doubt.
 */
export function decodeQuotedBytes(line: Uint8Array): Uint8Array {
  const text = Buffer.from(line).toString("latin1");
  if (!QUOTED.test(text.slice(0, 400))) return line;
  const charset = /CHARSET=([^;:]+)/i.exec(text.slice(0, 400))?.[1]?.replaceAll('"', "");
  const value = text.slice(text.indexOf(":") + 1);
  const bytes = Buffer.from(
    value.replace(/=([0-9a-f]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    ),
    "latin1",
  );
  if (charset && !/^utf-?8$/i.test(charset)) return Buffer.alloc(0);
  return bytes;
}
