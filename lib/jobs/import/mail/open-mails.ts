import "server-only";
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { fail } from "../../../domain/result.ts";
import { mostMailBytes } from "../../mail/parse-mail.ts";
import { ArchiveProblem } from "../archive-problem.ts";
import { startsAsZip, uploadedName } from "../open-upload.ts";
import { openZipFiles } from "../open-zip.ts";

/** One mail of an upload, cut at the most that is read of one. `number` counts within its file. */
export type MailSource = { file: string; number: number; bytes: Buffer };

const isMailFile = (name: string) => /\.(?:eml|mbox|mbx|txt)$/i.test(name);
const separator = /^From [^\r\n]*\r?\n?$/;
/** A line longer than this is no separator, whatever it begins with. */
const longestLine = 2000;

/** Cuts a stream into lines with their ends; a line without an end in sight comes in pieces. */
async function* readLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  for await (const chunk of stream) {
    rest = Buffer.concat([rest, chunk]);
    let from = 0;
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10, from)) {
      yield rest.subarray(from, end + 1);
      from = end + 1;
    }
    rest = rest.subarray(from);
    if (rest.length > mostMailBytes) {
      yield rest;
      rest = Buffer.alloc(0);
    }
  }
  if (rest.length > 0) yield rest;
}

function isSeparator(line: Buffer): boolean {
  return line.length < longestLine && separator.test(line.toString("latin1"));
}

/** The mails of one file: itself, or each of an mbox, which begins with a line "From …". */
async function* splitFile(
  file: string,
  stream: AsyncIterable<Uint8Array>,
): AsyncGenerator<MailSource> {
  let lines: Buffer[] = [];
  let length = 0;
  let number = 0;
  let isMbox = false;
  let afterBlank = true;
  const cut = (): MailSource => {
    number += 1;
    const bytes = Buffer.concat(lines);
    lines = [];
    length = 0;
    return { file, number, bytes };
  };
  for await (const line of readLines(stream)) {
    const begins = afterBlank && (isMbox || number + length === 0) && isSeparator(line);
    afterBlank = line.length <= 2 && line.toString("latin1").trim() === "";
    if (begins) {
      isMbox = true;
      if (length > 0) yield cut();
      continue;
    }
    if (length < mostMailBytes) lines.push(Buffer.from(line));
    length += line.length;
  }
  if (length > 0) yield cut();
}

async function* readZip(place: string, name: string): AsyncGenerator<MailSource> {
  const zip = await openZipFiles(place, name, isMailFile);
  try {
    if (zip.files.length === 0) {
      throw new ArchiveProblem(fail("mails-missing", { name }));
    }
    for (const file of zip.files) {
      yield* splitFile(file.name, file.open() as AsyncIterable<Uint8Array>);
    }
  } finally {
    zip.close();
  }
}

/**
 * The mails of an upload one after the other: .eml files, mbox files, and ZIPs of both.
 *
 * @param place the folder of what was uploaded, or one file
 * @throws ArchiveProblem for what can't be opened at all
 */
export async function* openMails(place: string, name: string): AsyncGenerator<MailSource> {
  const info = await stat(place).catch(() => null);
  if (!info) throw new ArchiveProblem(fail("upload-gone", { name }));
  const files = info.isFile()
    ? [{ file: place, name }]
    : (await readdir(place))
        .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
        .map((each) => ({ file: path.join(place, each), name: uploadedName(each) }));
  for (const each of files) {
    if (await startsAsZip(each.file)) yield* readZip(each.file, each.name);
    else yield* splitFile(each.name, createReadStream(each.file));
  }
}
