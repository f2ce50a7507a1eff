import { buffer } from "node:stream/consumers";
import { describe, expect } from "vitest";
import { ZipFile } from "yazl";
import { createTestSpace } from "../../../test/member-space.ts";
import { test } from "../../../test/space-test.ts";
import { storeFiles } from "../../../test/upload.ts";
import { inSpace, inSpaceRaw } from "../../data/database.ts";
import { changeMapping, changeMappingIn } from "../../data/import/contacts-mapping.ts";
import { listRejects, readImportView } from "../../data/import/queries.ts";
import { recordInvitation } from "../../data/invitation/commands.ts";
import { editPerson } from "../../data/person/commands.ts";
import { verifySpace } from "../../data/verify/queries.ts";
import type { Viewer } from "../../data/viewer.ts";
import {
  type ContactsMapping,
  contactsPreviewSchema,
} from "../../domain/contacts/contacts-preview.ts";
import { applyContacts } from "./contacts/apply-contacts.ts";
import { readContactsUpload } from "./contacts/read-contacts-upload.ts";
import { undoAppliedImport } from "./undo-applied-import.ts";

const now = new Date("2026-11-23T10:00:00Z");

test.override("space", { zone: "UTC", since: now });

const newSpace = () => createTestSpace("UTC", now);

/** Ana, known by her profile and an older one; Ben, known by his name alone. */
async function newSpaceWithPeople() {
  const viewer = await newSpace();
  const record = async (name: string, profileUrl: string) => {
    const sentAt = new Date("2026-11-01T10:00:00Z");
    const made = await recordInvitation(viewer, { name, profileUrl, sentAt }, now);
    if (!made.ok) throw new Error(made.problem);
    return made.value.personId;
  };
  const ana = await record("Ana Ruiz", "https://www.linkedin.com/in/ana-ruiz-x1");
  await inSpace(viewer, (tx) =>
    tx.personKey.create({
      data: { ownerId: viewer.ownerId, kind: "slug", value: "ana-old", personId: ana },
    }),
  );
  const ben = await record("Ben Cole", "");
  return { viewer, ana, ben };
}

const upload = (viewer: Viewer, content: string | Buffer, fileName = "people.csv") =>
  storeFiles(viewer, [[fileName, content]], { kind: "contacts", at: now });

function pack(files: Record<string, string>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(files)) zip.addBuffer(Buffer.from(text), name);
  zip.end();
  return buffer(zip.outputStream);
}

async function preview(viewer: Viewer, importId: string) {
  await readContactsUpload(viewer, importId, now);
  const view = await readImportView(viewer, importId);
  return { view, told: contactsPreviewSchema.safeParse(view?.preview).data };
}

async function apply(viewer: Viewer, importId: string, choice: Partial<ContactsMapping> = {}) {
  await changeMapping(viewer, importId, choice);
  return applyContacts(viewer, importId, now);
}

async function snapshot(viewer: Viewer) {
  return inSpaceRaw(viewer, async (client) => {
    const read = async (sql: string) => (await client.query(sql)).rows;
    return {
      people: await read(
        `select id, name, slug, company, position, headline, location, email, connected_on::text,
           search_text, stage, connected_at, notes_text from person order by id`,
      ),
      keys: await read("select kind, value, person_id from person_key order by kind, value"),
      invitations: await read("select id, status, assumed from invitation order by id"),
      facts: await read(
        "select id, person_id, kind, at, text, source from timeline_entry order by id",
      ),
    };
  });
}

const sheet = [
  "Name,Email,LinkedIn,Company,Job Title,City,Notes,Tags,Connected On",
  "Ana Ruiz,ana@home.example,linkedin.com/in/ana-old,Osprey Freight,Analyst,Lisbon,Met at the fair,VIP,03/11/2026",
  "Ben Cole,ben@home.example,,Heron,Planner,Gouda,=SUM(A1),,",
  "Cleo Day,cleo@home.example,,Heron,Buyer,Gouda,,,25/10/2026",
  ",nobody@home.example,,,,,,,",
  ",,,Lost,,,,,",
].join("\n");

describe("contacts of another tool", () => {
  test("are previewed: who is known, who is not, who only has the name of somebody", async () => {
    const { viewer, ben } = await newSpaceWithPeople();
    const before = await snapshot(viewer);
    const { view, told } = await preview(viewer, await upload(viewer, sheet));
    expect(view).toMatchObject({ status: "preview", kind: "contacts", rejected: 1 });
    expect(told?.counts).toEqual({
      read: 4,
      known: 1,
      updated: 1,
      unknown: 3,
      nameless: 1,
      rejected: 1,
      passedOver: 0,
    });
    expect(told?.namesakes).toMatchObject({
      count: 1,
      people: [{ name: "Ben Cole", personId: ben }],
    });
    expect(told?.first[0]).toMatchObject({
      name: "Ana Ruiz",
      known: "Ana Ruiz",
      connectedOn: "2026-11-03",
    });
    expect(told?.sheets[0]).toMatchObject({ dayOrder: "day-first", dayOrderDoubt: false });
    expect(await snapshot(viewer)).toEqual(before);
  });

  test("fill what is empty for people known, and bring nobody else", async () => {
    const { viewer, ana } = await newSpaceWithPeople();
    const importId = await upload(viewer, sheet);
    await preview(viewer, importId);
    const result = await apply(viewer, importId);
    expect(result).toMatchObject({ people: { added: 0, updated: 1 }, notes: 2, connected: 1 });
    const { people, keys, facts, invitations } = await snapshot(viewer);
    expect(people).toHaveLength(2);
    expect(people.find(({ id }) => id === ana)).toMatchObject({
      slug: "ana-ruiz-x1",
      company: "Osprey Freight",
      position: "Analyst",
      location: "Lisbon",
      email: "ana@home.example",
      stage: "connected",
      connected_on: "2026-11-03",
    });
    expect(keys).toContainEqual({ kind: "email", value: "ana@home.example", person_id: ana });
    expect(
      facts
        .filter(({ source }) => source === "contacts")
        .map(({ text }) => text)
        .sort(),
    ).toEqual(["Met at the fair", "Tags: VIP", null].sort());
    // Somebody connected no longer waits in the queue.
    expect(invitations.map(({ status }) => status).sort()).toEqual(["accepted", "pending"]);
    expect(await verifySpace(viewer)).toMatchObject({ drift: [] });
  });

  test("bring unknown people and confirmed namesakes when the member says so", async () => {
    const { viewer, ben } = await newSpaceWithPeople();
    const importId = await upload(viewer, sheet);
    await preview(viewer, importId);
    const result = await apply(viewer, importId, {
      addUnknown: true,
      same: { "3:people.csv": ben },
    });
    expect(result).toMatchObject({ people: { added: 1, updated: 2 }, counts: { rejected: 2 } });
    const { people, facts } = await snapshot(viewer);
    expect(people.map(({ name, stage }) => [name, stage]).sort()).toEqual([
      ["Ana Ruiz", "connected"],
      ["Ben Cole", "invited"],
      ["Cleo Day", "connected"],
    ]);
    expect(facts.map(({ text }) => text)).toContain("=SUM(A1)");
    const rejects = await listRejects(viewer, importId);
    expect(rejects.map(({ line, reason }) => [line, reason])).toEqual([
      [6, "has no name, no e-mail and no LinkedIn address"],
      [5, "is unknown and has no name, so that nobody is added"],
    ]);
  });

  test("change nothing when they come again", async () => {
    const { viewer, ben } = await newSpaceWithPeople();
    const first = await upload(viewer, sheet);
    const choice = { addUnknown: true, same: { "3:people.csv": ben } };
    await preview(viewer, first);
    await apply(viewer, first, choice);
    const before = await snapshot(viewer);
    const second = await upload(viewer, sheet);
    const { told } = await preview(viewer, second);
    expect(told?.counts).toMatchObject({ known: 3, updated: 0, unknown: 1 });
    const result = await apply(viewer, second, { addUnknown: true });
    expect(result).toMatchObject({ people: { added: 0, updated: 0 }, notes: 0, connected: 0 });
    expect(await snapshot(viewer)).toEqual(before);
  });

  test("are taken back without a trace, keys included", async () => {
    const { viewer, ben } = await newSpaceWithPeople();
    const before = await snapshot(viewer);
    const importId = await upload(viewer, sheet);
    await preview(viewer, importId);
    await apply(viewer, importId, { addUnknown: true, same: { "3:people.csv": ben } });
    expect(await undoAppliedImport(viewer, importId, now)).toBe(true);
    expect(await snapshot(viewer)).toEqual(before);
    expect(await verifySpace(viewer)).toMatchObject({ drift: [] });
  });

  test("never overwrite what stands there, and their undo keeps what was typed since", async () => {
    const { viewer, ana } = await newSpaceWithPeople();
    const typed = { name: "Ana Ruiz", headline: "", company: "My own words", profileUrl: "" };
    await editPerson(viewer, ana, typed);
    const importId = await upload(viewer, sheet);
    await preview(viewer, importId);
    await apply(viewer, importId);
    const own = async () => (await snapshot(viewer)).people.find(({ id }) => id === ana);
    // The position of another company is none of theirs.
    expect(await own()).toMatchObject({
      company: "My own words",
      position: null,
      location: "Lisbon",
    });
    await editPerson(viewer, ana, { ...typed, headline: "Typed later" });
    await undoAppliedImport(viewer, importId, now);
    expect(await own()).toMatchObject({
      headline: "Typed later",
      company: "My own words",
      location: null,
    });
  });

  test("an address shared with somebody of another name joins nobody", async () => {
    const { viewer, ana } = await newSpaceWithPeople();
    const key = { kind: "email", value: "family@home.example", personId: ana };
    await inSpace(viewer, (tx) =>
      tx.personKey.create({ data: { ownerId: viewer.ownerId, ...key } }),
    );
    const importId = await upload(viewer, "Name,Email\nJuan Ruiz,family@home.example\n");
    const { told } = await preview(viewer, importId);
    expect(told?.counts).toMatchObject({ known: 0, unknown: 0, rejected: 1 });
    const [reject] = await listRejects(viewer, importId);
    expect(reject?.reason).toBe(
      "has the e-mail address of Ana Ruiz under another name: left as it is",
    );
  });

  test("a vCard and a table with two rows of one person make one person", async ({ viewer }) => {
    const cards = ["VERSION:3.0", "FN:Mei Tan", "EMAIL:mei@home.example", "NOTE:One"];
    const again = [
      "VERSION:3.0",
      "FN:Mei Tan",
      "EMAIL:MEI@home.example",
      "URL:linkedin.com/in/mei-tan",
    ];
    const text = [cards, again].map((lines) => ["BEGIN:VCARD", ...lines, "END:VCARD"].join("\r\n"));
    const importId = await upload(viewer, text.join("\r\n"), "people.vcf");
    await preview(viewer, importId);
    await apply(viewer, importId, { addUnknown: true });
    const { people, keys } = await snapshot(viewer);
    expect(people).toMatchObject([{ name: "Mei Tan", slug: "mei-tan", stage: "not-connected" }]);
    expect(keys).toHaveLength(2);
  });
});

describe("uploads", () => {
  test("the columns mean what the member says, when they are read again", async ({ viewer }) => {
    const importId = await upload(viewer, "a,b\nAna Ruiz,Osprey\n");
    const { told } = await preview(viewer, importId);
    expect(told?.sheets[0]?.missing).toContain("Choose at least the name");
    expect(told?.counts.read).toBe(0);
    const sheets = {
      "people.csv": { columns: ["full-name" as const, "company" as const], dayOrder: null },
    };
    await inSpace(viewer, async (tx) => {
      await changeMappingIn(tx, viewer, importId, { sheets });
      await tx.import.updateMany({
        where: { ownerId: viewer.ownerId, id: importId },
        data: { status: "uploaded" },
      });
    });
    const again = await preview(viewer, importId);
    expect(again.told?.first).toMatchObject([{ name: "Ana Ruiz", company: "Osprey" }]);
  });

  test("what is none says why and changes nothing", async ({ viewer }) => {
    const { view } = await preview(viewer, await upload(viewer, "%PDF-1.7", "people.csv"));
    expect(view).toMatchObject({
      status: "failed",
      error: "people.csv is a PDF: export the contacts as CSV or vCard and choose that.",
    });
  });

  test("a ZIP of vCards and tables is read whole, and a workbook is no such ZIP", async ({
    viewer,
  }) => {
    const cards = "BEGIN:VCARD\nVERSION:3.0\nFN:Ana Ruiz\nEND:VCARD\n";
    const both = await pack({
      "phone/people.vcf": cards,
      "book.csv": "Name\nBen Cole\n",
      "a.jpg": "",
    });
    const { told } = await preview(viewer, await upload(viewer, both, "all.zip"));
    expect(told?.first.map(({ name }) => name).sort()).toEqual(["Ana Ruiz", "Ben Cole"]);
    const workbook = await pack({ "[Content_Types].xml": "<x/>", "xl/workbook.xml": "<x/>" });
    const { view } = await preview(viewer, await upload(viewer, workbook, "people.csv"));
    expect(view?.error).toBe(
      "people.csv is an Excel workbook or another spreadsheet: open it, save it as CSV (UTF-8) and choose that file.",
    );
  });

  test("LinkedIn's own file goes to the archive's import", async ({ viewer }) => {
    const own =
      "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAna,Ruiz,https://www.linkedin.com/in/ana,,Osprey,Analyst,15 Jan 2024\n";
    const { view } = await preview(viewer, await upload(viewer, own, "Connections.csv"));
    expect(view).toMatchObject({
      kind: "archive",
      status: "preview",
      preview: { counts: { connections: { people: 1 } } },
    });
  });
});
