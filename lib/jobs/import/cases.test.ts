import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect } from "vitest";
import { createTestSpace } from "../../../test/member-space.ts";
import { test } from "../../../test/space-test.ts";
import { makeTemporaryFolder } from "../../../test/temporary-folder.ts";
import { inSpaceRaw } from "../../data/database.ts";
import { type ArchiveChoices, changeChoices } from "../../data/import/archive-choices.ts";
import { addImport } from "../../data/import/commands.ts";
import { listRejects } from "../../data/import/queries.ts";
import { newId } from "../../data/new-id.ts";
import type { Viewer } from "../../data/viewer.ts";
import { applyImport } from "./archive/apply-import.ts";
import { undoAppliedImport } from "./undo-applied-import.ts";

const cases = path.join(import.meta.dirname, "../../../e2e/fixtures/cases");
const now = new Date("2026-11-28T12:00:00Z");

const folder = makeTemporaryFolder();

test.override("space", { zone: "UTC", since: now });

const newSpace = () => createTestSpace("UTC", now);

async function bring(viewer: Viewer, file: string, choices: Partial<ArchiveChoices> = {}) {
  const fileName = path.basename(file);
  const importId = await addImport(viewer, { fileName, storedAt: null, bytes: 1 }, now);
  await changeChoices(viewer, importId, choices);
  const applied = await applyImport(viewer, importId, now, file);
  return { importId, result: applied?.result };
}

async function bringText(viewer: Viewer, name: string, text: string, choices = {}) {
  const file = path.join(folder, `${newId()}-${name}`);
  await writeFile(file, text);
  return bring(viewer, file, choices);
}

type Person = { name: string; slug: string | null; company: string | null; day: string | null };
const peopleOf = (viewer: Viewer): Promise<Person[]> =>
  inSpaceRaw(viewer, async (client) => {
    const sql = "select name, slug, company, connected_on::text as day from person order by name";
    return (await client.query<Person>(sql)).rows;
  });

type Note = { text: string; undone: boolean };
const notesOf = (viewer: Viewer): Promise<Note[]> =>
  inSpaceRaw(viewer, async (client) => {
    const sql = `select t.text, exists (select from timeline_entry u
        where u.target_id = t.id and u.kind = 'undone') as undone
      from timeline_entry t where t.kind = 'note' order by t.recorded_at, t.text`;
    return (await client.query<Note>(sql)).rows;
  });

test("two broken neighbours are read, and the row behind them too", async ({ viewer }) => {
  const { result } = await bring(viewer, path.join(cases, "two-broken-neighbours.Connections.csv"));
  expect(result?.rows.tallies).toMatchObject([{ rows: 5, read: 5, rejected: 0 }]);
  expect((await peopleOf(viewer)).map(({ slug, company }) => [slug, company])).toEqual([
    ["ada-quill-fa", "Kite"],
    ["bo-reed-fa", "Kite"],
    ["cy-dune-fa", "Kite"],
    ["di-fox-fa", "Kite"],
    ["ed-gale-fa", "Kite"],
  ]);
});

test("a Connections.csv that Excel saved in the American order gives ten people with their days", async ({
  viewer,
}) => {
  const { result } = await bring(viewer, path.join(cases, "excel-us.Connections.csv"));
  expect(result?.counts).toMatchObject({ connections: { rows: 10, people: 10 }, rejected: 0 });
  const days = (await peopleOf(viewer)).map(({ day }) => day);
  expect(days.slice(0, 4)).toEqual(["2024-01-15", "2024-01-02", "2024-03-04", "2024-05-25"]);
});

test("dates that may be either way are left out and said, or read as the member says", async ({
  viewer,
}) => {
  const file = path.join(cases, "ambiguous-dates.Connections.csv");
  const { result, importId } = await bring(viewer, file);
  expect(result?.rows).toMatchObject({
    undated: 2,
    dateDoubts: [{ rows: 2, samples: ["1/2/2024", "3/4/2024"] }],
  });
  expect((await peopleOf(viewer)).map(({ name, day }) => [name, day])).toEqual([
    ["Ada Quill", null],
    ["Bo Reed", null],
  ]);
  expect(await listRejects(viewer, importId, { kind: "undated" })).toMatchObject([
    { line: 2, reason: 'Connected On "1/2/2024" can be read as day/month or as month/day' },
    { line: 3 },
  ]);
  const told = await newSpace();
  await bring(told, file, { dayOrder: "day-first" });
  expect((await peopleOf(told)).map(({ day }) => day)).toEqual(["2024-02-01", "2024-04-03"]);
});

test("a renamed column of addresses, and added ones, keep people's slugs", async ({ viewer }) => {
  await bring(viewer, path.join(cases, "renamed-address-column.Connections.csv"));
  expect((await peopleOf(viewer)).map(({ slug }) => slug)).toEqual(["ada-quill-fa", "bo-reed-fa"]);
});

test("entities in names, companies and messages are read, once", async ({ viewer }) => {
  await bring(viewer, path.join(cases, "entities.zip"));
  expect(await peopleOf(viewer)).toMatchObject([
    { name: "Sean O'Dell", company: "Marks & Partners", slug: "sean-odell-fa" },
  ]);
  const texts = await inSpaceRaw(viewer, async (client) => {
    const sql = "select text from timeline_entry where kind = 'message-received'";
    return (await client.query<{ text: string }>(sql)).rows;
  });
  expect(texts).toEqual([{ text: "I'm in & glad <3\nSee this" }]);
  const head = "First Name,Last Name,URL,Email Address,Company,Position,Connected On";
  const row =
    "Al,Fry,https://www.linkedin.com/in/al-fry,,AT&amp;T,&lt;b&gt; &amp;amp; co,15 Jan 2024";
  const other = await newSpace();
  await bringText(other, "Connections.csv", `${head}\n${row}\n`);
  expect(await peopleOf(other)).toMatchObject([{ company: "AT&T" }]);
});

test("a note of Notes.csv stands on the person's timeline, once, and as it was last edited", async ({
  viewer,
}) => {
  const zip = path.join(cases, "Complete_LinkedInDataExport_03-09-2026.zip");
  await bring(viewer, zip);
  expect(await notesOf(viewer)).toEqual([{ text: "met at design week", undone: false }]);
  const again = await bring(viewer, zip);
  expect(again.result?.facts.added).toBe(0);
  const head =
    "Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On";
  const row = (note: string, edited: string) =>
    `Kofi,Mensah,https://www.linkedin.com/in/kofi-mensah-1188,${note},2025-07-30 18:20:00 UTC,${edited}`;
  const edited = `${head}\n${row("met at design week in Lisbon", "2026-04-01 09:00:00 UTC")}\n`;
  const { importId } = await bringText(viewer, "Notes.csv", edited);
  expect(await notesOf(viewer)).toEqual([
    { text: "met at design week", undone: true },
    { text: "met at design week in Lisbon", undone: false },
  ]);
  // An older archive that comes later brings no older words back.
  await bringText(viewer, "Notes.csv", `${head}\n${row("met", "2025-08-01 09:00:00 UTC")}\n`);
  expect((await notesOf(viewer)).filter(({ undone }) => !undone)).toEqual([
    { text: "met at design week in Lisbon", undone: false },
  ]);
  await undoAppliedImport(viewer, importId, now);
  expect((await notesOf(viewer)).map(({ text }) => text)).not.toContain(
    "met at design week in Lisbon",
  );
});

test("more than half of a file broken: nothing is applied, and the reasons are said, until the member says so", async ({
  viewer,
}) => {
  const file = path.join(cases, "mostly-broken.Connections.csv");
  await expect(bring(viewer, file)).rejects.toThrow(
    /3 of 4 rows can't be read: 2 × has more columns than the 7 of the header \(line 3.*; 1 × has fewer/,
  );
  expect(await peopleOf(viewer)).toEqual([]);
  const { result } = await bring(viewer, file, { applyRest: true });
  expect(result?.counts).toMatchObject({ connections: { people: 1 }, rejected: 3 });
});

test.each([
  [
    "semicolons, a hint and German headings",
    'sep=;\nVorname;Nachname;URL;E-Mail-Adresse;Unternehmen;Position;Verbunden am\nAda;Quill;https://www.linkedin.com/in/ada;;"Kite; Co";Chefin;15.01.2024;;\n',
  ],
  [
    "an ISO date, other order, underscores",
    "CONNECTED_ON,LAST_NAME,FIRST_NAME,POSITION,COMPANY,PROFILE_URL\n2024-01-15,Quill,Ada,Chefin,Kite; Co,https://www.linkedin.com/in/ada\n",
  ],
  [
    "tabs and a short month",
    "First Name\tLast Name\tURL\tCompany\tConnected On\nAda\tQuill\thttps://www.linkedin.com/in/ada\tKite; Co\t15-Jan-24\n",
  ],
  [
    "a serial number",
    "First Name,Last Name,LinkedIn URL,Company,Connected On\nAda,Quill,https://www.linkedin.com/in/ada,Kite; Co,45306\n",
  ],
  [
    "one column of names",
    "Name,URL,Company,Connected On\nAda Quill,https://www.linkedin.com/in/ada,Kite; Co,1/15/2024\n",
  ],
])("a Connections.csv saved again is read: %s", async (_, text) => {
  const viewer = await newSpace();
  await bringText(viewer, "Connections.csv", text);
  expect(await peopleOf(viewer)).toEqual([
    { name: "Ada Quill", slug: "ada", company: "Kite; Co", day: "2024-01-15" },
  ]);
});

test.each([
  [
    "a web page",
    "<!DOCTYPE html>\n<html><body>Your link has expired</body></html>",
    /it is a web page/,
  ],
  ["nothing", "", /is empty/],
  ["a workbook", "PK\u0003\u0004 xl/workbook.xml", /Connections\.csv/],
  [
    "an old workbook",
    Buffer.from("d0cf11e0a1b11ae1", "hex").toString("latin1"),
    /old Excel workbook|no header row/,
  ],
])("%s named Connections.csv says what to do, and changes nothing", async (_, text, problem) => {
  const viewer = await newSpace();
  await expect(bringText(viewer, "Connections.csv", text)).rejects.toThrow(problem);
  expect(await peopleOf(viewer)).toEqual([]);
});

test("an invitation's date that may be either way is rejected with that reason, or read as the member says", async ({
  viewer,
}) => {
  const head = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl";
  const row = (n: number, at: string) =>
    `P${n} Row,Robin Ashworth,${at},,INCOMING,https://www.linkedin.com/in/p${n}-row,https://www.linkedin.com/in/robin`;
  const text = [head, row(1, "3/4/2026 14:37"), row(2, "5/25/2026 9:00")].join("\n");
  const open = await bringText(viewer, "Invitations.csv", text);
  expect(open.result?.counts).toMatchObject({ invitations: { incoming: 1 }, rejected: 1 });
  expect(await listRejects(viewer, open.importId)).toMatchObject([
    { line: 2, reason: expect.stringContaining("day/month or as month/day") },
  ]);
  const told = await bringText(viewer, "Invitations.csv", text, { dayOrder: "month-first" });
  expect(told.result?.counts).toMatchObject({ invitations: { incoming: 2 }, rejected: 0 });
});

test("a bad date costs no person: a year before LinkedIn, a day that does not exist", async ({
  viewer,
}) => {
  const head = "First Name,Last Name,URL,Connected On";
  const row = (n: number, date: string) =>
    `P${n},Row,https://www.linkedin.com/in/p${n}-row,${date}`;
  const dates = ["15 Jan 2024", "15 Jan 1833", "31 Feb 2024", "soon", ""];
  const { result } = await bringText(
    viewer,
    "Connections.csv",
    [head, ...dates.map((date, n) => row(n, date))].join("\n"),
  );
  expect(result?.counts).toMatchObject({ connections: { people: 5 }, rejected: 0 });
  expect(result?.rows.undated).toBe(3);
});
