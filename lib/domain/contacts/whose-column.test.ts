import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fileOf } from "../../../test/archive/fixture-archives.ts";
import { othersHeadings as others, ownHeadings as own } from "../../../test/contacts/headings.ts";
import { readHeading } from "../archive/headings/heading-words.ts";
import { noMapping } from "./contacts-preview.ts";
import { readContacts } from "./read-contacts.ts";

const now = Date.parse("2026-11-23T10:00:00Z");
const CASES = join(import.meta.dirname, "../../../e2e/fixtures/cases/contacts");
const read = (text: string | Buffer, headings = {}) =>
  readContacts({ files: [fileOf("people.csv", text)], mapping: { ...noMapping, headings }, now });
const readCase = (name: string) => read(readFileSync(join(CASES, name)));

describe("a heading says whose a column is", () => {
  test.each(others)("%s: somebody else's", (heading) =>
    expect(["somebody-else", "of-no-use", null]).toContain(readHeading(heading)),
  );
  test.each(own)("%s means %s of the contact", (heading, means) =>
    expect(readHeading(heading)).toBe(means),
  );
  test.each([
    "Client Success Email",
    "Coach",
    "Company Email",
    "Mailbox of the team",
    "Where to write",
    "Kite LinkedIn",
  ])("%s: not said", (heading) => expect(["email", "profile"]).not.toContain(readHeading(heading)));
});

test("an address belongs to the contact only if its column says so, whatever stands in the others", async () => {
  const person = fc.record({
    address: fc.constantFrom(
      "pat@boss.example",
      "Pat Boss (pat@boss.example)",
      "https://www.linkedin.com/in/pat-boss-fa",
      '["pat@boss.example"]',
      '{"url":"https://linkedin.com/in/pat-boss-fa"}',
    ),
    heading: fc.constantFrom(...others, "Where to write", "Mailbox of the team", ""),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 5 }), async (columns) => {
      const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
      const header = ["First Name", "Last Name", "Email", ...columns.map(({ heading }) => heading)];
      const row = ["Roy", "Vale", "roy@vale.example", ...columns.map(({ address }) => address)];
      const { contacts } = await read(
        [header, row].map((cells) => cells.map(quote).join(",")).join("\n"),
      );
      expect(contacts).toMatchObject([
        { name: "Roy Vale", emails: ["roy@vale.example"], profiles: [] },
      ]);
    }),
  );
});

describe("field cases", () => {
  test("nobody gets the address of an owner, manager, assistant or introducer", async () => {
    const { contacts } = await readCase("columns-about-others.csv");
    expect(contacts).toMatchObject([
      { name: "Roy Vale", emails: ["roy@vale.example"], profiles: [], company: "Kite" },
      { name: "Sam Vale", emails: ["sam@vale.example"], profiles: [], company: "Kite" },
    ]);
    const hubspot = await readCase("hubspot.csv");
    expect(hubspot.contacts).toMatchObject([
      {
        name: "Roy Vale",
        emails: ["roy@vale.example"],
        profiles: [{ value: "roy-vale-fa" }],
        position: "CTO",
      },
    ]);
  });

  test("composite headings and JSON cells of Twenty", async () => {
    const { contacts } = await readCase("twenty.csv");
    expect(contacts).toMatchObject([
      {
        name: "Ivy Stone",
        emails: ["ivy.stone@kite.example"],
        profiles: [{ value: "ivy-stone-fa" }],
      },
      { name: "Zed Quinn", emails: ["zed@quinn.example", "zed2@quinn.example"], position: "Owner" },
    ]);
  });
});

describe("addresses that stand beside different names", () => {
  test("are nobody's key, even under Email, in either order", async () => {
    const rows = [
      "Ana Ruiz,team@kite.example",
      "Ben Cole,team@kite.example",
      "Cleo Day,cleo@kite.example",
    ];
    for (const order of [rows, rows.toReversed()]) {
      const { contacts, shared } = await read(["Name,Email", ...order].join("\n"));
      expect(Object.fromEntries(contacts.map(({ name, emails }) => [name, emails]))).toEqual({
        "Ana Ruiz": [],
        "Ben Cole": [],
        "Cleo Day": ["cleo@kite.example"],
      });
      expect(shared).toMatchObject([{ value: "team@kite.example", count: 2 }]);
    }
  });

  test("two spellings of one name share nothing", async () => {
    const { contacts, shared } = await read(
      "Name,Email\nAna Ruiz,a@kite.example\nAna M. Ruiz,a@kite.example\n",
    );
    expect(shared).toEqual([]);
    expect(contacts.map(({ emails }) => emails)).toEqual([["a@kite.example"], ["a@kite.example"]]);
  });

  test("make their column an owner's: those that stand once are left out too, and offered", async () => {
    const names = ["Ana Ruiz", "Ben Cole", "Cleo Day", "Dan Fox", "Eve Hart"];
    const mails = [
      "pat@boss.example",
      "pat@boss.example",
      "max@boss.example",
      "max@boss.example",
      "lee@boss.example",
    ];
    const rows = names.map((name, at) => `${name},${mails[at]}`);
    const { contacts, sheets } = await read(["Name,Email", ...rows].join("\n"));
    expect(contacts.flatMap(({ emails }) => emails)).toEqual([]);
    expect(contacts).toHaveLength(5);
    expect(sheets[0]?.columns[1]).toMatchObject({ meaning: "ignore", offer: "email" });
  });
});

describe("what the member says of a column on the command line", () => {
  test("is taken, by its heading", async () => {
    const text = "Name,Where to write\nAna Ruiz,ana@home.example\n";
    expect((await read(text)).contacts).toMatchObject([{ emails: [] }]);
    const said = await read(text, { "Where to write": "email" });
    expect(said.contacts).toMatchObject([{ name: "Ana Ruiz", emails: ["ana@home.example"] }]);
  });

  test("is a problem when no column is called so", async () => {
    const { problem } = await read("Name,Email\nAna Ruiz,a@b.example\n", { Mail: "email" });
    expect(problem?.problem).toContain('No column is called "Mail"; there are "Name", "Email"');
  });
});

test("JSON cells are unpacked, whatever their form", async () => {
  const cells = [
    '["zed2@quinn.example"]',
    '{"email":"zed2@quinn.example"}',
    '[{"value":"zed2@quinn.example"}]',
    '{"primaryEmail":"zed2@quinn.example","additionalEmails":[]}',
  ];
  for (const cell of cells) {
    const { contacts } = await read(`Name,Email\nZed Quinn,"${cell.replaceAll('"', '""')}"\n`);
    expect(contacts).toMatchObject([{ emails: ["zed2@quinn.example"] }]);
  }
  const { contacts } = await read(
    'Name,LinkedIn URL,Tags\nZed Quinn,"{""url"":""https://linkedin.com/in/zed-fa""}","[""VIP"",""York""]"\n',
  );
  expect(contacts).toMatchObject([{ profiles: [{ value: "zed-fa" }], tags: ["VIP", "York"] }]);
});
