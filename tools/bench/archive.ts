import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import { crc32, createDeflateRaw } from "node:zlib";
import { dayMs } from "../../lib/domain/time/day-ms.ts";

/** How large an invented archive is. */
export type ArchiveSize = { connections: number; invitations: number; messages: number };

const FIRST = [
  "Ada",
  "Björn",
  "Chloé",
  "Dmitri",
  "Fatima",
  "Hélène",
  "Íris",
  "José",
  "さくら",
  "Łukasz",
];
const LAST = [
  "Quill",
  "Okafor",
  "Szabó",
  "Nakamura",
  "Haddad",
  "Whitfield",
  "Yılmaz",
  "佐藤",
  "Moreau",
  "Iyer",
];
const FIRMS = ["Harbour & Pine", "Blue Kettle, Inc.", "Quartz & Co", "Lakeview Hospice", ""];
const END = Date.UTC(2026, 10, 15);

const nameOf = (n: number) => `${FIRST[n % 10]} ${LAST[Math.floor(n / 10) % 10]}`;
const slugOf = (n: number) => `${nameOf(n).toLowerCase().replace(" ", "-")}-${n.toString(16)}`;
const urlOf = (n: number) => `https://www.linkedin.com/in/${slugOf(n)}`;
const OWNER = "https://www.linkedin.com/in/robin-ashworth";

function cell(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const connectedAt = (n: number) => END - (n % 3000) * dayMs - 3_600_000;

function* connectionRows(count: number): Generator<string> {
  yield "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";
  for (let n = 0; n < count; n++) {
    const [first, last] = nameOf(n).split(" ");
    const day = new Date(connectedAt(n)).toUTCString().slice(5, 16);
    yield `${first},${last},${encodeURI(urlOf(n))},,${cell(FIRMS[n % 5] ?? "")},Head of Operations,${day}\n`;
  }
}

function* invitationRows(count: number): Generator<string> {
  yield "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n";
  for (let n = 0; n < count; n++) {
    const sent = new Date(connectedAt(n) - 2 * dayMs);
    const date = `${sent.getUTCMonth() + 1}/${sent.getUTCDate()}/${String(sent.getUTCFullYear()).slice(2)}, ${1 + (n % 11)}:${10 + (n % 49)} PM`;
    const note =
      n % 25 === 0 ? `Hello Robin, I read your post number ${n} and would like to learn more.` : "";
    yield `${nameOf(n)},Robin Ashworth,"${date}",${cell(note)},INCOMING,${urlOf(n)},${OWNER}\n`;
  }
}

const words =
  "the new warehouse is open and we have learned a lot about the way stock moves in winter ";

function* messageRows(count: number, people: number): Generator<string> {
  yield "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT\n";
  for (let n = 0; n < count; n++) {
    const person = n % people;
    const round = Math.floor(n / people);
    const date = new Date(connectedAt(person) + 3_600_000 * (round + 1) - (n % 7) * 1000);
    const when = `${date.toISOString().slice(0, 19).replace("T", " ")} UTC`;
    const mine = round % 2 === 0;
    const [from, to] = mine
      ? ["Robin Ashworth", nameOf(person)]
      : [nameOf(person), "Robin Ashworth"];
    const [fromUrl, toUrl] = mine ? [OWNER, urlOf(person)] : [urlOf(person), OWNER];
    const hello = `Hi ${nameOf(person).split(" ")[0]}, would you be up for a coffee chat next week?`;
    const text = round === 0 ? hello : `Note ${n}: ${words.repeat(1 + (n % 3))}"${n}"`;
    yield `2-${person.toString(16).padStart(12, "0")}==,,${from},${fromUrl},${to},${toUrl},${when},,${cell(text)},INBOX,,No\n`;
  }
}

type Entry = { name: string; crc: number; packed: number; bytes: number; offset: number };

async function write(out: WriteStream, chunk: Buffer): Promise<void> {
  if (!out.write(chunk)) await once(out, "drain");
}

function header(entry: Entry, central: boolean): Buffer {
  const name = Buffer.from(entry.name);
  const head = Buffer.alloc(central ? 46 : 30);
  let at = head.writeUInt32LE(central ? 0x02014b50 : 0x04034b50, 0);
  if (central) at = head.writeUInt16LE(20, at);
  at = head.writeUInt16LE(20, at);
  // Sizes stand behind the data, as in LinkedIn's archives.
  at = head.writeUInt16LE(0x808, at);
  at = head.writeUInt16LE(8, at);
  at = head.writeUInt32LE(0, at);
  at = head.writeUInt32LE(central ? entry.crc : 0, at);
  at = head.writeUInt32LE(central ? entry.packed : 0, at);
  at = head.writeUInt32LE(central ? entry.bytes : 0, at);
  head.writeUInt16LE(name.length, at);
  if (central) head.writeUInt32LE(entry.offset, 42);
  return Buffer.concat([head, name]);
}

function descriptor(entry: Entry): Buffer {
  const tail = Buffer.alloc(16);
  [0x08074b50, entry.crc, entry.packed, entry.bytes].forEach((value, index) => {
    tail.writeUInt32LE(value, index * 4);
  });
  return tail;
}

async function addFile(out: WriteStream, entry: Entry, rows: Iterable<string>): Promise<number> {
  const head = header(entry, false);
  await write(out, head);
  const deflate = createDeflateRaw({ level: 6 });
  const packing = (async () => {
    for await (const chunk of deflate) {
      entry.packed += chunk.length;
      await write(out, chunk);
    }
  })();
  let piece: string[] = [];
  const flush = async () => {
    const bytes = Buffer.from(piece.join(""));
    piece = [];
    entry.crc = crc32(bytes, entry.crc);
    entry.bytes += bytes.length;
    if (!deflate.write(bytes)) await once(deflate, "drain");
  };
  for (const row of rows) {
    piece.push(row);
    if (piece.length >= 1000) await flush();
  }
  await flush();
  deflate.end();
  await packing;
  await write(out, descriptor(entry));
  return head.length + entry.packed + 16;
}

/** Writes an archive of invented people of the newest era, as large as wanted, piece by piece. */
export async function writeInventedArchive(file: string, size: ArchiveSize): Promise<void> {
  const out = createWriteStream(file);
  const files: [name: string, rows: Iterable<string>][] = [
    ["Profile.csv", ["First Name,Last Name,Headline\n", "Robin,Ashworth,Head of Forecasting\n"]],
    ["Connections.csv", connectionRows(size.connections)],
    ["Invitations.csv", invitationRows(size.invitations)],
    ["messages.csv", messageRows(size.messages, Math.max(1, size.connections))],
  ];
  const entries: Entry[] = [];
  let offset = 0;
  for (const [name, rows] of files) {
    const entry = { name, crc: 0, packed: 0, bytes: 0, offset };
    entries.push(entry);
    offset += await addFile(out, entry, rows);
  }
  const directory = Buffer.concat(entries.map((entry) => header(entry, true)));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  await write(out, directory);
  out.end(end);
  await once(out, "close");
}
