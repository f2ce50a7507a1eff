import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fileOf } from "../../../test/archive/fixture-archives.ts";
import { testSheets } from "../../../test/contacts/sheets.ts";
import { cpuMs } from "../../../test/processor-time.ts";
import { readDay, readDayOrder } from "../archive/dates/read-dates.ts";
import { type ContactsMapping, noMapping } from "./contacts-preview.ts";
import { readContacts } from "./read-contacts.ts";

const now = Date.parse("2026-11-23T10:00:00Z");

function read(content: string | Buffer, mapping: ContactsMapping = noMapping, name = "people.csv") {
  return readContacts({ files: [fileOf(name, content)], mapping, now });
}

const encodings: [name: string, encode: (text: string) => Buffer][] = [
  ["UTF-8", (text) => Buffer.from(text)],
  ["UTF-8 with its mark", (text) => Buffer.from(`\ufeff${text}`)],
  ["UTF-16 with its mark", (text) => Buffer.from(`\ufeff${text}`, "utf16le")],
  ["Windows-1252", (text) => Buffer.from(text, "latin1")],
  ["lines ended by Excel", (text) => Buffer.from(text.replace(/\r?\n/g, "\r\n"))],
];

describe.each(testSheets)("$tool", ({ text, columns, first }) => {
  test.each(encodings)("in %s", async (_, encode) => {
    const { contacts, sheets, rejects } = await read(encode(text));
    expect(rejects).toEqual([]);
    expect(sheets[0]?.columns.map(({ meaning }) => meaning)).toEqual(columns);
    expect(contacts[0]).toMatchObject(first);
  });
});

describe("cells", () => {
  test("that begin like a formula are text; Excel's own wrappers go", async () => {
    const rows = `Name,Company,Notes\n"=HYPERLINK(""x"")",+Plus,@here\n"=""007 Ltd""",'=Equals,-dash`;
    const { contacts } = await read(rows);
    expect(contacts).toMatchObject([
      { name: '=HYPERLINK("x")', company: "+Plus", notes: ["@here"] },
      { name: "007 Ltd", company: "=Equals", notes: ["-dash"] },
    ]);
  });

  test("a quote that is not closed loses its own row alone", async () => {
    const { contacts, rejects } = await read(
      'Name,Email\nAna Ruiz,a@b.example\n"Ben,b@b.example\nCleo Day,c@b.example\n',
    );
    expect(contacts.map(({ name }) => name)).toEqual(["Ana Ruiz", "Cleo Day"]);
    expect(rejects).toMatchObject(
      [{ file: "people.csv", line: 3, reason: /quote/ }].map(() => ({ line: 3 })),
    );
  });

  test("a row without anything to go by is told of with its line", async () => {
    const { rejects } = await read("Name,Email,Company\n,,Osprey\nAna,,\n");
    expect(rejects).toEqual([
      {
        file: "people.csv",
        line: 2,
        reason: "has no name, no e-mail and no LinkedIn address",
        raw: ",,Osprey",
      },
    ]);
  });
});

describe("columns", () => {
  test("that nobody can guess are left to the member, and nothing is taken", async () => {
    const { contacts, sheets, problem } = await read("foo,bar\nx,y\n");
    expect(contacts).toEqual([]);
    expect(problem).toBeNull();
    expect(sheets[0]?.columns.map(({ meaning }) => meaning)).toEqual(["ignore", "ignore"]);
    expect(sheets[0]?.missing).toContain("Choose at least the name");
  });

  test("mean what the member says", async () => {
    const columns = ["full-name", "company"] as const;
    const sheets = { "people.csv": { columns: [...columns], dayOrder: null } };
    const { contacts } = await read("foo,bar\nAna Ruiz,Osprey\n", { ...noMapping, sheets });
    expect(contacts).toMatchObject([{ name: "Ana Ruiz", company: "Osprey" }]);
  });

  test("without headings are numbered, their addresses are offered, and their first row is data", async () => {
    const rows = "Ana Ruiz,ana@home.example\nBen Cole,ben@home.example\n";
    const { contacts, sheets } = await read(rows);
    expect(contacts).toEqual([]);
    expect(sheets[0]?.columns).toMatchObject([
      { heading: "Column 1", meaning: "ignore", offer: null },
      { heading: "Column 2", meaning: "ignore", offer: "email" },
    ]);
    const columns = ["full-name" as const, "email" as const];
    const mapping = { ...noMapping, sheets: { "people.csv": { columns, dayOrder: null } } };
    expect((await read(rows, mapping)).contacts.map(({ line }) => line)).toEqual([1, 2]);
  });

  test("headed as something that their cells are not are left out, with the reason", async () => {
    const { sheets } = await read("Name,Email,LinkedIn\nAna Ruiz,yes,12\nBen Cole,no,7\n");
    expect(sheets[0]?.columns).toMatchObject([
      { meaning: "full-name", doubt: null },
      { meaning: "ignore", doubt: "Headed like an e-mail address, but no cell looks like it." },
      { meaning: "ignore", doubt: "Headed like a LinkedIn address, but no cell looks like it." },
    ]);
  });

  test("Excel's hint in the first line tells the delimiter", async () => {
    const { contacts } = await read("sep=;\r\nName;Notes\r\nAna Ruiz;a,b,c\r\n");
    expect(contacts).toMatchObject([{ name: "Ana Ruiz", notes: ["a,b,c"], line: 3 }]);
  });
});

describe("days and months", () => {
  test("a number over 12 anywhere in the column decides for all of it", () => {
    expect(readDayOrder(["3/11/2025", "25/12/2024"], ",", now).order).toBe("day-first");
    expect(readDayOrder(["3/11/2025", "12/25/2024"], ";", now).order).toBe("month-first");
  });

  test("so does a date that would lie in the future", () => {
    expect(readDayOrder(["11/12/2026"], ",", now)).toEqual({
      order: "month-first",
      isDoubtful: false,
    });
    expect(readDayOrder(["12/11/2026"], ",", now)).toEqual({
      order: "day-first",
      isDoubtful: false,
    });
  });

  test("when nothing decides, the doubt is said", async () => {
    expect(readDayOrder(["3/4/2025"], ";", now)).toEqual({ order: "day-first", isDoubtful: true });
    const { sheets } = await read("Name,Connected On\nAna Ruiz,3/4/2025\n");
    expect(sheets[0]).toMatchObject({
      dayOrder: "month-first",
      dayOrderDoubt: true,
      hasDays: true,
    });
  });

  test("the member's choice counts", async () => {
    const columns = ["full-name" as const, "connected-on" as const];
    const sheets = { "people.csv": { columns, dayOrder: "day-first" as const } };
    const { contacts } = await read("Name,Connected On\nAna Ruiz,3/4/2025\n", {
      ...noMapping,
      sheets,
    });
    expect(contacts[0]?.connectedOn).toBe("2025-04-03");
  });

  test("serial numbers, words for none, and days that do not exist", () => {
    expect(readDay("46329", "day-first")).toEqual({ day: "2026-11-03" });
    expect(readDay("46329.5", "day-first")).toEqual({ day: "2026-11-03" });
    expect(readDay("n/a", "day-first")).toEqual({ day: null });
    expect(readDay("2026-11-03T10:00:00Z", "day-first")).toEqual({ day: "2026-11-03" });
    expect(readDay("03-Nov-26", "day-first")).toEqual({ day: "2026-11-03" });
    expect(readDay("31/02/2026", "day-first")).toHaveProperty("problem");
    expect(readDay("99999", "day-first")).toHaveProperty("problem");
  });
});

describe("files that are none of this", () => {
  test.each([
    [
      "an Excel workbook",
      Buffer.from("PK\u0003\u0004 and so on"),
      /Excel workbook .* save it as CSV/,
    ],
    [
      "an old Excel workbook",
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
      /Excel workbook: save it as CSV/,
    ],
    ["a PDF", Buffer.from("%PDF-1.7\n"), /is a PDF/],
    ["a web page", Buffer.from("<!DOCTYPE html><html>"), /is a web page/],
    ["JSON", Buffer.from('{"people": []}'), /is JSON/],
    ["bytes", Buffer.from(Array.from({ length: 900 }, (_, at) => (at * 7) % 256)), /is not text/],
    ["nothing", Buffer.from(" \n"), /is empty/],
  ])("%s says what to do", async (_, bytes, problem) => {
    const reading = await read(bytes);
    expect(reading.problem?.problem).toMatch(problem);
    expect(reading.contacts).toEqual([]);
  });

  test("a vCard named .csv is read as what it is", async () => {
    const { contacts } = await read("BEGIN:VCARD\nVERSION:3.0\nFN:Ana Ruiz\nEND:VCARD\n");
    expect(contacts).toMatchObject([{ name: "Ana Ruiz" }]);
  });

  test("one bad file among good ones is told of, the others come in", async () => {
    const files = [fileOf("a.csv", "%PDF"), fileOf("b.csv", "Name\nAna Ruiz\n")];
    const { contacts, rejects, problem } = await readContacts({ files, mapping: noMapping, now });
    expect(problem).toBeNull();
    expect(contacts).toHaveLength(1);
    expect(rejects).toMatchObject([{ file: "a.csv", line: 1 }]);
  });
});

test("nothing throws for random bytes", async () => {
  const bytes = fc.uint8Array({ maxLength: 400 });
  const texts = fc.string({ unit: fc.constantFrom(..."ab1,;\t|\"'=\n\r:@/. é"), maxLength: 400 });
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        bytes.map((raw) => Buffer.from(raw)),
        texts.map((text) => Buffer.from(`Name,Email\n${text}`)),
      ),
      async (raw) => {
        const { contacts, rejected, rejects } = await read(raw);
        expect(rejects.length).toBe(rejected);
        for (const { name, emails, profiles } of contacts)
          expect(name !== "" || emails.length + profiles.length > 0).toBe(true);
      },
    ),
    { numRuns: 400 },
  );
});

test("time grows with the size of the file alone", async () => {
  const hostile = [
    `Name,Email\n${'"'.repeat(1_000_000)}`,
    `Name,Email\n${"Ana Ruiz,a@b.example\n".repeat(60_000)}`,
    `Name${",".repeat(400)}\n${`Ana${",".repeat(400)}\n`.repeat(2000)}`,
    `${",".repeat(1_000_000)}\n`,
    `Name,Email\nAna,${"a".repeat(900_000)}@\n`,
    `Name,LinkedIn\nAna,${"linkedin.com/in/".repeat(50_000)}\n`,
    `Name,Tags\nAna,"${",".repeat(900_000)}"\n`,
  ];
  for (const text of hostile) {
    const started = cpuMs();
    await read(text);
    expect(cpuMs() - started).toBeLessThan(4000);
  }
});
