import "server-only";
import { type AddressObject, type HeaderLines, simpleParser } from "mailparser";
import { checksOfLastHop, type HeaderField } from "../../domain/mail/checking-server.ts";
import type { ReceivedMail } from "../../domain/mail/received-mail.ts";
import { toStorable } from "../../domain/text/storable-text.ts";

/** What is read of one mail at most; LinkedIn's are a tenth of it. */
export const mostMailBytes = 1_000_000;

function fieldsOf(lines: HeaderLines): HeaderField[] {
  return lines.map(({ key, line }) => ({
    name: key,
    value: line
      .slice(line.indexOf(":") + 1)
      .replace(/\r?\n[ \t]+/g, " ")
      .trim(),
  }));
}

/** The time a mail says it was written (epoch ms), or null. */
function readDate(value: string | undefined): number | null {
  const at = Date.parse((value ?? "").replace(/\([^()]*\)/g, ""));
  return Number.isNaN(at) ? null : at;
}

/** The name of the first receiver. */
function readReceiver(to: AddressObject | AddressObject[] | undefined): string | null {
  const [first] = Array.isArray(to) ? to : [to];
  const name = first?.value[0]?.name.trim();
  return name ? toStorable(name) : null;
}

/**
 * Parses a mail (RFC 5322, MIME). Header fields are read as they stand, the topmost first; of
 * several senders none is believed.
 *
 * @returns null for what is no mail: it has no sender line at all, or more parts or lines in its head than
 *   the parser takes
 */
export async function parseMail(source: Buffer): Promise<ReceivedMail | null> {
  const parsed = await simpleParser(source.subarray(0, mostMailBytes), {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipTextLinks: true,
    skipImageLinks: true,
    maxHtmlLengthToParse: mostMailBytes,
  }).catch(() => null);
  if (parsed === null) return null;
  const fields = fieldsOf(parsed.headerLines);
  const valuesOf = (wanted: string) =>
    fields.flatMap(({ name, value }) => (name === wanted ? [value] : []));
  const froms = valuesOf("from");
  if (froms.length === 0) return null;
  const senders = parsed.from?.value ?? [];
  const [sender] = senders;
  const isOne = froms.length === 1 && senders.length === 1 && sender?.address;
  return {
    messageId: valuesOf("message-id")[0] ?? null,
    from: isOne ? { name: toStorable(sender.name), address: sender.address ?? "" } : null,
    to: readReceiver(parsed.to),
    subject: toStorable(parsed.subject ?? ""),
    sentAt: readDate(valuesOf("date")[0]),
    text: parsed.text ? toStorable(parsed.text) : null,
    html: parsed.html ? toStorable(parsed.html) : null,
    template: valuesOf("x-linkedin-template")[0] ?? null,
    mailClass: valuesOf("x-linkedin-class")[0] ?? null,
    authenticationResults: checksOfLastHop(fields),
  };
}
