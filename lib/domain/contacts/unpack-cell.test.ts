import fc from "fast-check";
import { expect, test } from "vitest";
import { fileOf } from "../../../test/archive/fixture-archives.ts";
import { noMapping } from "./contacts-preview.ts";
import { readContacts } from "./read-contacts.ts";

const now = Date.parse("2026-11-23T10:00:00Z");
const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const read = (...rows: string[][]) =>
  readContacts({
    files: [fileOf("people.csv", rows.map((row) => row.map(quote).join(",")).join("\n"))],
    mapping: noMapping,
    now,
  });
const header = ["Name", "Emails", "LinkedIn", "Company", "Tags"];

test("a name in parts is a name, in any order of the parts and with whatever beside them", async () => {
  const parts = [
    ["firstName", "Inga"],
    ["lastName", "Dahl"],
    ["id", "17"],
    ["email", "inga@dahl.example"],
    ["title", null],
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(parts, { minLength: 5 }),
      fc.boolean(),
      async (all, inList) => {
        const one = Object.fromEntries(all);
        const cell = JSON.stringify(inList ? [one] : one);
        const { contacts } = await read(header, [cell, "inga@dahl.example", "", "Elm", ""]);
        expect(contacts).toMatchObject([{ name: "Inga Dahl", emails: ["inga@dahl.example"] }]);
      },
    ),
    { numRuns: 50 },
  );
});

test.each([
  "null",
  '"null"',
  "[]",
  "{}",
  "[null]",
  '[""]',
  '{"url":null}',
  '{"url":"null"}',
  " null ",
])("%s is an empty cell in every column", async (cell) => {
  const rows = ["Inga Dahl", "Per Lie", "Siv Moen", "Tor Nes", "Una Rud"].map((name, at) => [
    ...[name, at === 0 ? "inga@dahl.example" : cell, cell, cell, cell],
  ]);
  const { contacts, shared, rejected } = await read(header, ...rows, [
    cell,
    cell,
    cell,
    cell,
    cell,
  ]);
  expect(
    contacts.map(({ name, profiles, company, tags }) => [name, profiles, company, tags]),
  ).toEqual(rows.map(([name]) => [name, [], null, []]));
  expect([shared, rejected]).toEqual([[], 1]);
});

test("somebody called Null keeps the name", async () => {
  const { contacts } = await read(["First Name", "Last Name"], ["Eva", "Null"]);
  expect(contacts).toMatchObject([{ name: "Eva Null" }]);
});

test("of a list of addresses only those are the contact's whose type is nobody else", async () => {
  for (const type of [
    "assistant",
    "Spouse",
    "manager",
    "Vorgesetzter",
    "conjointe",
    "Kierownik",
    "上司",
  ])
    for (const key of ["type", "label"]) {
      const list = [
        { [key]: "work", value: "inga@elm.example" },
        { value: "else@elm.example", [key]: type },
        { [key]: "home", value: "inga@dahl.example" },
      ];
      const { contacts } = await read(header, ["Inga Dahl", JSON.stringify(list), "", "", ""]);
      expect(contacts).toMatchObject([{ emails: ["inga@elm.example", "inga@dahl.example"] }]);
    }
});
