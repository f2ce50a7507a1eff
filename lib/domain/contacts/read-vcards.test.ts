import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fileOf } from "../../../test/archive/fixture-archives.ts";
import { cpuMs } from "../../../test/processor-time.ts";
import { noMapping } from "./contacts-preview.ts";
import { readContacts } from "./read-contacts.ts";

const now = Date.parse("2026-11-23T10:00:00Z");

function read(content: string | Buffer, name = "people.vcf") {
  return readContacts({ files: [fileOf(name, content)], mapping: noMapping, now });
}

const card = (...lines: string[]) => ["BEGIN:VCARD", ...lines, "END:VCARD", ""].join("\r\n");

describe("vCards", () => {
  test("2.1 of a phone: parameters without names, quoted-printable, soft breaks, an agent inside", async () => {
    const { contacts, rejected } = await read(
      card(
        "VERSION:2.1",
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg;;Dr.;",
        "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Dr. J=C3=B6rg M=C3=",
        "=BCller",
        "TEL;CELL:+49 170 0000000",
        "EMAIL;INTERNET;PREF:Joerg@Osprey.Example",
        "ORG:Osprey Freight, Ltd;Sales",
        "TITLE:Head of sales, north",
        "NOTE;QUOTED-PRINTABLE:Met in Graz=0D=0A=",
        "Likes cheese, hates olives",
        "AGENT:",
        "BEGIN:VCARD",
        "VERSION:2.1",
        "N:Agent;Hidden",
        "END:VCARD",
        "PHOTO;ENCODING=BASE64;JPEG:AAAA",
        " BBBB",
        "",
        "URL:linkedin.com/in/joerg-mueller-9",
        "REV:20261103T101500Z",
      ),
    );
    expect(rejected).toBe(0);
    expect(contacts).toEqual([
      {
        file: "people.vcf",
        line: 1,
        name: "Jörg Müller",
        profiles: [{ kind: "slug", value: "joerg-mueller-9" }],
        emails: ["joerg@osprey.example"],
        company: "Osprey Freight, Ltd",
        position: "Head of sales, north",
        headline: null,
        location: null,
        notes: ["Met in Graz\nLikes cheese, hates olives"],
        tags: [],
        connectedOn: null,
        changedAt: Date.UTC(2026, 10, 3, 10, 15),
      },
    ]);
  });

  test("2.1 in an older character set", async () => {
    const bytes = Buffer.from(card("VERSION:2.1", "N:Núñez;José", "FN:José Núñez"), "latin1");
    expect((await read(bytes)).contacts[0]?.name).toBe("José Núñez");
    const coded = card("VERSION:2.1", "FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Jos=E9");
    expect((await read(coded)).contacts[0]?.name).toBe("José");
  });

  test("a line folded in the middle of a character, cards of two encodings, marks between them", async () => {
    const whole = Buffer.from(card("VERSION:3.0", "FN:Zoë Núñez", "NOTE:東京で会った"));
    const at = whole.indexOf(Buffer.from("東")) + 1;
    const folded = Buffer.concat([whole.subarray(0, at), Buffer.from("\r\n "), whole.subarray(at)]);
    const older = Buffer.from(card("VERSION:3.0", "FN:Jörg Müller"), "latin1");
    const mark = Buffer.from("\ufeff");
    const { contacts } = await read(Buffer.concat([mark, folded, older, mark, whole]));
    expect(contacts.map(({ name, notes }) => [name, ...notes])).toEqual([
      ["Zoë Núñez", "東京で会った"],
      ["Jörg Müller"],
      ["Zoë Núñez", "東京で会った"],
    ]);
    const wide = Buffer.from(`\ufeff${card("VERSION:3.0", "FN:Zoë Núñez")}`, "utf16le");
    expect((await read(wide)).contacts).toMatchObject([{ name: "Zoë Núñez" }]);
  });

  test("3.0 of a Mac: grouped addresses with labels, escapes, folded lines, a picture", async () => {
    const { contacts } = await read(
      card(
        "VERSION:3.0",
        "PRODID:-//Apple Inc.//macOS 14//EN",
        "N:Ruiz;Ana;María;;MBA",
        "FN:Ana María Ruiz MBA",
        "ORG:Osprey\\, Inc.;Research;",
        "TITLE:Analyst",
        "EMAIL;type=INTERNET;type=HOME;type=pref:ana@home.example",
        "EMAIL;type=INTERNET;type=WORK:ana.ruiz@osprey.example",
        "NOTE:Met at the fair\\, twice\\n\\nAsks about a very long",
        "  story",
        "item1.URL;type=pref:https\\://www.linkedin.com/in/ana-ruiz-x1/",
        "item1.X-ABLabel:_$!<HomePage>!$_",
        "item2.URL:ana-ruiz-old",
        "item2.X-ABLabel:LinkedIn",
        "item3.ADR;type=WORK:;;1 Quay;Lisbon;;1000;Portugal",
        "CATEGORIES:VIP,Friends,myContacts",
        `PHOTO;ENCODING=b;TYPE=JPEG:${"A".repeat(60)}`,
        ` ${"B".repeat(60)}`,
      ),
    );
    expect(contacts).toMatchObject([
      {
        name: "Ana María Ruiz",
        profiles: [{ value: "ana-ruiz-x1" }, { value: "ana-ruiz-old" }],
        emails: ["ana@home.example", "ana.ruiz@osprey.example"],
        company: "Osprey, Inc.",
        notes: ["Met at the fair, twice\n\nAsks about a very long story"],
        location: "Lisbon, Portugal",
        tags: ["VIP", "Friends"],
      },
    ]);
  });

  test.each([
    "X-SOCIALPROFILE;type=linkedin;x-user=mei-tan:x-apple:mei-tan",
    "X-SOCIALPROFILE;type=linkedin;x-user=mei-tan:http://www.linkedin.com/in/mei-tan",
    "SOCIALPROFILE;SERVICE-TYPE=LinkedIn;TYPE=linkedin:https://de.linkedin.com/in/mei-tan?x=1",
    "URL;TYPE=work:www.linkedin.com/in/mei-tan",
    "X-LINKEDIN:mei-tan",
    "IMPP;X-SERVICE-TYPE=LinkedIn:https://linkedin.com/in/mei-tan",
  ])("finds the profile in %s", async (line) => {
    const { contacts } = await read(card("VERSION:4.0", "FN:Mei Tan", line));
    expect(contacts[0]?.profiles).toEqual([{ kind: "slug", value: "mei-tan" }]);
  });

  test("a web site of one's own is no profile", async () => {
    const { contacts } = await read(card("VERSION:4.0", "FN:Mei Tan", "URL:https://mei.example"));
    expect(contacts[0]?.profiles).toEqual([]);
  });

  test("companies, groups, nameless and unfinished cards are told of, and the rest comes in", async () => {
    const text =
      card("VERSION:3.0", "FN:Osprey", "N:;;;;", "ORG:Osprey", "X-ABShowAs:COMPANY") +
      card("VERSION:4.0", "KIND:group", "FN:Friends") +
      card("VERSION:3.0", "TEL:123") +
      "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Half Done\r\n" +
      card("VERSION:3.0", "FN:Whole Card") +
      "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Cut Off";
    const { contacts, rejects } = await read(text);
    // A missing END is no reason to lose somebody; a file that ends within a line is.
    expect(contacts.map(({ name }) => name)).toEqual(["Half Done", "Whole Card"]);
    expect(rejects.map(({ line, reason }) => [line, reason])).toEqual([
      [1, "is a company, not a person"],
      [8, "is a group, not a person"],
      [13, "has no name, no e-mail and no LinkedIn address"],
      [24, "is not closed by END:VCARD: the file seems to be cut off"],
    ]);
  });

  test("lines that are no properties spoil nothing", async () => {
    const { contacts } = await read(
      card(
        "VERSION:3.0",
        "garbage without a colon",
        "constructor:x",
        "__proto__;a=b:x",
        "EMAIL;=;:x",
        'NOTE;X="unclosed:odd',
        "FN:Ana Ruiz",
      ),
    );
    expect(contacts).toMatchObject([{ name: "Ana Ruiz" }]);
  });
});

test("nothing throws for anything that calls itself a vCard", async () => {
  const line = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc
      .tuple(
        fc.constantFrom(
          "N",
          "FN",
          "ORG",
          "NOTE",
          "ADR",
          "URL",
          "REV",
          "item1.EMAIL",
          "CATEGORIES",
          "AGENT",
          "BEGIN",
        ),
        fc.constantFrom(
          "",
          ";",
          ";TYPE=",
          ";ENCODING=QUOTED-PRINTABLE",
          ";CHARSET=no",
          ';X="',
          ";VALUE=date",
        ),
        fc.string({ unit: "binary", maxLength: 40 }),
      )
      .map(([name, parameters, value]) => `${name}${parameters}:${value}`),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { maxLength: 12 }),
      fc.constantFrom("2.1", "3.0", "4.0"),
      async (lines, version) => {
        const { contacts } = await read(card(`VERSION:${version}`, ...lines, "FN:Ana"));
        for (const { emails, name } of contacts) {
          expect(name).not.toMatch(/[\r\n]/);
          expect(emails.every((email) => email.includes("@"))).toBe(true);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test("time grows with the size of the file alone", async () => {
  const hostile = [
    `BEGIN:VCARD\nVERSION:3.0\nFN${";".repeat(300_000)}:x\nEND:VCARD\n`,
    `BEGIN:VCARD\nVERSION:2.1\nNOTE;QUOTED-PRINTABLE:${"=\n".repeat(300_000)}\nEND:VCARD\n`,
    `BEGIN:VCARD\nVERSION:2.1\nNOTE;QUOTED-PRINTABLE:${"=4".repeat(300_000)}\nEND:VCARD\n`,
    `BEGIN:VCARD\nVERSION:3.0\nNOTE:${"\\,".repeat(300_000)}\nEND:VCARD\n`,
    `BEGIN:VCARD\nVERSION:3.0\nNOTE;A="${'"'.repeat(300_000)}:x\nEND:VCARD\n`,
    "BEGIN:VCARD\n".repeat(60_000),
    `BEGIN:VCARD\nFN:${"a".repeat(3_000_000)}`,
  ];
  for (const text of hostile) {
    const started = cpuMs();
    await read(text);
    expect(cpuMs() - started).toBeLessThan(3000);
  }
});
