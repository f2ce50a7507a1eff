import { expect, test } from "vitest";
import { cpuMs } from "../../test/processor-time.ts";
import { noMapping } from "./contacts/contacts-preview.ts";
import { readContacts } from "./contacts/read-contacts.ts";
import { parseName } from "./duplicate/name-parts.ts";
import { identify } from "./identity/identify.ts";
import { toSighting } from "./identity/sighting.ts";
import { readNotification } from "./mail/read-notification.ts";
import type { ReceivedMail } from "./mail/received-mail.ts";
import { findFirstName } from "./message/first-name.ts";
import { cleanName } from "./paste/names.ts";
import { readPastedPage } from "./paste/read-pasted-page.ts";
import { readPastedThread } from "./thread/read-pasted-thread.ts";

const now = Date.parse("2026-11-20T10:30:00Z");
const bits = [
  ..." \n\t.,;:-_=()[]{}<>\"'|·•@&%/\\?!…",
  ...[
    "a",
    "é",
    "\u0301",
    "\u200f",
    "\u202e",
    "😀",
    "\u2028",
    "1 ",
    "Dr. ",
    "and ",
    "2w\n",
    "Nov 3\n",
  ],
  ...[
    "Ana Ruiz\n",
    "Ana Ruiz 10:00 AM\n",
    "Ana Ruiz is inviting you to connect\n",
    "and 3 others\n",
  ],
  ...[
    "<a href='",
    "<div>",
    "</",
    "<!--",
    "&#x",
    "BEGIN:VCARD\n",
    "FN;A=",
    "FN;",
    "=0D=0A",
    "https://www.linkedin.com/in/",
  ],
];
const length = 150_000;

async function* inPieces(text: string) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

function mail(more: Partial<ReceivedMail>): ReceivedMail {
  const from = { name: "LinkedIn", address: "messages-noreply@linkedin.com" };
  return {
    ...{ messageId: "<a@b>", from, subject: "Ana Ruiz just messaged you", sentAt: now },
    ...{ text: null, html: null, template: null, authenticationResults: [] },
    ...{ to: null, mailClass: null, ...more },
  };
}

function readFile(name: string, text: string) {
  const files = [{ name, open: () => inPieces(text) }];
  return readContacts({ files, mapping: noMapping, now });
}

const nobody = { slug: null, name: null, headline: null };
const zoned = { now, zone: "Europe/Vienna", memberName: "Robin Ash" };
const readers: Record<string, (text: string) => unknown> = {
  "a pasted page": (text) => readPastedPage({ text, now }),
  "a pasted page as HTML": (html) => readPastedPage({ html, now }),
  "a pasted conversation": (text) => readPastedThread({ text, ...zoned }),
  "a pasted conversation as HTML": (html) => readPastedThread({ html, ...zoned }),
  "the text of a mail": (text) => readNotification(mail({ text }), nobody),
  "the HTML of a mail": (html) => readNotification(mail({ html }), nobody),
  "the subject of a mail": (subject) => readNotification(mail({ subject }), nobody),
  "the sender of a mail": (name) =>
    readNotification(mail({ from: { name, address: "a@linkedin.com" } }), nobody),
  "a vCard": (text) =>
    readFile("a.vcf", `BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nNOTE:${text}\nEND:VCARD\n`),
  "the parameters of a vCard": (text) =>
    readFile("a.vcf", `BEGIN:VCARD\nVERSION:2.1\nN;${text}:a\nEND:VCARD\n`),
  "many lines of a vCard, each with many parameters": (text) =>
    readFile(
      "a.vcf",
      `BEGIN:VCARD\nVERSION:2.1\n${`N;${text.slice(0, 90_000)}:a\n`.repeat(10)}END:VCARD\n`,
    ),
  "a row of contacts": (text) => readFile("a.csv", `Name,Email,Notes\nAna,a@b.example,${text}\n`),
  "a table of contacts": (text) => readFile("a.csv", text),
  "a name": (text) => {
    cleanName(text);
    parseName(text);
    findFirstName(text);
    return identify(
      toSighting({ name: text, keys: [], emails: [text] }),
      toSighting({ name: `${text}x`, keys: [], emails: [text] }),
    );
  },
};

// Quadratic time over so many characters would be minutes; the bound leaves room for a busy machine.
test.each(Object.entries(readers))(
  "%s without end is read in a moment",
  { timeout: 120_000 },
  async (_, read) => {
    for (const bit of bits) {
      for (const frame of ["", "Ana Ruiz "]) {
        const text = `${frame}${bit.repeat(length / bit.length)}!x`;
        const begun = cpuMs();
        await read(text);
        expect([bit, cpuMs() - begun < 4000]).toEqual([bit, true]);
      }
    }
  },
);
