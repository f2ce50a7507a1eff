import fc from "fast-check";
import { expect, test } from "vitest";
import { fileOf } from "../../../test/archive/fixture-archives.ts";
import { noMapping } from "./contacts-preview.ts";
import { readContacts } from "./read-contacts.ts";

const now = Date.parse("2026-11-23T10:00:00Z");
const read = (name: string, content: string) =>
  readContacts({ files: [fileOf(name, content)], mapping: noMapping, now });

const rows = fc.constantFrom(
  ...[
    "Ana Ruiz,ana@home.example,Osprey,3/4/2025",
    '"Ruiz, Ben",ben@home.example,"Heron, Ltd",31/02/2026',
    "Cleo Day,,,",
  ],
  ...[
    "Dan Fox,dan@home.example,Heron,99/99/1833",
    ",,Osprey,",
    ",eve@home.example,,",
    "Fay Low,fay@home.example,Kite,tomorrow",
  ],
  ...[
    "Gus Oak,gus@home.example,Kite,1,2,3",
    '"Hal ""Ace"" Ivy",hal@home.example,,',
    "Ida,not an address,,",
  ],
  ...[
    "Jan,shared@home.example,,",
    "Kay,shared@home.example,,",
    ",shared@home.example,,",
    "Lou,lou@home.example",
  ],
);

test("read + rejected = rows of the table, whatever is in them", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(rows, { maxLength: 25 }),
      fc.constantFrom("\n", "\r\n", "\r"),
      async (all, end) => {
        const text = ["Name,Email,Company,Connected On", ...all].join(end) + end;
        const { contacts, rejected, rejects } = await read("people.csv", text);
        expect(contacts.length + rejected).toBe(all.length);
        expect(rejects.length).toBe(rejected);
        const places = [...contacts, ...rejects].map(({ line }) => line);
        expect(new Set(places).size).toBe(all.length);
      },
    ),
    { numRuns: 300 },
  );
});

test("a date that can't be believed does not cost the person, and is said", async () => {
  const text = "Name,Connected On\nAna Ruiz,31/02/2026\nBen Cole,25/10/2026\nCleo Day,25/12/1833\n";
  const { contacts, rejected, remarked, remarks } = await read("people.csv", text);
  expect(contacts.map(({ name, connectedOn }) => [name, connectedOn])).toEqual([
    ["Ana Ruiz", null],
    ["Ben Cole", "2026-10-25"],
    ["Cleo Day", null],
  ]);
  expect([rejected, remarked]).toEqual([0, 2]);
  expect(remarks[0]).toMatchObject({ line: 2, reason: expect.stringContaining("31/02/2026") });
});

const cards = fc.constantFrom(
  ...[
    "FN:Ana Ruiz\nEMAIL:ana@home.example",
    "FN:Ben Cole",
    "EMAIL:cleo@home.example",
    "TEL:123",
    "ORG:Osprey\nFN:Osprey",
    "",
  ],
  ...[
    "N:Day;Dan;;;\nNOTE;QUOTED-PRINTABLE:Met=20in Graz",
    "KIND:group\nFN:Friends",
    "garbage\nFN:Eve Hart",
    "FN:Fay\nEMAIL:shared@home.example",
  ],
  ...["FN:Gus\nEMAIL:shared@home.example", "EMAIL:shared@home.example"],
);

test("read + rejected = cards of the file, whatever is in them and between them", async () => {
  const files = fc.array(fc.tuple(cards, fc.constantFrom("\nEND:VCARD\n", "\nEND:VCARD", "\n")), {
    minLength: 1,
    maxLength: 15,
  });
  await fc.assert(
    fc.asyncProperty(files, async (all) => {
      const text = all.map(([lines, end]) => `BEGIN:VCARD\nVERSION:3.0\n${lines}${end}`).join("");
      const { contacts, rejected, rejects } = await read("people.vcf", text);
      expect(contacts.length + rejected).toBe(all.length);
      expect(rejects.length).toBe(rejected);
    }),
    { numRuns: 300 },
  );
});

test("the rows of a table without a known column are passed over and counted", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(12), fc.array(rows, { maxLength: 8 }), async (strange, all) => {
      const unknown = ["Colour,Shade", ...Array.from({ length: strange }, () => "blue,dark")];
      const people = ["Name,Email,Company,Connected On", ...all];
      const { contacts, rejected, passedOver } = await readContacts({
        files: [fileOf("a.csv", unknown.join("\n")), fileOf("b.csv", people.join("\n"))],
        mapping: noMapping,
        now,
      });
      expect(passedOver).toBe(strange);
      expect(contacts.length + rejected + passedOver).toBe(strange + all.length);
    }),
    { numRuns: 60 },
  );
});
