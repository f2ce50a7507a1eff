import { writeFile } from "node:fs/promises";
import path from "node:path";
import { crc32, deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { makeTemporaryFolder } from "../../../test/temporary-folder.ts";
import { readArchive } from "../../domain/archive/read-archive.ts";
import { ArchiveProblem } from "./archive-problem.ts";
import { openUpload, storedName, uploadedName } from "./open-upload.ts";
import { zipLimits } from "./open-zip.ts";

const folder = makeTemporaryFolder();

type Entry = { name: string; bytes: Buffer; flag?: number; crc?: number; claims?: number };

/** A ZIP of the entries, with whatever is wrong about them. */
function zipOf(...entries: Entry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, flag = 0, crc = crc32(bytes), claims = bytes.length } of entries) {
    const packed = deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flag | 0x800, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc, 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claims, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([
      Buffer.from("504b0304", "hex"),
      fields,
      Buffer.from(name),
      packed,
    ]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from("504b01021400", "hex"), fields, tail, Buffer.from(name)]),
    );
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}

const connections = Buffer.from(
  "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAda,Quill,https://www.linkedin.com/in/ada-quill,,,,15 Jan 2024\n",
);
const table = (name = "Connections.csv"): Entry => ({ name, bytes: connections });

async function importOf(bytes: Buffer, name = "archive.zip") {
  const file = path.join(folder, `${Math.random().toString(36).slice(2)}-${name}`);
  await writeFile(file, bytes);
  const upload = await openUpload(file, name);
  try {
    return await readArchive({ archiveName: name, files: upload.files });
  } finally {
    upload.close();
  }
}

async function problemOf(bytes: Buffer, name?: string): Promise<string> {
  const error = await importOf(bytes, name).catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(ArchiveProblem);
  return (error as ArchiveProblem).message;
}

describe("an archive", () => {
  test.each([
    "Connections.csv",
    "Basic_LinkedInDataExport/Connections.csv",
    "a/b/c/connections.CSV",
  ])("is read wherever its files stand: %s", async (name) => {
    const { counts } = await importOf(zipOf(table(name)));
    expect(counts.connections).toEqual({ rows: 1, people: 1, dateOnly: 0 });
  });

  test("counts a table once that it holds twice", async () => {
    const { counts } = await importOf(zipOf(table(), table("copy/Connections.csv")));
    expect(counts.connections.rows).toBe(1);
  });

  test("reads two tables of one kind that differ, and loses neither", async () => {
    const other = Buffer.from(connections.toString().replaceAll(/Ada|ada/g, "Bo"));
    const { counts } = await importOf(
      zipOf(table(), { name: "older/Connections.csv", bytes: other }),
    );
    expect(counts.connections).toMatchObject({ rows: 2, people: 2 });
  });

  test("names an Excel workbook for one, whatever it is called", async () => {
    const workbook = zipOf({ name: "xl/workbook.xml", bytes: Buffer.from("<workbook/>") });
    expect(await problemOf(workbook, "Connections.csv")).toMatch(
      /^Connections\.csv is an Excel workbook.*save it as CSV/,
    );
  });

  test("leaves a Mac's shadow files alone", async () => {
    const shadow = { name: "__MACOSX/._Connections.csv", bytes: Buffer.from("\0\0\0 shadow") };
    const { counts, rejects } = await importOf(zipOf(shadow, table()));
    expect([counts.connections.rows, rejects]).toEqual([1, []]);
  });

  test("may be single CSV files, picked together", async () => {
    const { counts } = await importOf(connections, "my connections.csv");
    expect(counts.connections.people).toBe(1);
  });
});

describe("a bad upload ends in a message that names the file and what is wrong:", () => {
  test("not a ZIP", async () => {
    expect(await problemOf(Buffer.from("%PDF-1.7 hello"), "archive.zip")).toMatch(
      /^archive\.zip is not a ZIP archive/,
    );
  });

  test("empty", async () => {
    expect(await problemOf(Buffer.alloc(0))).toBe(
      "archive.zip is empty. Choose the file as you got it.",
    );
  });

  test("cut off", async () => {
    expect(await problemOf(zipOf(table()).subarray(0, 120))).toMatch(
      /^archive\.zip is not a ZIP archive, or its download broke off/,
    );
  });

  test("encrypted", async () => {
    expect(await problemOf(zipOf({ ...table(), flag: 1 }))).toMatch(
      /^archive\.zip is encrypted \(Connections\.csv\)/,
    );
  });

  test("a ZIP in a ZIP", async () => {
    const inner = { name: "inner.zip", bytes: zipOf(table()) };
    expect(await problemOf(zipOf(inner))).toMatch(/^archive\.zip holds another ZIP \(inner\.zip\)/);
  });

  test.each(["../../etc/Connections.csv", "/etc/Connections.csv", "a/../../Connections.csv"])(
    "a path that climbs out: %s",
    async (name) => {
      expect(await problemOf(zipOf(table(name)))).toMatch(
        /^archive\.zip holds a file whose path leads out/,
      );
    },
  );

  test("a wrong checksum", async () => {
    expect(await problemOf(zipOf({ ...table(), crc: 1 }))).toMatch(
      /^Connections\.csv in archive\.zip is damaged \(its checksum is wrong\)/,
    );
  });

  test("a size that lies", async () => {
    expect(await problemOf(zipOf({ ...table(), claims: 10 }))).toMatch(
      /^Connections\.csv in archive\.zip is damaged/,
    );
  });

  test("a bomb", async () => {
    const bytes = Buffer.alloc(zipLimits.ratioFrom * 2, "First Name,Last Name,Connected On\n");
    expect(await problemOf(zipOf({ name: "Connections.csv", bytes }))).toMatch(
      /^Connections\.csv in archive\.zip unpacks to far more/,
    );
  });

  test("too many files", async () => {
    const many = Array.from({ length: zipLimits.entries + 1 }, (_, n) => table(`f${n}/x.csv`));
    expect(await problemOf(zipOf(...many))).toMatch(/^archive\.zip holds more than 2000 files/);
  });
});

test("an uploaded name survives storing, whatever it holds", () => {
  for (const name of [
    "Connections.csv",
    "Ürün 名簿 (1).zip",
    "a%20b.csv",
    "..",
    "100%.csv",
    "a\0b.csv",
  ]) {
    expect(uploadedName(storedName(3, name))).toBe(name);
    expect(storedName(3, name)).not.toMatch(/[/\\\0]|^\./);
  }
  expect(uploadedName(storedName(0, "../../etc/passwd"))).toBe("passwd");
});
