import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { hostileTexts } from "../acts/hostile-values.ts";
import { englishMails, invitationMail, messageMail } from "../mail/mails.ts";
import { toRawMail } from "../mail/raw-mail.ts";
import { inventArchive } from "../model/invented-archive.ts";

const fixture = path.join(
  import.meta.dirname,
  "../../e2e/fixtures/archives/Basic_LinkedInDataExport_12-12-2023.zip",
);
const now = Date.UTC(2026, 10, 23, 9);
const [connections, messages] = inventArchive(0xfff, now).map(([, text]) => Buffer.from(text));

const card = (nth: number) =>
  [
    "BEGIN:VCARD",
    "VERSION:3.0",
    `N:Quill;Ada ${nth};;;`,
    `FN:Ada ${nth} Quill`,
    "ORG:Osprey Freight;Sales",
    "NOTE:Met at the fair\\, twice",
    `EMAIL;TYPE=WORK:ada.${nth}@osprey.example`,
    `URL:https://www.linkedin.com/in/ada-quill-${nth}`,
    "END:VCARD",
  ].join("\r\n");

const mail = toRawMail(messageMail(englishMails, { text: "Gladly, on Thursday." }));
const mbox = [mail, toRawMail(invitationMail(englishMails))]
  .map((each) => `From mail Mon Nov 23 09:00:00 2026\r\n${each}`)
  .join("\r\n");

/** A sound file of each family that members bring: what it is called, and the kind of import that reads it. */
export const soundFiles: Record<
  string,
  { name: string; kind: "archive" | "contacts" | "mails"; bytes: Buffer }
> = {
  "an archive": { name: "archive.zip", kind: "archive", bytes: readFileSync(fixture) },
  "a table of connections": {
    name: "Connections.csv",
    kind: "archive",
    bytes: connections ?? Buffer.alloc(0),
  },
  "a table of messages": {
    name: "messages.csv",
    kind: "archive",
    bytes: messages ?? Buffer.alloc(0),
  },
  "a table of contacts": {
    name: "contacts.csv",
    kind: "contacts",
    bytes: Buffer.from(
      "Name,Email,Company,LinkedIn,Notes\nAda Quill,ada@osprey.example,Osprey,https://www.linkedin.com/in/ada-quill,Met\n",
    ),
  },
  vCards: {
    name: "cards.vcf",
    kind: "contacts",
    bytes: Buffer.from([0, 1, 2].map(card).join("\r\n")),
  },
  "a mail": { name: "mail.eml", kind: "mails", bytes: Buffer.from(mail) },
  "a mailbox": { name: "mails.mbox", kind: "mails", bytes: Buffer.from(mbox) },
};

/** What happens to a file on its way, or is done to it on purpose. */
type Harm = (bytes: Buffer) => Buffer;

const splice = (bytes: Buffer, at: number, without: number, ...put: Buffer[]) =>
  Buffer.concat([bytes.subarray(0, at), ...put, bytes.subarray(at + without)]);

/** Everything after a line, or a half of the file, again and again: up to about a megabyte. */
function repeatPart(bytes: Buffer, at: number, length: number): Buffer {
  const part = bytes.subarray(at, at + Math.max(1, length));
  const times = Math.min(50_000, Math.ceil(1_000_000 / part.length));
  return splice(bytes, at, 0, Buffer.alloc(part.length * times, part));
}

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const marks = [
  ...['"', '""', ",", ";", "\n", "\r", "\r\n\r\n", "\0", "\ufeff", "=0D=0A=", "&#x0;", "\\n", "--"],
  ...["BEGIN:VCARD\r\n", "END:VCARD\r\n", "N;ENCODING=QUOTED-PRINTABLE:=", "PHOTO;ENCODING=b:"],
  ...[
    "Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n",
    "Subject: =?UTF-8?B?/////w==?=\r\n",
  ],
  ...["Content-Transfer-Encoding: base64\r\n", "Content-Type: text/html; charset=utf-7\r\n"],
  ...[
    "From - \r\n",
    "PK\u0003\u0004",
    "PK\u0005\u0006",
    "\u202e",
    "1/1/0001",
    "9999-99-99 99:99:99 UTC",
  ],
];

const harm: fc.Arbitrary<Harm> = fc.oneof(
  fc.tuple(place, fc.nat(255)).map(
    ([at, value]): Harm =>
      (bytes) =>
        splice(bytes, Math.floor(at * bytes.length), 1, Buffer.from([value])),
  ),
  place.map(
    (at): Harm =>
      (bytes) =>
        bytes.subarray(0, Math.floor(at * bytes.length)),
  ),
  place.map(
    (at): Harm =>
      (bytes) =>
        bytes.subarray(Math.floor(at * bytes.length)),
  ),
  fc.tuple(place, fc.constantFrom(...marks, ...hostileTexts)).map(
    ([at, text]): Harm =>
      (bytes) =>
        splice(bytes, Math.floor(at * bytes.length), 0, Buffer.from(text)),
  ),
  fc.tuple(place, fc.nat(200)).map(
    ([at, length]): Harm =>
      (bytes) =>
        repeatPart(bytes, Math.floor(at * bytes.length), length),
  ),
  fc.constant<Harm>((bytes) => Buffer.from(bytes.toString("latin1"), "utf16le")),
  fc.constant<Harm>((bytes) => Buffer.concat([bytes, bytes])),
  fc.constant<Harm>((bytes) => Buffer.from(bytes.toReversed())),
);

/** A file of a family with up to three harms, one after the other. */
export function harmedFiles(family: string): fc.Arbitrary<Buffer> {
  const bytes = soundFiles[family]?.bytes ?? Buffer.alloc(0);
  return fc
    .array(harm, { minLength: 1, maxLength: 3 })
    .map((harms) => harms.reduce((file, each) => each(file), bytes));
}
