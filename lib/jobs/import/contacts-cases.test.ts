import { readFile } from "node:fs/promises";
import path from "node:path";
import iconv from "iconv-lite";
import { describe, expect } from "vitest";
import { createTestSpace } from "../../../test/member-space.ts";
import { test } from "../../../test/space-test.ts";
import { storeFiles } from "../../../test/upload.ts";
import { inSpace, inSpaceRaw } from "../../data/database.ts";
import { chooseEncodings } from "../../data/import/chosen-encodings.ts";
import { changeMapping } from "../../data/import/contacts-mapping.ts";
import { listRejects, readImportView } from "../../data/import/queries.ts";
import type { Viewer } from "../../data/viewer.ts";
import type { ChosenEncodings } from "../../domain/archive/encoding/encodings.ts";
import { contactsPreviewSchema } from "../../domain/contacts/contacts-preview.ts";
import { applyImport } from "./archive/apply-import.ts";
import { readImport } from "./archive/read-import.ts";
import { applyContacts } from "./contacts/apply-contacts.ts";
import { readContactsUpload } from "./contacts/read-contacts-upload.ts";

const CASES = path.join(import.meta.dirname, "../../../e2e/fixtures/cases");
const now = new Date("2026-11-23T10:00:00Z");

test.override("space", { zone: "UTC", since: now });

const newSpace = () => createTestSpace("UTC", now);

const upload = (
  viewer: Viewer,
  fileName: string,
  content: Buffer,
  kind: "contacts" | "archive" = "contacts",
) => storeFiles(viewer, [[fileName, content]], { kind, at: now });

async function readAgain(viewer: Viewer, importId: string) {
  await inSpace(viewer, (tx) =>
    tx.import.updateMany({
      where: { ownerId: viewer.ownerId, id: importId },
      data: { status: "uploaded" },
    }),
  );
  await readContactsUpload(viewer, importId, now);
  return readImportView(viewer, importId);
}

/** Who is in the space, with every key. */
async function peopleOf(viewer: Viewer) {
  return inSpaceRaw(viewer, async (client) => {
    const { rows } = await client.query<{ name: string; position: string; keys: string[] }>(
      `select p.name, p.position, coalesce(array_agg(k.value order by k.kind, k.value)
         filter (where k.kind in ('slug', 'email')), '{}') as keys
       from person p left join person_key k on k.person_id = p.id and k.owner_id = p.owner_id
       group by p.id, p.name, p.position order by p.name`,
    );
    return rows;
  });
}

async function addContacts(folder: string, name: string, encodings: ChosenEncodings = {}) {
  const viewer = await newSpace();
  const content = await readFile(path.join(CASES, folder, name));
  const importId = await upload(viewer, name, content);
  await readContactsUpload(viewer, importId, now);
  await changeMapping(viewer, importId, { addUnknown: true, encodings });
  await applyContacts(viewer, importId, now);
  return { viewer, importId, people: await peopleOf(viewer) };
}

describe("field cases through the whole import, unknown people added", () => {
  test("nobody gets the address or profile of a manager, an assistant, an introducer", async () => {
    const { people } = await addContacts("contacts", "columns-about-others.csv");
    expect(people.map(({ name, keys }) => [name, ...keys])).toEqual([
      ["Roy Vale", "roy@vale.example"],
      ["Sam Vale", "sam@vale.example"],
    ]);
  });

  test("nobody gets the address of their owner in HubSpot", async () => {
    const { people } = await addContacts("contacts", "hubspot.csv");
    expect(people.map(({ name, keys }) => [name, ...keys])).toEqual([
      ["Roy Vale", "roy@vale.example", "roy-vale-fa"],
    ]);
  });

  test("Twenty's people have their names", async () => {
    const { people } = await addContacts("contacts", "twenty.csv");
    expect(people.map(({ name, keys }) => [name, ...keys])).toEqual([
      ["Ivy Stone", "ivy.stone@kite.example", "ivy-stone-fa"],
      ["Zed Quinn", "zed2@quinn.example", "zed@quinn.example", "zed-quinn-fa"],
    ]);
  });

  test("joined cards are three people, each with their own keys", async () => {
    const { people } = await addContacts("contacts", "joined-cards.vcf");
    expect(people.map(({ name, keys }) => [name, ...keys])).toEqual([
      ["Lea Affiche", "lea@affiche.example"],
      ["Mona Clair"],
      ["Victor Ondes", "victor@ondes.example"],
    ]);
  });

  test("escapes are gone from names and titles", async () => {
    const { people } = await addContacts("contacts", "escaped-semicolons.vcf");
    expect(people.map(({ name, position }) => [name, position])).toEqual([
      ["Ann,Marie O;Neil", "R&D; Ops"],
      ["Bea Tide", "Ops; Sales"],
    ]);
  });

  test.each([
    ["shift-jis.csv", ["太郎 山田", "花子 鈴木"]],
    ["windows-1251.csv", ["John Brown", "Иван Петров", "Ольга Сидорова"]],
    ["windows-1253.csv", ["Anna Smith", "Γιώργος Παπαδόπουλος", "Ελένη Νικολάου"]],
  ])("%s comes in with the right names", async (name, names) => {
    const { people } = await addContacts("encodings", name);
    expect(people.map((person) => person.name).sort()).toEqual(names.sort());
  });
});

const doubtful = iconv.encode(
  "First Name,Last Name,Email\r\nZbyšek,Kořán,z@osprey.example\r\n",
  "windows-1250",
);

describe("an encoding that is in doubt", () => {
  test("is asked for with the names as they would come out, and read as answered", async ({
    viewer,
  }) => {
    const importId = await upload(viewer, "people.csv", doubtful);
    await readContactsUpload(viewer, importId, now);
    const view = await readImportView(viewer, importId);
    expect(view).toMatchObject({ status: "preview", questions: [{ file: "people.csv" }] });
    const candidates = view?.questions[0]?.candidates ?? [];
    expect(candidates).toContainEqual({ encoding: "windows-1250", sample: ["Zbyšek", "Kořán"] });
    expect(candidates.length).toBeGreaterThan(1);
    await chooseEncodings(viewer, importId, { "people.csv": "windows-1250" });
    const again = await readAgain(viewer, importId);
    const told = contactsPreviewSchema.parse(again?.preview);
    expect(told.first).toMatchObject([{ name: "Zbyšek Kořán" }]);
    expect(told.encodings).toEqual([{ file: "people.csv", encoding: "windows-1250" }]);
  });

  test("is never applied unanswered", async ({ viewer }) => {
    const importId = await upload(viewer, "people.csv", doubtful);
    await changeMapping(viewer, importId, { addUnknown: true });
    await expect(applyContacts(viewer, importId, now)).rejects.toThrow(
      /encoding of people\.csv is not sure: .*windows-1250 \(Zbyšek, Kořán\).*--encoding/,
    );
    expect(await peopleOf(viewer)).toEqual([]);
  });

  test("is asked for at the archive's box too", async ({ viewer }) => {
    const text =
      "First Name,Last Name,URL,Email Address,Company,Position,Connected On\r\nZbyšek,Kořán,https://www.linkedin.com/in/zk-fa,,Osprey,Analyst,15 Jan 2024\r\n";
    const importId = await upload(
      viewer,
      "Connections.csv",
      iconv.encode(text, "windows-1250"),
      "archive",
    );
    await readImport(viewer, importId, now);
    expect(await readImportView(viewer, importId)).toMatchObject({
      status: "preview",
      questions: [{ file: "Connections.csv" }],
    });
    await chooseEncodings(viewer, importId, { "Connections.csv": "windows-1250" });
    await applyImport(viewer, importId, now);
    expect(await peopleOf(viewer)).toMatchObject([{ name: "Zbyšek Kořán" }]);
  });

  test("of vCards is asked for as well, and a sure one is not", async ({ viewer }) => {
    const card = (name: string) => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nEND:VCARD\r\n`;
    const older = iconv.encode(card("Zbyšek Kořán"), "windows-1250");
    const importId = await upload(viewer, "a.vcf", older);
    await readContactsUpload(viewer, importId, now);
    expect((await readImportView(viewer, importId))?.questions).toHaveLength(1);
    await chooseEncodings(viewer, importId, { "a.vcf": "windows-1250" });
    const told = contactsPreviewSchema.parse((await readAgain(viewer, importId))?.preview);
    expect(told.first).toMatchObject([{ name: "Zbyšek Kořán" }]);
    const sure = await upload(viewer, "b.vcf", iconv.encode(card("山田 太郎"), "shift_jis"));
    await readContactsUpload(viewer, sure, now);
    const read = contactsPreviewSchema.parse((await readImportView(viewer, sure))?.preview);
    expect(read.first).toMatchObject([{ name: "山田 太郎" }]);
  });
});

test("a good name is never replaced by a garbled one of a newer archive", async ({ viewer }) => {
  const text = (name: string) =>
    `First Name,Last Name,URL,Email Address,Company,Position,Connected On\n${name},Weber,https://www.linkedin.com/in/jw-fa,,Osprey,Analyst,15 Jan 2024\n`;
  for (const name of ["Jörg", "JÃ¶rg", "J?rg", "J\ufffdrg"]) {
    const importId = await upload(viewer, "Connections.csv", Buffer.from(text(name)), "archive");
    await applyImport(viewer, importId, now);
    expect(await peopleOf(viewer)).toMatchObject([{ name: "Jörg Weber" }]);
  }
});

test("what is shared, offered and left out is in the preview, and rejected rows can be fetched", async ({
  viewer,
}) => {
  const rows = [
    "Name,Email,Mailbox of the team,Connected On",
    "Ana Ruiz,team@kite.example,x@kite.example,31/02/2026",
    "Ben Cole,team@kite.example,y@kite.example,25/10/2026",
    ",,,",
    ",,z@kite.example,",
  ];
  const importId = await upload(viewer, "people.csv", Buffer.from(rows.join("\n")));
  await readContactsUpload(viewer, importId, now);
  const view = await readImportView(viewer, importId);
  const told = contactsPreviewSchema.parse(view?.preview);
  expect(told.shared).toMatchObject({ count: 1, first: [{ value: "team@kite.example" }] });
  expect(told.sheets[0]?.columns[2]).toMatchObject({ meaning: "ignore", offer: "email" });
  expect(told.remarks).toMatchObject({ count: 1, first: [{ line: 2 }] });
  expect(told.counts).toMatchObject({ read: 2, rejected: 1 });
  expect(await listRejects(viewer, importId)).toMatchObject([{ line: 5 }]);
  await changeMapping(viewer, importId, { addUnknown: true });
  const result = await applyContacts(viewer, importId, now);
  expect(result).toMatchObject({ shared: 1, remarks: 1, offered: [{ offer: "email" }] });
  expect((await peopleOf(viewer)).flatMap(({ keys }) => keys)).toEqual([]);
});

test("read + rejected + passed over = rows, with strangers added or not, and in the preview", async ({
  viewer,
}) => {
  const add = async (lines: string[], addUnknown: boolean) => {
    const importId = await upload(viewer, "people.csv", Buffer.from(lines.join("\n")));
    await changeMapping(viewer, importId, { addUnknown });
    await readContactsUpload(viewer, importId, now);
    const told = contactsPreviewSchema.parse((await readImportView(viewer, importId))?.preview);
    const result = await applyContacts(viewer, importId, now);
    return {
      previewed: told.counts,
      counts: result?.counts,
      rejects: await listRejects(viewer, importId),
    };
  };
  await add(["Name,Email", "Ana Ruiz,ana@kite.example"], true);
  const rows = [
    "Ana Ruiz,ana@kite.example,",
    "Bo Lindqvist,ana@kite.example,",
    "Cleo Day,,Osprey",
    "Cleo Day,,Osprey",
    ",dan@kite.example,",
    ",dan@kite.example,Heron",
    ",eve@kite.example,",
    ",,Heron",
  ];
  for (const each of [rows, rows.toReversed(), rows.slice(2), rows.slice(4), rows.slice(1, 5)])
    for (const addUnknown of [false, true]) {
      const { previewed, counts, rejects } = await add(["Name,Email,Company", ...each], addUnknown);
      for (const found of [previewed, counts])
        expect((found?.read ?? 0) + (found?.rejected ?? 0) + (found?.passedOver ?? 0)).toBe(
          each.length,
        );
      expect(rejects.length).toBe(counts?.rejected);
      expect(new Set(rejects.map(({ line }) => line)).size).toBe(rejects.length);
    }
});
