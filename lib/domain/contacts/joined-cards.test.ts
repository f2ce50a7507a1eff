import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fileOf } from "../../../test/archive/fixture-archives.ts";
import { noMapping } from "./contacts-preview.ts";
import { readContacts } from "./read-contacts.ts";

const now = Date.parse("2026-11-23T10:00:00Z");
const CASES = join(import.meta.dirname, "../../../e2e/fixtures/cases/contacts");
const read = (content: string | Buffer) =>
  readContacts({ files: [fileOf("people.vcf", content)], mapping: noMapping, now });

/** Text as a writer of vCards escapes it. */
const escapeText = (text: string) => text.replace(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n");

type Person = {
  name: string;
  mail: string;
  slug: string;
  title: string;
  note: string;
  hasAgent: boolean;
};

const words = fc.stringMatching(/^[A-Z][a-z]{2,8}$/);
const text = fc.string({
  unit: fc.constantFrom(..."abc ;,:\\R&D\nü"),
  minLength: 1,
  maxLength: 30,
});
const people = fc
  .uniqueArray(fc.tuple(words, words, text, text, fc.boolean()), {
    minLength: 1,
    maxLength: 6,
    selector: ([first, last]) => `${first} ${last}`,
  })
  .map((all) =>
    all.map(([first, last, title, note, hasAgent], at): Person => {
      const name = `${first} ${last}`;
      const key = `${first}-${last}-${at}`.toLowerCase();
      return {
        name,
        mail: `${key}@osprey.example`,
        slug: `${key}-fa`,
        title: `T${title}T`,
        note: `N${note}N`,
        hasAgent,
      };
    }),
  );

const lineEnds = fc.constantFrom("\r\n", "\n", "\r");
/** What has stood between cards in real files; the last two have no END at all. */
const joints = (end: string) =>
  fc.constantFrom(
    ...[`${end}END:VCARD${end}`, `${end}END:VCARD`, `${end}END:VCARD   `, `${end}END:VCARD\ufeff`],
    ...[
      `${end}END:VCARD${end}\ufeff`,
      `${end}end:vcard${end}${end}${end}`,
      `END:VCARD${end}`,
      "END:VCARD",
    ],
    ...[`${end}END:VCARD ${end} `, `${end}END : VCARD`, end, `${end}${end}`],
  );

function write(person: Person, end: string, fold: number): string {
  const [first = "", last = ""] = person.name.split(" ");
  const agent = [
    "AGENT:",
    "BEGIN:VCARD",
    "VERSION:3.0",
    "FN:Some Agent",
    "EMAIL:agent@boss.example",
    "END:VCARD",
  ];
  const note = `NOTE:${escapeText(person.note)}`;
  const folded = note.length > fold ? `${note.slice(0, fold)}${end} ${note.slice(fold)}` : note;
  return [
    ...[
      "BEGIN:VCARD",
      "VERSION:3.0",
      `N:${escapeText(last)};${escapeText(first)};;;`,
      `FN:${escapeText(person.name)}`,
    ],
    ...[`TITLE:${escapeText(person.title)}`, folded, ...(person.hasAgent ? agent : [])],
    ...[`URL:https\\://www.linkedin.com/in/${person.slug}`, `EMAIL:${person.mail}`],
  ].join(end);
}

const tidy = (value: string) => value.replace(/\s+/g, " ").trim();

test("cards joined by anything, in any order, are the same people with their own keys", async () => {
  const files = people.chain((all) =>
    lineEnds.chain((end) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
        fc.constant(end),
        fc.array(joints(end), { minLength: all.length, maxLength: all.length }),
        fc.integer({ min: 6, max: 40 }),
      ),
    ),
  );
  await fc.assert(
    fc.asyncProperty(files, async ([all, order, end, between, fold]) => {
      const written = order.map((person, at) => write(person, end, fold) + between[at]);
      const { contacts, rejected } = await read(written.join(""));
      expect(rejected).toBe(0);
      const came = contacts.map(({ name, emails, profiles, position, notes }) => ({
        name,
        emails,
        slugs: profiles.map(({ value }) => value),
        position: tidy(position ?? ""),
        note: tidy(notes.join("")),
      }));
      const meant = all.map(({ name, mail, slug, title, note }) => ({
        name,
        emails: [mail],
        slugs: [slug],
        position: tidy(title),
        note: tidy(note),
      }));
      const byName = (one: { name: string }, two: { name: string }) =>
        one.name < two.name ? -1 : 1;
      expect(came.sort(byName)).toEqual(meant.sort(byName));
    }),
    { numRuns: 300 },
  );
});

describe("field cases", () => {
  test("three cards that run together are three people", async () => {
    const { contacts } = await read(readFileSync(join(CASES, "joined-cards.vcf")));
    expect(contacts.map(({ name, emails }) => [name, ...emails])).toEqual([
      ["Lea Affiche", "lea@affiche.example"],
      ["Victor Ondes", "victor@ondes.example"],
      ["Mona Clair"],
    ]);
  });

  test("no backslash is left in names, titles and notes", async () => {
    const { contacts } = await read(readFileSync(join(CASES, "escaped-semicolons.vcf")));
    expect(contacts).toMatchObject([
      {
        name: "Ann,Marie O;Neil",
        position: "R&D; Ops",
        notes: ["Met 3 Nov; likes tea, hates coffee\nCall: after 5"],
      },
      { name: "Bea Tide", position: "Ops; Sales", notes: ["a;b"] },
    ]);
  });
});

describe("what is somebody else's in a card", () => {
  const card = (...lines: string[]) =>
    ["BEGIN:VCARD", "VERSION:3.0", "FN:Ana Ruiz", ...lines, "END:VCARD", ""].join("\r\n");
  test.each([
    ["a labelled address", ["item1.EMAIL:pat@boss.example", "item1.X-ABLabel:_$!<Assistant>!$_"]],
    ["a labelled profile", ["item2.URL:https://linkedin.com/in/pat-fa", "item2.X-ABLabel:Manager"]],
    ["a label in Italian", ["item1.EMAIL:pat@boss.example", "item1.X-ABLabel:Moglie"]],
    ["a type", ["EMAIL;TYPE=assistant:pat@boss.example"]],
    ["RELATED", ["RELATED;TYPE=spouse:mailto:pat@boss.example"]],
    [
      "related names of a Mac",
      ["item3.X-ABRELATEDNAMES:Pat Boss", "item3.X-ABLabel:_$!<Spouse>!$_"],
    ],
    [
      "an agent in one line",
      ["AGENT:BEGIN:VCARD\\nFN:Pat Boss\\nEMAIL:pat@boss.example\\nEND:VCARD\\n"],
    ],
    [
      "an agent's card",
      ["AGENT:", "BEGIN:VCARD", "FN:Pat Boss", "EMAIL:pat@boss.example", "END:VCARD"],
    ],
    [
      "properties of assistants and managers",
      ["X-ASSISTANT:pat@boss.example", "X-MS-MANAGER:pat@boss.example"],
    ],
  ])("%s is nobody's address", async (_, lines) => {
    const { contacts, rejected } = await read(card(...lines, "EMAIL:ana@home.example"));
    expect(rejected).toBe(0);
    expect(contacts).toMatchObject([
      { name: "Ana Ruiz", emails: ["ana@home.example"], profiles: [] },
    ]);
  });
});
